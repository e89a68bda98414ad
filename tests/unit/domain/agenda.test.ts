import { describe, expect, it } from 'vitest';
import { agendaSchema } from '../../../schemas/agenda.ts';
import { countEntrees, countRendezVous, sortEntrees } from '../../../src/domain/agenda.ts';

const agenda = agendaSchema.parse({
  instances: { ville: { nom: 'Ville' }, drac: { nom: 'DRAC' } },
  natures: { reunion: 'Réunion', visite: 'Visite' },
  entrees: [
    { date: '2024-03-05', heure: '18:30', titre: 'Conseil', instance: 'ville', nature: 'reunion' },
    { date: '2024-03-05', heure: '09:00', titre: 'Pilotage', instance: 'drac', nature: 'reunion' },
    { date: '2024-03-05', titre: 'Fête' },
    { date: '2024-01-09', titre: 'Vœux', instance: 'ville' },
    { date: '2024-02-06', titre: 'Point', instance: 'ville', nature: 'reunion', annule: 'oui' },
  ],
});

describe('the agenda', () => {
  it('follows days, then hours; what has no hour comes first', () => {
    expect(sortEntrees(agenda.entrees).map(({ titre }) => titre)).toEqual([
      'Vœux',
      'Point',
      'Fête',
      'Pilotage',
      'Conseil',
    ]);
  });

  it.each([
    [{}, 4],
    [{ instance: 'ville' }, 2],
    [{ nature: 'reunion' }, 2],
    [{ instance: 'ville', nature: 'reunion' }, 1],
    [{ instance: 'ville', nature: 'visite' }, 0],
  ])('%o: %i were held', (asked, expected) => {
    expect(countRendezVous(agenda, asked)).toBe(expected);
  });

  it('is not zero when there is none', () => {
    expect(countRendezVous(null)).toBeNull();
  });

  it('counts what was held apart from what was cancelled', () => {
    expect(countEntrees(agenda.entrees, ({ instance }) => instance)).toEqual([
      { cle: 'ville', tenus: 2, annules: 1 },
      { cle: 'drac', tenus: 1, annules: 0 },
    ]);
  });
});
