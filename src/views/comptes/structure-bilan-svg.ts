/** Draws the two columns of the bilan, each block named beside it. */
import { ecarter } from '../../charts/texte.ts';
import { couleur, ecrire, encadrer, lignesDe, peindre, tracer } from './dessin.ts';
import type { Bloc, StructureBilanVue } from './structure-bilan.ts';

const HAUTEUR = 260;
const TETE = 26;
const TAILLE = 13;
const LIGNE = TAILLE * 1.2;

interface Colonne {
  blocs: readonly Bloc[];
  titre: string;
  x: number;
  /** Where the names stand: to the left of the first column, to the right of the second. */
  cote: 'gauche' | 'droite';
}

/** Blocks from the top down; one below zero hangs under the base line. */
function placeBlocs(blocs: readonly Bloc[], toY: (niveau: number) => number) {
  let level = blocs.reduce((sum, { montant }) => sum + Math.max(montant, 0), 0);
  let under = 0;
  const placed = blocs.map((bloc) => {
    const top = bloc.montant >= 0 ? level : under;
    const bottom = top - Math.abs(bloc.montant);
    if (bloc.montant >= 0) level = bottom;
    else under = bottom;
    return { bloc, y: toY(top), hauteur: toY(bottom) - toY(top) };
  });
  // Names stand in the order of their blocks.
  return placed.toSorted((a, b) => a.y - b.y);
}

/** `largeur` in pixels. The two columns are as high as what is the same: the total. */
export function drawStructureBilan(vue: StructureBilanVue, largeur: number): string {
  const epaisseur = Math.min(largeur * 0.17, 110);
  const gap = 6;
  const nameRoom = largeur / 2 - epaisseur - gap / 2 - 12;
  const heights = [vue.actif, vue.passif].map((blocs) =>
    blocs.reduce((sum, { montant }) => sum + Math.max(montant, 0), 0),
  );
  const depths = [vue.actif, vue.passif].map((blocs) =>
    blocs.reduce((sum, { montant }) => sum + Math.min(montant, 0), 0),
  );
  const [max, min] = [Math.max(...heights), Math.min(...depths)];
  const toY = (niveau: number): number => TETE + ((max - niveau) / (max - min || 1)) * HAUTEUR;
  const colonnes: Colonne[] = [
    { blocs: vue.actif, titre: 'Actif', x: largeur / 2 - gap / 2 - epaisseur, cote: 'gauche' },
    { blocs: vue.passif, titre: 'Passif', x: largeur / 2 + gap / 2, cote: 'droite' },
  ];
  const drawn = colonnes.map(({ blocs, titre, x, cote }) => {
    const left = cote === 'gauche';
    const placed = placeBlocs(blocs, toY);
    const textes = placed.map(({ bloc }) => lignesDe(bloc.libelle, nameRoom, TAILLE, 3));
    const centres = ecarter(
      placed.map(({ y, hauteur }, i) => ({
        centre: y + hauteur / 2,
        taille: ((textes[i]?.length ?? 1) + 1) * LIGNE + 6,
      })),
      TETE,
      TETE + HAUTEUR,
    );
    const ancre = left ? 'end' : 'start';
    const edge = left ? x : x + epaisseur;
    const nameX = left ? x - 12 : x + epaisseur + 12;
    const shapes = placed.map(({ bloc, y, hauteur }, i) => {
      const lignes = textes[i] ?? [];
      const centre = centres[i] ?? y;
      const first = centre - ((lignes.length + 1) * LIGNE) / 2 + TAILLE * 0.85;
      return (
        peindre(
          { x, y, largeur: epaisseur, hauteur: Math.max(hauteur - 2, 1) },
          couleur(bloc.couleur),
          bloc.motif,
        ) +
        tracer(edge, y + hauteur / 2, left ? edge - 8 : edge + 8, centre) +
        ecrire([bloc.texte], nameX, first, { taille: TAILLE + 1, graisse: 650, ancre }) +
        ecrire(lignes, nameX, first + LIGNE, { taille: TAILLE, graisse: 400, ancre })
      );
    });
    const head = ecrire([titre], x + epaisseur / 2, TETE - 10, { taille: 14, graisse: 650, ancre: 'middle' });
    return head + shapes.join('');
  });
  const base =
    min < 0 ? tracer(largeur / 2 - epaisseur - 8, toY(0), largeur / 2 + epaisseur + 8, toY(0)) : '';
  return encadrer(largeur, TETE + HAUTEUR + 4, vue.alternative, drawn.join('') + base);
}
