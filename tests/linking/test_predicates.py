"""The verb of a claim where the sentence hides it: in a participle, a parenthesis, behind a verb of saying."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("La piscine est ouverte trois jours par semaine.", "trois jours", "ouvrir"),
        ("Les guichets étaient fermés depuis lundi.", "lundi", "fermer"),
        ("La taxe est fixée à 12 euros par nuit.", "12 euros", "fixer"),
        ("Il faut que 40 rames soient mises en service.", "40", "mettre"),
        ("Quatre écoles avaient pourtant été rénovées en 2019.", "Quatre", "rénover"),
        ("Les agents ont semé 3 tonnes de graines.", "3 tonnes", "semer"),
        ("Le sculpteur a en effet 52 ans samedi.", "52 ans", "avoir"),
        ("Les douaniers les relâchent mardi.", "mardi", "relâcher"),
        ("Les six camions partis de Brest rentrent à vide.", "six", "rentrer"),
        ("Les prix grimperaient de 8 % en 2030.", "8 %", "grimper"),
        ("L'usine fermera le 3 mai 2025.", "3 mai 2025", "fermer"),
    ],
)
def test_a_verb_that_was_taken_for_another_word(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Nice : trois cars de ramassage incendiés", "trois", "incendier"),
        ("Ce viaduc rasé en 1961 ou presque", "1961", "raser"),
        ('Le pont "enfin repeint" d\'ici 2027', "2027", "repeindre"),
        ("Lille : quatre blessés dans une collision", "quatre", "être"),
    ],
)
def test_a_line_without_a_verb_tells_what_was_done(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Le festival (3 au 9 mai) attire les curieux.", "3 au 9 mai", "être"),
        ("Le stand sera monté dans la foulée (en juin).", "juin", "monter"),
        ("Concernant le taux de réussite (82 % pour les filles), le lycée se tait.", "82 %", "être"),
        ("La confiance se maintient (74 %).", "74 %", "se maintenir"),
        ("Le moral des ménages a fléchi (41 %, -3 points).", "-3 points", "baisser"),
    ],
)
def test_what_a_parenthesis_says(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("« On attend », confie Lina Brel, mère de trois enfants.", "trois", "être"),
        ("« On attend », soupire la gérante, âgée de 61 ans.", "61 ans", "être âgé"),
        ("La danseuse Lina, 36 ans, demande une trêve.", "36 ans", "être"),
        ("La mairie a annoncé mardi la fermeture de trois crèches.", "trois", "fermer"),
        ("Le préfet affirme que, dès 2021, la digue a cédé.", "2021", "céder"),
        ("Le rapport montre que depuis 2015 les loyers ont grimpé.", "2015", "grimper"),
        ("La ville ne compte que 12 agents.", "12", "compter"),
        ("Le site assure que 600 nichoirs, soit 20 % du parc, ont été détruits.", "600", "détruire"),
        ("Le site assure que 600 nichoirs, soit 20 % du parc, ont été détruits.", "20 %", "détruire"),
        ("Au total, 300 lits, dont 40 neufs, ont été livrés.", "300", "livrer"),
    ],
)
def test_who_speaks_says_nothing_of_the_figure(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Près d'un élu sur trois dit redouter une fusion.", "Près d'un élu sur trois", "redouter"),
        ("40 % des sondés affirment ne pas connaître le maire.", "40 %", "connaître"),
        ("Il y a douze agents qui surveillent le site.", "douze", "surveiller"),
        ("Ce sont 300 lettres qui ont été distribuées.", "300", "distribuer"),
        ("Il y a 12 classes dans cette école.", "12", "avoir"),
    ],
)
def test_a_verb_that_only_presents_leaves_the_word_to_the_next(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("La création de « 300 postes » est promise.", "300", "créer"),
        ("Elle raconte l'attaque du 3 mars contre la poste.", "3 mars", "attaquer"),
        ("Elle a compris que l'élection de 2022 était injouable.", "2022", "être"),
    ],
)
def test_a_noun_of_doing_is_its_verb(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("La patineuse de 36 ans ne quitte pas la scène.", "36 ans", "être"),
        ("Il est venu avec son fils de 12 ans.", "12 ans", "être"),
        ("Ce retraité de 71 ans cultive des tomates.", "71 ans", "être"),
        ("Un homme de 43 ans a été secouru.", "43 ans", "secourir"),
        ("Le suspect de 29 ans a comparu lundi.", "29 ans", "comparaître"),
    ],
)
def test_the_age_of_somebody_known_stands_beside_what_is_told(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("« Quel match », a savouré le gardien, vainqueur de sa troisième coupe.", "troisième", "être"),
        ("« En Italie, c'est 22 semaines », détaille la médecin.", "22 semaines", "être"),
    ],
)
def test_any_verb_before_its_subject_behind_a_quotation_is_one_of_saying(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate
