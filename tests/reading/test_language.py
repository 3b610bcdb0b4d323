"""What is French, what is not, and what is too little to tell."""

from __future__ import annotations

import pytest

from claimcheck.reading.language import is_foreign

FOREIGN = {
    "English": (
        "The mayor of the town said that the school would open next year. It had cost more than was planned, "
        "and some parents wondered who would pay for it. Nobody knew how many children there were, but the "
        "building looked far too small for all of them, and the windows were still missing."
    ),
    "Spanish": (
        "El alcalde dijo que la escuela abriría el año que viene. Había costado más de lo previsto, y algunos "
        "padres se preguntaban quién iba a pagarla. Nadie sabía cuántos niños había, pero el edificio parecía "
        "demasiado pequeño para todos ellos, y todavía faltaban las ventanas y una parte del tejado."
    ),
    "Italian": (
        "Il sindaco ha detto che la scuola aprirà il prossimo anno. Era costata più del previsto, e alcuni "
        "genitori si chiedevano chi l'avrebbe pagata. Nessuno sapeva quanti bambini ci fossero, ma la palazzina "
        "sembrava troppo piccola per tutti loro, e mancavano ancora le finestre e una parte del tetto."
    ),
    "German": (
        "Der Bürgermeister sagte, dass die Schule im nächsten Jahr öffnen werde. Sie habe mehr gekostet als "
        "geplant, und einige Eltern fragten sich, wer sie bezahlen würde. Niemand wusste genau, wie viele Kinder "
        "es gab, aber das Haus wirkte viel zu klein, und es war noch lange nicht fertig, obwohl man schon seit "
        "drei Jahren daran gebaut hatte."
    ),
    "Portuguese": (
        "O presidente da câmara disse que a escola abriria no próximo ano. Tinha custado mais do que estava "
        "previsto, e alguns pais perguntavam quem iria pagar. Ninguém sabia quantas crianças havia, mas o "
        "edifício parecia pequeno demais para todas elas, e ainda faltavam as janelas e uma parte do telhado."
    ),
}
PROSE = (
    "Le maire a dit que l'école ouvrirait l'an prochain. Elle avait coûté plus que prévu, et des parents se demandaient qui la "
    "paierait. Personne ne savait combien il y avait d'enfants, mais le bâtiment semblait bien trop petit pour eux tous."
)
FIGURES = (
    "Le port a 300 quais. La baie occupe moins de 6 % de la superficie de la région. Elle produit environ un quart de la "
    "richesse régionale. Plus de 300 modèles de voiliers y ont été conçus, soit près de 40 % du total national. Le groupe "
    "Morvan y emploie 1 250 salariés."
)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_other_languages_are_told_apart(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        PROSE, FIGURES, PROSE.replace("'", "’"), "Jean Dupont a 3 chats. " * 30, "Jeanne loge 12 chiens.\n" * 200,
        "".join(f"Camp {n} : {n + 3} tentes, {n} lits. " for n in range(50)), "Lyon - Nantes 2-1, Metz - Brest 0-0, " * 20,
        "12 34 " * 90, "mille millions " * 40, "Vingt-cinq chats gris dorment près du vieux moulin.", "Bonjour.",
    ],
    ids=range(11),
)
def test_french_and_what_tells_too_little_are_read(text: str) -> None:
    assert not is_foreign(text)
