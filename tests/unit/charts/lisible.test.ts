import { describe, expect, test } from 'vitest';
import { hauteurConseillee, orienter } from '../../../src/charts/dimensions.ts';
import { mesurerSansNavigateur } from '../../../src/charts/metriques.ts';
import { renderChartSvg } from '../../../src/charts/svg.ts';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { loadSite } from '../../../src/edition/load-site.ts';
import { buildGraphique } from '../../../src/views/graphique.ts';
import { barres, serie, theme } from './exemples.ts';

interface Boite {
  texte: string;
  gauche: number;
  droite: number;
  haut: number;
  bas: number;
}

/** Where every text of a drawing stands: capitals are 0.7 em tall, tails hang by 0.2 em. */
function boitesDe(svg: string): Boite[] {
  const racine = /^<svg [^>]*font-family="([^"]*)" font-size="([^"]*)"/.exec(svg);
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributs = '', texte = '']) => {
    const lire = (nom: string): string | undefined =>
      new RegExp(`(?:^| )${nom}="([^"]*)"`).exec(attributs)?.[1];
    const taille = Number(lire('font-size') ?? racine?.[2]);
    const famille = lire('font-family') ?? racine?.[1] ?? '';
    const largeur = mesurerSansNavigateur(texte, {
      famille,
      taille,
      graisse: Number(lire('font-weight') ?? 400),
    });
    const [x, y] = [Number(lire('x')), Number(lire('y'))];
    const part = { middle: 0.5, end: 1 }[lire('text-anchor') ?? ''] ?? 0;
    const gauche = x - largeur * part;
    return { texte, gauche, droite: gauche + largeur, haut: y - 0.7 * taille, bas: y + 0.2 * taille };
  });
}

const seTouchent = (a: Boite, b: Boite): boolean =>
  a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas;

const site = loadSite('tests/fixtures/valid/graphiques', {});
const edition = site.editions[0]?.edition;
if (edition === undefined) throw new Error('no edition in the fixture of charts');
const chiffres = computeChiffres(edition, []);
const grands = barres(
  ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  serie('x', [48_210, 51_400, 49_900, 52_300, 55_200, 49_800, 54_000, 51_000]),
);
const serres = [440, 600, 760].map((largeur) => ({
  nom: `eight large values (${largeur} px)`,
  graphique: grands,
  largeur,
}));
const dessins = Object.entries(edition.graphiques).flatMap(([id, saisi]) =>
  buildGraphique(id, saisi, chiffres, edition).panneaux.flatMap(({ graphique }, rang) =>
    [260, 340, 440, 600, 760].map((largeur) => ({
      nom: `${id} ${rang} (${largeur} px)`,
      graphique,
      largeur,
    })),
  ),
);

describe('every drawing of the fixture, at every width', () => {
  test.each([...dessins, ...serres])('$nom', ({ graphique, largeur }) => {
    const oriente = orienter(graphique, theme, largeur);
    const hauteur = hauteurConseillee(oriente, theme, largeur);
    const svg = renderChartSvg(oriente, theme, { largeur, hauteur, label: 'x' });
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<image|<pattern| id=/);
    const boites = boitesDe(svg);
    expect(boites.length).toBeGreaterThan(0);
    const dehors = boites.filter(
      ({ gauche, droite, haut, bas }) =>
        gauche < -1 || droite > largeur + 1 || haut < -1 || bas > hauteur + 1,
    );
    expect(dehors).toEqual([]);
    const paires = boites.flatMap((a, i) =>
      boites.slice(i + 1).flatMap((b) => (seTouchent(a, b) ? [`${a.texte} / ${b.texte}`] : [])),
    );
    expect(paires).toEqual([]);
  });
});
