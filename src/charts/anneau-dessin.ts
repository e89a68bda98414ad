import type { Plugin } from 'chart.js';
import { type DispositionDAnneau, type EtiquetteDeSecteur, PASTILLE } from './anneau-disposition.ts';
import { aspectDe, type Motif } from './aspect.ts';
import { type Contour, contourDeRectangle, dessinerMotif, TRAIT } from './motifs.ts';
import { ECART_DE_LIGNE, enCss, HAUTEUR_CAPITALE } from './texte.ts';
import type { Graphique, Theme } from './types.ts';

type Contexte = CanvasRenderingContext2D;

/** Angle between two corners of the outline of a slice: under half a pixel from the arc. */
const PAS_D_ANGLE = Math.PI / 45;

/** The point at `angle` (clockwise from noon) and `rayon` of the centre. */
const pointA = ({ x, y }: DispositionDAnneau, angle: number, rayon: number): readonly [number, number] => [
  x + rayon * Math.sin(angle),
  y - rayon * Math.cos(angle),
];

/** Outline of a slice, drawn in by the white line between two slices. */
function contourDeSecteur(anneau: DispositionDAnneau, debut: number, fin: number): Contour {
  const arc = (rayon: number): Contour => {
    const retrait = (fin - debut < 2 * Math.PI - 0.001 ? TRAIT : 0) / rayon;
    const pas = Math.max(1, Math.ceil((fin - debut) / PAS_D_ANGLE));
    return Array.from({ length: pas + 1 }, (_, i) =>
      pointA(anneau, debut + retrait + (Math.max(0, fin - debut - 2 * retrait) * i) / pas, rayon),
    );
  };
  return [...arc(anneau.rayon - TRAIT / 2), ...arc(anneau.trou + TRAIT / 2).reverse()];
}

/** The leader line from a slice to its label, and the text. */
function etiqueterAutour(
  ctx: Contexte,
  anneau: DispositionDAnneau,
  etiquette: EtiquetteDeSecteur,
  theme: Theme,
): void {
  const { x, centre, hauteur, lignes, valeur, angle, cote } = etiquette;
  const versLaDroite = cote === 'droite' ? 1 : -1;
  ctx.strokeStyle = theme.grille;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(...pointA(anneau, angle, anneau.rayon + 3));
  ctx.lineTo(...pointA(anneau, angle, anneau.rayon + 11));
  ctx.lineTo(x - versLaDroite * 5, centre);
  ctx.stroke();
  ctx.textAlign = cote === 'droite' ? 'left' : 'right';
  ctx.fillStyle = theme.texte;
  for (const [i, texte] of [...lignes, valeur].entries()) {
    ctx.font = enCss(i < lignes.length ? anneau.police : anneau.policeChiffres);
    ctx.fillText(texte, x, centre - hauteur / 2 + 4 + (i + 0.78) * ECART_DE_LIGNE);
  }
}

interface Peinture {
  couleur: string;
  motif: Motif;
}

function poserPastille(ctx: Contexte, y: number, { couleur, motif }: Peinture): void {
  if (motif !== 'plein') {
    dessinerMotif(ctx, contourDeRectangle(0, y, PASTILLE, 13), motif, couleur);
    return;
  }
  ctx.fillStyle = couleur;
  ctx.beginPath();
  ctx.rect(0, y, PASTILLE, 13);
  ctx.fill();
}

/** A line of the list under a narrow ring: sample, name, value at the right edge. */
function etiqueterEnListe(
  ctx: Contexte,
  anneau: DispositionDAnneau,
  etiquette: EtiquetteDeSecteur,
  peinture: Peinture | null,
  theme: Theme,
): void {
  const { x, centre, hauteur, lignes, valeur } = etiquette;
  const haut = centre - hauteur / 2 + 4;
  if (peinture !== null) poserPastille(ctx, haut + 2, peinture);
  ctx.fillStyle = theme.texte;
  ctx.textAlign = 'left';
  ctx.font = enCss(anneau.police);
  for (const [i, texte] of lignes.entries()) ctx.fillText(texte, x, haut + (i + 0.78) * ECART_DE_LIGNE);
  ctx.textAlign = 'right';
  ctx.font = enCss(anneau.policeChiffres);
  ctx.fillText(valeur, 2 * anneau.x, haut + 0.78 * ECART_DE_LIGNE);
}

/** The total in the middle, as large as the hole lets it be. */
function totaliser(ctx: Contexte, anneau: DispositionDAnneau, total: string, theme: Theme): void {
  const { x, y, trou, police, policeChiffres } = anneau;
  ctx.textAlign = 'center';
  ctx.fillStyle = theme.texte;
  ctx.font = enCss({ ...policeChiffres, graisse: 700, taille: 100 });
  const taille = Math.min(40, Math.floor((trou * 1.5 * 100) / Math.max(ctx.measureText(total).width, 1)));
  ctx.font = enCss({ ...policeChiffres, graisse: 700, taille });
  ctx.fillText(total, x, y + (taille * HAUTEUR_CAPITALE) / 2 - 6);
  ctx.font = enCss({ ...police, taille: 12 });
  ctx.fillText('au total', x, y + (taille * HAUTEUR_CAPITALE) / 2 + 12);
}

/** What chart.js does not draw by itself: motifs, labels and the total; a bare circle when there is nothing to share. */
export function dessinDAnneau(
  graphique: Graphique,
  theme: Theme,
  anneau: DispositionDAnneau,
): Plugin<'doughnut'> {
  const valeurs = graphique.series[0]?.valeurs ?? [];
  const somme = valeurs.reduce<number>((total, n) => total + (n ?? 0), 0);
  const peinture = (categorie: number): Peinture => {
    const { couleur, motif } = aspectDe(graphique, 0, categorie);
    return { couleur: theme.couleurs[couleur ?? -1] ?? theme.texte, motif };
  };
  return {
    id: 'millesime',
    afterDatasetsDraw({ ctx }) {
      ctx.save();
      ctx.textBaseline = 'alphabetic';
      if (somme === 0) {
        ctx.strokeStyle = theme.grille;
        ctx.lineWidth = 1;
        for (const rayon of [anneau.rayon, anneau.trou]) {
          ctx.beginPath();
          ctx.arc(anneau.x, anneau.y, rayon, 0, 2 * Math.PI);
          ctx.stroke();
        }
      }
      let debut = 0;
      for (const [categorie, valeur] of valeurs.entries()) {
        if (valeur === null || valeur === 0) continue;
        const fin = debut + (valeur / somme) * 2 * Math.PI;
        const { couleur, motif } = peinture(categorie);
        dessinerMotif(ctx, contourDeSecteur(anneau, debut, fin), motif, couleur);
        debut = fin;
      }
      for (const etiquette of anneau.etiquettes) {
        if (etiquette.cote === 'liste') {
          const vide = (valeurs[etiquette.categorie] ?? 0) === 0;
          // What has no slice has no sample either.
          etiqueterEnListe(ctx, anneau, etiquette, vide ? null : peinture(etiquette.categorie), theme);
        } else {
          etiqueterAutour(ctx, anneau, etiquette, theme);
        }
      }
      const total = graphique.totaux?.[0];
      if (total !== undefined) totaliser(ctx, anneau, total, theme);
      ctx.restore();
    },
  };
}
