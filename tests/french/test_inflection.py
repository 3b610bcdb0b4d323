"""Dictionary forms."""

from __future__ import annotations

import pytest

from claimcheck.french.conjugation import table, third_persons
from claimcheck.french.inflection import infinitive, lemma
from claimcheck.french.plurals import masculine, singular


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("révéler", "révèle révèlent révélait révélaient révéla révélèrent révélant révélé"),
        ("annoncer", "annonce annoncent annonçait annonçaient annonça annoncèrent annonçant annoncé"),
        ("juger", "juge jugent jugeait jugeaient jugea jugèrent jugeant jugé"),
        ("rappeler", "rappelle rappellent rappelait rappelaient rappela rappelèrent rappelant rappelé"),
        ("marteler", "martèle martèlent martelait martelaient martela martelèrent martelant martelé"),
        ("regretter", "regrette regrettent regrettait regrettaient regretta regrettèrent regrettant regretté"),
        ("concéder", "concède concèdent concédait concédaient concéda concédèrent concédant concédé"),
    ],
)
def test_third_persons_of_regular_verbs(verb: str, forms: str) -> None:
    assert " ".join(third_persons(verb)) == forms


def test_no_third_persons_of_other_verbs() -> None:
    with pytest.raises(ValueError, match="no verb in -er"):
        third_persons("dire")


EXAMPLES = [(form, verb) for row in table() for form, verb in row.examples.items()]


@pytest.mark.parametrize(("form", "verb"), EXAMPLES)
def test_irregular_verbs(form: str, verb: str) -> None:
    assert infinitive(form) == verb


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("protège", "protéger"),
        ("gère", "gérer"),
        ("lève", "lever"),
        ("achète", "acheter"),
        ("appelle", "appeler"),
        ("jette", "jeter"),
        ("paie", "payer"),
        ("emploie", "employer"),
        ("appuie", "appuyer"),
        ("mangeons", "manger"),
        ("commençait", "commencer"),
        ("étudient", "étudier"),
        ("finissent", "finir"),
        ("baissent", "baisser"),
        ("glissent", "glisser"),
        ("finira", "finir"),
        ("tirait", "tirer"),
        ("établi", "établir"),
        ("lança", "lancer"),
        ("publieront", "publier"),
        ("augmenterait", "augmenter"),
        ("chuter", "chuter"),
        ("scelle", "sceller"),
        ("révèlent", "révéler"),
        ("intègre", "intégrer"),
        ("préfèrent", "préférer"),
        ("gérèrent", "gérer"),
        ("aimèrent", "aimer"),
        ("réjouit", "réjouir"),
        ("jouera", "jouer"),
    ],
)
def test_regular_verbs(form: str, verb: str) -> None:
    assert infinitive(form) == verb


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("bureaux", "bureau"),
        ("journaux", "journal"),
        ("travaux", "travail"),
        ("pays", "pays"),
        ("prix", "prix"),
        ("jeux", "jeu"),
        ("lois", "loi"),
        ("Français", "Français"),
        ("élus", "élu"),
        ("virus", "virus"),
        ("coronavirus", "coronavirus"),
        ("ans", "an"),
        ("mars", "mars"),
        ("entreprises", "entreprise"),
        ("tuyaux", "tuyau"),
        ("heureux", "heureux"),
    ],
)
def test_nouns(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("feminine", "form"),
    [
        ("nationale", "national"),
        ("publique", "public"),
        ("heureuse", "heureux"),
        ("nouvelle", "nouveau"),
        ("active", "actif"),
        ("première", "premier"),
        ("connue", "connu"),
        ("rouge", "rouge"),
        ("unique", "unique"),
    ],
)
def test_adjectives(feminine: str, form: str) -> None:
    assert masculine(feminine) == form


def test_names_keep_their_form() -> None:
    assert lemma("Pays-Bas", "PROPN") == "Pays-Bas"
    assert lemma("occupées", "VERB", "Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part") == "occuper"
    assert lemma("Ouvrir", "VERB", "VerbForm=Inf") == "ouvrir"
