"""A figure told again is recorded with the one it repeats, and never with another thing's."""

from __future__ import annotations

import pytest

import claimcheck

AGAIN = [
    ("La mairie gagne 8,4 millions de lecteurs\n\nLa mairie de Brest compte 8,4 millions de lecteurs.", "8,4 millions"),
    ("Les élèves lisent plus de deux heures\n\nLes élèves lisent en moyenne 2 heures et 9 minutes.", "plus de deux heures"),
    ("Le bus atteint 71 km/h\n\nLe bus de la ville atteint 71,38 km/h sur piste.", "71 km/h"),
    ("Le feu fait trois morts à Brest\n\nLe feu qui a ravagé Brest a causé trois décès.", "trois"),
    ("Une tempête traverse Brest.\n\nLe port a compté 61.345 arbres couchés.\n\nLes 61.345 arbres sont chers.", "61.345"),
    ("Les parcs de Brest, dit la mairie, ont 38.417 arbres.\n\nLa mairie de Brest a mis 38.000 plants dans ses parcs.", "38.000"),
    ("Les 65-80 ans lisent six heures.\n\nLa pause dure peu.\n\nDe leur côté, les 65-80 ans lisent 6 heures.", "six heures"),
    ("La villa valait entre 3 et 6 millions d'euros.\n\nL'agence la vend pour 3 à 6 millions d'euros.", "3 à 6 millions d'euros"),
    ("Anne Roy fête ce samedi ses 30 ans.\n\nLe public chantait.\n\nAnne Roy a 30 ans.", "30 ans"),
    ("La tempête du port de Brest a fait 170 morts.\n\nLa tempête a tué 170 personnes au port de Brest.", "170"),
    (("Près de 6,5 millions de personnes ont vu un musée gratuit à Brest.\n\n"
      "Le musée gratuit de Brest a compté 6,478 millions d'inscrits."), "6,478 millions"),
    ("Le port a fouillé 8.412 sacs.\n\nSur ces 8.412 sacs, peu sont volés.", "8.412"),
    ("Lucie Morel, 43 ans, dirige le port.\n\nLa marine recrute.\n\nÂgée de 43 ans, Lucie Morel navigue.", "43 ans"),
    ("La tour est chère.\n\nIl a fallu 3,7 millions d'euros.\n\nLe prix, 3,7 millions d'euros, choque.", "3,7 millions d'euros"),
    ("Le musée rénové coûtera neuf millions d'euros.\n\nAu musée, 9 millions d'euros sont un record.", "neuf millions d'euros"),
    ("Vannes : quatre cyclistes secourus\n\nQuatre jeunes gens ont appelé à l'aide samedi.", "Quatre"),
    ("Un incendie fait au moins cinq morts\n\nLe bilan est de cinq personnes décédées.", "cinq"),
    ("La mairie a perdu sept lettres de soldats.\n\nSept copies de lettres ont disparu de la mairie.", "Sept"),
    ("La mairie a vendu 57 barques de pêche.\n\nLes 57 bateaux de pêche vendus par la mairie partent.", "57"),
    ("Le déficit de la crèche est de plus de 2 millions d'euros.\n\nLe déficit de la crèche est de près de 2,2 millions d'euros.",
     "près de 2,2 millions d'euros"),
    ("La mairie paie plus de 310.000 euros pour un pont\n\nLe pont de la mairie coûte pas moins de 318.400 euros.",
     "pas moins de 318.400 euros"),
    ("Au moins 40 vaches volées à Vire\n\nPlus de 43 vaches ont été volées à Vire dans la nuit.", "Plus de 43"),
    ("Le film de Metz a plus d'un million de spectateurs.\n\nLe film de Metz a attiré plus de 1,1 million de spectateurs.",
     "plus de 1,1 million"),
    ("Les chats de Metz dorment trois fois plus que les chiens.\n\n« Les chats de Metz dorment trois fois plus », dit-il.",
     "trois fois"),
    ("La ligue veut zéro retard au guichet.\n\nLa ligue promet zéro retard au guichet.", "zéro"),
    ("La crue a coûté la vie à 40 campeurs.\n\nDepuis mardi, 40 campeurs sont décédés.", "40"),
    ("Naufrage : 52 décès en mer\n\nDepuis janvier, 52 marins ont péri.", "52"),
    ("Depuis mai, 40 détenus se sont suicidés.\n\nLa prison compte 40 suicides depuis mai.", "40"),
    ("Le chanteur sort son 14e album\n\nCe quatorzième album du chanteur est plus court.", "quatorzième"),
    ("La ville arrive en 6e position du classement.\n\nAvec 45 parcs, la ville se classe en sixième position.", "sixième"),
    ("Ces 7 métiers qui recrutent\n\nLa mairie présente sept métiers d'avenir.", "sept"),
    ("Lucie Morel, pianiste de 61 ans, est partie.\n\nLe chef a salué une musicienne âgée de 61 ans.", "61 ans"),
    ("Les soldes durent six semaines.\n\nLes soldes d'hiver ne durent plus six semaines.", "six semaines"),
]
TOLD_APART = [
    (("Le musée attire plus de 70 navigateurs\n\nPlus de 70 navigateurs ont vu le musée.\n\n"
      "Le musée a compté 74 navigateurs en un jour."), [("plus de 70", "Plus de 70", "74"), ("Plus de 70", "74")]),
    (("Le lac a perdu 40.000 carpes\n\nLe lac en a perdu probablement 40 (40.000), dit le maire du lac.\n\n"
      "Le lac pleure 40.000 carpes."), [("40.000", "40", "40.000"), ("40", "40.000")]),
    (("Le lac a perdu 3 millions de carpes\n\nLe lac a perdu près de 3 millions de carpes.\n\n"
      "Il meurt entre 3 et 5 millions de carpes dans le lac."),
     [("3 millions", "près de 3 millions"), ("près de 3 millions", "entre 3 et 5 millions")]),
    ("La tour mesure 37 mètres\n\nLa tour mesure de 37 à 41 mètres.\n\nDe 37 à 41 mètres, la tour domine Vannes.",
     [("37 mètres", "37 à 41 mètres", "37 à 41 mètres")]),
]
"""One fact, told in several ways: the relations that it makes."""
DAYS = [
    ("La braderie de Lille se tiendra le 9 mai\n\nLa braderie a été fixée au 9 mai 2020 par la mairie de Lille.", "9 mai 2020"),
    ("Le pont de Brest a ouvert le 3 juin 2012.\n\nLa mairie de Brest a ouvert le pont le 3 juin 2012 à la hâte.",
     "3 juin 2012"),
    ("Le maire quitte son poste le 12 mars.\n\nLe 12 mars, le maire quitte son poste sans regret.", "12 mars"),
    ("Le stade ferme en août 2015.\n\nLe club se souvient. Le stade, vétuste, ferme en août 2015.", "août 2015"),
    ("Le salon du livre ouvre les 5 et 6 juin.\n\nLes libraires iront au salon du livre, qui ouvre les 5 et 6 juin.",
     "5 et 6 juin"),
]
OTHER_DAYS = [
    "Le pont a ouvert le 3 juin 2012.\n\nLe pont a rouvert le 3 juin 2014.",
    "Le stade ferme le 12 mars.\n\nUne exposition de timbres commence le 12 mars.",
    "Le port a gagné de l'argent en 2012.\n\nLe port a gagné de l'argent en 2012, selon lui.",
]
ANOTHER = [
    "Le club a 300 membres.\n\nLa chorale a vendu 300 disques.",
    "Le port a 570 bateaux\n\nLe port de Brest a loué 600 bateaux.",
    "Le feu a fait 12 blessés à Brest.\n\nLe feu a fait 12 autres blessés à Brest.",
    "La mairie a rendu un tiers des terrains.\n\nLa mairie a rendu 34 % des terrains.",  # a third has no last digit
    "La mairie a compté 38.417 arbres plantés à Brest.\n\nLe musée a vendu 38.000 billets.",
    "La mairie a soigné 170 personnes.\n\nLa mairie a planté 170 arbres.",
    "Le trajet dure entre 20 et 30 minutes.\n\nLe train roule de 20 à 40 minutes.",
    "Nantes : trois blessés dont deux enfants\n\nDeux personnes ont appelé à l'aide.",
    "Vannes : quatre cyclistes secourus\n\nPlus de quatre bateaux ont appelé à l'aide samedi.",
    "La mairie de Brest a vendu trois navires de pêche.\n\nLa mairie de Brest a planté trois arbres.",
    "Le bus roule une heure.\n\nLe musée ferme une heure.",
    "Lucie Morel, âgée de 43 ans, dirige le port.\n\nPaul Roy, âgé de 44 ans, dirige le port.",
    "La seconde partie du film de Brest déplaît.\n\nLe film de Brest perd la seconde partie de son budget.",
    "Le deuxième pont de Brest est fini.\n\nUn deuxième maire de Brest est élu.",
    "La crue a fait 40 morts.\n\nLa crue a fait 40 blessés.",
    "Les chats de Metz dorment trois fois plus que les chiens.\n\nÀ Nancy, les loups mangent trois fois plus que les lynx.",
    "Le loyer des studios de Brest croît deux fois plus.\n\nLe loyer des studios de Brest croît presque deux fois plus vite.",
    "Les 15-24 ans lisent peu.\n\nLes 15-24 ans marchent beaucoup.",
]


def repeated(text: str) -> list[set[str]]:
    record = claimcheck.extract(text, date="2020-01-05").to_dict()
    texts = {mention["id"]: mention["text"] for mention in record["mentions"]}
    return [{texts[m] for m in r["mentions"]} for r in record["relations"] if r["family"] == "same_fact" and r["holds"]]


@pytest.mark.parametrize(("text", "wanted"), TOLD_APART)
def test_each_rounding_is_a_relation_of_its_own(text: str, wanted: list[tuple[str, ...]]) -> None:
    record = claimcheck.extract(text, date="2020-01-05").to_dict()
    texts = {mention["id"]: mention["text"] for mention in record["mentions"]}
    found = [tuple(texts[m] for m in r["mentions"]) for r in record["relations"] if r["family"] == "same_fact"]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(("text", "figure"), AGAIN)
def test_a_figure_told_again_is_recorded(text: str, figure: str) -> None:
    assert any(figure in found for found in repeated(text))


@pytest.mark.parametrize("text", ANOTHER)
def test_a_like_figure_of_another_thing_is_not(text: str) -> None:
    assert repeated(text) == []


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_told_again_is_recorded(text: str, day: str) -> None:
    assert any(day in found for found in repeated(text))


@pytest.mark.parametrize("text", OTHER_DAYS)
def test_the_day_of_something_else_is_not(text: str) -> None:
    assert repeated(text) == []
