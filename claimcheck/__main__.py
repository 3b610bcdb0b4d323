"""``python -m claimcheck`` and the command ``claimcheck``."""

from __future__ import annotations

import gc
import os
import sys

from claimcheck.cli import run


def main() -> None:
    """Run the command line and end the process with its status."""
    # Starting up makes thousands of objects and drops none: looking for garbage among them every 700 costs 0.01 s.
    gc.set_threshold(50_000)
    # Sentences are too short to be shared out among processors: more threads than one cost time. « --jobs » is for those who have
    # many articles.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    status = run()
    # Python's last look for garbage would take 0.2 s to go through all that is still in use, which the system frees anyway.
    gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    main()
