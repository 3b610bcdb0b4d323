"""Forms of the two auxiliaries, as they stand in the press."""

from __future__ import annotations

HAVE = frozenset(
    """
    a ont ai as avons avez avait avaient aura auront aurait auraient ait aient avions aviez aurai auras aurons aurez aurais
    aurions auriez avais eut eurent ayant avoir
    """.split()  # noqa: SIM905 - words read better as words
)
BE = frozenset(
    """
    est sont était étaient sera seront serait seraient soient étais étions serais serions serai serons fut furent été être
    étant
    """.split()  # noqa: SIM905 - words read better as words
)
