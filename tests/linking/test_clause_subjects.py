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
        ("Le film, dont la sortie a été retardée par la neige, raconte la vie de trois sœurs.", "trois", "film"),
        # what there is, whatever stands before « y »
        ("Le maire est content. Il n'y a plus que 30 cars dans la ville.", "30", "cars"),
        ("Le maire est content. Il devrait y avoir 12 concerts.", "12", "concerts"),
        ("Il n'y avait jamais moins de 5 tonnes de blé dans la cale.", "jamais moins de 5 tonnes", "blé"),
        # the day that the claim tells is none of its subject
        ("La réunion de jeudi a été annulée.", "jeudi", "réunion"),
        ("L'audience de demain sera longue.", "demain", "audience"),
        ("La vente des barques à partir du 12 juin a été annulée.", "12 juin", "vente des barques"),
        # nor is when somebody was somewhere
        ("« Il pleut », a plaidé le chef des gardes lors de la foire aux 12 stands.", "12", "chef des gardes"),
    ],
)
def test_whom_a_verb_is_told_of(text: str, figure: str, subject: str) -> None:
    assert claim_with(text, figure).subject == subject
