"""Who is cited: who can speak, whom a role means, whose words stand in quotation marks, and how far a source carries."""

from __future__ import annotations

import pytest

from tests.linking.conftest import claim_with


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        # nobody speaks
        ("Le dommage est estimé à 400 euros.", "400 euros", None),
        ("Le casier de Nadia Bel mentionne 12 peines.", "12", None),
        ("Un plombier s'estime lésé et demande 400 euros.", "400 euros", None),
        ("La ville a lancé en mai 2023 un appel à 40 artistes.", "40", None),
        ("L'enquête a révélé que 40 tuiles manquaient.", "40", None),
        # somebody does
        ("Les secouristes ont compté 40 skieurs, précise le commandant.", "40", "commandant"),
        ("La préfecture précise que 40 routes sont coupées.", "40", "préfecture"),
        ("Le chef de la police de Tulle Paul Brel affirme que 40 vélos ont disparu.", "40", "Paul Brel"),
        ("Quelque 40 vélos ont disparu, explique à l'AFP Nadia Bel.", "Quelque 40", "Nadia Bel"),
        ("« Ce marché attire 40 marchands », a confié maître Nadia Bel.", "40", "Nadia Bel"),
        ("Or Ordalia précise lundi que 40 vélos ont disparu.", "40", "Ordalia"),
        ("Les autorités ont recensé 40 malades, dont 12 sont des enfants.", "12", "autorités"),
        ("Il a fui puisque selon Nadia Bel il devait 400 euros.", "400 euros", "Nadia Bel"),
        ("Comme le rapporte Sud Ouest, 40 bateaux ont coulé.", "40", "Sud Ouest"),
        ("Le port est vide et 40 bateaux ont coulé, comme l'indique la préfecture.", "40", "préfecture"),
        ("En 2019, indique franceinfo, 40 parcs ont ouvert.", "40", "franceinfo"),
        ("Le renard a mordu 40 poules, a-t-on appris auprès de la préfecture.", "40", "préfecture"),
        ("En mai, 12 nageurs sont morts et, selon le ministère de la Mer, 40 ont été sauvés.", "40", "ministère de la Mer"),
        ("Les gîtes perdent 40 %, soulignaient les maires.", "40 %", "maires"),
        ("Le parc a rouvert, selon une source policière. En mai 2023, 40 cerfs y vivaient.", "40", None),
        ("40 cerfs vivent au parc, selon les chiffres du ministère de la Mer.", "40", "ministère de la Mer"),
        # nobody says what he does not say
        ("La ville n'a pas précisé le prix des 40 vélos.", "40", None),
        ("Ordalia ne dévoile pas le prix, mais il pourrait dépasser 400 euros.", "400 euros", None),
        ("Paul Brel n'a pas exclu que 40 postes soient supprimés.", "40", "Paul Brel"),
        # who makes a study states it, not who has it made or prints it
        ("Selon un sondage réalisé pour RTL par Elabe, 40 % des Belges ont froid.", "40 %", "Elabe"),
        ("D'après un sondage Elabe pour la Sotram, 40 % des Belges ont froid.", "40 %", "Elabe"),
        ("Selon la dernière vague du baromètre Odoxa, 40 % des Belges ont froid.", "40 %", "Odoxa"),
        ("40 % des loyers ont monté, selon les premiers résultats d'une étude de l'Insee.", "40 %", "Insee"),
        ("Comme le précise Le Progrès, l'avocat Paul Brel a défendu 40 clients.", "40", "Le Progrès"),
        # behind « par », after what is stated
        ("La dette, estimée à 40 millions d'euros par le patron du groupe, a doublé.", "40 millions d'euros", "patron du groupe"),
        ("Les dégâts, évalués mardi à 400 euros par la préfecture, sont lourds.", "400 euros", "préfecture"),
        ("On compare le délai avec les 40 jours pointés en 2018 par la Drees.", "40 jours", "Drees"),
        ("La fermeture de 40 classes a été annoncée par le rectorat.", "40", "rectorat"),
        ("Un bilan vient d'être dévoilé par l'office des ports : 40 quais ont fermé.", "40", "office des ports"),
        ("Le patron a estimé le coût à 400 euros par mois.", "400 euros", "patron"),
        # somebody of a body is not the body
        ("Les 40 bus seront vendus, a indiqué la directrice de la Sotram.", "40", "directrice de la Sotram"),
        ("Selon un porte-parole de la Ligue des pêcheurs, 40 bateaux ont coulé.", "40", "porte-parole de la Ligue des pêcheurs"),
        ("Julie Brel ne part pas. La présidente de la Sotram affirme que 40 bus roulent.", "40", "Julie Brel"),
        ("Paul Rivet, patron de la Sotram, sourit. Selon le patron de la Sotram, 40 bus roulent.", "40", "Paul Rivet"),
        ("Le syndicat Sotram affirme que 40 bus roulent.", "40", "Sotram"),
        # sources and papers
        ("De source policière, 40 vélos ont été volés.", "40", "source policière"),
        ("« Le fonds a 400 euros », peut-on lire dans le rapport de la Cour des comptes.", "400 euros", "Cour des comptes"),
        ("Les loyers vont perdre 40 %, croit savoir Le Progrès.", "40 %", "Le Progrès"),
        ("« Nous avons perdu 40 vaches », remarque aussi l'éleveuse Nadia Bel.", "40", "Nadia Bel"),
        # a date or a few words stand between who speaks and the verb
        ("En mai 2018, la maire de Tulle avait indiqué que 40 rues fermaient.", "40", "maire de Tulle"),
        ("Le rectorat a d'ores et déjà promis que 40 classes ouvriraient.", "40", "rectorat"),
        ("« Il manque 40 lits », a écrit mardi soir sur Facebook Nadia Bel.", "40", "Nadia Bel"),
        ("« Il manque 40 lits », explique, sur un ton las, la patronne du gîte.", "40", "patronne du gîte"),
        ("« Il manque 40 lits », a prévenu lors d'une réunion de chantier la patronne du gîte.", "40", "patronne du gîte"),
        ("« Il manque 40 lits », prévient l'élue de Savoie et amie de Luc Roux, Nadia Bel.", "40", "Nadia Bel"),
        ("Paul Brel, patron de la Sotram, a pour sa part assuré que 40 bus rouleraient.", "40", "Paul Brel"),
        ("Nadia Bel, la patronne, écrit : « Il manque 40 lits »", "40", "Nadia Bel"),
        ("Dans le Var, le Gard et l'Ain, selon la préfecture, 40 routes sont coupées.", "40", "préfecture"),
        ("La fin du marchéSelon la mairie, 40 étals ont fermé.", "40", "mairie"),
        ("Selon RTL, le voisin aurait dénoncé 40 vols.", "40", "RTL"),
        ("Un couvreur, parti en mai selon sa famille, a bâti 40 toits.", "40", None),
        ("Paul Brel a poursuivi une carrière de 40 ans.", "40 ans", None),
        ("Nadia Bel confesse avoir perdu 40 vaches.", "40", "Nadia Bel"),
        ("Une analyse chimique montre que 40 puits sont pollués.", "40", "analyse chimique"),
        ("Un rapport du Sénat a paru, où Nadia Bel a noté la baisse et a dit que 40 quais manquent.", "40", "Nadia Bel"),
        # somebody goes on speaking
        ("Le port est fermé, a dit Nadia Bel, précisant que 40 quais manquent.", "40", "Nadia Bel"),
        ("La Sotram a fermé la ligne, estimant que 40 bus suffisent.", "40", "Sotram"),
        # where somebody unnamed speaks, and what initials stand for
        ("Il manque 40 lits, assure-t-on dans l'entourage de la maire.", "40", "entourage de la maire"),
        ("L'agence chargée de la pêche côtière (ACPC) a estimé que 40 bateaux manquent.", "40", "ACPC"),
        ("Selon un sondage Elabe publié par Le Progrès, 40 % des Belges ont froid.", "40 %", "Elabe"),
        # who asked those who answered is the source, not they
        ("En mai 2018, trois maires sur dix ont indiqué que 40 rues fermaient.", "40", None),
    ],
)
def test_who_is_cited(text: str, figure: str, source: str | None) -> None:
    assert claim_with(text, figure).source == source


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("Le procureur Paul Brel a parlé de 3 coups. Selon le magistrat, le suspect a 40 ans.", "40 ans", "Paul Brel"),
        ("Le quotidien Le Progrès cite 3 élus. La ville a 40 parcs, rapporte le quotidien.", "40", "Le Progrès"),
        ("Nadia Bel vend 3 vélos. Elle perd 40 euros, selon elle.", "40 euros", "Nadia Bel"),
        ("Nadia Bel a visité le parc. Le mur vaudra 40 euros, a-t-elle également précisé.", "40 euros", "Nadia Bel"),
        ("Paul Brel a dit non, précisant qu'« on verra ». Il a évoqué 40 postes.", "40", "Paul Brel"),
        ("La SNCF a choisi 12 bus. Il reste 40 bus, a noté la compagnie publique.", "40", "SNCF"),
        ("La Sotram supprime 12 bus et 40 arrêts, a-t-elle indiqué jeudi.", "40", "Sotram"),
        ("Les loyers ont baissé, rapporte ce lundi RTL. Ils perdent 40 %, souligne la station.", "40 %", "RTL"),
        ("Météo-France a livré un relevé. Mai a vu 40 orages, explique l'institut.", "40", "Météo-France"),
        ("Le car brûle, apprend-on de source policière. Il a 40 lits, ajoute-t-on de même source.", "40", "source policière"),
        ("Elabe a un bureau. La ville perd 3 %, selon un sondage Ifop. 40 % en rient, dit l'étude.", "40 %", "Ifop"),
        ("Paul Brel gère 3 gîtes, indique Le Progrès. Il a perdu 400 euros, a-t-il confié.", "400 euros", "Paul Brel"),
        ("Nadia Bel a dit oui. Paul Brel a dit non. Il manque 40 lits, a-t-elle ajouté.", "40", "Nadia Bel"),
        ("Paul Brel a vu 3 maires. « Il y aura 40 lits », a dit le chef de l'État.", "40", "Paul Brel"),
        ("Nadia Bel tient 3 gîtes. « Je perds 40 euros », dit la jeune femme.", "40 euros", "Nadia Bel"),
        ("Il y a 40 cas, affirme la députée de Savoie. Nadia Bel, députée de Savoie, part.", "40", "Nadia Bel"),
        ("Nadia Bel, députée de Savoie, a réagi à un article du Progrès : il manque 40 lits.", "40", "Nadia Bel"),
        ("Quelque 40 lits ont fermé, selon le syndicat des gîtes, le Synerlit, mardi.", "Quelque 40", "Synerlit"),
        ("Nadia Bel a dit oui. Elle propose aussi « de fermer d'ici juin 40 des lits ouverts ».", "40", "Nadia Bel"),
        ("Nadia Bel s'est défendue. « Je loge à 40 euros la nuit », écrit l'élue sur sa page Facebook.", "40 euros", "Nadia Bel"),
        ("Nadia Bel a dit oui. « Il manque 40 lits », affirme-t-elle.", "40", "Nadia Bel"),
        ("Nadia Bel a dit oui. Mais, assure-t-elle, le port aura 40 quais.", "40", "Nadia Bel"),
        ("Une riveraine a dit oui. « Il manque 40 lits », souligne-t-elle.", "40", "riveraine"),
        ("Paul Brel gère un gîte. « Il manque 40 lits. C'est peu », a martelé M. Brel.", "40", "Paul Brel"),
        ("Nadia Bel a dit oui. « Il manque 40 lits. C'est peu », a-t-elle ajouté.", "40", "Nadia Bel"),
        ("Nadia Bel a dit oui. « Il manque 40 lits. C'est peu », note la jeune femme.", "40", "Nadia Bel"),
        ("Nadia Bel a ouvert un gîte. « Il manque 40 lits », ajoute cette dernière.", "40", "Nadia Bel"),
        ("Nadia Bel a ouvert un gîte. « Il manque 40 lits », dit celle qui l'a bâti.", "40", "Nadia Bel"),
        ("Nadia Bel a ouvert un gîte. « Il manque 40 lits. C'est peu », a-t-elle écrit.", "40", "Nadia Bel"),
        ("Le car brûle, dit une source policière, a lu RTL. Il a 40 lits, selon cette même source.", "40", "source policière"),
        ("Selon l'accusation, tout est faux. Les avocats parlent d'erreurs. Selon eux, 40 lits manquent.", "40", "avocats"),
        ("Un sondage Elabe doit rassurer la mairie. Selon cette étude, 40 % des élus ont froid.", "40 %", "Elabe"),
        ("Paul Brel, ministre, cite l'ex-ministre Luc Roux, dit Paul Brel. Selon le ministre, 40 ont fui.", "40", "Paul Brel"),
    ],
)
def test_whom_a_role_or_a_pronoun_means(text: str, figure: str, source: str) -> None:
    assert claim_with(text, figure).source == source


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("« Je pars », explique Nadia Bel. « Mon père est mort à 80 ans. On fait vite le compte. »", "80 ans", "Nadia Bel"),
        ("Nadia Bel a cru « à une blague. Ils ont gardé 40 robes pour le musée ».", "40", "Nadia Bel"),
        ("La direction a salué un marin, avec ces « 40 jours de course menés avec verve ».", "40 jours", "direction"),
        ("La troupe joue « Douze » depuis hier.", "Douze", None),
        ("Nadia Bel est revenue sur l'affaire. « J'ai une question : 40 euros le sac, pourquoi ? »", "40 euros", "Nadia Bel"),
        ("« Il manque 40 lits. C'est bien trop peu. » Interrogée lundi, Nadia Bel a accusé la ville.", "40", "Nadia Bel"),
        ("Le gîte a fermé. « Il manque 40 lits. C'est peu », a dit au Progrès une voisine, Nadia Bel.", "40", "Nadia Bel"),
        ("Le gîte a fermé. « Il manque 40 lits. C'est peu », indique un membre de la famille.", "40", "membre"),
    ],
)
def test_whose_words_a_quotation_holds(text: str, figure: str, source: str | None) -> None:
    assert claim_with(text, figure).source == source


@pytest.mark.parametrize(
    ("text", "figure", "source"),
    [
        ("La fête a plu, selon Nadia Bel. Le bar a vendu 40 % de plus.", "40 %", None),
        ("Une étude menée par Ordalia inquiète. Dans dix villes, 40 % des arbres sont malades.", "40 %", "Ordalia"),
        ("Une étude menée par Ordalia inquiète. L'étude s'appuie sur 40 arbres.", "40", None),
        ("Une étude menée par Ordalia inquiète. L'institut a mesuré 40 arbres à Tulle.", "40", None),
        ("Tout va bien, a expliqué le policier Paul Brel. Les 40 vols auraient eu lieu la nuit.", "40", "Paul Brel"),
        ("Selon l'Insee, 3 % partent. La mairie affirme que 12 arrivent. Les loyers montent de 40 %.", "40 %", None),
    ],
)
def test_how_far_a_source_carries(text: str, figure: str, source: str | None) -> None:
    assert claim_with(text, figure).source == source
