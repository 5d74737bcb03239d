"""Build what Recount reads at run time and does not keep in the repository."""

import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).parent
BUILDERS = ("build_gazetteer.py", "build_areas.py")


def main() -> None:
    """Run each builder; each leaves alone what is already up to date."""
    for name in BUILDERS:
        if (SCRIPTS / name).exists():
            subprocess.run([sys.executable, str(SCRIPTS / name)], check=True)  # noqa: S603 - our own script


if __name__ == "__main__":
    main()
