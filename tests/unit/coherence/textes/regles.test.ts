import { describe, expect, it } from 'vitest';
import { checkAnnonces } from '../../../../src/coherence/textes/annonces.ts';
import { checkCalculs } from '../../../../src/coherence/textes/calculs.ts';
import { checkDatesContraires } from '../../../../src/coherence/textes/dates-contraires.ts';
import { checkDatesFausses } from '../../../../src/coherence/textes/dates-fausses.ts';
import { checkDurees } from '../../../../src/coherence/textes/durees.ts';
import { checkEnumerations } from '../../../../src/coherence/textes/enumerations.ts';
import { checkEvolutions } from '../../../../src/coherence/textes/evolutions.ts';
import { checkJours } from '../../../../src/coherence/textes/jours.ts';
import { checkNombresContraires } from '../../../../src/coherence/textes/nombres-contraires.ts';
import { checkPasseDeA } from '../../../../src/coherence/textes/passe-de-a.ts';
import { checkSens } from '../../../../src/coherence/textes/sens.ts';
import type { RegleDesTextes } from '../../../../src/coherence/regle.ts';
import type { Edition } from '../../../../src/edition/types.ts';
import { dits, makeCopie, makeDonnee } from '../../../aide/copie.ts';

const PARTS: Partial<Edition> = {
  indicateurs: {
    adherents: { libelle: 'adhérents', valeur: 84, precedent: 49 },
    spectateurs: { libelle: 'spectateurs', valeur: 900, precedent: 1200 },
    abonnes: { libelle: 'abonnés à la lettre', valeur: 1333 },
    benevoles: { libelle: 'bénévoles', valeur: 41, precedent: 40 },
    dons: { libelle: 'dons reçus', unite: '€', valeur: 12_000, precedent: 6000 },
  },
  evenements: {
    types: { fete: { libelle: 'Fête', pluriel: 'Fêtes' } },
    evenements: [
      { id: 'nuit', titre: 'La nuit des planches', type: 'fete', date: '2024-03-16', fin: '2024-03-17' },
      { id: 'ag', titre: 'Assemblée générale', type: 'fete', date: '2024-05-17' },
    ],
  },
};

/** What a rule says of each sentence: nothing, or the beginning of its message. */
function table(regle: RegleDesTextes, cases: readonly (readonly [string, string | null])[]): void {
  it.each(cases)('%s', (mdx, attendu) => {
    const said = dits(regle, makeCopie(mdx, PARTS));
    expect(said.map((message) => message.slice(0, attendu?.length))).toEqual(
      attendu === null ? [] : [attendu],
    );
  });
}

describe('a number close to a figure of the data', () => {
  table(checkNombresContraires, [
    ['Nous comptons 83 adhérents en 2024.', '« 83 adhérents » ici, 84 pour « adhérents »'],
    ['Nous comptons plus de 90 adhérents.', '« 90 adhérents » ici, 84'],
    ['Le nombre d’adhérents (85) réjouit.', '« 85 » ici, 84'],
    ['Elle part vers 1 332 abonnés.', '« 1 332 abonnés » ici, 1 333'],
    ['83 adhérents', '« 83 adhérents » ici, 84'],
    ['Nous comptons 84 adhérents.', null],
    ['Près de 90 adhérents, plus de 80 adhérents.', null],
    ['Les 83 adhérents du Cantal, les 83 adhérents présents.', null],
    ['Trois des 84 adhérents, quatre de nos adhérents.', null],
    ['Nous serons 90 adhérents ; nous visions 85 adhérents.', null],
    ['En 2019, nous comptions 83 adhérents.', null],
    ['Nous comptons 49 adhérents de moins.', null],
    ['Une salle de 83 places.', null],
  ]);
});

describe('a word of direction', () => {
  table(checkSens, [
    [
      'Le nombre d’adhérents recule : <Chiffre id="adherents" />.',
      '« recule » ici, mais « adhérents » passe de 49 à 84',
    ],
    ['<Chiffre id="adherents" /> adhérents, en baisse.', '« en baisse » ici'],
    ['84 adhérents, en baisse.', '« en baisse » ici'],
    [
      'Un léger recul : <Chiffre id="spectateurs" libelle="oui" />.',
      '« léger recul » ici, mais « spectateurs » passe de 1 200 à 900 (−25 %)',
    ],
    ['<Chiffre id="spectateurs" /> spectateurs, une fréquentation stable.', '« stable » ici'],
    [
      'Les dons ont triplé (<Chiffre id="dons" />).',
      '« triplé » ici, mais « dons reçus » passe de 6 000 € à 12 000 €',
    ],
    ['Le public progresse de <Evolution id="spectateurs" />.', '« progresse » ici'],
    ['Les dons ont doublé (<Chiffre id="dons" />).', null],
    ['Le nombre de bénévoles est stable (<Chiffre id="benevoles" />).', null],
    ['Les adhérents, <Chiffre id="adherents" />, n’ont pas baissé.', null],
    ['La baisse des subventions inquiète les <Chiffre id="adherents" libelle="oui" />.', null],
    ['<Chiffre id="adherents" /> adhérents et <Chiffre id="spectateurs" /> spectateurs, en baisse.', null],
    ['Le nombre d’adhérents avait baissé en 2020 ; ils sont <Chiffre id="adherents" />.', null],
  ]);

  it.each([
    [makeDonnee('Un recul dû à l’hiver', 'indicateurs', ['adherents', 'note']), 1],
    [makeDonnee('Une hausse dûe au printemps', 'indicateurs', ['adherents', 'note']), 0],
    [makeDonnee('Un recul dû à l’hiver', 'perspectives', ['axes', 0, 'texte']), 0],
  ])('in a text of the data %#', (passage, count) => {
    expect(dits(checkSens, makeCopie('Rien.', PARTS, [passage]))).toHaveLength(count);
  });
});

describe('a move typed beside a figure', () => {
  table(checkEvolutions, [
    [
      '<Chiffre id="adherents" /> adhérents, soit +24,6 % en un an.',
      '« +24,6 % » ici, mais « adhérents » passe de 49 à 84, soit +71,4 %',
    ],
    ['En hausse de 12 %, les adhérents sont <Chiffre id="adherents" />.', '« En hausse de 12 % » ici'],
    ['<Chiffre id="adherents" /> adhérents, 34 de plus qu’en 2023.', '« 34 de plus » ici'],
    ['<Chiffre id="adherents" /> adhérents (+71,4 %), en hausse de 71 %.', null],
    ['<Chiffre id="spectateurs" /> spectateurs, en baisse de plus de 20 %.', null],
    ['Les dons ont crû de 12 % et nous comptons <Chiffre id="adherents" libelle="oui" />.', null],
    ['<Chiffre id="adherents" /> adhérents et <Chiffre id="spectateurs" /> spectateurs (−25 %).', null],
  ]);
});

describe('« passe de … à … »', () => {
  table(checkPasseDeA, [
    [
      'Le nombre d’adhérents est passé de 48 en 2023 à 84 en 2024.',
      '« passé de 48 en 2023 à 84 » ici, de 49 à 84',
    ],
    ['Le public progresse en passant de 84 à 49 par soir.', '« progresse » ici, mais « passant de 84 à 49 »'],
    ['Le loyer passe de 100 à 150 euros, soit +75 %.', '« +75 % » ici'],
    ['Le nombre d’adhérents passe de 49 à 84.', null],
    ['Le stage passe de 18 à 15 jours.', null],
    ['Le loyer passe de 100 à 150 (+50 %).', null],
  ]);
});

describe('arithmetic written out', () => {
  table(checkCalculs, [
    ['12 soirs sur 40, soit 35 %.', '« 35 % » ici, mais 12 sur 40 font 30 %'],
    ['12 femmes et 9 hommes, soit 20 personnes.', '« 20 » ici, mais 12 et 9 font 21'],
    ['<Chiffre id="adherents" /> + 5 = 90.', '« 84 + 5 = 90 » : la somme est 89'],
    ['8 personnes sur 10 jugent la pièce bonne (68,4 %).', null],
    ['12 et 9, soit 4 par table.', null],
    ['Total 107 011 € 101 731 € +5 280 € +5,2 %', null],
  ]);
});

describe('an announced count', () => {
  table(checkAnnonces, [
    [
      'Trois objectifs :\n\n- jouer ;\n- former.',
      '« Trois objectifs » : 3 annoncés, 2 dans la liste qui suit',
    ],
    ['Un kit en deux documents :\n\n1. a\n2. b\n3. c', '« deux documents » : 2 annoncés'],
    ['Elle a quatre buts :\n\n- a\n- b\n- c\n- d', null],
    ['Ils ont signé pour trois ans :\n\n- a\n- b', null],
    ['Les rôles des trois salariés :\n\n- a\n- b', null],
    ['Les deux structures ont agi afin :\n\n- a\n- b\n- c', null],
  ]);
  table(checkEnumerations, [
    ['Trois territoires : l’Est et l’Ouest.', '« Trois territoires » : 3 annoncés, 2 dans l’énumération'],
    ['Deux territoires : l’Est, le Centre et l’Ouest.', '« Deux territoires » : 2 annoncés, 3'],
    ['Trois territoires : l’Est, le Centre et l’Ouest.', null],
    [
      'Quatre manières : la facilitation, les outils, les temps d’échange, l’animation, où elle défend A et B.',
      null,
    ],
    ['Deux directions : celle de la stratégie, à l’ARS, et celle du risque, à la caisse.', null],
    ['Trois raisons : d’abord le froid.', null],
  ]);
});

describe('dates of a text', () => {
  table(checkJours, [
    ['Rendez-vous lundi 15 octobre 2024.', '« lundi 15 octobre 2024 » : le 15 octobre 2024 est un mardi'],
    ['Dimanche 3 février, la troupe joue.', '« Dimanche 3 février » : le 3 février 2024 est un samedi'],
    ['Samedi 3 février, puis samedi 11 octobre.', null],
  ]);
  table(checkDatesFausses, [
    ['Le 31 février, relâche.', '« 31 février » n’existe pas'],
    ['Du 12 au 3 mars.', '« Du 12 au 3 mars » : la fin vient avant'],
    ['De janvier 2024 à mars 2023.', '« De janvier 2024 à mars 2023 »'],
    ['Entre juin et mars 2023.', '« Entre juin et mars 2023 »'],
    ['Saison 2024-2023.', '« 2024-2023 »'],
    ['De septembre à juin 2024, du 15 décembre au 5 janvier 2025, le 29 février.', null],
  ]);
  table(checkDurees, [
    ['Trois semaines, du 4 mars au 12 avril.', '« Trois semaines » ici, 5,7 semaines d’après les dates'],
    ['Un stage de 3 jours (12 et 13 mars).', '« 3 jours » ici, 2 jours'],
    ['Pendant deux mois, de janvier à juin.', '« deux mois » ici, 6 mois'],
    ['Un plan de cinq ans (2021-2023).', '« cinq ans » ici, 3 ans'],
    [
      'Six semaines, du 4 mars au 12 avril ; 12 mois, de septembre à septembre ; trois ans (2024-2026).',
      null,
    ],
  ]);
  table(checkDatesContraires, [
    ['L’AG du 23 mai a élu le bureau.', '« 23 mai » ici, le 17 mai pour « Assemblée générale »'],
    ['La nuit des planches s’est tenue le 18 mars.', '« 18 mars » ici, le 16 mars et le 17 mars'],
    ['La nuit des planches, le 17 mars, a réuni le canton.', null],
    ['Les inscriptions à La nuit des planches ont ouvert le 2 février.', null],
    ['Une planche a cassé la nuit du 3 mai.', null],
    ['L’assemblée générale du 12 juin 2025 examinera ce rapport.', null],
  ]);
});
