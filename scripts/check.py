"""Check the manual: `python3 scripts/check.py`."""

import sys

from manual import door

sys.exit(door.open_for(["manual", "check"], sys.argv[1:]))
