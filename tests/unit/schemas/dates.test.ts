import { describe, expect, it } from 'vitest';
import { explainDate } from '../../../schemas/dates.ts';

describe('what is no date', () => {
  it.each([
    ['31/02/2024', 'le 31/02/2024 n’existe pas au calendrier', 'Corrigez le jour : février 2024 a 29 jours.'],
    ['2023-02-29', 'le 2023-02-29 n’existe pas au calendrier', 'Corrigez le jour : février 2023 a 28 jours.'],
    [
      '31 avril 2024',
      'le 31 avril 2024 n’existe pas au calendrier',
      'Corrigez le jour : avril 2024 a 30 jours.',
    ],
    [
      '12/25/2024',
      'le 12/25/2024 n’existe pas au calendrier',
      'Le jour s’écrit avant le mois : 25/12/2024 ?',
    ],
    [
      '2024-13-01',
      'le 2024-13-01 n’existe pas au calendrier',
      'Le mois s’écrit avant le jour quand l’année vient en premier : 2024-01-13 ?',
    ],
    ['15/10/24', 'l’année de la date « 15/10/24 » n’a que deux chiffres', 'Écrivez 2024-10-15.'],
    [
      'mardi 1er octobre 2024',
      'la date « mardi 1er octobre 2024 » est écrite en lettres',
      'Écrivez 2024-10-01.',
    ],
    ['Févr. 2024', 'la date « Févr. 2024 » est écrite en lettres', 'Écrivez 2024-02.'],
    ['2024-1-5', 'la date « 2024-1-5 » n’est pas écrite sous une forme connue', 'Écrivez 2024-01-05.'],
    ['15.10.2024', 'la date « 15.10.2024 » n’est pas écrite sous une forme connue', 'Écrivez 2024-10-15.'],
    [
      '2024-10-15T14:00',
      'la date « 2024-10-15T14:00 » n’est pas écrite sous une forme connue',
      'Écrivez 2024-10-15.',
    ],
    [45_580, '« 45580 » est une date telle qu’Excel la compte', 'Écrivez 2024-10-15.'],
    ['hier', '« hier » n’est pas une date', 'Écrivez 2024-10-15, 15/10/2024, 2024-10 ou 2024.'],
    [20, '« 20 » n’est pas une date', 'Écrivez 2024-10-15, 15/10/2024, 2024-10 ou 2024.'],
    [
      'x'.repeat(5000),
      `« ${'x'.repeat(40)} » n’est pas une date`,
      'Écrivez 2024-10-15, 15/10/2024, 2024-10 ou 2024.',
    ],
  ])('%s', (typed, message, conseil) => {
    expect(explainDate(typed)).toEqual({ message, conseil });
  });
});
