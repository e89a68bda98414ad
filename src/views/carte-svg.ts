/** A map as SVG: inline in a page with the colours of its sheet, or in a file with plain ones. */
import { TITRE_ENCART } from '../maps/fond.ts';
import { toPath, type Point } from '../maps/trace.ts';
import type { EtiquetteVue, Forme, PlanVue, SigneVue, Teinte } from './carte-plan.ts';

/** How a colour of the palette is written. */
export interface Peinture {
  couleur: (nom: string) => string;
  melange: (de: string, vers: string, part: number) => string;
}

/** In a page: custom properties, so that the dark scheme follows. */
export const PEINTURE_PAGE: Peinture = {
  couleur: (nom) => `var(--${nom})`,
  melange: (de, vers, part) =>
    `color-mix(in oklch,var(--${de}) ${String(Math.round(part * 100))}%,var(--${vers}))`,
};

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One decimal. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function paint(teinte: Teinte, peinture: Peinture): string {
  return typeof teinte === 'string'
    ? peinture.couleur(teinte)
    : peinture.melange(teinte.de, teinte.vers, teinte.part);
}

/** The corners of a sign of this radius around [0, 0]; its surface is near that of the disc. */
function cornersOf(forme: Exclude<Forme, 'disque'>, r: number): Point[] {
  const around = (sides: number, size: number, turn: number): Point[] =>
    Array.from({ length: sides }, (_, i): Point => {
      const angle = turn + (2 * Math.PI * i) / sides;
      return [size * Math.cos(angle), size * Math.sin(angle)];
    });
  const up = -Math.PI / 2;
  switch (forme) {
    case 'carre':
      return around(4, r * 1.25, Math.PI / 4);
    case 'triangle':
      return around(3, r * 1.4, up);
    case 'losange':
      return around(4, r * 1.25, up);
    case 'pentagone':
      return around(5, r * 1.15, up);
    case 'croix': {
      const [a, b] = [r * 0.42, r * 1.15];
      return [
        [-a, -b],
        [a, -b],
        [a, -a],
        [b, -a],
        [b, a],
        [a, a],
        [a, b],
        [-a, b],
        [-a, a],
        [-b, a],
        [-b, -a],
        [-a, -a],
      ];
    }
  }
}

/** The shape of a sign. */
export function writeForme(
  { forme, x, y, rayon }: Pick<SigneVue, 'forme' | 'x' | 'y' | 'rayon'>,
  titre: string,
): string {
  if (forme === 'disque') {
    return `<circle class="zone" cx="${n(x)}" cy="${n(y)}" r="${n(rayon)}">${titre}</circle>`;
  }
  const corners = cornersOf(forme, rayon).map(([a, b]): Point => [a + x, b + y]);
  return `<path class="zone" d="${toPath([corners], 'fermee')}">${titre}</path>`;
}

/** Filled, or hollow when the value is zero, below, or not given. */
export function lookOf({ teinte, creux }: Pick<SigneVue, 'teinte' | 'creux'>, peinture: Peinture): string {
  const colour = paint(teinte, peinture);
  const paper = peinture.couleur('fond');
  return creux
    ? `fill="${paper}" stroke="${colour}" stroke-width="1.6"`
    : `fill="${colour}" stroke="${paper}" stroke-width="1"`;
}

/** Items that follow one another with the same attributes share a group: the drawing is lighter. */
function writeGroups<T>(
  items: readonly T[],
  attributs: (item: T) => string,
  write: (item: T) => string,
): string {
  let last: string | null = null;
  let text = '';
  for (const item of items) {
    const now = attributs(item);
    if (now !== last) text += `${last === null ? '' : '</g>'}<g ${now}>`;
    last = now;
    text += write(item);
  }
  return last === null ? '' : `${text}</g>`;
}

function writeRappel({ couleur, rappel }: EtiquetteVue, peinture: Peinture): string {
  if (!rappel) return '';
  const ink = peinture.couleur(couleur);
  const d = toPath([rappel], 'ouverte');
  return `<path d="${d}" stroke="${peinture.couleur('fond')}" stroke-width="2.4"/><path d="${d}" stroke="${ink}" stroke-width=".8"/><circle cx="${n(rappel[0][0])}" cy="${n(rappel[0][1])}" r="1.3" fill="${ink}"/>`;
}

/** Leader lines, then every line of text, those that look the same together. */
function writeEtiquettes(etiquettes: readonly EtiquetteVue[], peinture: Peinture): string {
  const lines = etiquettes.flatMap(({ lignes, couleur }) =>
    lignes.map((ligne) => ({
      ...ligne,
      look: `fill="${peinture.couleur(couleur)}" font-size="${n(ligne.taille)}"${ligne.gras ? ' font-weight="700"' : ''}`,
    })),
  );
  const looks = [...new Set(lines.map(({ look }) => look))];
  const sorted = looks.flatMap((look) => lines.filter((line) => line.look === look));
  return (
    etiquettes.map((etiquette) => writeRappel(etiquette, peinture)).join('') +
    writeGroups(
      sorted,
      ({ look }) => look,
      ({ x, y, texte }) => `<text x="${n(x)}" y="${n(y)}">${escapeXml(texte)}</text>`,
    )
  );
}

function titleOf(texte: string | null): string {
  return texte === null ? '' : `<title>${escapeXml(texte)}</title>`;
}

/** What a map holds, without its `svg` element. Zones and signs that say something have the class `zone` and a title. */
export function writePlan(plan: PlanVue, peinture: Peinture): string {
  const { voisins, encarts, surfaces, traits, signes, etiquettes } = plan;
  const paper = peinture.couleur('fond');
  const around = (d: string): string =>
    d === '' ? '' : `<path d="${d}" fill="${peinture.couleur('fond-doux')}"/>`;
  const frames = encarts.map(({ boite: [left, top, right, bottom], voisins: near }) => {
    const box = `<rect x="${n(left + 0.5)}" y="${n(top + TITRE_ENCART + 0.5)}" width="${n(right - left - 1)}" height="${n(bottom - top - TITRE_ENCART - 1)}"`;
    return `${box} fill="${paper}"/>${around(near)}${box} fill="none" stroke="${peinture.couleur('filet')}"/>`;
  });
  const names = encarts.map(
    ({ boite: [left, top], titre }) =>
      `<text x="${n(left)}" y="${n(top + TITRE_ENCART - 4)}" font-size="9.5" text-anchor="start">${escapeXml(titre)}</text>`,
  );
  return [
    ...voisins.map(around),
    ...frames,
    `<g stroke="${paper}" stroke-width="1.2" stroke-linejoin="round">`,
    writeGroups(
      surfaces,
      ({ teinte }) => `fill="${paint(teinte, peinture)}"`,
      ({ d, texte }) => `<path${texte === null ? '' : ' class="zone"'} d="${d}">${titleOf(texte)}</path>`,
    ),
    '</g><g fill="none" pointer-events="none">',
    ...traits.map(
      ({ d, couleur, epaisseur }) =>
        `<path d="${d}" stroke="${paint(couleur, peinture)}" stroke-width="${n(epaisseur)}"/>`,
    ),
    '</g>',
    writeGroups(
      signes,
      (signe) => lookOf(signe, peinture),
      (signe) => writeForme(signe, titleOf(signe.texte)),
    ),
    `<g text-anchor="middle" pointer-events="none" fill="${peinture.couleur('encre-douce')}">`,
    ...names,
    writeEtiquettes(etiquettes, peinture),
    '</g>',
  ].join('');
}
