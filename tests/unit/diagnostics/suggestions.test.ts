import { describe, expect, it } from 'vitest';
import { nearest, suggest } from '../../../src/diagnostics/suggestions.ts';

const IDS = ['adherents', 'adherents_nouveaux', 'equipes_accompagnees', 'total_publie', 'etp_fin'];

describe('nearest', () => {
  it.each([
    ['adherent', 'adherents'],
    ['adhérents', 'adherents'],
    ['Adherents', 'adherents'],
    ['ahderents', 'adherents'],
    ['equipes-accompagnées', 'equipes_accompagnees'],
    ['equipes accompagnees', 'equipes_accompagnees'],
    ['totalpublie', 'total_publie'],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, IDS)[0]).toBe(meant);
  });

  it('is silent when nothing is close', () => {
    expect(nearest('webinaires', IDS)).toEqual([]);
    expect(nearest('xyz', [])).toEqual([]);
  });

  it('does not compare words that nobody types', () => {
    const start = performance.now();
    expect(nearest('x'.repeat(1_000_000), IDS)).toEqual([]);
    expect(nearest('adherents', ['x'.repeat(1_000_000)])).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('gives the best first, at most three', () => {
    expect(nearest('abc', ['abd', 'abc', 'abe', 'abf', 'xyz'])).toEqual(['abc', 'abd', 'abe']);
  });
});

describe('suggest', () => {
  it('asks, or advises', () => {
    expect(suggest('adherent', IDS, 'Rien.')).toBe('Vouliez-vous dire « adherents » ?');
    expect(suggest('zzz', IDS, 'Rien.')).toBe('Rien.');
    expect(suggest('abx', ['abd', 'abe'], '')).toBe('Vouliez-vous dire « abd » ou « abe » ?');
  });
});
