import { describe, expect, it } from 'vitest';
import type { Gouvernance } from '../../../schemas/gouvernance.ts';
import { buildRepresentations } from '../../../src/views/representations.ts';
import { tableBureau, tableConseil } from '../../../src/views/tableaux/personnes.ts';
import { buildTemoignage } from '../../../src/views/temoignage.ts';
import { formatReferents } from '../../../src/views/territoire.ts';
import { buildConseil, buildEquipe } from '../../../src/views/trombinoscope.ts';
import { makeEdition } from '../../aide/edition.ts';

const gouvernance: Gouvernance = {
  colleges: [
    { id: 'artistes', libelle: 'Artistes' },
    { id: 'vide', libelle: 'Collège sans personne' },
    { id: 'public', libelle: 'Spectateurs' },
  ],
  conseil: {
    membres: [
      { id: 'mazet', prenom: 'Lou', nom: 'Mazet', college: 'artistes', commune: 'Ambert', departement: '63' },
      { id: 'faure', prenom: 'Lise', nom: 'Faure', college: 'artistes', profession: 'comédienne' },
      { id: 'seul', prenom: 'Max', nom: 'Seul' },
      { id: 'roux', prenom: 'Ida', nom: 'Roux', college: 'public', depart: '2024-06-30' },
    ],
  },
  bureau: {
    membres: [
      { personne: 'partie', fonction: 'présidente' },
      { personne: 'faure', fonction: 'trésorière' },
    ],
  },
  representations: [
    { instance: 'Conseil des arts', echelon: 'régional', rythme: 'chaque trimestre', reunions: 4 },
    {
      instance: 'Commission 63',
      groupe: 'Commissions',
      departement: '63',
      personnes: [{ personne: 'faure' }],
    },
    { instance: 'Réseau', personnes: [{ personne: 'partie' }, { personne: 'mazet', qualite: 'invité' }] },
    {
      instance: 'Commission 01',
      groupe: 'Commissions',
      departement: '01',
      personnes: [{ personne: 'partie' }],
    },
  ],
};
const edition = makeEdition({ gouvernance });

describe('the board', () => {
  const conseil = buildConseil(edition);

  it('is by collège, without the empty ones, those of no collège last', () => {
    expect(conseil.map(({ titre }) => titre)).toEqual(['Artistes', 'Spectateurs', 'Autres membres']);
  });

  it('puts the bureau first in its collège', () => {
    expect(conseil[0]?.personnes.map(({ nom, fonction }) => [nom, fonction])).toEqual([
      ['Lise Faure', 'Trésorière'],
      ['Lou Mazet', undefined],
    ]);
  });

  it('says where people work, and until when', () => {
    expect(conseil[0]?.personnes[1]?.lignes).toEqual(['Ambert (Puy-de-Dôme)']);
    expect(conseil[1]?.personnes[0]?.depart).toBe('jusqu’au 30 juin 2024');
  });

  it('has no heading when there are no collèges, and is empty when there is no board', () => {
    const membres = [{ id: 'mazet', prenom: 'Lou', nom: 'Mazet' }];
    expect(
      buildConseil(makeEdition({ gouvernance: { conseil: { membres } } })).map(({ titre }) => titre),
    ).toEqual([undefined]);
    expect(buildConseil(makeEdition())).toEqual([]);
  });
});

it.each([
  ['Anne-Marie', 'Le Gall', 'AG'],
  ['Zoé', 'Étienne', 'ZÉ'],
  ['Sophie', 'de la Tour', 'ST'],
  ['Max', 'Le', 'ML'],
])('the initials of %s %s are %s', (prenom, nom, initiales) => {
  const equipe = { salaries: [{ id: 'a', prenom, nom, fonction: 'relieur' }] };
  expect(buildEquipe(makeEdition({ equipe }))[0]?.personnes[0]?.initiales).toBe(initiales);
});

describe('the team', () => {
  it('tells ETP and arrival when they are known, those who left last', () => {
    const [groupe] = buildEquipe(
      makeEdition({
        equipe: {
          salaries: [
            { id: 'a', prenom: 'Zoé', nom: 'Arnal', fonction: 'régisseuse', depart: '2024-06' },
            { id: 'b', prenom: 'Jules', nom: 'Bonnet', fonction: 'relieur', etp: 0.8, arrivee: '2022-09-01' },
          ],
        },
      }),
    );
    expect(groupe?.personnes.map(({ nom, lignes, depart }) => [nom, lignes, depart])).toEqual([
      ['Jules Bonnet', ['0,8\u00A0ETP, depuis le 1er septembre 2022'], undefined],
      ['Zoé Arnal', [], 'jusqu’en juin 2024'],
    ]);
  });
});

describe('seats elsewhere', () => {
  it('come by group, a line for each département', () => {
    expect(
      buildRepresentations(edition).map(({ titre, representations }) => [
        titre,
        representations.map(({ nom }) => nom),
      ]),
    ).toEqual([
      [undefined, ['Conseil des arts']],
      ['Commissions', ['Puy-de-Dôme', 'Ain']],
      [undefined, ['Réseau']],
    ]);
  });

  it('tell level, rhythm, meetings, and who sits', () => {
    const all = buildRepresentations(edition).flatMap(({ representations }) => representations);
    expect(all[0]?.precisions).toBe('Régional, chaque trimestre, 4 réunions');
    expect(all.map(({ representants }) => representants)).toEqual([
      null,
      'Lise Faure',
      null,
      'Lou Mazet (invité)',
    ]);
  });
});

it('somebody of neither board nor team is introduced once, where first named', () => {
  const seats = makeEdition({
    gouvernance: {
      autres_personnes: [{ id: 'vidal', prenom: 'Ana', nom: 'Vidal', qualite: 'ancienne présidente' }],
      representations: [
        { instance: 'Réseau', personnes: [{ personne: 'vidal', qualite: 'suppléante' }] },
        { instance: 'Conseil', personnes: [{ personne: 'vidal' }] },
      ],
    },
  });
  expect(
    buildRepresentations(seats).flatMap(({ representations }) =>
      representations.map(({ representants }) => representants),
    ),
  ).toEqual(['Ana Vidal (ancienne présidente, suppléante)', 'Ana Vidal']);
});

describe('somebody taken out of the data', () => {
  it('is in no table, and the bureau does without', () => {
    expect(tableBureau(edition).lignes).toEqual([['Trésorière', 'Lise Faure']]);
    const { conseil, ...without } = gouvernance;
    expect(conseil).toBeDefined();
    expect(tableBureau(makeEdition({ gouvernance: without }))).toMatchObject({ colonnes: [], lignes: [] });
  });

  it('is no référent, and a function that they alone held is not told', () => {
    const referents = [
      { fonction: 'référente', personne: 'partie' },
      { fonction: 'relais', personne: 'partie' },
      { fonction: 'relais', personne: 'mazet', note: 'jusqu’en juin' },
    ];
    expect(formatReferents({ id: 'a', nom: 'A', departements: ['63'], referents }, edition)).toEqual([
      { fonction: 'Relais', noms: 'Lou Mazet (jusqu’en juin)' },
    ]);
  });

  it('says nothing any more', () => {
    const consentement = { date: '2024', forme: 'courriel' };
    const speaking = makeEdition({
      gouvernance,
      temoignages: {
        partie: { texte: 'Bravo.', personne: 'partie', consentement },
        faure: { texte: 'Bravo.\n\nMerci.', personne: 'faure', consentement },
        voisin: { texte: 'Bravo.', auteur: 'Blaise Fontanel', qualite: 'boulanger', consentement },
      },
    });
    expect(buildTemoignage('partie', speaking)).toBeNull();
    expect(buildTemoignage('faure', speaking)).toEqual({
      paragraphes: ['Bravo.', 'Merci.'],
      auteur: 'Lise Faure',
      qualite: 'trésorière',
      photo: undefined,
    });
    expect(buildTemoignage('voisin', speaking)?.qualite).toBe('boulanger');
  });
});

it('the open data of the board have commune and département', () => {
  const { colonnes, lignes } = tableConseil(edition);
  expect(colonnes.map(({ cle }) => cle)).toEqual([
    ...['college', 'nom', 'prenom', 'profession', 'commune', 'departement', 'depart'],
  ]);
  expect(lignes[0]).toEqual(['Artistes', 'Mazet', 'Lou', null, 'Ambert', '63', null]);
});
