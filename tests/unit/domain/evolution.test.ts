import { describe, expect, it } from 'vitest';
import { computeEvolution } from '../../../src/domain/evolution.ts';

describe('computeEvolution', () => {
  it.each([
    ['52 → 60 participants', 60, 52, undefined, { nature: 'relative', pourcent: expect.closeTo(15.38, 2) }],
    ['49 → 84 adhérents', 84, 49, undefined, { nature: 'relative', pourcent: expect.closeTo(71.43, 2) }],
    ['8 → 4 réunions', 4, 8, undefined, { nature: 'relative', pourcent: -50 }],
    ['5 → 0 : tout a disparu', 0, 5, undefined, { nature: 'relative', pourcent: -100 }],
    ['0 → 5 : aucun pourcentage n’existe', 5, 0, undefined, { nature: 'nouveau' }],
    ['0 → 0', 0, 0, undefined, { nature: 'stable' }],
    ['12 → 12', 12, 12, 'ETP', { nature: 'stable' }],
    ['54 % → 61 % : en points', 61, 54, '%', { nature: 'points', points: 7 }],
    ['0 % → 12 % : en points aussi', 12, 0, '%', { nature: 'points', points: 12 }],
    ['−10 € → 5 € : un déficit comblé monte', 5, -10, '€', { nature: 'relative', pourcent: 150 }],
    ['−10 € → −20 € : un déficit creusé descend', -20, -10, '€', { nature: 'relative', pourcent: -100 }],
    ['rien → 5', 5, null, undefined, null],
    ['5 → rien', null, 5, undefined, null],
  ])('%s', (_, valeur, precedent, unite, evolution) => {
    expect(computeEvolution(valeur, precedent, unite)).toEqual(evolution);
  });
});
