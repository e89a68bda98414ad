import { describe, expect, test } from 'vitest';
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

/** Bars in the order of drawing; an outlined (hatched) bar is half its stroke smaller on every side. */
function barresDe(svg: string): Barre[] {
  return [...svg.matchAll(/<rect [^>]+>/g)].map(([balise]) => {
    const demi = balise.includes('fill="none"') ? 0.75 : 0;
    const [x, y] = [nombre(balise, 'x'), nombre(balise, 'y')];
    return {
      gauche: x - demi,
      droite: x + nombre(balise, 'width') + demi,
      haut: y - demi,
      bas: y + nombre(balise, 'height') + demi,
    };
  });
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
    const [traits] = [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke="var\(--graphique-1/g)].map(
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
    for (const type of ['barres', 'barres_horizontales'] as const) {
      const svg = dessiner({ ...barres(noms, serie('x', valeurs)), type }, 320, 240);
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
    const svg = dessiner({ ...barres(['A', 'B'], serie('x', [2, 8])), type: 'barres_horizontales' });
    const [petite, grande] = barresDe(svg).sort((a, b) => a.droite - b.droite);
    expect(petite?.gauche).toBeCloseTo(grande?.gauche ?? 0, 0);
    const longueur = (barre: Barre | undefined): number => (barre?.droite ?? 0) - (barre?.gauche ?? 0);
    expect(longueur(petite) / longueur(grande)).toBeCloseTo(1 / 4, 2);
  });

  test('sets grouped bars side by side and stacks them when asked', () => {
    const groupes = barres(['A'], serie('2023', [6], 'precedent'), serie('2024', [8], 'actuel'));
    const cote = barresDe(dessiner(groupes)).sort((a, b) => a.gauche - b.gauche);
    expect(cote[0]?.droite).toBeLessThanOrEqual(cote[1]?.gauche ?? 0);
    const pile = barresDe(dessiner({ ...groupes, empile: true })).sort((a, b) => a.haut - b.haut);
    expect(pile[0]?.bas).toBeCloseTo(pile[1]?.haut ?? 0, 0);
    expect(pile[0]?.gauche).toBeCloseTo(pile[1]?.gauche ?? 0, 0);
  });

  test('turns the values upwards when they are wider than the bars, and keeps them in the drawing', () => {
    const noms = [
      'janv.',
      'févr.',
      'mars',
      'avr.',
      'mai',
      'juin',
      'juil.',
      'août',
      'sept.',
      'oct.',
      'nov.',
      'déc.',
    ];
    const svg = dessiner(
      barres(
        noms,
        serie(
          'x',
          noms.map((_, rang) => 120_000 + rang),
        ),
      ),
      320,
      240,
    );
    expect(textes(svg)).toContain('120\u202f011');
    expect(svg.match(/rotate\(-90/g)).toHaveLength(12);
    for (const [balise] of svg.matchAll(/<text[^>]+rotate\(-90[^>]+>/g)) {
      expect(nombre(balise, 'y') - 35).toBeGreaterThanOrEqual(0);
    }
  });

  test('escapes what the author typed', () => {
    const svg = dessiner(barres(['Soins & « <santé> »'], serie('x', [1])));
    expect(svg).toContain('Soins &amp; « &lt;santé&gt; »');
  });
});
