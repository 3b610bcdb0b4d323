"""An end before its beginning.

What it finds
    « (1961-1865) », « du 10 au 3 mai », « ouvert en 2010, fermé en 2005 ». An error for the two ends of one period and for
    a birth, a foundation or an opening that comes after the death or the closing named next in the same sentence.

Why it matters
    Two dates that changed places are read over.

When it stays silent
    For what may happen twice (reopened, re-elected, restored); what is told backwards is left alone or a warning.

How to mend it
    Look up both dates; they have often changed places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.bilingual import Bilingual
from claimcheck.model.finding import Severity
from claimcheck.rules.examples import Right, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import Finding
    from claimcheck.model.mention import DateMention
    from claimcheck.rules.facts import Bound, Facts, Outcome

CODE, NAME, FAMILY = "T206", "order-of-events", "order_of_events"
EXAMPLES = [
    Wrong("Le peintre Jean Morel (1961-1865) est exposé à Nantes.", at="1961-1865"),
    Wrong("Le salon se tient du 10 au 3 mai.", at="10 au 3 mai", date="2025-04-02"),
    Wrong("Ouvert en 2010, le théâtre fut fermé en 2005.", at="2005"),
    Wrong("Né en 1926 et mort en 1919, il a marqué son temps.", at="1926"),
    Wrong("Le salon se tient du 28 mai au 3 mai.", at="28 mai au 3 mai", date="2025-04-02"),
    Wrong("Née le 3 mai 1926 à Tours, elle est morte le 12 juin 1919.", at="12 juin 1919"),
    Wrong("Élu député en 2012, Marc Ollier, décédé en 2004, était de Sète.", at="2004"),
    Wrong("Fondée en 1938, la revue a cessé de paraître en 1921.", at="1921"),
    Wrong("Elle a vécu à Rennes entre 2014 et 2006.", at="2006", severity="warning"),
    Wrong("Lancé en 2016, le chantier du pont s'est arrêté en 2011.", at="2011", severity="warning"),
    Wrong("La ligne, entamée par l'État en mars 2019, a été mise hors service en mai 2014.", at="mai 2014", severity="warning"),
    Wrong("Élue à Pau en 2016, puis réélue en 2010, elle se retire.", at="2010", severity="warning"),
    Wrong("L'équipe a gagné la coupe en 2018 à Brest, puis le titre en 2013.", at="2013", severity="warning"),
    Wrong("Mort en 1962, le poète avait reçu à Oslo, en 1974, un prix.", at="1974", severity="warning"),
    Wrong("Disparue en 1981 à Lima, la cantatrice avait chanté à Milan en 1993.", at="1993", severity="warning"),
    Wrong("Né en 1961 à Dakar, le sauteur avait gagné en 1954 son premier titre.", at="1954", severity="warning"),
    Wrong("Bâti en 1612, il fut incendié en 1593.", at="1593", severity="warning"),
    Wrong("La caserne a été ouverte en 1932. Elle a été démolie en 1926.", at="1926", severity="warning"),
    Wrong("Racheté en 2012 par un Belge, l'hôtel a été revendu en 2008.", at="2008", severity="warning"),
    Wrong("Signé en mars 2018, le traité est entré en vigueur en juin 2016.", at="juin 2016", severity="warning"),
    Wrong("Arrivée en France en 2004, naturalisée en 1999, elle vit à Pau.", at="1999", severity="warning"),
    Right("Construit en 1905, le théâtre avait été voté en 1898 par le conseil.", why="wanted before it was made"),
    Right("Né en 1980, le club s'est construit sur une équipe fondée en 1934.", why="the team is older"),
    Right("La revue est née en 1960. Elle a été fermée en 1948, puis relancée.", why="it began again"),
    Right("La tour a été bâtie en 1972. Il a fermé son cabinet en 1968.", why="he closed it"),
    Right("Élu en 2014, le maire avait été destitué en 2009.", why="of an earlier office"),
    Right("Elle visita la ville en 2018, puis l'école fondée en 1930.", why="the school was founded then"),
    Wrong("Ouvert en 2010, le théâtre de Sens, fermé en 2005, a brûlé.", at="2005", severity="warning"),
    Right("Créée en 1938, la revue publie les vers de Luc Huet, mort en 1921.", why="the poet died, not the journal"),
    Right("Mort en 1962, le poète avait été réédité en 1974.", why="others did it"),
    Right("Mort en 1962, le poète avait une sœur, née en 1974.", why="another's birth"),
    Right("Elle a vécu à Rennes entre 2006 et 2014.", why="the end comes last"),
    Right("L'écart entre 2014 et 2006 est net.", why="two years compared"),
    Right("Le peintre Jean Morel (1865-1961) est exposé à Nantes.", why="the end comes last"),
    Right("Le salon se tient du 28 avril au 3 mai.", why="two months", date="2025-04-02"),
    Right("Le salon se tient du 28 au 3 mai.", why="from the 28th of the month before", date="2025-04-02"),
    Right("Ouvert en 2010, le théâtre fut fermé en 2015.", why="the end comes last"),
    Right("Élu en 2011, il a fermé l'école ouverte en 1995.", why="another thing opened"),
    Right("Nommée en 2015, elle a pris la suite de Luc Roy, licencié en 2014.", why="he was dismissed, she was not"),
    Right("Fermé en 2005, le théâtre fut rouvert en 2010.", why="it opened again"),
    Right("On se souvient des crues de 1988 et 1954.", why="two floods, no period"),
    Right("La fréquentation est passée de 2000 à 1950.", why="counts, no years"),
]
FRENCH = """Une fin avant son commencement.

Ce qu'elle trouve
    « (1961-1865) », « du 10 au 3 mai », « ouvert en 2010, fermé en 2005 ». Une erreur pour les deux bouts d'une période, et
    pour une naissance, une fondation ou une ouverture qui vient après la mort ou la fermeture nommée ensuite dans la même
    phrase.

Pourquoi
    Deux dates échangées se lisent sans qu'on s'arrête.

Quand elle se tait
    Pour ce qui peut arriver deux fois (rouvert, réélu, restauré) ; ce qui est raconté à rebours se tait ou n'est qu'un
    avertissement.

Que faire
    Vérifier les deux dates ; elles sont souvent échangées.
"""

def check(facts: Facts) -> Iterator[Outcome]:
    """Compare the two ends of each period and each pair of events."""
    for bound in facts.relations(FAMILY):
        if period := bound.date("period"):
            yield _period(bound, period)
        elif (start := bound.date("start")) and (end := bound.date("end")):
            yield from _pair(bound, start, end)
        elif (before := bound.date("before")) and (after := bound.date("after")):
            yield _then(bound, before, after)


def _period(bound: Bound, period: DateMention) -> Finding:
    return bound.finding(CODE, NAME, Severity.ERROR, Bilingual(
        f"« {period.text} » : la fin précède le début.", f"“{period.text}”: the end comes before the beginning."))


def _pair(bound: Bound, start: DateMention, end: DateMention) -> Iterator[Finding]:
    if start.when.first is None or end.when.last is None or start.when.first <= end.when.last:
        return
    severity = Severity.ERROR if bound.relation.sure else Severity.WARNING
    yield bound.finding(CODE, NAME, severity, Bilingual(
        f"Ce qui commence en « {start.text} » ne peut finir en « {end.text} ».",
        f"What begins in “{start.text}” cannot end in “{end.text}”.",
    ))


def _then(bound: Bound, before: DateMention, after: DateMention) -> Finding:
    return bound.finding(CODE, NAME, Severity.WARNING, Bilingual(
        f"« puis » fait suivre « {before.text} » de « {after.text} », qui vient avant.",
        f"“puis” lets “{before.text}” be followed by “{after.text}”, which comes before it.",
    ))
