"""``claimcheck review``."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.options import help_in
from claimcheck.model.bilingual import Bilingual
from claimcheck.model.problem import Problem
from claimcheck.model.review import Review, Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from claimcheck.model.bilingual import Language
    from claimcheck.model.claim import Claim
    from claimcheck.model.claimset import ClaimSet

HELP = Bilingual(
    fr="Note ce que la vérification d'affirmations a donné, ou montre où en est chacune.\n\n"
    "AFFIRMATION est son identifiant, ou ses premiers signes, tels que la commande les montre sans --status.",
    en="Note what checking claims gave, or show how far each of them is.\n\n"
    "CLAIM is its id, or the first signs of it, as the command shows them without --status.",
)
STATUS = Bilingual(
    fr="Ce qui en est : confirmée, en partie vraie, réfutée, sans preuve.", en="What came of it.",
)
ALL = Bilingual(fr="Toutes les affirmations du fichier.", en="All claims of the file.")
SOURCE = Bilingual(fr="Adresse de la source consultée.", en="Address of the source that was consulted.")
NOTE = Bilingual(fr="Remarque.", en="A note.")
BY = Bilingual(fr="Qui a vérifié.", en="Who checked it.")
DAY = Bilingual(fr="Jour de la vérification, s'il faut le noter.", en="Day of the check, where it is to be noted.")


def command(language: Language) -> click.Command:
    file, claim = ("FICHIER", "[AFFIRMATION]...") if language == "fr" else ("CLAIMS-FILE", "[CLAIM]...")
    return click.Command(
        "review", callback=partial(review, language), **help_in(HELP, language),
        params=[
            click.Argument(["path"], metavar=file), click.Argument(["wanted"], nargs=-1, metavar=claim),
            click.Option(["--status"], type=click.Choice([status.value for status in Status]), help=STATUS.in_(language)),
            click.Option(["--all", "every"], is_flag=True, help=ALL.in_(language)),
            click.Option(["--source", "url"], metavar="URL", help=SOURCE.in_(language)),
            click.Option(["--note"], help=NOTE.in_(language)),
            click.Option(["--by"], help=BY.in_(language)),
            click.Option(["--date", "on"], metavar="YYYY-MM-DD", callback=options.as_day, help=DAY.in_(language)),
            options.language_option(language),
        ],
    )


def review(
    language: Language, path: str, wanted: tuple[str, ...], *, status: str | None, every: bool, url: str | None,
    note: str | None, by: str | None, on: date | None,
) -> int:
    from claimcheck.store.fingerprints import of_claim
    from claimcheck.store.library import load

    claims = _unedited(load(Path(path)), path)
    if status is None:
        _refuse_without_status(wanted or every or url or note or by or on)
        _show(claims, language)
        return 0
    _refuse_unless_address(url)
    chosen = claims.claims if every else _chosen(claims, wanted, path)
    _write(claims, [Review(claim.id, Status(status), of_claim(claim, claims), url, note, by, on) for claim in chosen], Path(path))
    said = Bilingual(fr="notée", en="noted").in_(language)
    _say(f"{path}: {said}: {claim.id} « {_words(claim)} »" for claim in chosen)
    return 0


def _refuse_without_status(given: object) -> None:
    if given:
        raise Problem(Bilingual(
            fr="il manque --status : dites ce que la vérification a donné",
            en="--status is missing: say what the check gave",
        ))


def _refuse_unless_address(url: str | None) -> None:
    if url is not None and not url.startswith(("https://", "http://")):
        raise Problem(Bilingual(
            fr=f"--source : « {url} » n'est pas une adresse ; écrivez-la en entier, https://…",
            en=f"--source: “{url}” is no address; write it in full, https://…",
        ))


def _unedited(claims: ClaimSet, path: str) -> ClaimSet:
    """The stored claims, if the article still says what they say: a review of other words would be lost at once."""
    from claimcheck.cli.pairing import with_its_article

    pair = with_its_article(Path(path))
    if isinstance(pair, Problem):
        raise pair
    if pair.must_be_read:
        raise Problem(Bilingual(
            fr=f"{path} : l'article a changé depuis ; acceptez-le d'abord avec `claimcheck accept {path}`",
            en=f"{path}: the article has changed since; accept it first with `claimcheck accept {path}`",
        ))
    return claims


def _write(claims: ClaimSet, new: list[Review], path: Path) -> None:
    from dataclasses import replace

    from claimcheck.store import atomic
    from claimcheck.store.codec import encode

    named = {review.claim for review in new}
    kept = (review for review in claims.reviews if review.claim not in named)
    atomic.write(path, encode(replace(claims, reviews=(*kept, *new))))


def _chosen(claims: ClaimSet, wanted: tuple[str, ...], path: str) -> list[Claim]:
    if not wanted:
        raise Problem(Bilingual(
            fr=f"{path} : quelle affirmation ? `claimcheck review {path}` les montre ; --all les prend toutes",
            en=f"{path}: which claim? `claimcheck review {path}` shows them; --all takes all",
        ))
    return [_named(claims, name, path) for name in wanted]


def _named(claims: ClaimSet, name: str, path: str) -> Claim:
    start = name if name.startswith("c-") else f"c-{name}"
    exact = [claim for claim in claims.claims if claim.id == name]
    found = exact or [claim for claim in claims.claims if claim.id.startswith(start)]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(claim.id for claim in found)
        raise Problem(Bilingual(
            fr=f"{path} : plusieurs affirmations commencent par « {name} » : {ids} ; écrivez plus de signes",
            en=f"{path}: several claims begin with “{name}”: {ids}; write more of it",
        ))
    raise Problem(Bilingual(
        fr=f"{path} : aucune affirmation « {name} » ; `claimcheck review {path}` les montre",
        en=f"{path}: no claim “{name}”; `claimcheck review {path}` shows them",
    ))


def _show(claims: ClaimSet, language: Language) -> None:
    from claimcheck.reviewing.standing import holds, review_of

    changed = Bilingual(fr=" (changée depuis)", en=" (changed since)").in_(language)
    lines = []
    for claim in claims.claims:
        known = review_of(claim, claims)
        stale = changed if known and not holds(known, claim, claims) else ""
        lines.append((claim.id, f"{known.status.value}{stale}" if known else "—", _words(claim)))
    widths = [max((len(line[column]) for line in lines), default=0) for column in (0, 1)]
    _say(f"{name:<{widths[0]}}  {status:<{widths[1]}}  {words}" for name, status, words in lines)


def _words(claim: Claim) -> str:
    from textwrap import shorten

    return shorten(claim.text, 70, placeholder=" …")


def _say(lines: Iterable[str]) -> None:
    from claimcheck.reports.drawing.visible import visible

    for line in lines:
        sys.stdout.write(visible(line) + "\n")
