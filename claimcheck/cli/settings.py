"""Reading a configuration file with every key, rule and value checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.cli.configuration import Configuration
from claimcheck.cli.options import NEVER, SEVERITIES
from claimcheck.model.bilingual import Bilingual, same
from claimcheck.model.finding import Severity
from claimcheck.model.problem import Problem

if TYPE_CHECKING:
    from claimcheck.cli.handbook import Page

KEYS = ("baseline", "exclude", "fail-on", "ignore", "select", "severity")
TABLE = "tool.claimcheck"


def read(path: Path, *, shared: bool) -> Configuration | None:
    """What the file settles; ``None`` where a file that other tools share says nothing of claimcheck."""
    raw = _content(path)
    if shared and b"claimcheck" not in raw:
        return None
    table = _table(raw, _shown(path))
    name = _shown(path)
    if shared:
        tools = table.get("tool")
        if not isinstance(tools, dict) or "claimcheck" not in tools:
            return None
        table, name = tools["claimcheck"], f"{name}, [{TABLE}]"
    if not isinstance(table, dict):
        raise _wrong(name, "claimcheck", same("[tool.claimcheck]"))
    return _configuration(table, name, path.resolve().parent)


def _configuration(table: dict[str, Any], name: str, folder: Path) -> Configuration:
    for key in table:
        if key not in KEYS:
            expected = ", ".join(KEYS)
            raise Problem(Bilingual(
                fr=f"{name} : la clé « {key} » est inconnue ; attendu : {expected}",
                en=f"{name}: the key “{key}” is unknown; expected: {expected}",
            ))
    fail_on = table.get("fail-on", "error")
    if fail_on not in (*SEVERITIES, NEVER):
        raise _wrong(name, "fail-on", same(", ".join((*SEVERITIES, NEVER))))
    exclude = tuple(glob.rstrip("/") for glob in _words(table, "exclude", name, "archives/*"))
    ignored, severities = _rules(table, name)
    baseline = table.get("baseline")
    if not isinstance(baseline, str | None):
        raise _wrong(name, "baseline", same('"claimcheck-baseline.json"'))
    return Configuration(fail_on, ignored, severities, exclude, folder, baseline and str(folder / baseline))


def _rules(table: dict[str, Any], name: str) -> tuple[frozenset[str], dict[str, Severity]]:
    """The rules left out, and the severities of others: a rule's own name or code goes before its family."""
    select, ignore = _words(table, "select", name, "T2"), _words(table, "ignore", name, "T2")
    levels = table.get("severity", {})
    if not isinstance(levels, dict) or any(level not in SEVERITIES for level in levels.values()):
        raise _wrong(name, "severity", Bilingual(
            fr='{ hedge-conflict = "warning" }, avec error, warning ou note',
            en='{ hedge-conflict = "warning" }, with error, warning or note',
        ))
    if not (select or ignore or levels or "select" in table):
        return frozenset(), {}
    from claimcheck.cli.handbook import pages

    known = pages()
    all_names = {page.name for page in known}
    selected = {rule for word in select for rule in _meant(word, known, f"{name}, select")} if "select" in table else all_names
    ignored = {rule for word in ignore for rule in _meant(word, known, f"{name}, ignore")}
    by_length = sorted(levels, key=lambda word: (any(word.casefold() == page.name for page in known), len(word)))
    severities = {
        rule: Severity(levels[word]) for word in by_length for rule in _meant(word, known, f"{name}, severity")
    }
    return frozenset((all_names - selected) | ignored), severities


def _meant(word: str, known: list[Page], where: str) -> list[str]:
    """The rules of a name, a code or the beginning of codes (« T2 »)."""
    wanted = word.casefold()
    found = [page.name for page in known if page.name == wanted or (wanted and page.code.casefold().startswith(wanted))]
    if not found:
        from claimcheck.cli.handbook import unknown_rule

        said = unknown_rule(word, known).message
        raise Problem(Bilingual(fr=f"{where} : {said.fr}", en=f"{where}: {said.en}"))
    return found


def _words(table: dict[str, Any], key: str, name: str, example: str) -> list[str]:
    words = table.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _wrong(name, key, Bilingual(fr=f'une liste, par exemple ["{example}"]', en=f'a list, for example ["{example}"]'))
    return words


def _wrong(name: str, key: str, expected: Bilingual) -> Problem:
    return Problem(Bilingual(
        fr=f"{name}, {key} : valeur impossible ; attendu : {expected.fr}",
        en=f"{name}, {key}: impossible value; expected: {expected.en}",
    ))


def _table(raw: bytes, name: str) -> dict[str, Any]:
    import tomllib  # 0.01 s, which only a configured folder pays

    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Problem(Bilingual(
            fr=f"{name} : le texte n'est pas en UTF-8 ; enregistrez-le en UTF-8", en=f"{name}: not UTF-8; save it as UTF-8",
        )) from None
    except (ValueError, RecursionError) as error:
        raise Problem(Bilingual(
            fr=f"{name} : ce n'est pas du TOML ({error}) ; corrigez-le", en=f"{name}: this is no TOML ({error}); mend it",
        )) from None


def _content(path: Path) -> bytes:
    from claimcheck.store.library import content

    return content(path)


def _shown(path: Path) -> str:
    """Its name alone where it lies in the working folder."""
    return path.name if path.parent == Path.cwd() else str(path)
