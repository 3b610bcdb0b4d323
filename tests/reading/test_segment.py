"""Sentences, titles and quotations of made-up news."""

from __future__ import annotations

import pytest

from claimcheck.model.article import Article
from claimcheck.model.document import Document
from claimcheck.reading import divide


def divided(text: str) -> Document:
    return divide(Article("test", text))


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in divided(text).sentences]


def quotations(text: str) -> list[str]:
    return [quotation.of(text) for quotation in divided(text).quotations]


# One bar stands for each end of a sentence that must be found, and no other may be.
@pytest.mark.parametrize(
    "marked",
    [
        "La mairie compte 312 agents.| Elle en comptait 298.",
        "La mairie compte 312 agents.*| Fin mai, elle en comptait 298.",
        "M. Brun et Mme. Kaci ont signé avec le Dr. Petit.| Le reste suivra.",
        "Le ministre J.-P. Martel a reçu J. Dupré à Laval.| Il y restera.",
        "Le port a traité 3.500 conteneurs en 2021.|Près de la moitié venait d'Asie.",
        "La hausse atteint 4,5 %.|A la mairie, on s'en félicite.",
        "Il coûte 12 millions d'euros.|73 personnes y travaillent.",
        "Voir l'art. 12 et la p. 7 du rapport.| Selon lui, tout est dit.",
        "Ils vendent pommes, poires, etc.| Le marché ouvre à 8 h.",
        "Que faire ?| Attendre !| Puis partir...| On verra bien.",
        "Le site Yahoo! a fermé en mars.",
        "Le maire hésite... mais il viendra.",
        "1. Le premier point est acquis.| Le second ne l'est pas.",
        "« Tout va bien. »| Ainsi parlait le préfet.",
        '"Il a plu 40 jours.| Nous sommes prêts", a-t-elle assuré.',
        'La loi plaît "au lobby"|Agnès Mercier a cédé.',
        "LE CALENDRIER|Le projet sera voté en mai.",
        "LE PRIX EN HAUSSE|Marcel Brun ferme.| Il vend tout.",
        "Une école sans murs|Interrogée par la radio, elle sourit.",
        'Un retour contesté|"Nous partons", dit-elle.',
        "Ils volent avec easyJet vers Brest et paient 40 euros.",
        "Elle écrit à AlphaForum et à la radioBleue.",
        "Le musée a rouvert.|- Retour au calme -|Le maire a vendu 3 salles.",
        'La loi passe.|- "Un échec" -|Au port, 40 pêcheurs protestent.',
        "Il a cédé.| - 12 arrestations -|Lina Brel parle.",
        "Le vélo - deux roues -Lina y tient - plaît.",
        "Le musée a rouvert.|- Quel avenir ?| Personne ne le sait.",
        "Trois mesures : • baisser la taxe| • ouvrir la gare.",
        "Prendre de la vitamine C.| Le reste est inutile.",
        "Le prix J. S. Morel a été remis à A. Brun.| A la fin, elle a souri.",
        "Elle vit aux U.S.A. depuis 1990.",
        "Écrire à www.exemple.fr.| Réponse sous 8 jours.",
    ],
)
def test_ends_of_sentences(marked: str) -> None:
    assert [part.strip() for part in marked.split("|")] == sentences(marked.replace("|", ""))


def test_first_line_without_a_stop_is_the_title() -> None:
    document = divided(
        "La ville ouvre 3 écoles\n\nElles accueilleront 600 élèves.\nUn coût élevé\nLe chantier a coûté 9 millions."
    )
    assert [sentence.title for sentence in document.sentences] == [True, False, True, False]
    assert [sentence.paragraph for sentence in document.sentences] == [0, 1, 2, 3]


def test_a_subhead_between_dashes_is_a_title() -> None:
    document = divided("La loi passe.- Un recul -Le maire a vendu 3 salles.")
    assert [sentence.title for sentence in document.sentences] == [False, True, False]


def test_a_single_line_is_no_title() -> None:
    assert not divided("La ville ouvre 3 écoles").sentences[0].title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il parle d\'un "choc" et d\'une "chance".', ["choc", "chance"]),
        ("Plus de 90 „ licornes “ et “ 2 géants ”.", ["licornes", "2 géants"]),
        ("« Un « vrai » choc », dit-il.", ["Un « vrai » choc"]),
        ('Elle dit: "Non.\nLe lendemain, elle signe "sans joie".', ["Non.", "sans joie"]),  # the first is never closed
        ("Il a dit « oui. Puis il est parti.", ["oui."]),
        ('C\'est fini."\nNous partons", dit-elle.', ["Nous partons"]),  # scraped: the mark is on the line before
        ("Les gens d'ici l'aiment.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_an_opening_mark_left_on_the_line_before_belongs_to_the_next_sentence() -> None:
    assert sentences('C\'est fini."\nNous partons", dit-elle.') == ["C'est fini.", '"\nNous partons", dit-elle.']


def test_a_mark_that_nothing_closes_leaves_the_quotation_after_it_whole() -> None:
    text = 'Il veut "partir vite. Elle a ri."\nLe port est vide", dit-elle. Il part.'
    assert quotations(text)[1:] == ["Le port est vide"]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Le conseil a voté mardi un budget de 48 millions d'euros pour\n"
        "l'année prochaine, en hausse de 4,2 % par rapport à celui de\n"
        "cette année. Les dépenses d'école en forment près du tiers, et\n"
        "celles de voirie un dixième seulement, a précisé le maire de\n"
        "la commune.\n\nLe vote est définitif.\n"
    )
    document = divided(text)
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]
    assert "pour l'année prochaine" in document.view
    assert len(document.view) == len(text)


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "Paris\nLyon 12 000 habitants de plus en un an selon la ville\nLille\nNice\nBrest\nRennes"
    assert len(sentences(text)) == 6


def test_an_endless_sentence_is_cut() -> None:
    document = divided("le chat mange la souris et " * 1000)
    assert max(len(sentence.span) for sentence in document.sentences) <= 1200


def test_sentence_at() -> None:
    document = divided("Un. Deux.")
    second = document.sentence_at(5)
    assert second is not None
    assert second.index == 1
    assert document.sentence_at(3) is None
