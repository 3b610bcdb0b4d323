"""What of a stretch with capitals is the name: without titles, articles, figures, and words glued to it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from claimcheck.french.cue_rows import saying_forms
from claimcheck.french.labels import departments
from claimcheck.french.name_contexts import words_of
from claimcheck.french.names import heads, is_first_name, is_no_name, is_office, is_people, is_place, known_label, lower_known
from claimcheck.french.sentence_words import OPENERS
from claimcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.document import Document

UPPER = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒŠŽ"
TITLES = re.compile(
    r"(?:MM?\.|(?:Mmes?|Mlle|Me|Dr|Pr|[Pp]résidente?|[Mm]onsieur|[Mm]adame|[Mm]aître)(?!\w)|(?:[LlDdCcJjNnSs]|[Qq]u)'"
    r"|[A-ZÀÉÎ][^\W\d_]*(?![\w'-])|[a-zà-ÿ]+(?![\w'-]))[ ]?"
)


OFFICE = re.compile(
    r"(?:[Mm]inistre|[Ss]ecrétaire d'[ÉE]tat) (?:[a-zà-ÿ]+ )?(?:déléguée? |d'[ÉE]tat )?"
    r"(?:à |de la |de l'|du |des |à la |à l'|aux |chargée? (?:de la |de l'|du |des ))$")
QUOTE = re.compile(r" ?[\"»«“”…]|\.\.\.")
INITIALS = re.compile(r"(?!MM?\. )(?:[A-ZÀ-Þ]\.[ -]?)+[A-ZÀ-Þ]")  # « J. B. Martin »
OF_THE_REPUBLIC = re.compile(r"(?:président|présidente|procureur|procureure|garde républicaine) de la $")
WITHIN_TITLE = re.compile(r" (?:M\.|MM\.|Mmes?|Mlle|Dr|Pr|Me) (?=[A-ZÀ-Þ])")
DASH = re.compile(r" [-–—] ")
COMMA = re.compile(r", (?=[a-zà-ÿ])")
FOR = re.compile(r" pour (?:le |la |l'|les )?(?=[A-ZÀ-Þ])")


def trimmed(document: Document, span: Span, figures: list[Span]) -> Iterator[Span]:
    """Without article, title, figures, and what is no name at all."""
    view = document.view
    start, end = span.start, span.end
    for figure in figures:
        if figure.start < end and start < figure.end:
            start, end = (start, figure.start) if figure.start > start else (figure.end, end)
    end = _before_saying(view, start, end)
    if view.startswith("République", start) and OF_THE_REPUBLIC.search(view, max(0, start - 40), start):
        start += len("République")
    start = after_titles(view, start, end)
    if view[start - 1 : start] == "+" and view[end - 1 : end] == "+":
        end -= 1
    end = _before_glue(view, start, end)
    while end > start and not (view[end - 1].isalnum() or view[end - 1] == "+"):
        end -= 1
    if OFFICE.search(view, max(0, start - 40), start) and not is_place(view[start:end]):
        start = _after_office(view, start, end)
    for part in _parts(view[start:end]):
        piece = part.moved(start)
        if not is_no_name(piece.of(view)) or _is_department(view, piece):
            yield piece


def _before_saying(view: str, start: int, end: int) -> int:
    """« La Voix révèle que »: the verb of saying that the recogniser took into the name."""
    name, _, last = view[start:end].rstrip().rpartition(" ")
    return start + len(name) if name and last in _saying() else end


@cache
def _saying() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in saying_forms())


@lru_cache(maxsize=20_000)  # the recogniser finds most names that capitals find, and both find them again and again
def _parts(words: str) -> tuple[Span, ...]:
    """The names among the words of one stretch, whatever stands around it."""
    pieces = (_without_small_words(words, whole) for whole in _pieces(words, 0, len(words)))
    return tuple(piece for piece in pieces if _may_be_name(piece.of(words)))


def _may_be_name(words: str) -> bool:
    if (words.lower() in OPENERS and not known_label(words)) or not any(char.isupper() for char in words):
        return False
    return not (_is_shouted(words) or _is_demonym(words) or _is_capital_office(words))


def _is_capital_office(words: str) -> bool:
    """« Directeur Technique », and a verb before its subject: nobody is named."""
    first, _, rest = words.partition(" ")
    if INVERTED.fullmatch(words):
        return True  # « As-tu », « Est-ce »
    return bool(rest) and is_office(first) and not known_label(words) and all(OF_OFFICES.fullmatch(word) for word in rest.split())


def _is_department(view: str, span: Span) -> bool:
    """« Nord : deux blessés », « Lens (Nord) », « dans le Nord »: a point of the compass, and the name of a department."""
    words = view[span.start : span.end]
    if words.lower() not in departments().values():
        return False
    if view.startswith("(", span.start - 1) or (not span.start and view.startswith(" :", span.end)):
        return True
    return TO_DEPARTMENT.search(view, max(0, span.start - 8), span.start) is not None and OF_IT.match(view, span.end) is None


TO_DEPARTMENT = re.compile(r"(?<!\w)(?:[Ll]e|[Dd]u) $")
OF_IT = re.compile(r" (?:de |du |des |d'|et le |et du |ou )")  # « le Nord de la France », « le Nord et le Sud »
INVERTED = re.compile(r"\w+-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)$")
OF_OFFICES = re.compile(
    r"[Tt]echnique|[Gg]énérale?|[Aa]djointe?|[Dd]éléguée?|[Ee]xécutif|[Ee]xécutive|[Ff]inancier|[Ss]portif|[Aa]rtistique"
)


def _after_office(view: str, start: int, end: int) -> int:
    """« la ministre de l'Agriculture » is an office, and only the person after it has a name."""
    people = [m.end() for m in PERSON_WITHIN.finditer(view, start, end) if is_first_name(m.group(1))]
    if not people and is_no_name(view[start:end].split(maxsplit=1)[0]):
        people = [m.end() for m in PERSON_WITHIN.finditer(view, start, end)]
    return people[0] if people else end


def _without_small_words(view: str, span: Span) -> Span:
    """« ex-Altavie », « pro-Brel »; « Julie vient de », and the joint before a figure: only the name of it."""
    words = view[span.start : span.end]
    prefix, tail = HIGH_OFFICE.match(words) or PREFIX.match(words), SMALL_TAIL.search(words)
    end = tail.start() if tail else len(words)
    given = GIVEN_AND_MORE.match(words)
    if given and is_first_name(given.group(1)) and not known_label(words):
        end = given.end(1)
    return Span(span.start + (prefix.end() if prefix else 0), span.start + end)


HIGH_OFFICE = re.compile(
    r"(?:ex-)?(?:[Pp]remi(?:er|ère) (?:ministre|dame|secrétaire)|[Hh]aute?[ -][Cc]ommissaire|[Gg]arde des [Ss]ceaux)(?!\w)"
    r"(?: [a-zà-ÿ][\w']*(?:(?<=')|(?: |$)))* ?"
)
PREFIX = re.compile(r"(?:ex|anti|pro|post)-(?=[A-ZÀ-Þ])")
SMALL_TAIL = re.compile(r"(?: (?:de|du|des|d'|la|le|les|l'|à|en|et|dans|sur|pour|par)){1,12}$")
GIVEN_AND_MORE = re.compile(
    r"([A-ZÀ-Þ][\w-]+) (?:ma|m'a|a|est|et|ne|n'|se|s'|qui|était|avait|sera|dit|va|fait)[ '].*[a-zà-ÿ]$"
)


def _pieces(view: str, start: int, end: int) -> Iterator[Span]:
    """« Real Madrid-Atlético Madrid » is two names, and so is « EELV Julie Bel »: the party and the person."""
    words = view[start:end]
    if (dash := DASH.search(words)) and dash.start():
        yield from (*_pieces(view, start, start + dash.start()), *_pieces(view, start + dash.end(), end))
    elif (stop := QUOTE.search(words) or COMMA.search(words)) and stop.start():
        yield Span(start, start + stop.start())
    elif between := _two_names(words):
        yield from (Span(start, start + between[0]), Span(start + between[1], end))
    elif name := _of_a_people(words):
        yield Span(end - len(name), end)
    elif hyphen := _hyphen_of_two(words):
        yield from (Span(start, start + hyphen), Span(start + hyphen + 1, end))
    else:
        yield from _without_office(view, start, end)


def _two_names(words: str) -> tuple[int, int] | None:
    """What parts two names: « Julie Brel Mme Lou Bel », « EELV pour la Lorraine »."""
    if titled := WITHIN_TITLE.search(words):
        return titled.span()
    asked = FOR.search(words)
    if asked and (known_label(words[: asked.start()]) or is_first_name(words[asked.end() :].split(" ", maxsplit=1)[0])):
        return asked.span()
    return None


def _of_a_people(words: str) -> str | None:
    """« le Danois Lars Holm »: the person without the people."""
    first, _, rest = words.partition(" ")
    person = " " in rest and rest[:1].isupper() and known_label(words) is None and _is_demonym(first)
    return rest if person else None


def _hyphen_of_two(words: str) -> int | None:
    """Where a hyphen stands between two names, of two words each or both known, and not inside a place's."""
    left, _, right = words.partition("-")
    two = (" " in left and " " in right) or (known_label(left) and known_label(right))
    return len(left) if two and right[:1].isupper() and not is_place(words) else None


def _without_office(view: str, start: int, end: int) -> Iterator[Span]:
    """The party, agency or office apart from the person after it."""
    words = view[start:end]
    if (acronym := ACRONYM_AND_PERSON.fullmatch(words)) and known_label(acronym.group(1)) == "ORG" and not _is_bodily(words):
        yield from (Span(start, start + acronym.end(1)), Span(start + acronym.start(2), end))
        return
    for match in PERSON_WITHIN.finditer(words):
        first = words.split()[0]
        if is_first_name(match.group(1)) and not is_first_name(first) and _bears_none(first):
            if first.lower() not in words_of("titles"):
                yield Span(start, start + match.start())
            yield Span(start + match.end(), end)
            return
    if end > start:
        yield Span(start, end)


def _bears_none(first: str) -> bool:
    """Whether a first word is no part of the person's name after it: « EELV », « Affaire », and not « Aminou »."""
    if first.lower() in words_of("bearing"):
        return False
    named = known_label(first) is not None or is_place(first) or _is_demonym(first)
    return named or first.isupper() or is_no_name(first) or is_office(first)


def _is_bodily(words: str) -> bool:
    """« RTL Brel Media », « FO Grande Distribution »: the acronym begins a longer name of a body."""
    later = [word.lower() for word in words.split()[1:]]
    return any(word in heads() or word in words_of("corporate") for word in later) or is_place(words.partition(" ")[2])


ACRONYM_AND_PERSON = re.compile(
    rf"([{UPPER}]{{2,5}}) ([{UPPER}][a-zà-ÿ][\w-]+ (?:(?:de|van|von|al|ben|Le|La|Du) )?[{UPPER}][a-zà-ÿ][\w-]+)"
)
PERSON_WITHIN = re.compile(rf" (?=([{UPPER}][\w-]+) [{UPPER}])")


def _is_shouted(words: str) -> bool:
    """« CLIMAT DÉLÉTÈRE », « DOCUMENT », a lone letter: capitals that are no acronym."""
    if known_label(words) or is_place(words):
        return False
    if len(words) < 2:
        return True
    return words.isupper() and any(len(part) > 5 for part in words.split()) and not any(char.isdigit() for char in words)


def after_titles(view: str, start: int, end: int) -> int:
    """The first word that is no article, title, preposition or other word that only begins with a capital."""
    while start < end:
        if not view[start].isalnum():
            start += 1
            continue
        if INITIALS.match(view, start, end):
            return start
        match = TITLES.match(view, start, end)
        if match is None or known_label(view[start:end].strip()):
            return start
        word = match.group().strip()
        small = word[:1].islower() and word not in lower_known()
        titled = small or word.rstrip("'").lower() in OPENERS or word.lower() in words_of("titles")
        if not titled or match.end() >= end or _is_work(view, start, end):
            return start
        start = match.end()
    return start


def _is_work(view: str, start: int, end: int) -> bool:
    """Whether the words stand between quotation marks of their own."""
    return start > 0 and view[start - 1] in '"«„' and view[end : end + 2].strip()[:1] in ('"', "»", "”")


def _before_glue(view: str, start: int, end: int) -> int:
    """« Musée du LouvreLa bonne tendance » ends before « La »."""
    for match in GLUE.finditer(view, start, end):
        if match.group(1).lower() in OPENERS:
            return match.start(1)
    return end


GLUE = re.compile(r"(?<=[a-zà-ÿ]{3})([A-ZÀÉÎ][a-zà-ÿ']{0,8})(?!\w)")


DEMONYM = re.compile(
    r"[A-ZÉÀ]\w+(?:ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|ain|aine|ains|aines|éen|éenne|éens|éennes|ol|ols|ole|oles)$|(?:Russe|Turc|Belge|Suisse|Grec|Arabe|Kurde|Serbe|Slave|Tchèque|Slovaque|Tutsi|Hutu|Corse|Basque|Breton|Bretonne|Normand|Juif|Juive|Chrétien|Blanc|Noir|Rom|Asiatique|Allemande?|Flamande?|Thaïlandaise?)s?$"
)


def _is_demonym(words: str) -> bool:
    first, *rest = words.split()
    if not (DEMONYM.match(first) or is_people(first)) or any(part[:1].isupper() for part in rest):
        return False
    return not (known_label(words) or is_place(words) or (is_first_name(first) and not rest))
