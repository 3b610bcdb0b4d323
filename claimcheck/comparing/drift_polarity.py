"""A statement that now says no where it said yes, or the opposite of what it said.

What must be reported: « n'a pas voté » made « a voté », « sans » made « avec », « rejeté » made « accepté ». What
must not: a negation in other words, « n'a pas accepté » written « a refusé », « ne rouvrira que lundi » written «
ne rouvrira pas avant lundi ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.comparing.contrasts import contrasts, negated_form, opposed
from claimcheck.comparing.cues import balance, deniers
from claimcheck.comparing.differences import neighbour
from claimcheck.comparing.examples import Changed, Same
from claimcheck.comparing.report import change
from claimcheck.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from claimcheck.comparing.cues import Cue
    from claimcheck.comparing.differences import Gap, Passage
    from claimcheck.comparing.words import Word
    from claimcheck.model.finding import Finding
    from claimcheck.model.span import Span

CODE, NAME = "D410", "drift-polarity"
EXAMPLES = [
    Changed("Le conseil n'a pas voté le budget.", "Le conseil a voté le budget.", was="pas"),
    Changed("Aucun blessé n'a été signalé.", "Un blessé a été signalé.", was="Aucun"),
    Changed("Le texte a été rejeté par les élus.", "Le texte a été accepté par les élus.", at="accepté"),
    Changed("La plainte est recevable.", "La plainte est irrecevable.", at="irrecevable"),
    Same("Le maire n'a pas accepté l'offre.", "Le maire a refusé l'offre.", why="the same refusal"),
    Same("Le musée ne rouvrira que lundi.", "Le musée ne rouvrira pas avant lundi.", why="« ne … que » restricts"),
    Same("Trois élus ne se sont pas déplacés.", "Trois élus ont boudé la séance.", why="a verb that denies by itself"),
]


def check(found: Passage) -> Iterator[Finding]:
    """Compare the denials of both sides, then look for opposites."""
    if not found.old or not found.new:
        return
    lost, gained = balance(deniers(found.old), deniers(found.new))
    for cue in lost:
        gap = found.gap_of_old.get(cue.words[0].span)
        if gap and _only_denied(gap.old, gap) and not deniers(gap.new) and _next_stayed(cue, found.old, set(found.stayed)):
            yield change(found, (CODE, NAME), Severity.ERROR, cue.words, gap.new or _near(found, cue.words))
    for cue in gained:
        gap = found.gap_of_new.get(cue.words[0].span)
        come = {new.span for _, new in found.kept}
        if gap and _only_denied(gap.new, gap) and not deniers(gap.old) and _next_stayed(cue, found.new, come):
            yield change(found, (CODE, NAME), Severity.ERROR, gap.old, cue.words)
    turned = {word.span for cue in (*lost, *gained) for word in cue.words}
    for contrast in contrasts(found, "polarity"):
        if not _denied_as_well(found, contrast.old, turned - {word.span for word in (*contrast.old, *contrast.new)}):
            yield change(found, (CODE, NAME), Severity.ERROR, contrast.old, contrast.new)
    for gap in found.gaps:
        if _other_side(found, gap):
            yield change(found, (CODE, NAME), Severity.ERROR, gap.old, gap.new)
        pair = negated_form(gap)
        if pair and not _denied_as_well(found, pair[:1], turned):
            yield change(found, (CODE, NAME), Severity.ERROR, pair[:1], pair[1:])


def _only_denied(side: Sequence[Word], gap: Gap) -> bool:
    """Whether the gap holds little beside the denial: no verb that may say the same in other words."""
    return len(side) <= 2 and len(gap.old) + len(gap.new) <= 3 and not opposed(gap)


def _next_stayed(cue: Cue, words: Sequence[Word], stayed: Set[Span]) -> bool:
    around = [*words[max(0, cue.at - 3) : cue.at], *words[cue.at + 1 : cue.at + 6]]
    return any(word.span in stayed for word in around)


def _denied_as_well(found: Passage, old: Sequence[Word], turned: Set[Span]) -> bool:
    """« n'a pas accepté » made « a refusé »: two turns bring the statement back."""
    gap = found.gap_of_old.get(old[0].span) if old else None
    return bool(gap and any(word.span in turned for word in (*gap.old, *gap.new)))


def _other_side(found: Passage, gap: Gap) -> bool:
    """« voter pour » made « voter contre », or the other way: « pour » alone says too little to be compared by itself."""
    against = [word.text for word in (*gap.old, *gap.new)] == ["contre"]
    before, after = (sum(word.text == "pour" for word in side) for side in (found.old, found.new))
    return against and (before > after if gap.new else after > before)


def _near(found: Passage, words: Sequence[Word]) -> Sequence[Word]:
    near = neighbour(found, words)
    return (near,) if near else ()
