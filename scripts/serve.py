"""Show the manual in a browser while it is being written: `python3 scripts/serve.py`."""

import sys

from manual import door

sys.exit(door.open_for(["manual", "serve"], sys.argv[1:]))
