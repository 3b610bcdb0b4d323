"""Whom a clause is told of: each case as a reader understands it."""

from __future__ import annotations

import pytest

from claimcheck import extract
from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # a personal pronoun right before its verb, whatever stands between commas before it
        (
            "Julie Marchand dirige la Ligue. Le Cirad, à la tête duquel elle a été nommée en mai, recrute.",
            "mai",
            "Julie Marchand",
        ),
        # somebody's daughter, lawyer or house is not they; a title before a name is
        ("La fille de Paul Rivet a vendu 12 tableaux.", "12", "fille de Paul Rivet"),
        ("L'avocate du chanteur Paul Rivet a vendu 12 tableaux.", "12", "avocate du chanteur Paul Rivet"),
        ("La maison de Paul Rivet compte 12 pièces.", "12", "maison de Paul Rivet"),
        ("Le directeur de la radio Paul Rivet a vendu 12 tableaux.", "12", "Paul Rivet"),
        # a pronoun means somebody rather than something, and whom the article is about rather than who is told of once
        ("Lina Morel a quitté la ville. La maison était vide. Elle a vendu 40 tableaux.", "40", "Lina Morel"),
        ("Le boulanger avait 3 chiens. Le pain coûte 2 euros. Il a vendu 40 tartes.", "40", "boulanger"),
        (
            "Luc Morel a 2 chiens. Luc Morel a 3 chats. Jean Rivet a 4 poules. Il a vendu 40 disques.",
            "40",
            "Luc Morel",
        ),
        ("Luc Morel a 2 chiens. Jean Rivet a 4 poules. Il a vendu 40 disques.", "40", "Jean Rivet"),
        ("La grange a brûlé. La porte est tombée. Elle a coûté 900 euros.", "900 euros", "porte"),
        # who was named, where no subject agrees; no thing is so old
        ("Le roman de Julie Brel est sorti. Le livre plaît. Elle a vendu 40 tableaux.", "40", "Julie Brel"),
        ("Le roman de Julie Brel est sorti. L'affaire a fait du bruit. Elle n'avait pas encore 19 ans.", "19 ans", "Julie Brel"),
        # « ce dernier » is who was named last, no subject though it was
        ("Luc Morel a félicité Jean Rivet. Ce dernier a vendu 40 disques.", "40", "Jean Rivet"),
        ("Luc Morel a félicité Julie Brel. Ce dernier a vendu 40 disques.", "40", "Luc Morel"),
        # a thing called after somebody is not they; she with her trade is
        ("Luc Morel a 2 chiens. L'affaire Morel compte 40 dossiers.", "40", "affaire Morel"),
        ("La retraitée Julie Brel a vendu 40 tableaux.", "40", "Julie Brel"),
        # « on » and « nous » of what is counted, else of who speaks
        ("« On a vu 40 loups », a dit le préfet.", "40", "loups"),
        # a bullet is nobody
        ("Le port a trois quais.\n\n• Jusqu'à 350 millions d'euros à verser à Brest.", "Jusqu'à 350 millions d'euros", "port"),
        # not whoever is quoted
        (
            "Marcel Aubry a fêté son retour. Paul Rivet l'admire. « Il voulait vendre 300 disques », a raconté Paul Rivet.",
            "300",
            "Marcel Aubry",
        ),
        ("Un poste est libre. Il s'agit du député écologiste Louis Carval. Il a dirigé 40 gendarmes.", "40", "Louis Carval"),
        ("« Il y aura 800 invités », a dit le préfet.", "800", "invités"),
        # over a relative clause, to a subject of the same number
        ("Le ferry dont l'escale est prévue en août, sera vendu 900 euros.", "900 euros", "ferry"),
        ("Un couple a été filmé par un voisin qui réclamait 400 euros de frais.", "400 euros", "voisin"),
        ("Les salles du musée qui ont accueilli 7.000 curieux ferment.", "7.000", "salles du musée"),
        # a day that something is said of
        ("Samedi est classé rouge dans le sens des départs.", "Samedi", "Samedi"),
        ("Les cafés souffrent car 2021 a été une année noire.", "2021", "2021"),
        # what was counted before
        ("Une personne est morte et huit autres ont été blessées.", "huit", "personne"),
        ("Sur les 31 passagers, 14 sont sauvés.", "14", "passagers"),
        ("Plus de 60 recours ont été déposés depuis 1971. Une seule a été jugée, en 1984.", "1984", "recours"),
        # a trait told between commas, and the name that a description brings in
        ("Royan, 18.000 habitants, est une ville de la côte.", "18.000", "Royan"),
        ("Il s'agit du député écologiste Louis Carval, 43 ans.", "43 ans", "Louis Carval"),
        ("Le suspect, Marc Duval, un boulanger, a été condamné pour deux vols.", "deux", "Marc Duval"),
        # a side remark is told of the subject
        ("Les bus ont repris leur service, avec 5.200 amendes dressées.", "5.200", "bus"),
        ("La fonte a repris (9 ans pour les lacs et de 8 ans pour les mares).", "8 ans", "mares"),
        ("L'homme de la rue a vu la finale (perdue par Lens 1-3).", "1-3", "Lens"),
        # a day before the subject, somebody brought in before
        ("La foire plaît à Lina Morel. En 2015 la grange a brûlé.", "2015", "grange"),
        ("Un habitant de Royan sera jugé en mai. Il encourt 3 ans de prison.", "3 ans", "habitant de Royan"),
        ("Un facteur lyonnais a avoué. Le fraudeur a rendu 900 euros.", "900 euros", "facteur lyonnais"),
        ("La Brel Coupé GT est rouge. La Brel Coupé GT plaît. La voiture pèse 900 kg.", "900 kg", "Brel Coupé GT"),
        ("Il a fallu deux heures aux pompiers pour éteindre le feu.", "deux heures", "pompiers"),
        # what a noun tells that happened
        ("Deux suspects ont été écroués après leur arrestation mardi.", "mardi", "suspects"),
        ("Le maire a salué la libération en mars de deux otages.", "mars", "otages"),
        ("La fête, l'une des trois plus anciennes du pays, ferme.", "trois", "fête"),
        # of what year a thing is
        ("Le musée expose une remarquable Simca 1000 de 1967 et une Peugeot de 1933.", "1967", "Simca 1000"),
        ("Le musée expose une remarquable Simca 1000 de 1967 et une Peugeot de 1933.", "1933", "Peugeot"),
        ("La marque vend une Brel GT de 1992 (15.000 euros).", "15.000 euros", "Brel GT"),
        # what an apposition says, what is shown with a size, what there is no more
        ("La chaîne a présenté son magazine, un rendez-vous des amateurs de jazz depuis 28 ans.", "28 ans", "magazine"),
        ("Le viaduc, avec ses 300 mètres, domine la vallée.", "300 mètres", "viaduc"),
        ("D'ici 2050, il n'y aura plus de loups en Alsace.", "2050", "loups"),
        ("Le train utilise une batterie lithium de 50 kWh.", "50 kWh", "batterie lithium"),
        ("Le préjudice est estimé à 900 euros pour les bijoux.", "900 euros", "bijoux"),
        # what a participle takes, what « en » or a comma leads a participle with
        ("Deux livreurs portant des gilets ont volé 40 caisses à Lyon.", "40", "livreurs portant des gilets"),
        ("L'association a lancé un appel en diffusant le 4 mai une vidéo.", "4 mai", "association"),
        # verbs that share a subject
        ("L'usine ouvrira en mai et accueillera 300 ouvriers.", "300", "usine"),
        ("Le peintre prit possession de la ferme en 1971 et la gardera jusqu'en 1974.", "1974", "peintre"),
        ("Un comptable s'estime lésé et détourne 40.000 euros.", "40.000 euros", "comptable"),
        # several subjects of one verb, the first of them counted
        ("Une trentaine de vestes et des sacs ont été volés.", "Une trentaine", "vestes et des sacs"),
        # a subject after its verb, what is seen to rise
        ("Dans la salle attendaient 300 invités.", "300", "invités"),
        ("Le moteur, auquel sont associées deux batteries, est neuf.", "deux", "batteries"),
        ("La préfecture, qui a vu bondir les plaintes de 40 %, recrute.", "40 %", "plaintes"),
        # a complement is no subject, however it is graded
        ("Les dirigeants des huit plus grandes banques du pays sont réunis lundi à Lyon.", "lundi", "dirigeants"),
        ("Le club, l'un des plus grands rassemblements au monde, qui a attiré 4.000 coureurs, ferme.", "4.000", "club"),
        ("Le gala, juste avant l'ouverture de la foire qui se tient en mai, plaît.", "mai", "foire"),
        ("Le ministère public a requis 30 mois de prison.", "30 mois", "ministère public"),
        ("Une ferme, puis un refuge à 900 mètres d'altitude.", "900 mètres", "refuge"),
        # a person named before, by what they are and their age, their work or their office
        ("Lina Morel quitte la scène. L'actrice de 56 ans a joué dans 40 films.", "40", "Lina Morel"),
        ("Paul Carval a fondé la Ligue du Nord. Le fondateur de la Ligue du Nord a vendu 30 lits.", "30", "Paul Carval"),
        ("Marc Duval, Premier ministre, est à Lyon. Le chef du gouvernement a salué 300 élus.", "300", "Marc Duval"),
        ("Julie Brel a reçu Marc Duval. La romancière native de Royan a signé 80 lettres.", "80", "Julie Brel"),
        ("La députée de Royan, Julie Brel, a été sifflée en mai.", "mai", "Julie Brel"),
        # nobody of the other gender, nobody where the office is another's
        ("Lina Morel a reçu Marc Duval. Elle a vendu 300 disques.", "300", "Lina Morel"),
        ("Lina Morel est jugée à Pau. Le procureur de Pau a requis 8 mois de prison.", "8 mois", "procureur de Pau"),
        # over all that stands between commas
        ("Paul Brel, un maçon de Pau, et qui boitait, avait quitté la ville en 1998.", "1998", "Paul Brel"),
        ("Le nombre de clubs (dont des ligues) ayant fait un don, s'est élevé à 900.", "900", "clubs"),
        ("Les deux blessés - un homme et une femme - sont sortis lundi.", "lundi", "blessés"),
        ("En mai, la mairie, qui loue le stade, a vendu 300 chaises.", "300", "mairie"),
        # a count without its noun is of those of the clause before
        ("Des dizaines de cars ont été arrêtés et 300 ont fait demi-tour.", "300", "dizaines de cars"),
        ("Plusieurs ouvriers ont été blessés lundi, et une vingtaine ont porté plainte.", "une vingtaine", "ouvriers"),
        # no country is a town
        ("Le port d'Argelès, commune proche de l'Italie, est fermé. La commune a perdu 300 habitants.", "300", "Argelès"),
        # whose age is told where nothing else is
        ("Des heurts ont suivi la mort d'un lycéen de 16 ans.", "16 ans", "lycéen de 16 ans"),
        ("La foire a été ouverte par Lina Morel, une retraitée de 74 ans.", "74 ans", "Lina Morel"),
        # a part of a machine with its sizes
        ("La berline reçoit le bloc V6 3,8 litres de 410 ch.", "410 ch", "bloc V6"),
        ("La Brel GT adopte une boîte mécanique à 5 rapports.", "5", "boîte mécanique"),
        ("La voiture est livrée avec des jantes Rival de 20 pouces.", "20 pouces", "jantes Rival"),
        ("Le pilote a parcouru à son volant 300 km.", "300 km", "pilote"),
    ],
)
def test_whom_a_clause_is_told_of(text: str, figure: str, subject: str) -> None:
    assert claim_with(text, figure).subject == subject


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Une chanteuse s'est éteinte en mai.", "mai", "s'éteindre"),
        ("Gard : un homme de 64 ans blessé en pleine ville", "64 ans", "blesser"),
        ("Neuf ouvriers ont été blessés, dont trois ont été transportés à Lyon.", "trois", "transporter"),
        ("Les élus avaient « quitté » la salle en 2019.", "2019", "quitter"),
        ("La forêt a été à nouveau ravagée en 2019.", "2019", "ravager"),
        # a date beside a noun of what happens, and one that only frames the verb
        ("Deux suspects ont été écroués après leur arrestation mardi.", "mardi", "arrêter"),
        ("Le maire a salué la libération en mars de deux otages.", "mars", "libérer"),
        ("Dès son arrivée en mars, le directeur a vendu la ferme.", "mars", "vendre"),
        ("Deux arrestations à Lyon", "Deux", "arrêter"),
        ("La fête, l'une des trois plus anciennes du pays, ferme.", "trois", "être"),
        # of what year a thing is; an event dates what is told of it
        ("Un exemplaire de 1983 a été vendu 30.000 euros.", "1983", "être"),
        ("La finale de 1991 a réuni 4.000 curieux.", "1991", "réunir"),
        # what an apposition says, what those counted have done
        ("La chaîne a présenté son magazine, un rendez-vous des amateurs de jazz depuis 28 ans.", "28 ans", "être"),
        ("Le viaduc, avec ses 300 mètres, domine la vallée.", "300 mètres", "être"),
        ("Trente élus étaient présents, dont 12 ayant voté pour.", "12", "voter"),
        ("La ferme a brûlé lors de sa mise en vente en 2016.", "2016", "brûler"),
        # « ne … pas » stands around a verb, « et … de 3 mois » goes on with one
        ("La surface de l'étang ne dépasse pas 80 m².", "80 m²", "dépasser"),
        ("Un voisin a crié et écope de 3 mois de prison.", "3 mois", "écoper"),
        # no verbs, whatever they end like
        ("Il fait de l'apnée avec trois amis.", "trois", "faire"),
        ("La municipalité a de son côté acheté 12 bus.", "12", "acheter"),
        ("Il a ensuite joué dans trois films.", "trois", "jouer"),
        ("Le cabaret a de nouveau fermé en 2019.", "2019", "fermer"),
        ("Le port déplore un manque à gagner de 8 millions d'euros.", "8 millions d'euros", "déplorer"),
        # forms that only a verb has
        ("Le vol est puni d'une peine de 3 ans de prison.", "3 ans", "punir"),
        ("Quarante amendes ont été émises pour un montant de 900 euros.", "900 euros", "émettre"),
        ("Le prix de ce type d'achat oscille entre 30 et 40 euros.", "entre 30 et 40 euros", "osciller"),
        # between a verb that helps and its infinitive; from where to where
        ("La ville pourrait d'ici à 2050 perdre 3.000 habitants.", "3.000", "perdre"),
        ("Les moteurs offrent des puissances allant de 90 ch à 150 ch.", "90 ch à 150 ch", "offrir"),
        # an age beside what is told
        ("La coureuse Lina Morel (36 ans) va rejoindre Nantes.", "36 ans", "être"),
        ("Un tonnelier âgé de 46 ans fut condamné à cinq mois de prison.", "46 ans", "condamner"),
    ],
)
def test_what_a_clause_tells(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize("text", ["Il a fallu 2 heures à", "Il a fallu 2 heures à la", "Il a fallu deux heures aux"])
def test_a_sentence_cut_off_before_who_needs(text: str) -> None:
    assert [claim.predicate for claim in extract(text).claims] == ["falloir"]
