"""Characters per CPU second of finding quantities and dates, on text made of our own sentences: ``pytest -m benchmark -s``."""

from __future__ import annotations

import time
from datetime import date

import pytest

from claimcheck.mentions import find_figures
from claimcheck.model.article import Article
from claimcheck.reading import divide

# About one figure in forty words, as in the press; fillers stand between, since most sentences hold none.
SENTENCES = [
    "Le conseil municipal a voté mardi le budget de la ville, en hausse de 3,4 % sur un an, malgré l'opposition de deux groupes.",
    "« Nous avons tenu nos engagements », a déclaré la maire devant la presse, sans vouloir en dire davantage pour le moment.",
    "Les travaux de la ligne de tramway, commencés en mars 2019, ont coûté près de 265 millions d'euros à la métropole.",
    "Plusieurs associations de riverains avaient demandé que le tracé évite le parc, où se trouvent des arbres centenaires.",
    "Selon les organisateurs, entre 4 000 et 5 000 personnes ont défilé sur les quais, contre un millier selon la préfecture.",
    "La manifestation s'est déroulée dans le calme, et la circulation a repris normalement dans la soirée, a-t-on constaté.",
    "Environ un tiers des logements construits l'an dernier sont occupés par des familles qui vivaient déjà dans le quartier.",
    "Cette évolution inquiète les élus de l'opposition, qui craignent que les plus modestes ne soient contraints de partir.",
    "L'entreprise, qui emploie 1.250 salariés sur trois sites, prévoit d'ouvrir une usine d'ici à l'automne prochain.",
    "Le ministre a rappelé que la loi serait examinée par le Parlement dès le 12 septembre, avant la discussion du budget.",
    "On ignore encore les causes de l'accident, et le procureur a saisi les gendarmes, a-t-on appris de source judiciaire.",
    "Les pluies ont été si fortes que la rivière est sortie de son lit, forçant les habitants à passer la nuit chez des proches.",
]


def news(characters: int) -> str:
    """News of about so many characters, in paragraphs of four sentences."""
    paragraphs, length, at = [], 0, 0
    while length < characters:
        paragraphs.append(" ".join(SENTENCES[(at + step * 5) % len(SENTENCES)] for step in range(4)))
        length += len(paragraphs[-1]) + 2
        at += 1
    return "\n\n".join(paragraphs)


def seconds(text: str) -> float:
    document = divide(Article("benchmark", text, date(2025, 3, 12)))
    began = time.process_time()
    find_figures(document)
    return time.process_time() - began


@pytest.mark.benchmark
@pytest.mark.slow
def test_a_megabyte_of_news() -> None:
    seconds(news(10_000))  # tables are read once
    text = news(1_000_000)
    took = seconds(text)
    print(f"\n{len(text) / took:,.0f} characters per CPU second")  # noqa: T201 - a benchmark says its figure
    assert len(text) / took > 250_000


@pytest.mark.benchmark
@pytest.mark.slow
def test_ten_megabytes_take_ten_times_as_long() -> None:
    seconds(news(10_000))
    once, ten_times = seconds(news(1_000_000)), seconds(news(10_000_000))
    print(f"\n1 MB {once:.2f} s, 10 MB {ten_times:.2f} s")  # noqa: T201 - a benchmark says its figures
    assert ten_times < 16 * once  # the garbage collector takes longer among ten times the objects
