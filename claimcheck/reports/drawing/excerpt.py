"""A line of the article with words underlined, cropped around them to fit the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.reports.drawing.visible import cells, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.finding import Place
    from claimcheck.model.lines import Lines

CUT = "…"


class Excerpt(NamedTuple):
    """One line of the article as it fits the screen, and the underline that belongs beneath it."""

    number: int
    words: str
    underline: str


def excerpts(lines: Lines, places: Sequence[Place], width: int) -> Iterator[Excerpt]:
    """The places in text order, those that fit on the screen together on one excerpt."""
    group: list[Place] = []
    for place in sorted(set(places), key=lambda place: (place.span.start, place.span.end)):
        if group and not _fit(lines, [*group, place], width):
            yield _excerpt(lines, group, width)
            group = []
        group.append(place)
    if group:
        yield _excerpt(lines, group, width)


def _fit(lines: Lines, places: list[Place], width: int) -> bool:
    first, last = places[0], places[-1]
    if first.line != last.line:
        return False
    line = lines.line(first.line)
    return cells("".join(map(shown, line[first.column - 1 : _end(last, line)]))) <= width - 2 * len(CUT)


def _excerpt(lines: Lines, places: list[Place], width: int) -> Excerpt:
    line = lines.line(places[0].line)
    signs = [shown(character) for character in line]
    marked = {at for place in places for at in range(place.column - 1, _end(place, line))}
    low, high = _window(signs, min(marked, default=places[0].column - 1), max(marked, default=places[0].column - 1) + 1, width)
    left, right = CUT if low else "", CUT if high < len(signs) else ""
    words = left + "".join(signs[low:high]) + right
    under = " " * len(left) + "".join(("^" if at in marked else " ") * cells(signs[at]) for at in range(low, high))
    return Excerpt(places[0].line, words, under.rstrip())


def _window(signs: list[str], first: int, last: int, width: int) -> tuple[int, int]:
    """The stretch of a line to show: the words from ``first`` to ``last``, grown on both sides while there is room."""
    sizes = [cells(sign) for sign in signs]
    room = width - 2 * len(CUT) - sum(sizes[first:last])
    low, high = first, last
    while room < 0 and high - low > 1:
        high -= 1
        room += sizes[high]
    before = min(sum(sizes[:low]), max(room // 3, room - sum(sizes[high:])))
    while low > 0 and before >= sizes[low - 1]:
        low -= 1
        before -= sizes[low]
        room -= sizes[low]
    while high < len(sizes) and room >= sizes[high]:
        room -= sizes[high]
        high += 1
    return _from_word(signs, low, first), high


def _from_word(signs: list[str], low: int, first: int) -> int:
    """Begin a cropped line with a whole word where one begins soon."""
    for at in range(low, min(first, low + 12)):
        if low == 0 or signs[at - 1].isspace():
            return at
    return low


def _end(place: Place, line: str) -> int:
    # Words that run over the end of a line are underlined up to it.
    return min(place.column - 1 + len(place.span), len(line))
