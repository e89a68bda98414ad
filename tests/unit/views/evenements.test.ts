import { describe, expect, it } from 'vitest';
import type { Evenement } from '../../../schemas/evenements.ts';
import type { Edition } from '../../../src/edition/types.ts';
import { buildFicheEvenement } from '../../../src/views/evenement-fiche.ts';
import { chooseCriteres, type Decoupage } from '../../../src/views/evenements-groupes.ts';
import { tableAgenda } from '../../../src/views/tableaux/agenda.ts';
import { tableEvenements } from '../../../src/views/tableaux/evenements.ts';
import { makeEdition } from '../../aide/edition.ts';

const spectacle = (id: string, parts: Partial<Evenement> = {}): Evenement => ({
  id,
  titre: id,
  type: 'spectacle',
  ...parts,
});

function makeSeason(evenements: Evenement[], parts: Partial<Edition> = {}): Edition {
  return makeEdition({
    evenements: { types: { spectacle: { libelle: 'Spectacle', pluriel: 'Spectacles' } }, evenements },
    ...parts,
  });
}

const season = makeSeason(
  [
    spectacle('Halle', { date: '2024-03-02', departement: ['63'], participants: 40, vues: 7 }),
    spectacle('Bourg', { date: '2024-01', departement: ['01'], seances: 3, participants: 60 }),
    spectacle('Cour', { date: '2024-03-09', departement: ['63'], participants: 500, annule: true }),
    spectacle('Frontière', { date: '2024-02-01', departement: ['63', '01'], participants: 5 }),
    spectacle('Ailleurs', { participants: 20 }),
  ],
  {
    territoires: {
      territoires: [
        { id: 'volcans', nom: 'Volcans', departements: ['63'] },
        { id: 'bresse', nom: 'Bresse', departements: ['01'] },
      ],
    },
  },
);

function column(table: ReturnType<typeof tableEvenements>, cle: string): unknown[] {
  const index = table.colonnes.findIndex((colonne) => colonne.cle === cle);
  return table.lignes.map((ligne) => ligne[index]);
}

describe('a table of events', () => {
  const table = tableEvenements(season, 'spectacle');

  it('is in order of dates, those without a date last', () => {
    expect(column(table, 'titre')).toEqual(['Bourg', 'Frontière', 'Halle', 'Cour (annulé)', 'Ailleurs']);
  });

  it('has the columns of which something is known, and no other', () => {
    expect(table.colonnes.map(({ cle }) => cle)).toEqual([
      ...['date', 'titre', 'lieu', 'seances', 'participants', 'vues'],
    ]);
  });

  it('neither shows nor counts who was expected at a cancelled event', () => {
    expect(column(table, 'participants')).toEqual([60, 5, 40, null, 20]);
    expect(table.total?.[table.colonnes.findIndex(({ cle }) => cle === 'participants')]).toBe(125);
  });

  it('counts the sittings of what recurs, and none of what was cancelled', () => {
    expect(table.total?.[table.colonnes.findIndex(({ cle }) => cle === 'seances')]).toBe(6);
  });

  it('says « au moins » as soon as one number is not exact', () => {
    const inexact = makeSeason([
      spectacle('a', { participants: 30 }),
      spectacle('b', { participants: 100, plus_de: true }),
      spectacle('c', { participants_min: 6, participants_max: 13 }),
      spectacle('d', { participants_min: 6, participants_max: 13, seances: 4 }),
    ]);
    const { colonnes, total } = tableEvenements(inexact, 'spectacle');
    // A range for each of several sittings adds up to nothing that is known.
    expect(total?.[colonnes.findIndex(({ cle }) => cle === 'participants')]).toBe('au moins 136');
  });

  it('has no total for one event', () => {
    const alone = makeSeason([spectacle('a', { participants: 30 })]);
    expect(tableEvenements(alone, 'spectacle').total).toBeUndefined();
  });

  it.each<[Decoupage, [string, number][]]>([
    [
      'territoire',
      [
        ['Volcans', 40],
        ['Bresse', 60],
        ['Plusieurs territoires', 5],
        ['Sans territoire précisé', 20],
      ],
    ],
    [
      'departement',
      [
        ['Ain', 60],
        ['Puy-de-Dôme', 40],
        ['Plusieurs départements', 5],
        ['Sans département précisé', 20],
      ],
    ],
    [
      'mois',
      [
        ['Janvier 2024', 60],
        ['Février 2024', 5],
        ['Mars 2024', 40],
        ['Sans mois précisé', 20],
      ],
    ],
  ])('by %s, has sums that make the total', (par, expected) => {
    const { groupes, colonnes, total } = tableEvenements(season, 'spectacle', par);
    const index = colonnes.findIndex(({ cle }) => cle === 'participants');
    expect(groupes?.map(({ titre, sousTotal }) => [titre, sousTotal?.[index]])).toEqual(expected);
    expect(total?.[index]).toBe(expected.reduce((sum, [, value]) => sum + value, 0));
    expect(groupes?.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(5);
  });

  it('does not repeat in each row the département of its group', () => {
    const table63 = tableEvenements(
      makeSeason([
        spectacle('Halle', { lieu: 'Thiers', departement: ['63'] }),
        spectacle('Frontière', { lieu: 'Col', departement: ['63', '01'] }),
      ]),
      'spectacle',
      'departement',
    );
    expect(column(table63, 'lieu')).toEqual(['Thiers', 'Col (Puy-de-Dôme, Ain)']);
  });
});

describe('filters', () => {
  const rows = Array.from({ length: 8 }, (_, i) => ({
    type: ['Spectacles'],
    territoire: [],
    departement: i % 2 ? ['Ain'] : ['Puy-de-Dôme', 'Ain'],
    mois: [i < 4 ? '2024-10' : '2024-02'],
  }));

  it('offer what parts the rows, months in order of time', () => {
    expect(chooseCriteres(rows)).toEqual([
      {
        cle: 'departement',
        titre: 'Département',
        valeurs: ['Ain', 'Puy-de-Dôme'].map((nom) => ({ valeur: nom, texte: nom })),
      },
      {
        cle: 'mois',
        titre: 'Mois',
        valeurs: [
          { valeur: '2024-02', texte: 'Février 2024' },
          { valeur: '2024-10', texte: 'Octobre 2024' },
        ],
      },
    ]);
  });

  it('leave a short list alone', () => {
    expect(chooseCriteres(rows.slice(0, 7))).toEqual([]);
  });
});

describe('the block of one event', () => {
  const chiffres = (parts: Partial<Evenement>): string[] =>
    buildFicheEvenement(spectacle('a', parts), season).chiffres.map(({ valeur, nom }) => `${valeur} ${nom}`);

  it.each<[Partial<Evenement>, string[]]>([
    [{ participants: 1 }, ['1 participant']],
    [{ seances: 3, participants: 60 }, ['3 séances', '60 participants']],
    [
      { seances: 3, participants_min: 6, participants_max: 13 },
      ['3 séances', '6 à 13 participants par séance'],
    ],
    [{ inscrits: 280, participants: 240, vues: 1 }, ['280 inscrits', '240 participants', '1 vue']],
    [{ structures: { nombre: 6, nom: 'équipes' } }, ['6 équipes']],
    [{ participants: 500, annule: true }, []],
  ])('counts %j', (parts, expected) => {
    expect(chiffres(parts)).toEqual(expected);
  });

  it.each<[Partial<Evenement>, (string | null)[]]>([
    [{}, [null, 'Spectacle', null]],
    [{ seances: 3, nouveau: true }, [null, 'Spectacle', 'Nouveau']],
    [{ date: '2024-10', annule: true, nouveau: true }, ['Octobre 2024', 'Spectacle', 'Annulé']],
  ])('tells when and of what kind, %j', (parts, expected) => {
    const { date, type, etat } = buildFicheEvenement(spectacle('a', parts), season);
    expect([date, type, etat]).toEqual(expected);
  });

  it('names the speakers that the data know, and keeps silent on the others', () => {
    const edition = makeSeason([], {
      equipe: { salaries: [{ id: 'bonnet', prenom: 'Jules', nom: 'Bonnet', fonction: 'régisseur' }] },
    });
    const tell = (intervenants: NonNullable<Evenement['intervenants']>): string[] =>
      buildFicheEvenement(spectacle('a', { intervenants }), edition).faits.map(({ texte }) => texte);
    expect(tell([{ personne: 'bonnet', qualite: 'lumières' }, { nom: 'Alix Roche' }])).toEqual([
      'Jules Bonnet, lumières ; Alix Roche',
    ]);
    expect(tell([{ personne: 'partie' }])).toEqual([]);
  });
});

describe('the open data of events', () => {
  it('keep numbers as numbers, and every code of a département', () => {
    const { colonnes, lignes } = tableAgenda(season);
    const halle = Object.fromEntries(colonnes.map(({ cle }, i) => [cle, lignes[0]?.[i]]));
    expect(halle).toEqual({
      type: 'Spectacle',
      date: '2024-03-02',
      titre: 'Halle',
      departements: '63',
      seances: null,
      participants: 40,
      vues: 7,
      annule: null,
    });
  });
});
