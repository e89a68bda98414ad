import { describe, expect, test } from 'vitest';
import { orienter } from '../../../src/charts/dimensions.ts';
import { renderChartSvg } from '../../../src/charts/svg.ts';
import type { Graphique } from '../../../src/charts/types.ts';
import { adherents, barres, serie, theme } from './exemples.ts';

const dessiner = (graphique: Graphique, largeur = 640, hauteur = 360): string =>
  renderChartSvg(graphique, theme, { largeur, hauteur, label: 'Un graphique' });

const nombre = (balise: string, attribut: string): number =>
  Number(new RegExp(` ${attribut}="([^"]+)"`).exec(balise)?.[1]);

interface Barre {
  haut: number;
  bas: number;
  gauche: number;
  droite: number;
}

/** Bars: solid ones are rectangles (the plates under values are too), the outlines of hatched ones closed paths, half a stroke smaller on every side. */
function barresDe(svg: string): Barre[] {
  const pleines = [...svg.matchAll(/<rect (?![^>]*--graphique-fond)[^>]+>/g)].map(([balise]) => {
    const [x, y] = [nombre(balise, 'x'), nombre(balise, 'y')];
    return {
      gauche: x,
      droite: x + nombre(balise, 'width'),
      haut: y,
      bas: y + nombre(balise, 'height'),
    };
  });
  const hachurees = [...svg.matchAll(/<path d="([^"]+)Z"/g)].map(([, d = '']) => {
    const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
    const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
    return {
      gauche: Math.min(...xs) - 0.75,
      droite: Math.max(...xs) + 0.75,
      haut: Math.min(...ys) - 0.75,
      bas: Math.max(...ys) + 0.75,
    };
  });
  return [...pleines, ...hachurees];
}

const hauteurs = (svg: string): number[] =>
  barresDe(svg)
    .map(({ haut, bas }) => bas - haut)
    .sort((a, b) => a - b);

const textes = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((trouve) => trouve[1] ?? '');

/** Height of the horizontal zero line. */
const zero = (svg: string): number =>
  Number(/<path d="M[\d.]+ ([\d.]+)L[^"]+" fill="none" stroke="var\(--graphique-grille/.exec(svg)?.[1]);

describe('renderChartSvg', () => {
  test('is an accessible, light, vector drawing with real text', () => {
    const svg = dessiner(adherents);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 640 360"[^>]* role="img" aria-label="Un graphique"/);
    expect(textes(svg).sort()).toEqual(['2023', '2024', '49', '84']);
    expect(svg).not.toMatch(/<image|<foreignObject|<pattern| id=|xlink|NaN|undefined/);
    expect(svg.length).toBeLessThan(4000);
  });

  test('draws bars from zero, in proportion to the values', () => {
    const svg = dessiner(adherents);
    const [avant = 0, apres = 0] = hauteurs(svg);
    expect(avant / apres).toBeCloseTo(49 / 84, 2);
    for (const { bas } of barresDe(svg)) expect(bas).toBeCloseTo(zero(svg), 0);
  });

  test('lets the page override every colour and font, with a literal fallback', () => {
    const svg = dessiner(adherents);
    expect(svg).toContain('fill="var(--graphique-1, #0b6e6e)"');
    expect(svg).toContain("var(--graphique-police-chiffres, 'Bricolage Grotesque Variable', sans-serif)");
    expect(svg).not.toMatch(/(fill|stroke)="(?!none|var\(--graphique-)/);
  });

  test('hatches the year before with lines that stay inside the bar', () => {
    const svg = dessiner(adherents);
    const [traits] = [...svg.matchAll(/<path d="([^"Z]+)"[^>]*stroke="var\(--graphique-1/g)].map(
      ([, d]) => d ?? '',
    );
    const points = [...(traits ?? '').matchAll(/([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const hachuree = barresDe(svg).find(({ gauche }) => gauche < 320);
    expect(points.length).toBeGreaterThan(20);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(hachuree?.gauche ?? Infinity);
      expect(x).toBeLessThan(hachuree?.droite ?? 0);
      expect(y).toBeGreaterThan(hachuree?.haut ?? Infinity);
      expect(y).toBeLessThan(hachuree?.bas ?? 0);
    }
  });

  test('gives the same bytes twice, whatever was drawn in between', () => {
    const premier = dessiner(adherents);
    dessiner(barres(['A'], serie('x', [1])), 320, 240);
    expect(dessiner(adherents)).toBe(premier);
  });

  test('leaves a missing value without bar, with its label on the zero line', () => {
    const svg = dessiner(barres(['A', 'B', 'C'], serie('x', [4, null, 2])));
    expect(hauteurs(svg).filter((hauteur) => hauteur > 0)).toHaveLength(2);
    expect(textes(svg)).toContain('n. c.');
    const missing = /<text ([^>]+)>n\. c\./.exec(svg)?.[1] ?? '';
    expect(zero(svg) - nombre(` ${missing}`, 'y')).toBeLessThan(10);
  });

  test.each([
    ['one value', [7]],
    ['all equal', [5, 5, 5]],
    ['only zeros', [0, 0]],
    ['nothing known', [null, null]],
    ['twelve categories', Array.from({ length: 12 }, (_, rang) => rang * 1000)],
  ])('%s', (_, valeurs) => {
    const noms = valeurs.map((_valeur, rang) => `C${rang}`);
    for (const horizontal of [false, true]) {
      const svg = dessiner(
        orienter({ ...barres(noms, serie('x', valeurs)), horizontal }, theme, 320),
        320,
        240,
      );
      expect(svg).not.toContain('NaN');
      expect(textes(svg)).toEqual(expect.arrayContaining(noms));
      expect(textes(svg)).toHaveLength(2 * valeurs.length);
    }
  });

  test('hangs negative bars below the zero line, between it and the names', () => {
    const svg = dessiner(barres(['2023', '2024'], serie('Résultat', [100, -50])));
    const [dessus, dessous] = barresDe(svg).sort((a, b) => a.haut - b.haut);
    expect(dessus?.bas).toBeCloseTo(zero(svg), 0);
    expect(dessous?.haut).toBeCloseTo(zero(svg), 0);
    const hauteurDuTexte = (texte: string): number =>
      nombre(new RegExp(`<text[^>]*>${texte}<`).exec(svg)?.[0] ?? '', 'y');
    expect(hauteurDuTexte('−50')).toBeGreaterThan(dessous?.bas ?? Infinity);
    expect(hauteurDuTexte('2024')).toBeGreaterThan(hauteurDuTexte('−50'));
    expect(hauteurDuTexte('2024')).toBeLessThan(360);
  });

  test('draws horizontal bars in proportion, from one left edge', () => {
    const svg = dessiner({ ...barres(['A', 'B'], serie('x', [2, 8])), horizontal: true });
    const [petite, grande] = barresDe(svg).sort((a, b) => a.droite - b.droite);
    expect(petite?.gauche).toBeCloseTo(grande?.gauche ?? 0, 0);
    const longueur = (barre: Barre | undefined): number => (barre?.droite ?? 0) - (barre?.gauche ?? 0);
    expect(longueur(petite) / longueur(grande)).toBeCloseTo(1 / 4, 2);
  });

  test('sets grouped bars side by side and stacks them when asked', () => {
    const groupes = barres(['A'], serie('2023', [6], 'precedent'), serie('2024', [8], 'actuel'));
    const cote = barresDe(dessiner(groupes)).sort((a, b) => a.gauche - b.gauche);
    expect(cote[0]?.droite).toBeLessThanOrEqual(cote[1]?.gauche ?? 0);
    const pile = barresDe(dessiner({ ...groupes, type: 'barres_empilees' })).sort((a, b) => a.haut - b.haut);
    expect(pile[0]?.bas).toBeCloseTo(pile[1]?.haut ?? 0, 0);
    expect(pile[0]?.gauche).toBeCloseTo(pile[1]?.gauche ?? 0, 0);
  });

  test.each([
    ['tens of thousands side by side', [48_210, 51_400, 39_900, 12_300, 15_200, 9_800, 44_000, 61_000]],
    ['names', [1, 2, 3]],
  ])('lays bars down rather than let their labels meet: %s', (_, valeurs) => {
    const noms = valeurs.map((_valeur, rang) =>
      valeurs.length === 3 ? `Interprofessionnalité ${rang}` : `C${rang}`,
    );
    const debout = barres(noms, serie('x', valeurs));
    expect(orienter(debout, theme, 340).horizontal).toBe(true);
    expect(orienter(debout, theme, 1200).horizontal).toBeUndefined();
  });

  test('breaks a line where a year is not known, and keeps its point', () => {
    const annees = ['2019', '2020', '2021', '2022', '2023'];
    const svg = dessiner({ ...barres(annees, serie('Adhérents', [4, 6, null, 8, null])), type: 'lignes' });
    const trait =
      /<path d="([^"]+)" fill="none" stroke="var\(--graphique-1, #0b6e6e\)" stroke-width="2.5"/.exec(svg);
    expect(trait?.[1]?.match(/M/g)).toHaveLength(2);
    expect(trait?.[1]?.match(/L/g)).toHaveLength(1);
    expect(textes(svg).filter((texte) => texte === 'n. c.')).toHaveLength(2);
    expect(textes(svg)).toEqual(expect.arrayContaining(['4', '6', '8']));
  });

  test('names each line at its end, with its last value', () => {
    const deux = barres(['2022', '2023', '2024'], serie('MSP', [1, 2, 90]), serie('CPTS', [3, 3, 89]));
    const svg = dessiner({ ...deux, type: 'lignes' });
    expect(textes(svg)).toEqual(expect.arrayContaining(['MSP', '90', 'CPTS', '89']));
    const x = (texte: string): number => nombre(new RegExp(`<text[^>]*>${texte}<`).exec(svg)?.[0] ?? '', 'x');
    expect(x('MSP')).toBeGreaterThan(x('2024'));
    // Dashes tell them apart without colour.
    expect(svg).toContain('stroke-dasharray="7 4"');
  });

  test('fills a 100 % bar whatever its total, and leaves out one that lacks a part', () => {
    const cent = barres(['A', 'B', 'C'], serie('x', [1, 30, 2]), serie('y', [3, 10, null]));
    const series = cent.series.map((s) => ({ ...s, parts: ['25 %', '75 %', ''] }));
    const svg = dessiner({
      ...cent,
      series,
      type: 'barres_100',
      totaux: ['', '', 'n. c.'],
      horizontal: true,
    });
    const droites = barresDe(svg).map(({ droite }) => droite);
    const rangs = new Map(barresDe(svg).map(({ haut }) => [Math.round(haut), haut]));
    expect(rangs.size).toBeLessThanOrEqual(4);
    expect(droites.filter((droite) => Math.abs(droite - Math.max(...droites)) < 1)).toHaveLength(2);
    expect(textes(svg)).toContain('n. c.');
  });

  describe('a ring', () => {
    const anneau: Graphique = {
      ...barres(['Rhône', 'Cantal', 'Ain'], { ...serie('', [30, 0, 10]), parts: ['75 %', '0 %', '25 %'] }),
      type: 'anneau',
      totaux: ['40'],
    };

    test('says the total in the middle and names every slice that is there', () => {
      const svg = dessiner(anneau);
      expect(textes(svg)).toEqual(
        expect.arrayContaining(['40', 'au total', 'Rhône', '30 (75 %)', '10 (25 %)']),
      );
      expect(textes(svg)).not.toContain('Cantal');
    });

    test('lists its slices under it when narrow, with what is zero', () => {
      expect(textes(dessiner(anneau, 340, 380))).toEqual(
        expect.arrayContaining(['Cantal', '0', '30 (75 %)']),
      );
    });

    test('of nothing but zeros is an empty circle', () => {
      const vide = { ...anneau, series: [serie('', [0, 0, 0])], totaux: ['0'] };
      const svg = dessiner(vide);
      expect(svg).not.toMatch(/NaN|var\(--graphique-1/);
      expect(textes(svg)).toEqual(['0', 'au total']);
    });
  });

  test('escapes what the author typed', () => {
    const svg = dessiner(barres(['Soins & « <santé> »'], serie('x', [1])));
    expect(svg).toContain('Soins &amp; « &lt;santé&gt; »');
  });
});
