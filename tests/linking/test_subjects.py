"""Whom a clause is told of: each case as a reader understands it."""

from __future__ import annotations

import pytest

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
    ],
)
def test_what_a_clause_tells(text: str, figure: str, predicate: str) -> None:
    assert claim_with(text, figure).predicate == predicate
