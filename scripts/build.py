"""Build the manual: `python3 scripts/build.py`."""

import sys

from manual import door

sys.exit(door.open_for(["manual", "build"], sys.argv[1:]))
