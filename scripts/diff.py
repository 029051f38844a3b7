"""Show what changed in the manual since a revision: `python3 scripts/diff.py main`."""

import sys

from manual import door

sys.exit(door.open_for(["manual", "diff"], sys.argv[1:]))
