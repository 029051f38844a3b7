"""Run the tests: `python3 scripts/test.py`."""

import sys

from manual import door, environment

sys.exit(door.open_for(["pytest"], sys.argv[1:], lock=environment.TEST))
