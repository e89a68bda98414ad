import { describe, expect, it } from 'vitest';
import { placeComptes } from '../../../src/importation/comptes.ts';
import { controlFinances } from '../../../src/importation/controles.ts';
import { buildFinances } from '../../../src/importation/finances-importees.ts';
import type { Lecture } from '../../../src/importation/types.ts';

/** Balances in cents, positive in debit. */
function lire(
  soldes: Readonly<Record<string, number>>,
  ouverture: Readonly<Record<string, number>> = {},
): Lecture {
  return {
    comptes: Object.entries(soldes).map(([numero, solde]) => ({
      numero,
      libelle: `Compte ${numero}`,
      debit: Math.max(solde, 0),
      credit: Math.max(-solde, 0),
    })),
    resume: '',
    controles: [],
    ouverture: new Map(Object.entries(ouverture)),
  };
}

/** Alerts of an import. */
function alertes(exercice: Lecture, precedent?: Lecture): string[] {
  const { places, inconnus } = placeComptes({ montant: exercice.comptes, precedent: precedent?.comptes }, []);
  const controles = controlFinances(buildFinances(places, new Map()), inconnus, { exercice, precedent });
  return controles.flatMap(({ etat, texte }) => (etat === 'alerte' ? [texte.replaceAll('\u202F', ' ')] : []));
}

describe('what the treasurer must look at', () => {
  it('nothing, when all agrees', () => {
    const exercice = lire({ '512000': 500, '706000': -500, '864000': 30, '875000': -30 }, { '512000': 200 });
    expect(alertes(exercice, lire({ '512000': 200, '706000': -200 }))).toEqual([]);
  });

  it.each([
    [
      'an account of no place, and the gap that it leaves',
      lire({ '512000': 500, '706000': -600, '901000': 100 }),
      [
        'bilan, exercice : actif 5,00 €, passif 6,00 €, écart 1,00 €',
        'compte sans place : 901000 « Compte 901000 », solde 1,00 / – ; ajoutez « compte: 901000 » à une ligne de finances.yaml pour l’y mettre',
      ],
    ],
    [
      'an account of no place without balance',
      lire({ '512000': 500, '706000': -500, '890000': 0 }),
      [
        'compte sans place : 890000 « Compte 890000 », solde 0,00 / – ; ajoutez « compte: 890000 » à une ligne de finances.yaml pour l’y mettre',
      ],
    ],
    [
      'an earlier result that the AG has not used',
      lire({ '512000': 500, '706000': -400, '120000': -100 }),
      [
        'le compte 12 garde 1,00 € d’un résultat antérieur non affecté : ils sont comptés dans le report à nouveau',
      ],
    ],
    [
      'contributions in kind that differ',
      lire({ '864000': 30, '875000': -20, '512000': -10 }),
      ['contributions volontaires : emplois (classe 86) 0,30 €, ressources (classe 87) 0,20 €'],
    ],
  ])('%s', (_, exercice, expected) => {
    expect(alertes(exercice).filter((texte) => !/écart 0,10/.test(texte))).toEqual(expected);
  });

  it('balances brought forward that are not those of last year', () => {
    const exercice = lire({ '512000': 500, '706000': -500 }, { '512000': 250, '401000': -50 });
    const precedent = lire({ '51200000': 200, '706000': -200, '110000': 0 });
    expect(alertes(exercice, precedent)).toEqual([
      'à-nouveaux différents des soldes de clôture de l’exercice précédent : 401 (0,00 → −0,50), 512 (2,00 → 2,50)',
    ]);
  });
});
