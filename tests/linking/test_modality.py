"""How certain a claim is: by tense and mood, by the verbs that lead to what it says, by days still to come."""

from __future__ import annotations

import pytest

from claimcheck.model.claim import Modality
from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "modality"),
    [
        # « aller » before any infinitive, but not of what happens again and again
        ("La compagnie va quitter 14 aéroports.", "14", Modality.FORECAST),
        ("Chaque mardi, 40 élèves vont nager au lac.", "40", Modality.FACT),
        # what an infinitive or a participle says is as certain as the verb that leads to it
        ("Les courses, qui verront concourir douze voiliers, plaisent.", "douze", Modality.FORECAST),
        ("Le moteur offrira une puissance allant jusqu'à 150 kW.", "jusqu'à 150 kW", Modality.FORECAST),
        ("Le tarif sera porté à 14 euros, et la remise étendue à 3.000 familles.", "3.000", Modality.FORECAST),
        ("La maison brillera au salon avec neuf toiles exposées.", "neuf", Modality.FORECAST),
        # plans
        ("La régie espère vendre 300 vélos.", "300", Modality.INTENTION),
        ("Les élus ont promis d'ouvrir 12 crèches.", "12", Modality.INTENTION),
        ("La prime doit être portée à 90 euros.", "90 euros", Modality.INTENTION),
        ("Les candidats doivent être âgés de plus de 18 ans.", "plus de 18 ans", Modality.FACT),
        ("Elle avait voulu acheter 12 vaches.", "12", Modality.FACT),
        # what is only proposed
        ("Le rapport préconise de supprimer 300 postes.", "300", Modality.HYPOTHETICAL),
        # the future of then, and the reported conditional
        ("La mairie avait annoncé que le maire parlerait à 40 élèves.", "40", Modality.FORECAST),
        ("La police a indiqué que le suspect aurait volé 40 montres.", "40", Modality.CONDITIONAL),
        ("L'expert aurait conclu que le terrain ne dépassait pas 40 hectares.", "40 hectares", Modality.CONDITIONAL),
        # an account of what is long over tells it in the future
        ("Elle épousa un notaire, qui gardera le moulin jusqu'en 1974.", "1974", Modality.FACT),
        ("Le train roulera pour la première fois depuis 2003.", "2003", Modality.FORECAST),
        # days to come
        ("Ouverture du salon le 3 juillet.", "3 juillet", Modality.FORECAST),
        ("La fête du 3 juillet inquiète 40 riverains.", "40", Modality.FACT),
        ("La demande peut être faite jusqu'au 3 juillet.", "3 juillet", Modality.FACT),
        # a future that the tagger takes for something else
        ("Le musée de Metz, fermé en mars, ouvrira pour sa part 12 salles.", "12", Modality.FORECAST),
        ("Il a un moteur qui lui permettra d'atteindre 250 km/h.", "250 km/h", Modality.FORECAST),
        ("Le notaire devra aussi, après sa libération, accomplir 300 heures de travail.", "300 heures", Modality.FORECAST),
        ("La traversée aura duré douze heures.", "douze heures", Modality.FACT),
        # that a day has been set is so; « peut » only allows it
        ("Le marathon a été reporté au 9 octobre.", "9 octobre", Modality.FACT),
        ("La limite des inscriptions est fixée au 4 octobre.", "4 octobre", Modality.FACT),
        ("Le concours, initialement prévu le 4 octobre, a été annulé.", "4 octobre", Modality.FACT),
        ("Le concours, prévu le 4 octobre, attire les foules.", "4 octobre", Modality.FORECAST),
        ("Les cirques peuvent rouvrir dès le 4 octobre.", "4 octobre", Modality.FACT),
        # what is only held against somebody, but not who it is held against
        ("Le notaire est soupçonné d'avoir détourné 12.000 euros.", "12.000 euros", Modality.CONDITIONAL),
        ("La banque est accusée d'avoir monté un fonds pour payer 40 juges.", "40", Modality.CONDITIONAL),
        ("Trois notaires, accusés d'avoir menti, ont fui.", "Trois", Modality.FACT),
        # wished or proposed in a clause of its own
        ("Le conseil a souhaité que la foire se tienne le 4 octobre.", "4 octobre", Modality.INTENTION),
        ("Le syndicat a suggéré que le délai soit porté à 14 jours.", "14 jours", Modality.HYPOTHETICAL),
        ("Le club s'est donné pour objectif 300 licenciés.", "300", Modality.INTENTION),
        # under a condition: its main verb is conditional, or a future, or only allows it
        ("Si le concours avait lieu dimanche, 40 nageurs l'emporteraient.", "dimanche", Modality.HYPOTHETICAL),
        ("Si l'on votait demain, 40 % des votants choisiraient la maire.", "40 %", Modality.HYPOTHETICAL),
        ("Et si le concours de 2015 se tenait aujourd'hui ?", "2015", Modality.HYPOTHETICAL),
        ("Dans le cas où le club serait relégué, il perdrait 12 joueurs.", "12", Modality.HYPOTHETICAL),
        ("La prime peut monter jusqu'à 900 euros en cas de nuit travaillée.", "jusqu'à 900 euros", Modality.HYPOTHETICAL),
        ("Si la grève continue, 40 trains seront annulés.", "40", Modality.HYPOTHETICAL),
        # « si » that sets two facts against each other, that asks, or a cause
        ("Si 60 % des Bretons approuvent le projet, 40 % le jugent inutile.", "60 %", Modality.FACT),
        ("Si le club comptait 300 membres en mai, il n'en a plus que 120.", "300", Modality.FACT),
        ("Le maire se demande si 300 places suffiront.", "300", Modality.FORECAST),
        ("Faute de moyens, le musée fermera 12 salles.", "12", Modality.FORECAST),
        ("Le train peut emporter 400 passagers.", "400", Modality.FACT),
        # a parenthesis before the verb
        ("Avec la hausse du loyer (3 %), la ville devrait perdre des habitants.", "3 %", Modality.FACT),
    ],
)
def test_how_certain_a_claim_is(text: str, figure: str, modality: Modality) -> None:
    assert claim_with(text, figure).modality is modality


def test_a_noun_right_after_the_plural_that_it_describes_is_no_verb() -> None:
    text = "Sous ce capot pourront prendre place cinq moteurs essence (TFSI)."
    assert claim_with(text, "cinq").modality is Modality.FORECAST


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La chanteuse de 50 ans ne quitte pas la scène.", "50 ans"),
        ("Le capitaine du club (2016-2018) n'exclut pas de partir.", "2016-2018"),
        ("Le retour des pratiques du clan (1996-2001) ne serait pas accepté.", "1996-2001"),
    ],
)
def test_what_only_stands_beside_a_statement_is_neither_denied_nor_unsure(text: str, figure: str) -> None:
    claim = claim_with(text, figure)
    assert (claim.negated, claim.modality) == (False, Modality.FACT)
