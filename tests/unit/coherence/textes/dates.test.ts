import { describe, expect, it } from 'vitest';
import { readJours, readMois } from '../../../../src/coherence/textes/dates.ts';

function jours(texte: string): string[] {
  return readJours(texte).map(({ jour, mois, annee, semaine }) =>
    [jour, mois, annee ?? '?', semaine ?? ''].join('/').replace(/\/$/, ''),
  );
}

describe('days of a text', () => {
  it.each([
    ['lundi 14 octobre 2024, samedi 3 février', ['14/10/2024/1', '3/2/?/6']],
    ['les 22 et 23 mars 2024', ['22/3/2024', '23/3/2024']],
    ['les 17 janvier, 6 mai et 17 novembre 2023', ['17/1/2023', '6/5/2023', '17/11/2023']],
    ['vendredi 17 et samedi 18 mars 2023', ['17/3/2023/5', '18/3/2023/6']],
    ['du 12 au 15 mars, le 1er avril', ['12/3/?', '15/3/?', '1/4/?']],
    [
      '14/10/2024, mardi 15/10/24, 16/10/2024, un mardi, 2024-10-17',
      ['14/10/2024', '15/10/2024/2', '16/10/2024/2', '17/10/2024'],
    ],
    ['31 février, 12/13/2024', ['31/2/?', '12/13/2024']],
    ['Mai 68, la version 1.2, 3 marsouins', []],
  ])('%s', (texte, attendus) => {
    expect(jours(texte)).toEqual(attendus);
  });
});

describe('months of a text', () => {
  it('stand without a day', () => {
    const texte = 'de janvier 2024 à mars 2025, le 3 avril, en Août';
    expect(readMois(texte, readJours(texte)).map(({ ecrit }) => ecrit)).toEqual([
      'janvier 2024',
      'mars 2025',
      'Août',
    ]);
  });
});
