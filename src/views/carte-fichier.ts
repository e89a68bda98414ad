/** A whole map as one SVG file: title, drawings, sentence, legend and source, with the plain colours of the charte. */
import { familyStack, POLICES_PAR_DEFAUT } from '../charte/familles.ts';
import { mixColours } from '../charte/melange.ts';
import { CHARTE_PAR_DEFAUT, derivePalette } from '../charte/palette.ts';
import type { Edition } from '../edition/types.ts';
import type { CarteVue } from './carte.ts';
import type { LegendeVue, PlancheVue } from './carte-plan.ts';
import { escapeXml, type Peinture, writePlan } from './carte-svg.ts';
import { PASTILLE, writeCercles, writePastille, writeSigneLegende } from './carte-svg-legende.ts';
import { measureText } from './carte-zones.ts';

const MARGE = 16;
const GAP = 24;
const PER_ROW = 3;
const INTERLIGNE = 1.35;

/** A piece of the file and the height that it takes. */
interface Morceau {
  contenu: string;
  hauteur: number;
}

function peintureOf({ structure }: Edition): Peinture {
  const { clair } = derivePalette(structure.charte ?? CHARTE_PAR_DEFAUT);
  const couleur = (nom: string): string => clair[nom] ?? '#000000';
  return { couleur, melange: (de, vers, part) => mixColours(couleur(de), couleur(vers), part) };
}

/** Lines that fit in a width. */
function wrap(texte: string, taille: number, largeur: number): string[] {
  const lines: string[] = [];
  for (const word of texte.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`, taille, false) <= largeur) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A paragraph from y = 0 down. */
function write(texte: string, taille: number, largeur: number, attributs: string): Morceau {
  if (texte === '') return { contenu: '', hauteur: 0 };
  const lines = wrap(texte, taille, largeur);
  const spans = lines.map(
    (line, i) =>
      `<text y="${String(Math.round((i * INTERLIGNE + 1) * taille))}" font-size="${String(taille)}" ${attributs}>${escapeXml(line)}</text>`,
  );
  return { contenu: spans.join(''), hauteur: lines.length * taille * INTERLIGNE + 6 };
}

function move(x: number, y: number, contenu: string): string {
  return contenu === '' ? '' : `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${contenu}</g>`;
}

/** Pieces one under the other. */
function stack(pieces: readonly Morceau[]): Morceau {
  let hauteur = 0;
  const contenu = pieces.map((piece) => {
    const placed = move(0, hauteur, piece.contenu);
    hauteur += piece.hauteur;
    return placed;
  });
  return { contenu: contenu.join(''), hauteur };
}

function writePlanche({ titre, total, plan, renvois, phrase }: PlancheVue, peinture: Peinture): Morceau {
  const { largeur, hauteur } = plan;
  const soft = `fill="${peinture.couleur('encre-douce')}"`;
  return stack([
    write(titre === '' ? '' : `${titre} ${total}`.trim(), 13, largeur, 'font-weight="700"'),
    { contenu: writePlan(plan, peinture), hauteur: hauteur + 6 },
    ...renvois.map(({ numero, texte }) => write(`${String(numero)}. ${texte}`, 10.5, largeur, '')),
    write(phrase, 11, largeur, soft),
  ]);
}

function writeLegende(
  { classes, cercles, signes }: LegendeVue,
  largeur: number,
  peinture: Peinture,
): Morceau {
  const row = (dessin: string, texte: string): Morceau => {
    const words = write(texte, 11, largeur - 34, '');
    return {
      contenu: dessin + move(34, 0, words.contenu),
      hauteur: Math.max(words.hauteur, PASTILLE.hauteur + 4),
    };
  };
  const nested = cercles.length > 0 ? writeCercles(cercles, peinture) : null;
  return stack([
    ...(nested ? [{ contenu: nested.contenu, hauteur: nested.hauteur + 6 }] : []),
    ...classes.map((classe) => row(writePastille(classe, peinture), classe.texte)),
    ...signes.map((signe) => row(move(4, -2, writeSigneLegende(signe, peinture)), signe.texte)),
  ]);
}

/** The map as a file that stands alone. Out: SVG text. */
export function writeCarteFile(
  { titre, planches, legende, note, tableau }: CarteVue,
  edition: Edition,
): string {
  const peinture = peintureOf(edition);
  const polices = edition.structure.charte?.polices ?? POLICES_PAR_DEFAUT;
  const columns = Math.min(PER_ROW, planches.length);
  const cell = Math.max(...planches.map(({ plan }) => plan.largeur));
  const inner = columns * cell + (columns - 1) * GAP;
  const soft = `fill="${peinture.couleur('encre-douce')}"`;
  const drawn = planches.map((planche) => writePlanche(planche, peinture));
  const rows = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, r): Morceau => {
    const row = drawn.slice(r * columns, (r + 1) * columns);
    return {
      contenu: row.map(({ contenu }, c) => move(c * (cell + GAP), 0, contenu)).join(''),
      hauteur: Math.max(...row.map(({ hauteur }) => hauteur)) + 8,
    };
  });
  const page = stack([
    write(titre, 17, inner, 'font-weight="700"'),
    ...rows,
    writeLegende(legende, inner, peinture),
    write(note ?? '', 10.5, inner, ''),
    write(tableau.source === undefined ? '' : `Source : ${tableau.source}`, 10.5, inner, soft),
  ]);
  const largeur = inner + 2 * MARGE;
  const hauteur = Math.ceil(page.hauteur + 2 * MARGE);
  const font = escapeXml(familyStack(polices.titres));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(largeur)} ${String(hauteur)}" width="${String(largeur)}" height="${String(hauteur)}" role="img" lang="fr" font-family="${font}" fill="${peinture.couleur('encre')}">`,
    `<title>${escapeXml(titre)}</title>`,
    `<rect width="100%" height="100%" fill="${peinture.couleur('fond')}"/>`,
    move(MARGE, MARGE, page.contenu),
    '</svg>\n',
  ].join('');
}
