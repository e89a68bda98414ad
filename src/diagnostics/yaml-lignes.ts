/**
 * Slips of one line that stop the parser, each with the line that was meant. Whether a mend is the right one is not
 * decided here: the caller tries it.
 */
import { shorten } from './citer.ts';
import { mendBracket } from './yaml-crochets.ts';
import { explainPuce } from './yaml-silences.ts';
import { explainValue } from './yaml-textes.ts';
import type { Explanation } from './yaml.ts';

/** A slip, its place in the line (from 0), and what the line was meant to be. */
export interface Reparation extends Explanation {
  colonne: number;
  ligne: string;
}

/** No slip is told by a pattern on a longer line: patterns would be slow, and nobody types such lines. */
const MAX = 5000;
const CLE = String.raw`[\p{L}_][\p{L}\d_-]*`;
const DEBUT = String.raw`^(?<debut>\s*(?:-\s+)*)`;

function mendSpaces(line: string): Reparation[] {
  const found = /[:-][^\S ]/.exec(line) ?? /[^\S ]/.exec(line);
  if (!found) return [];
  const colonne = found.index + found[0].length - 1;
  const tab = line[colonne] === '\t';
  return [
    {
      colonne,
      ligne: line.replaceAll(/[^\S ]/g, ' '),
      message: tab
        ? 'une tabulation se trouve au milieu de la ligne'
        : 'un espace insécable, copié d’un traitement de texte, remplace ici un espace ordinaire',
      conseil: tab ? 'Remplacez-la par un espace.' : 'Effacez cet espace et retapez-le à la barre d’espace.',
    },
  ];
}

function mendAfterColon(line: string): Reparation[] {
  const found = new RegExp(`${DEBUT}(?<cle>${CLE}):(?<valeur>[^\\s:/].*)$`, 'u').exec(line)?.groups;
  if (!found) return [];
  const { debut = '', cle = '', valeur = '' } = found;
  return [
    {
      colonne: debut.length + cle.length + 1,
      ligne: `${debut}${cle}: ${valeur}`,
      message: `il manque un espace après les deux-points de « ${shorten(cle)} »`,
      conseil: `Écrivez « ${shorten(cle)}: ${shorten(valeur)} ».`,
    },
  ];
}

function mendAfterDash(line: string): Reparation[] {
  const found = /^(?<debut>\s*)-(?<reste>[^\s-].*)$/.exec(line)?.groups;
  if (!found) return [];
  const { debut = '', reste = '' } = found;
  return [
    {
      colonne: debut.length + 1,
      ligne: `${debut}- ${reste}`,
      message: 'il manque un espace après le tiret',
      conseil: `Écrivez « - ${shorten(reste)} ».`,
    },
  ];
}

function mendColon(line: string): Reparation[] {
  const found = new RegExp(`${DEBUT}(?<cle>${CLE})(?<signe>\\s*[=;]|)(?<reste>(?:\\s.*)?)$`, 'u').exec(line);
  const { debut = '', cle = '', signe = '', reste = '' } = found?.groups ?? {};
  if (!found) return [];
  const valeur = reste.trim();
  const exemple = valeur === '' ? `${shorten(cle)}:` : `${shorten(cle)}: ${shorten(valeur)}`;
  return [
    {
      colonne: debut.length + cle.length,
      ligne: `${debut}${cle}: ${valeur}`,
      message:
        signe === ''
          ? `il manque les deux-points après « ${shorten(cle)} »`
          : `les deux-points manquent après « ${shorten(cle)} » : un « ${signe.trim()} » tient leur place`,
      conseil: `Écrivez « ${exemple} ».`,
    },
  ];
}

function mendValue(line: string): Reparation[] {
  const patterns = [
    new RegExp(`${DEBUT}(?:"[^"]*"|'[^']*'|[^\\s"'#][^:#]*?)\\s*:\\s+(?<valeur>\\S.*?)\\s*$`, 'u'),
    /^\s*(?:-\s+)+(?<valeur>\S.*?)\s*$/u,
  ];
  return patterns.flatMap((pattern) => {
    const valeur = pattern.exec(line)?.groups?.['valeur'];
    const explained = valeur === undefined ? null : explainValue(valeur);
    if (valeur === undefined || !explained) return [];
    const colonne = line.lastIndexOf(valeur);
    const { decalage, ...explanation } = explained;
    return [
      { ...explanation, colonne: colonne + decalage, ligne: line.slice(0, colonne) + JSON.stringify(valeur) },
    ];
  });
}

function mendBullet(line: string): Reparation[] {
  const found = /^(?<debut>\s*)(?<puce>[•·◦▪●‣∙■–—])\s*(?<reste>\S.*)$/u.exec(line)?.groups;
  if (!found) return [];
  const { debut = '', puce = '', reste = '' } = found;
  return [{ colonne: debut.length, ligne: `${debut}- ${reste}`, ...explainPuce(puce, reste) }];
}

/** What a line that stops the parser may have been meant to be, the likeliest first. */
export function mendLine(line: string): Reparation[] {
  if (line.length > MAX) return [];
  return [
    ...mendSpaces(line),
    ...mendAfterColon(line),
    ...mendAfterDash(line),
    ...mendBullet(line),
    ...mendBracket(line),
    ...mendValue(line),
    ...mendColon(line),
  ];
}
