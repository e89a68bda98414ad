/** What the two drawings of this folder share: shapes with motifs and lines of text, as SVG. Pixels. */
import type { Motif } from '../../charts/aspect.ts';
import { balise } from '../../charts/balise.ts';
import { ContexteSvg } from '../../charts/contexte-svg.ts';
import { mesurerSansNavigateur } from '../../charts/metriques.ts';
import { contourDeRectangle, dessinerMotif } from '../../charts/motifs.ts';
import { couper, TAILLE_NOMS } from '../../charts/texte.ts';

export interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

/** Colours of the page: the categorical scale from 1. */
export const couleur = (rang: number): string => `var(--graphique-${rang})`;
const TEXTE = 'var(--graphique-texte)';
const FAMILLE = 'var(--graphique-police)';

/** A filled or hatched rectangle, a pixel thick at least: what is small is seen all the same. */
export function peindre(rectangle: Rectangle, teinte: string, motif: Motif): string {
  const { x, y } = rectangle;
  const [largeur, hauteur] = [Math.max(rectangle.largeur, 1), Math.max(rectangle.hauteur, 1)];
  const ctx = new ContexteSvg({}, { famille: '', taille: 0 });
  ctx.fillStyle = teinte;
  ctx.rect(x, y, largeur, hauteur);
  // Too thin for lines: a motif would be a smear.
  if (motif === 'plein' || hauteur < 4 || largeur < 4) ctx.fill();
  else dessinerMotif(ctx, contourDeRectangle(x, y, largeur, hauteur), motif, teinte);
  return ctx.elements.join('');
}

export interface Style {
  taille: number;
  graisse: number;
  ancre: 'start' | 'middle' | 'end';
}

/** Lines of a name in so many pixels. */
export function lignesDe(texte: string, max: number, taille = TAILLE_NOMS, lignes = 3): string[] {
  return couper(texte, max, (part) => largeurDe(part, taille), lignes);
}

/** Width of a text in the face of the drawings. */
export function largeurDe(texte: string, taille: number, graisse = 400): number {
  return mesurerSansNavigateur(texte, { famille: 'sans-serif', graisse, taille });
}

/** Text, a line a `<text>`; `y` is the baseline of the first. */
export function ecrire(lignes: readonly string[], x: number, y: number, style: Style): string {
  return lignes
    .map((ligne, i) =>
      balise(
        'text',
        {
          ...{ x, y: y + i * style.taille * 1.2, fill: TEXTE, 'font-size': style.taille },
          'font-weight': style.graisse,
          'text-anchor': style.ancre === 'start' ? undefined : style.ancre,
        },
        ligne,
      ),
    )
    .join('');
}

/** A thin line. */
export function tracer(x1: number, y1: number, x2: number, y2: number): string {
  return balise('line', { x1, y1, x2, y2, stroke: 'var(--graphique-grille)', 'stroke-width': 1 });
}

/** The whole drawing; `alternative` is told in its place. */
export function encadrer(largeur: number, hauteur: number, alternative: string, dessin: string): string {
  const racine = balise('svg', {
    ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${largeur} ${Math.round(hauteur)}` },
    ...{ width: largeur, height: Math.round(hauteur), role: 'img', 'aria-label': alternative },
    'font-family': FAMILLE,
  });
  return `${racine.slice(0, -2)}>${dessin}</svg>`;
}
