"""The words that decide whether a full stop ends a sentence."""

# A full stop after these never ends a sentence: a name or a number always follows.
TITLES = frozenset(
    """
    m mm mr mrs ms mme mmes mlle mlles dr drs pr prof mgr st ste sts p pp cf vol fig chap § n° n col gén gal lt cdt capt
    sgt hon rév
    """.split()  # noqa: SIM905 - words read better as words
)

# These may end one: it goes on unless a word that only begins sentences follows.
ABBREVIATIONS = frozenset(
    """
    art al éd ed no nos op cit ex env av apr hab tél bd boul ave fr janv févr fév avr juil sept oct nov déc inc ltd
    corp co cie jr sr sq ss ibid id approx max min ndlr vs tr coll dir dép dpt arr ch sec hr mio mia me cap adj
    """.split()  # noqa: SIM905 - words read better as words
)

# Words whose capital letter can only be that of a first word.
OPENERS = frozenset(
    """
    le la les un une des du de il elle ils elles on nous vous je tu ce cet cette ces cela ceci ça celui celle ceux
    celles a à au aux en dans sur sous pour par avec sans selon mais et ou or donc car ni puis si quand comme que qui
    quel quelle leur leurs son sa ses mon ma mes notre nos votre vos après avant depuis pendant durant lors lorsque
    parmi entre chez vers contre malgré aussi ainsi alors enfin cependant toutefois pourtant néanmoins quant dès plus
    moins près environ tous toutes tout toute plusieurs certains certaines deux trois quatre cinq six aujourd aujourd'hui hier
    aucun aucune chaque autre autres même outre reste l d qu s j n c m t jusqu lorsqu puisqu quoiqu pourquoi
    comment combien voici voilà
    """.split()  # noqa: SIM905 - words read better as words
)
