import { describe, expect, it } from 'vitest';
import { indicateurSchema } from '../../../schemas/indicateurs.ts';

/** Messages that a figure raises. */
function faultsOf(parts: object): string[] {
  const result = indicateurSchema.safeParse({ libelle: 'adhérents', ...parts });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('a figure', () => {
  it.each([
    [{ valeur: 84 }],
    [{ valeur: 0 }],
    [{ valeur: -3.5, unite: '€' }],
    [{ intervalle: { min: 6, max: 13 } }],
    [{ par_departement: { '01': 3, '2A': null } }],
    [{ par_departement: { '01': 3 }, total_publie: 4 }],
    [{ calcul: { nature: 'membres' } }],
    [{ calcul: { nature: 'etp', au: '31/12/2024' } }],
    [{ valeur: 84, precedent: 49, serie: { 2020: 30, '2021-2022': 40 }, plus_de: 'oui' }],
  ])('may be %j', (parts) => {
    expect(faultsOf(parts)).toEqual([]);
  });

  it.each([
    [{}, 'cet indicateur n’a pas de valeur'],
    [
      { valeur: 84, intervalle: { min: 6, max: 13 } },
      'un chiffre n’a qu’une de ces trois clés : « valeur: », « intervalle: » ou « calcul: »',
    ],
    [
      { valeur: 3, par_departement: { '01': 3 } },
      'le total se calcule à partir du détail : il ne se tape pas',
    ],
    [{ calcul: { nature: 'participants' } }, 'ce calcul nomme soit un évènement, soit un type d’évènements'],
    [
      { calcul: { nature: 'participants', evenement: 'a', type: 'b' } },
      'ce calcul nomme soit un évènement, soit un type d’évènements',
    ],
  ])('may not be %j', (parts, message) => {
    expect(faultsOf(parts)).toEqual([message]);
  });

  it.each([
    [{ valeur: '84' }],
    [{ valeur: 84, serie: { '20': 3 } }],
    [{ valeur: 84, dont: 'Adhérents' }],
    [{ calcul: { nature: 'moyenne' } }],
    [{ valeur: 84, couleur: 'bleu' }],
  ])('is refused when it is %j', (parts) => {
    expect(faultsOf(parts)).toHaveLength(1);
  });
});
