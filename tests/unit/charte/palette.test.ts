import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Couleurs, derivePalette, ETAPES_CARTE } from '../../../src/charte/palette.ts';

const AA = 4.5;
const AA_DESSIN = 3;
const ETAPES = Array.from({ length: ETAPES_CARTE }, (_, i) => i + 1);

/** Text colour, ground, least contrast: what the style sheets set upon what. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['encre', 'encre-douce', 'principale', 'secondaire', 'accent-texte'].map(
    (text) => [text, 'fond', AA] as const,
  ),
  ['encre', 'fond-doux', AA],
  ['encre', 'fond-appuye', AA],
  ['encre-douce', 'fond-doux', AA],
  ['encre-douce', 'fond-appuye', AA],
  ['principale', 'fond-doux', AA],
  ['principale', 'fond-appuye', AA],
  ['accent-texte', 'fond-doux', AA],
  ['sur-principale', 'principale', AA],
  ['sur-couverture', 'fond-couverture', AA],
  ...ETAPES.map((n) => [`sur-carte-${n}`, `carte-${n}`, AA] as const),
  ['accent', 'fond', AA_DESSIN],
  ...[1, 2, 3, 4, 5, 6].map((n) => [`graphique-${n}`, 'fond', AA_DESSIN] as const),
];

function lowContrasts(couleurs: Couleurs): string[] {
  return PAIRS.flatMap(([text, ground, least]) => {
    const contrast = wcagContrast(couleurs[text] ?? '', couleurs[ground] ?? '');
    return contrast >= least ? [] : [`${text} sur ${ground} : ${contrast.toFixed(2)}`];
  });
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('derivePalette', () => {
  it('gives readable colours for any three colours, by day and by night', () => {
    fc.assert(
      fc.property(hex, hex, hex, (principale, secondaire, accent) => {
        const { clair, sombre } = derivePalette({ couleurs: { principale, secondaire, accent } });
        expect({ clair: lowContrasts(clair), sombre: lowContrasts(sombre) }).toEqual({
          clair: [],
          sombre: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['#000000', '#ffffff', '#ffff00', '#0000ff', '#808080'])(
    'gives readable colours from %s alone',
    (principale) => {
      const { clair, sombre } = derivePalette({ couleurs: { principale } });
      expect({ clair: lowContrasts(clair), sombre: lowContrasts(sombre) }).toEqual({ clair: [], sombre: [] });
    },
  );

  it('keeps a colour that can be read, and tells of one that it had to move', () => {
    const { clair, ajustees } = derivePalette({ couleurs: { principale: '#0b4f5c', secondaire: '#ffee88' } });
    expect(clair['principale']).toBe('#0b4f5c');
    expect(ajustees).toEqual([{ nom: 'secondaire', demandee: '#ffee88', servie: clair['secondaire'] }]);
  });

  it('tells maps apart: each class darker than the one before by day, lighter by night', () => {
    const { clair, sombre } = derivePalette({ couleurs: { principale: '#0b4f5c' } });
    const steps = (couleurs: Couleurs): number[] =>
      ETAPES.map((n) => wcagContrast(couleurs[`carte-${n}`] ?? '', '#ffffff'));
    expect(steps(clair)).toEqual(steps(clair).toSorted((a, b) => a - b));
    expect(steps(sombre)).toEqual(steps(sombre).toSorted((a, b) => b - a));
  });
});
