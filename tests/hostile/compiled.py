"""Every regular expression that the package compiles: as JSON, one ``[pattern, flags, where, anchored]`` for each.

It runs as a program of its own (``python -m tests.hostile.compiled``): only what is imported after the door was opened is seen.
``anchored`` says that the name which holds the expression is only ever matched at a given place.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

TEXT = (
    "Le maire, né en 1950, a dit lundi 3 mars 2020 que 30 % des 600 salariés, soit 180, vont de 418 à 666 (+59 %). "
    "Il y a trois ans, 5 km (3 miles) et 12 morts, dont trois enfants."
)
SPACYS_OWN = "claimcheck.reading.loading"  # they are matched on single words, which are bounded as sentences are

seen: dict[tuple[str, int], tuple[str, str]] = {}
genuine: Any = re._compile  # type: ignore[attr-defined]


def recorded(pattern: Any, flags: Any) -> Any:
    """The compiler of ``re`` itself, which notes who called."""
    way, caller = sys._getframe(1), sys._getframe(2)
    module = str(caller.f_globals.get("__name__", ""))
    if isinstance(pattern, str) and module.startswith("claimcheck.") and module != SPACYS_OWN:
        seen.setdefault((pattern, int(flags)), (f"{module}:{caller.f_lineno}", way.f_code.co_name))
    return genuine(pattern, flags)


def use_everything() -> Path:
    """Import all modules, and read, check and compare a text, so that what is compiled at need is compiled."""
    import claimcheck

    for module in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    claims = claimcheck.extract(TEXT, date="2025-12-20")
    claimcheck.verify(claims)
    claimcheck.compare(claims, claimcheck.extract(TEXT.replace("600", "700"), date="2025-12-20"))
    return Path(claimcheck.__file__).parent


def names_of_patterns() -> dict[str, set[str]]:
    """The names that modules give to each expression."""
    found: dict[str, set[str]] = {}
    for module in [module for name, module in sys.modules.items() if name.startswith("claimcheck.")]:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found.setdefault(value.pattern, set()).add(name)
    return found


def is_anchored(names: set[str], way: str, source: str) -> bool:
    """Whether all uses in the source are matches at a place; one that is handed on may be searched with."""
    if not names:
        return way in ("match", "fullmatch")
    uses = {use for name in names for use in re.findall(rf"\b{name}\.(\w+)\b", source)}
    handed_on = any(re.search(rf"[(\[, ]{name}[,)\]]", source) for name in names)
    return bool(uses) and uses <= {"match", "fullmatch", "pattern"} and not handed_on


def main() -> None:
    """Print them."""
    re._compile = recorded  # type: ignore[attr-defined]
    package = use_everything()
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py")))
    source = re.sub(r"import (?:\([^)]*\)|[^\n]*)", "", source)
    names = names_of_patterns()
    found = [
        [pattern, flags, where, is_anchored(names.get(pattern, set()), way, source)]
        for (pattern, flags), (where, way) in seen.items()
    ]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
