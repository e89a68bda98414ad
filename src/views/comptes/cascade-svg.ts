/** Draws the waterfall: upright where its names have room, lying down on a phone. */
import { TAILLE_NOMS } from '../../charts/texte.ts';
import type { Marche } from './cascade.ts';
import { couleur, ecrire, encadrer, largeurDe, lignesDe, peindre, tracer } from './dessin.ts';

const HAUTEUR = 250;
const INTERLIGNE = 1.2;

/** Levels of the scale: it holds zero and every step. */
function boundsOf(marches: readonly Marche[]): { min: number; max: number } {
  const levels = marches.flatMap(({ de, a }) => [de, a]);
  return { min: Math.min(0, ...levels), max: Math.max(0, ...levels) };
}

function drawUpright(
  marches: readonly Marche[],
  { largeur, taille }: { largeur: number; taille: number },
  alternative: string,
): string {
  const { min, max } = boundsOf(marches);
  const pas = largeur / marches.length;
  const epaisseur = Math.min(pas * 0.68, 84);
  const noms = marches.map(({ libelle }) => lignesDe(libelle, pas - 6, taille, 4));
  const haut = TAILLE_NOMS + 8;
  // Below zero the amount stands under its bar.
  const bas = min < 0 ? TAILLE_NOMS + 8 : 0;
  const y = (niveau: number): number => haut + ((max - niveau) / (max - min || 1)) * HAUTEUR;
  const pied = haut + HAUTEUR + bas;
  const shapes = marches.map(({ de, a, texte, ...aspect }, i) => {
    const milieu = (i + 0.5) * pas;
    const top = Math.min(y(de), y(a));
    const bar = { x: milieu - epaisseur / 2, y: top, largeur: epaisseur, hauteur: Math.abs(y(de) - y(a)) };
    const under = Math.max(de, a) <= 0 && Math.min(de, a) < 0;
    const size = Math.min(TAILLE_NOMS, (TAILLE_NOMS * (pas - 2)) / largeurDe(texte, TAILLE_NOMS, 600));
    const baseline = under ? bar.y + bar.hauteur + 6 + size * 0.69 : bar.y - 6;
    const style = { taille: size, graisse: 600, ancre: 'middle' } as const;
    const next =
      i < marches.length - 1 ? tracer(milieu + epaisseur / 2, y(a), milieu + pas - epaisseur / 2, y(a)) : '';
    return (
      next + peindre(bar, couleur(aspect.couleur), aspect.motif) + ecrire([texte], milieu, baseline, style)
    );
  });
  const labels = noms.map((lignes, i) =>
    ecrire(lignes, (i + 0.5) * pas, pied + 18, { taille, graisse: 400, ancre: 'middle' }),
  );
  const height = pied + 12 + Math.max(...noms.map(({ length }) => length)) * taille * INTERLIGNE;
  return encadrer(
    largeur,
    height,
    alternative,
    tracer(0, y(0), largeur, y(0)) + shapes.join('') + labels.join(''),
  );
}

function drawLying(marches: readonly Marche[], largeur: number, alternative: string): string {
  const { min, max } = boundsOf(marches);
  const [rang, epaisseur] = [50, 18];
  const x = (niveau: number): number => ((niveau - min) / (max - min || 1)) * largeur;
  const shapes = marches.map(({ de, a, texte, libelle, ...aspect }, i) => {
    const top = i * rang;
    const bar = {
      ...{ x: Math.min(x(de), x(a)), y: top + 22 },
      ...{ largeur: Math.abs(x(a) - x(de)), hauteur: epaisseur },
    };
    const room = largeur - largeurDe(texte, TAILLE_NOMS, 600) - 12;
    return (
      tracer(x(0), bar.y - 2, x(0), bar.y + epaisseur + 2) +
      peindre(bar, couleur(aspect.couleur), aspect.motif) +
      ecrire(lignesDe(libelle, room, TAILLE_NOMS, 1), 0, top + 15, {
        taille: TAILLE_NOMS,
        graisse: 400,
        ancre: 'start',
      }) +
      ecrire([texte], largeur, top + 15, { taille: TAILLE_NOMS, graisse: 600, ancre: 'end' })
    );
  });
  const height = marches.length * rang;
  return encadrer(largeur, height, alternative, shapes.join(''));
}

/** Sizes of the names under upright bars, from the best to the smallest that reads on paper. */
const TAILLES = [13, 12, 11];
/** A bar and its amount need so much. */
const PAS_MIN = 64;

/** Upright when every name finds its words uncut in four lines. `largeur`: pixels. */
export function drawCascade(marches: readonly Marche[], largeur: number, alternative: string): string {
  const pas = largeur / marches.length;
  const taille = TAILLES.find((candidate) =>
    marches.every(({ libelle }) =>
      lignesDe(libelle, pas - 6, candidate, 4).every((ligne) => !ligne.includes('…')),
    ),
  );
  return taille === undefined || pas < PAS_MIN
    ? drawLying(marches, largeur, alternative)
    : drawUpright(marches, { largeur, taille }, alternative);
}
