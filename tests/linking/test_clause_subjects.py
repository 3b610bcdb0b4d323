"""Which noun of a clause its verb is told of: each case as a reader understands it."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # who speaks stands behind the verb, and what is told of them behind that
        ("« Je n'ai peur de rien », confie Lina Morel, danseuse de 62 ans.", "62 ans", "Lina Morel"),
        ("« La récolte sera bonne », assure Paul Rivet, vigneron de 41 ans.", "41 ans", "Paul Rivet"),
        ("Le pont rouvrira au printemps, a précisé le maire, élu depuis 2014.", "2014", "maire"),
        ("« Les loups sont partis », raconte à la radio locale le fermier de 70 ans.", "70 ans", "fermier"),
        ("« Mes enfants mangent des pommes », explique Nadia Bel, mère de trois garçons.", "trois", "Nadia Bel"),
        # an auxiliary shared with a participle that describes no noun before it
        ("Le trésorier a été écarté de ses missions et condamné à huit mois de prison.", "huit mois", "trésorier"),
        ("La nageuse a disputé plusieurs finales et reçu deux médailles.", "deux", "nageuse"),
        ("La tempête qui a ravagé la côte et tué 40 personnes faiblit.", "40", "tempête"),
        ("Les voleurs avaient forcé la grille et emporté 900 euros.", "900 euros", "voleurs"),
        # verbs one behind the other
        ("Les voleurs brisent la vitrine, emportent 40 montres.", "40", "voleurs"),
        ("Les élèves ramassent les pommes qui ont servi à nourrir le poney, puis vendent 30 paniers.", "30", "élèves"),
        (
            "Une réunion a eu lieu, au cours de laquelle la maire a défendu la ligne pour sauver la gare et a promis 40 trains.",
            "40",
            "maire",
        ),
        ("Le roman, dont la parution a été freinée par le gel, raconte le voyage de trois sœurs.", "trois", "roman"),
        # what else the subject of a clause does, but not what a noun is
        ("Un camion a foncé sur la foule à Brest, blessant 12 personnes.", "12", "camion"),
        ("L'orage a frappé la côte près de Royan, tuant trois pêcheurs.", "trois", "orage"),
        ("Le maire a vendu le stade à un club, empochant 3 millions d'euros.", "3 millions d'euros", "maire"),
        ("La ville a acheté une ferme, comptant 12 vaches.", "12", "ferme"),
        # several nouns, each with its own count
        ("Les 20 marins et les cinq officiers sont morts.", "20", "marins"),
        ("Les 20 marins et les cinq officiers sont morts.", "cinq", "officiers"),
        ("Au moins 17 vaches, en majorité des laitières, ont été volées.", "Au moins 17", "vaches"),
        ("Quelque 300 vélos et deux voitures ont brûlé.", "Quelque 300", "vélos"),
        ('La fête plaît, tandis que les "bandas" ont réuni 5.000 danseurs.', "5.000", "bandas"),
        # a list of names with their figures
        ("Viennent ensuite le Pérou avec 32.000 cas, le Chili avec 12.000 cas (300 morts).", "12.000", "Chili"),
        ("Viennent ensuite le Pérou avec 32.000 cas, le Chili avec 12.000 cas (300 morts).", "300", "Chili"),
        ("Les plus touchés sont l'Inde avec 30 morts pour 900 malades, l'Iran avec 20 morts.", "900", "Inde"),
        # a participle that only describes
        ("Le Danemark a été peu touché par la crise, avec 300 faillites recensées et 40 grèves.", "40", "Danemark"),
        ("Les élèves ont réduit leur achat de boissons gazeuses de 12 %.", "12 %", "élèves"),
        # what there is, whatever stands before « y »
        ("Le maire est content. Il n'y a plus que 30 cars dans la ville.", "30", "cars"),
        ("Le maire est content. Il devrait y avoir 12 concerts.", "12", "concerts"),
        ("Il n'y avait jamais moins de 5 tonnes de blé dans la cale.", "jamais moins de 5 tonnes", "blé"),
        # who is to do what an infinitive says: who was asked, whose will it is; who promises does it
        ("Le juge a demandé au club de verser 40.000 euros.", "40.000 euros", "club"),
        ("La loi permet aux élèves de gagner trois heures.", "trois heures", "élèves"),
        ("La pluie gêne le projet du maire de planter 300 arbres.", "300", "maire"),
        ("La loi prévoit l'obligation pour les cafés de recycler 50 % de leurs déchets.", "50 %", "cafés"),
        ("Le syndicat critique le refus de la ville de payer 12 agents.", "12", "ville"),
        ("Le maire a promis aux élèves de planter 300 arbres.", "300", "maire"),
        # what a year was like, and what takes place on the day that opens the sentence
        ("L'année 2017 a été gâchée par la grêle.", "année 2017", "année 2017"),
        ("Le 16 février sera marqué par une grève.", "16 février", "16 février"),
        ("Les 12-17 ans passent plus de deux heures à lire.", "plus de deux heures", "12-17 ans"),
        ("Le 3 mai s'ouvre à Brest la foire aux vins.", "3 mai", "foire aux vins"),
        ("Ce jeudi 6 juin se tient la fête des voisins.", "Ce jeudi 6 juin", "fête des voisins"),
        # the day that the claim tells is none of its subject
        ("La réunion de jeudi a été annulée.", "jeudi", "réunion"),
        ("L'audience de demain sera longue.", "demain", "audience"),
        ("La vente des barques à partir du 12 juin a été annulée.", "12 juin", "vente des barques"),
        # over a subhead to who was spoken of above it
        ("Lina Brel dirige le port.- Un métier rude -Elle emploie 40 dockers.", "40", "Lina Brel"),
        # nor is when somebody was somewhere
        ("« Il pleut », a plaidé le chef des gardes lors de la foire aux 12 stands.", "12", "chef des gardes"),
        # over what a participle or an infinitive does, and from a day on: those who do it
        ("42 % des abonnés ayant payé devront attendre.", "42 %", "abonnés"),
        ("Le parc est vide. Depuis le début du mois seules 14 biches ont été vues.", "14", "biches"),
        ("Le projet de vendre la ferme coûtera 300 euros.", "300 euros", "projet"),
        ("Les élus conviés à voter ont rejeté 12 projets.", "12", "élus"),
        # none of an aside
        ("Luc Morel a peint (« La femme qui dort »), avant de vendre 40 tableaux.", "40", "Luc Morel"),
        # whatever the tagger takes the noun for
        ("La pluie est tombée après les graves inondations qui ont tué 40 vaches.", "40", "graves inondations"),
        # somebody rather than the place that says which one; what « celle » means
        ("Contrairement au maire de Tulle, qui avait payé 300 euros d'amende, elle a fui.", "300 euros", "maire de Tulle"),
        ("La tempête est la même que celle qui a tué 40 vaches.", "40", "tempête"),
        # what changes, not who only says so; what is theirs is told of them
        ("La banque prévoit une hausse de 2 % des loyers.", "2 %", "loyers"),
        ("L'Insee table sur un recul du chômage de 4 %.", "4 %", "chômage"),
        ("Le club annonce une hausse de 12 % de ses ventes.", "12 %", "club"),
        ("Le conseil a voté une hausse de 300 euros de la taxe.", "300 euros", "conseil"),
        # who is so old, where only an indefinite article has brought them in
        ("Mort d'une centenaire à Tulle. Le facteur n'a rien vu. Elle avait 103 ans.", "103 ans", "centenaire à Tulle"),
        ("Il a détruit un hangar de 600 mètres carrés. Le feu a repris.", "600 mètres carrés", None),
        # by the name that a description has elsewhere
        ("Julie Brel, veuve de Paul Brel, est morte. La veuve de Paul Brel avait 86 ans.", "86 ans", "Julie Brel"),
        ("L'appareil, un Boeing 747, a décollé avec 140 passagers.", "140", "Boeing 747"),
        # what somebody is given or what moves has its own figure; a measure with its place is that place's
        ("Lina Brel a reçu 300 élèves. La prime sera de 900 euros.", "900 euros", "prime"),
        ("Les voleurs ont pris 12 montres. Le butin est estimé à 900 euros.", "900 euros", "butin"),
        ("Les 300 élèves sont partis. Le mouvement a perdu 40 adhérents.", "40", "mouvement"),
        ("La ville a 300 bus. La vitesse sur le pont atteint 30 km/h.", "30 km/h", "vitesse sur le pont"),
        ("Lina Brel a reçu 300 élèves. Le montant est de 900 euros.", "900 euros", "Lina Brel"),
        # a parenthesis is told of what the figure before it is
        ("La ville a vendu 300 bus (40 % en mai).", "40 %", "ville"),
        # items that leave their verb to the first
        ("L'Iran a 3.900 morts (9.000 cas), le Pérou 500 morts (840 cas), et la Chine 20 morts.", "500", "Pérou"),
        ("L'Iran a 3.900 morts (9.000 cas), le Pérou 500 morts (840 cas), et la Chine 20 morts.", "840", "Pérou"),
        ("L'Iran a 3.900 morts (9.000 cas), le Pérou 500 morts (840 cas), et la Chine 20 morts.", "20", "Chine"),
        ("Lyon a planté 300 arbres, la Chine et l'Inde 120 arbres.", "120", "Chine et l'Inde"),
        # members of a body are not the body; nobody who is only named beside an office
        ("Des élus de la Ligue des pêcheurs ont compté 40 bateaux.", "40", "élus de la Ligue des pêcheurs"),
        (
            "Le livre de Luc Morel et le film de Jean Rivet plaisent. Le port a nui au maire de Tulle, qui a 3 chiens.",
            "3",
            "maire de Tulle",
        ),
    ],
)
def test_whom_a_verb_is_told_of(text: str, figure: str, subject: str | None) -> None:
    assert claim_with(text, figure).subject == subject
