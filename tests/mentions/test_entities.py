"""Names of our own sentences: where they stand, what they are, and under which name."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.mentions.entities import find_entities
from claimcheck.model.article import Article
from claimcheck.model.document import Name, Parsed
from claimcheck.model.span import Span
from claimcheck.reading import divide


def names(text: str, *recognised: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The names of a text, with what the recogniser would have found in it."""
    document = divide(Article("essai", text, date(2024, 6, 12)))
    found = tuple(Name(Span(text.index(words), text.index(words) + len(words)), label) for words, label in recognised)
    return [(e.text, e.label.value, e.canonical) for e in find_entities(Parsed(document, {}, found))]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Elle vit à Lyon depuis peu.", "Lyon", "LOC"),
        ("Le ministère de la Mer a répondu.", "ministère de la Mer", "ORG"),
        ("Il étudie à l'université de Brest.", "université de Brest", "ORG"),
        ("La chanteuse Julie Martin est venue.", "Julie Martin", "PER"),
        ("Le tribunal correctionnel de Tulle a tranché.", "tribunal correctionnel de Tulle", "ORG"),
        ("Selon Greenpeace, rien ne change.", "Greenpeace", "ORG"),
        ("La Coupe du monde commence demain.", "Coupe du monde", "EVENT"),
        ("Le tribunal de grande instance de Brest a tranché.", "tribunal de grande instance de Brest", "ORG"),
        ("J. B. Martin a écrit un conte.", "J. B. Martin", "PER"),
        ("Le ministère de la Mer Paul Durand", "ministère de la Mer", "ORG"),
        ('Julie Martin ("Les Dunes") est venue.', "Les Dunes", "WORK"),
        ("Selon 20 Minutes, il neige.", "20 Minutes", "ORG"),
        ("Le 14e plan quinquennal est adopté.", "14e plan quinquennal", "OTHER"),
    ],
)
def test_span_and_label(text: str, name: str, label: str) -> None:
    assert (name, label) in [(words, sort) for words, sort, _ in names(text)]


@pytest.mark.parametrize(
    "text",
    ["L'État paie. Le Premier ministre aussi.", "Les Français et les Italiennes votent.", "VIDÉO. Il neige.", "Mardi, il neige."],
)
def test_no_names(text: str) -> None:
    assert names(text) == []


def test_titles_and_articles_stay_outside() -> None:
    found = names("Mme Julie Martin et le président Paul Durand sont venus.")
    assert [name for name, _, _ in found] == ["Julie Martin", "Paul Durand"]


def test_a_surname_has_the_full_name() -> None:
    text = "Julie Martin a gagné. Elle s'entraîne, Martin, chaque jour."
    assert [canonical for _, _, canonical in names(text, ("Martin, chaque"[:6], "PER"))] == ["Julie Martin", "Julie Martin"]


def test_two_of_one_surname_are_kept_apart() -> None:
    text = "Julie Martin chante. Hier, Paul Martin dansait. Pour Martin, c'est fini."
    assert [canonical for _, _, canonical in names(text)] == ["Julie Martin", "Paul Martin", "Paul Martin"]


def test_a_title_tells_two_of_one_surname_apart() -> None:
    text = "Julie Martin chante. Hier, Pierre Martin dansait. Pour Mme Martin, c'est fini, et pour M. Martin aussi."
    assert [canonical for _, _, canonical in names(text)] == ["Julie Martin", "Pierre Martin", "Julie Martin", "Pierre Martin"]


def test_an_acronym_has_its_full_form() -> None:
    text = "L'Institut des mers du sud (IMS) ouvre. Hier, l'IMS a fermé."
    assert {canonical for _, _, canonical in names(text)} == {"Institut des mers du sud"}


def test_a_party_and_a_person_are_two() -> None:
    assert [name for name, _, _ in names("Hier, le député LFI Julien Martin a parlé.")] == ["LFI", "Julien Martin"]


def test_an_office_is_no_name() -> None:
    assert names("La ministre de l'Agriculture a parlé.", ("Agriculture", "PER")) == []


def test_what_is_for_somebody_is_two_names() -> None:
    found = names("Le plan de l'Ifop pour Julie Brel est prêt.", ("Ifop pour Julie Brel", "ORG"))
    assert [name for name, _, _ in found] == ["Ifop", "Julie Brel"]


def test_a_people_is_no_part_of_the_name() -> None:
    assert [name for name, _, _ in names("Le Danois Lars Holm gagne.", ("Danois Lars Holm", "PER"))] == ["Lars Holm"]


def test_a_complement_is_not_the_longer_name() -> None:
    found = names("Le Talk du Phare attire. Il a lu le Phare.", ("Talk du Phare", "ORG"), ("Phare", "ORG"))
    assert ("Phare", "Talk du Phare") not in [(name, canonical) for name, _, canonical in found]


def test_glued_words_are_cut() -> None:
    assert "Musée du Louvre" in [name for name, _, _ in names("Une photo du Musée du LouvreLa fréquentation monte.")]


@pytest.mark.parametrize(
    ("text", "recognised", "label"),
    [
        ("Il a quitté l'Ordalia hier.", "Ordalia", "ORG"),
        ("La société danoise de conseil Ordalia recrute.", "Ordalia", "ORG"),
        ("Le marché plaît, explique Lorn Vedel hier.", "Lorn Vedel", "PER"),
        ("La fusion plaît à Ordalia Motors hier.", "Ordalia Motors", "ORG"),
    ],
)
def test_the_words_around_outweigh_the_recogniser(text: str, recognised: str, label: str) -> None:
    assert (recognised, label) in [(words, sort) for words, sort, _ in names(text, (recognised, "PER"))]


def test_a_maker_and_its_product_are_two() -> None:
    text = "Selon Ordalia, tout va bien. Elle conduit la Ordalia Vento depuis un an."
    found = [(name, label) for name, label, _ in names(text, ("Ordalia", "ORG"))]
    assert found == [("Ordalia", "ORG"), ("Ordalia Vento", "OTHER")]


@pytest.mark.parametrize(
    ("text", "recognised", "found"),
    [
        ("L'Agence du vent et des marées des îles (AVMI) ouvre.", "Agence du vent", "Agence du vent et des marées des îles"),
        ("La directrice sportive de Lorval est partie.", "Lorval", "Lorval"),
        ("Deux blessés à Lens (Nord) hier.", "Nord", "Nord"),
        ("L'ex-Altavie est loin.", "ex-Altavie", "Altavie"),
        ("Le match Ordalia - Lorval attire.", "Ordalia - Lorval", "Lorval"),
        ("Or Lorval révèle que tout va bien.", "Lorval révèle", "Lorval"),
        ("Il a tout dit dans les colonnes du Parisien hier.", "colonnes", "Parisien"),
    ],
)
def test_where_a_name_begins_and_ends(text: str, recognised: str, found: str) -> None:
    assert found in [words for words, _, _ in names(text, (recognised, "MISC"))]


def test_a_list_is_of_one_kind() -> None:
    found = names("Elle a vu Lorval, Bastide et Lyon.", ("Lorval", "PER"), ("Bastide", "PER"))
    assert {label for _, label, _ in found} == {"LOC"}


def test_a_surname_in_apposition_is_no_place() -> None:
    found = names("Le maire de Lens, Lorval, a parlé.", ("Lorval", "LOC"))
    assert ("Lorval", "PER") in [(words, sort) for words, sort, _ in found]
