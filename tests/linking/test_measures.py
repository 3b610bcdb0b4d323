"""What a figure measures: the noun before it, its unit, the words beside it, the record that it sets."""

from __future__ import annotations

import pytest

from claimcheck.model.mention import QuantityMention
from tests.linking.conftest import claim_with, linked


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le juge a condamné Paul Bel à une amende d'environ 14.000 euros.", "environ 14.000 euros", "amende"),
        ("La prime a été fixée à 480 euros.", "480 euros", "prime"),
        ("La ville a porté le loyer à 640 euros.", "640 euros", "loyer"),
        ("Le juge a ramené sa peine à 5 ans.", "5 ans", "peine"),
        ("Le décret porte de 3 % à 4 % la taxe de séjour.", "4 %", "taxe"),
        ("Elle veut fixer à 1 euro le prix du repas.", "1 euro", "prix"),
        ("La région a réévalué en mai son déficit, à 40 millions d'euros.", "40 millions d'euros", "déficit"),
        ("Le port a réduit le poids de la coque, grâce à des hélices de 14 pouces.", "14 pouces", "taille"),
        ("Vannes est la deuxième plus grande ville du golfe.", "deuxième", "rang"),
        ("C'est la troisième meilleure récolte de la décennie.", "troisième", "rang"),
        ("Le magasin a vendu 600 DVD en mars.", "600", "DVD"),
        ("Les quatre Rafale ont décollé lundi.", "quatre", "Rafale"),
        ("Il a reçu 40.000 euros de parents désireux de payer.", "40.000 euros", "parent"),
        ("Le conducteur avait un taux d'alcool compris entre 0,3 et 0,4 g/l.", "entre 0,3 et 0,4 g/l", "taux d'alcool"),
        ("Le club fait l'objet d'une enquête depuis mars.", "mars", "enquête"),
        ("Le juge fait l'objet ce mardi d'une autre plainte.", "ce mardi", "plainte"),
        ("C'est un pays faisant face à des pluies violentes depuis début mai.", "début mai", "pluie violente"),
        ("Il faut attendre 45 jours pour obtenir un permis.", "45 jours", "attente"),
        ("Un malade doit patienter en moyenne 9 semaines.", "9 semaines", "attente"),
        ("Paul Brel loue une grange à Tours depuis sept ans.", "sept ans", "durée"),
        ("Après plus de 12 ans passés à Vannes, Nadia Bel part.", "plus de 12 ans", "durée"),
        ("Un berger normand sur trois élève des chèvres.", "Un berger normand sur trois", "berger"),
        ("Un artisan retraité sur 5 travaille encore.", "Un artisan retraité sur 5", "artisan"),
        ("La ville affiche un taux de chômage de 17 %.", "17 %", "taux de chômage"),
        ('Elle a fait un "score impressionnant" de 43 % chez les jeunes.', "43 %", "score impressionnant"),
        ("Des taxes pouvant atteindre 35 % menacent la filière.", "35 %", "taxe"),
        ("Il avait un taux d'alcoolémie de 0,9 g par litre de sang.", "0,9 g par litre", "taux d'alcoolémie"),
        ("Le groupe publie un chiffre d'affaires en hausse de 6 %.", "6 %", "chiffre d'affaires"),
        ("La berline est animée par un bloc V8 de 4,2 litres.", "4,2 litres", "cylindrée"),
        ("La camionnette est disponible à partir de 21.400 euros.", "à partir de 21.400 euros", "prix"),
        ("Le conseil a versé 21.400 euros à la veuve.", "21.400 euros", "montant"),
        ("Les murs sont hauts de 3 mètres.", "3 mètres", "hauteur"),
        ("Le refuge est perché à 2.900 mètres.", "2.900 mètres", "altitude"),
        ("La répartition du poids permet de filer à 290 km/h.", "290 km/h", "vitesse"),
        ("La berline sort avec ses 130 premiers exemplaires.", "130", "exemplaire"),
        ("C'est un record depuis 18 ans.", "18 ans", "record"),
        ("C'est le pire incendie depuis 2003.", "2003", "incendie"),
        ("C'est le taux le plus bas depuis mai 2021.", "mai 2021", "taux"),
        ("Le banc gagne 13 cm de plus en longueur.", "13 cm", "longueur"),
        ("La berline passe de 0 à 90 km/h en 5,3 secondes.", "90 km/h", "durée"),
        ("Le mouvement reste suivi, et les mécontents demeurent à 58 %.", "58 %", "mécontent"),
        ("Elle a promis de réduire de 35 % la rémunération des élus.", "35 %", "rémunération"),
        ("41.300 euros, c'est la somme que la ville a perdue.", "41.300 euros", "somme"),
        ("En mars, 31 des 48 agents se sont arrêtés.", "31", "agent"),
        ("La baisse des tarifs ne sera que de 0,4 %.", "0,4 %", "tarif"),
        ("Le plan d'investissement de la région de 730 millions d'euros plaît.", "730 millions d'euros", "investissement"),
        ("Ils ont emporté 40.000 euros en bijoux.", "40.000 euros", "bijou"),
        ("Il vit dans une villa à 400.000 euros.", "400.000 euros", "prix"),
        ("Agé de 38 ans, Paul Bel est élu.", "38 ans", "âge"),
        ("Les élèves lisent 3 heures. 46 % de cette durée totale est consacrée aux contes.", "46 %", "temps"),
        ("Le notaire a trouvé un livret B avec 4.150 euros.", "4.150 euros", "livret"),
        ("Elle détient un contrat à hauteur de 20.100 euros.", "20.100 euros", "contrat"),
        ("La chute entraîne un arrêt total de travail (ATT) de 12 jours.", "12 jours", "arrêt total de travail"),
        ("Nadia Bel doit présider à partir de 15h00 une audience.", "15h00", "audience"),
        ("Luc Bastien achève sa peine en semi-liberté depuis la mi-avril.", "mi-avril", "peine"),
        ("Sur 840 bagages, seuls quatre figurent parmi les colis perdus.", "quatre", "bagage"),
        ("Il annonce la création d'un fonds de soutien de 6,4 millions d'euros.", "6,4 millions d'euros", "fonds de soutien"),
        ("Les partisans du maire sont 58 % à approuver le projet.", "58 %", "partisan"),
        ("Le nombre de noyades a bondi en mai, avec 62 personnes repêchées.", "62", "nombre de noyades"),
        ("Le nombre de défaillances atteint 41.000.", "41.000", "nombre de défaillances"),
        ("Ils regardent trois heures de films par jour, dont 28 % au lit.", "28 %", "film"),
        ("La ville fait face à des crues depuis mai 2022.", "mai 2022", "crue"),
        ("Un moine de 44 ans a quant à lui été blessé.", "44 ans", "âge"),
        ("Les suspects sont âgés de 28 et 31 ans.", "28", "âge"),
        ("Un homme de 71 ans a été arrêté en mars.", "71 ans", "âge"),
        ("Les oncles du roi sont morts à 80 ans.", "80 ans", "âge"),
        ("J'ai 64 ans, dit-il.", "64 ans", "âge"),
        ("La championne, 33 ans, a gagné.", "33 ans", "âge"),
        ("Le juge a confirmé les 16 ans de prison.", "16 ans", "prison"),
        ("L'espérance de vie (71,5 ans pour les femmes et de 66,5 ans pour les hommes) stagne.", "66,5 ans", "espérance de vie"),
        ("En l'espace de quelques semaines, plus de 61.000 enfants ont été vaccinés.", "plus de 61.000", "enfant"),
        ("Le canal a une part d'antenne (PdA) de 14 %. Le soir, il fait 9 % de PdA.", "9 %", "part d'antenne"),
        ("C'est le pire orage pour un mois de mai depuis 1997.", "1997", "orage"),
        ("C'est la première victoire depuis 2011.", "2011", "victoire"),
        ("2017 a été une année noire pour les abeilles.", "2017", "année noire"),
        ("Les rois ont signé le 14 mai 2019 un « traité forestier ».", "14 mai 2019", "traité forestier"),
        ("Les 40 plus gros pollueurs ont payé.", "40", "pollueur"),
        ("Le poids a été réduit (12 kg de gagnés).", "12 kg", "poids"),
        ("Les loutres peuvent peser jusqu'à 12 kilos.", "jusqu'à 12 kilos", "poids"),
        ("La rue est fermée aux engins de plus de 9 tonnes.", "plus de 9 tonnes", "poids"),
        ("Un glacier de 6 milliards de tonnes fond.", "6 milliards de tonnes", "masse"),
        ("La banquise pèserait 3 milliards de tonnes.", "3 milliards de tonnes", "masse"),
        ("Six de ces 21 randonneurs ont été soignés.", "Six", "randonneur"),
        ("La loi a reçu mardi un avis favorable.", "mardi", "avis favorable"),
        ("La ville organise le 4 mai une journée de collecte.", "4 mai", "journée de collecte"),
        ("Le port a perdu en 2016 sa place de port le plus sale.", "2016", "place de port"),
        ("Le ministre a reporté le référendum au 4 mai.", "4 mai", "référendum"),
        ("La ville a rallongé en 2016 les délais.", "2016", "délai"),
        ('La cour a rendu mardi un arrêté "assez rare".', "mardi", "arrêté"),
        ("En 2003, Nadia Bel a gagné le Magritte.", "2003", "Magritte"),
        ("Le port a ouvert en 2014 un bassin profond.", "2014", "bassin profond"),
        ("Il a été élu après douze ans de bons et loyaux services.", "douze ans", "service"),
        ("La station est perchée à 1.350 mètres d'altitude.", "1.350 mètres", "altitude"),
        ("L'épave a été vue à 80 mètres sous la surface.", "80 mètres", "profondeur"),
        ("Elle a des jantes de 17 pouces.", "17 pouces", "diamètre"),
        ("Le tableau est estimé à 410.000 euros.", "410.000 euros", "valeur"),
        ("La maison, achetée 214.000 euros, est vide.", "214.000 euros", "prix"),
        ("Elle vend un jouet 100 % français.", "100 %", "jouet français"),
        ("Il s'est classé 4e de la course.", "4e", "place"),
        ("Elle occupe la seconde marche du podium.", "seconde", "rang"),
        ("On recense 320 élèves malades, dont 40 sont guéris.", "40", "élève"),
        ("Paul Bel convainc 51 % des Belges. Suivent Luc Roux (27 %) et Ana Bel (19 %).", "19 %", "personne"),
        ("Plus d'un médecin sur deux ne consulte pas (54 %).", "54 %", "médecin"),
    ],
)
def test_measures(text: str, figure: str, measure: str) -> None:
    assert claim_with(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Elle raconte deux mois après cet accident la scène.", "deux mois"),
        ("Le bail a été signé trois jours avant cet accident.", "trois jours"),
    ],
)
def test_a_length_that_only_looks_away_is_no_measure(text: str, figure: str) -> None:
    assert claim_with(text, figure).measure != "durée"


def test_answers_in_a_list_count_the_people_who_were_asked() -> None:
    mentions = linked("Paul Brel convainc 48 % des Belges. Suivent Inès Roux (31 %) et Marc Lang (12 %).").mentions
    counted = {mention.text: mention.counted for mention in mentions if isinstance(mention, QuantityMention)}
    assert counted == {"48 %": "Belges", "31 %": "Belges", "12 %": "Belges"}


def test_what_stands_in_quotation_marks_is_counted_without_them() -> None:
    claim = claim_with("Le port a vu arriver 70 « géants », ces gros navires.", "70")
    assert claim.measure == "géant"
    assert claim.span.of("Le port a vu arriver 70 « géants », ces gros navires.").endswith("« géants »")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le maire a pris la parole mardi.", "mardi"),
        ("Les musées ont rouvert leurs portes lundi.", "lundi"),
        ("La ville a rouvert le marché couvert lundi.", "lundi"),
        ("Elle lui envoie un message vers 15 heures.", "15 heures"),
        ("Le maire a pris plusieurs mesures mardi.", "mardi"),
        ("Le chanteur a monté un spectacle en 2016.", "2016"),
        ("Le chef gère le port depuis 1987.", "1987"),
        ("Elle livrera ses explications le 4 mai.", "4 mai"),
        ('Elle livrera "ses raisons" le 4 mai.', "4 mai"),
        ("Ils ont cassé samedi toutes les fenêtres de la gare.", "samedi"),
        ("Le syndicat défendait l'idée d'un péage en 2012.", "2012"),
        ("Elle a une nouvelle fois nagé en 2016.", "2016"),
        ("Les chevaux ont disparu il y a quelque 12 millions d'années.", "quelque 12 millions d'années"),
        ("Le deuxième a fui.", "deuxième"),
        ("Deux ans après la crue, la ville a reconstruit son pont.", "Deux ans"),
    ],
)
def test_what_has_no_measure(text: str, figure: str) -> None:
    assert claim_with(text, figure).measure is None
