import { describe, expect, it } from 'vitest';
import { indicateursSchema } from '../../../schemas/indicateurs.ts';
import { coupDOeilSchema, type TuileSaisie } from '../../../schemas/coup-d-oeil.ts';
import { checkTuiles } from '../../../src/coherence/tuiles.ts';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { makeEdition } from '../../aide/edition.ts';

function check(indicateur: object, tuile: Omit<TuileSaisie, 'indicateur'>): ReturnType<typeof checkTuiles> {
  const indicateurs = { a: { libelle: 'spectateurs', ...indicateur }, b: { libelle: 'séances', valeur: 7 } };
  const edition = makeEdition({
    indicateurs: indicateursSchema.parse(indicateurs),
    coupDOeil: coupDOeilSchema.parse({
      groupes: [{ titre: 'La saison', tuiles: [{ indicateur: 'b' }, { indicateur: 'a', ...tuile }] }],
    }),
  });
  return checkTuiles({ edition, precedentes: [], chiffres: computeChiffres(edition, []) });
}

const valeur = 84;
const categories = [
  { libelle: 'adultes', valeur: 60 },
  { libelle: 'enfants', valeur: 24 },
];

describe('a tile that its figure allows is not told', () => {
  it.each([
    [{ valeur }, {}],
    [{ valeur }, { dessin: 'nombre', pictogramme: 'users' }],
    [{ valeur, precedent: 49 }, { dessin: 'evolution' }],
    [{ valeur, unite: '%' }, { dessin: 'jauge' }],
    [{ valeur: 3, dont: 'b' }, { dessin: 'jauge' }],
    [{ valeur, population: { libelle: 'la ville' }, part_publiee: 12 }, { dessin: 'points' }],
    [{ par_categorie: categories }, { dessin: 'barre' }],
    [{ par_categorie: categories }, { dessin: 'classement' }],
    [{ par_departement: { 63: 12 } }, { dessin: 'classement' }],
    [{ par_departement: { 63: 12 } }, { dessin: 'carte' }],
    [{ par_departement: { 63: 12 } }, { dessin: 'departements' }],
    [{ valeur }, { dessin: 'pictogrammes', pictogramme: 'users' }],
    [{ valeur }, { dessin: 'paire', puis: 'b' }],
  ] as const)('%j, %j', (indicateur, tuile) => {
    expect(check(indicateur, tuile)).toEqual([]);
  });
});

describe('an impossible drawing is told at its place', () => {
  it.each([
    [{ valeur }, { dessin: 'evolution' }, 'dessin', /n’a pas/],
    [{ valeur }, { dessin: 'jauge' }, 'dessin', /ni un pourcentage ni la part/],
    [{ valeur: 120, unite: '%' }, { dessin: 'points' }, 'dessin', /va de 0 à 100/],
    [{ valeur }, { dessin: 'barre' }, 'dessin', /montre une part/],
    [{ sans_total: true, par_categorie: categories }, { dessin: 'barre' }, 'dessin', /montre une part/],
    [{ valeur }, { dessin: 'classement' }, 'dessin', /montre un détail/],
    [{ par_categorie: categories }, { dessin: 'carte' }, 'dessin', /montre un détail/],
    [{ valeur }, { dessin: 'departements' }, 'dessin', /montre un détail/],
    [{ valeur }, { dessin: 'pictogrammes' }, 'dessin', /n’en a pas/],
    [{ valeur: -3 }, { dessin: 'pictogrammes', pictogramme: 'users' }, 'dessin', /est négatif/],
    [{ valeur }, { dessin: 'paire' }, 'dessin', /second chiffre/],
    [{ valeur }, { puis: 'b' }, 'puis', /ne serait pas montré/],
  ] as const)('%j, %j', (indicateur, tuile, cle, message) => {
    expect(check(indicateur, tuile)).toMatchObject([
      {
        source: 'coup-d-oeil',
        chemin: ['groupes', 0, 'tuiles', 1, cle],
        gravite: 'erreur',
        code: 'C-TUILE',
        message: expect.stringMatching(message),
      },
    ]);
  });
});

it('nothing is told of an edition without spread', () => {
  expect(checkTuiles({ edition: makeEdition(), precedentes: [], chiffres: {} })).toEqual([]);
});
