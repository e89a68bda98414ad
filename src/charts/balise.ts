/** SVG written as text. */

export type Attributs = Readonly<Record<string, string | number | undefined>>;

const ECHAPPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (signe) => ECHAPPES[signe] ?? signe);

/** A tenth of a pixel is finer than print needs; `+ 0` turns -0 into 0. */
export const arrondir = (n: number): number => Math.round(n * 10) / 10 + 0;

/** One SVG element: escapes texts, rounds numbers, leaves out attributes that are undefined. */
export function balise(nom: string, attributs: Attributs, texte?: string): string {
  const liste = Object.entries(attributs).flatMap(([cle, valeur]) =>
    valeur === undefined
      ? []
      : [` ${cle}="${typeof valeur === 'number' ? arrondir(valeur) : echapper(valeur)}"`],
  );
  return `<${nom}${liste.join('')}${texte === undefined ? '/>' : `>${echapper(texte)}</${nom}>`}`;
}
