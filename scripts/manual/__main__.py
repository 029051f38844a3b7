"""Let `python -m manual` be the command `manual`."""

import sys

from manual.cli import main

sys.exit(main())
