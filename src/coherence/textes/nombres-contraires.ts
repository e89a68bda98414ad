import { formatQuantity, formatSigned } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { isOfExercice } from './annees.ts';
import { connusOf } from './connus.ts';
import type { Connu } from './faits.ts';
import { type Groupe, isOfWhole, readGroupe } from './groupe.ts';
import { quote, readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';
import { isClose, isRounded, isSlip } from './proche.ts';
import { attributsOf } from './quantites.ts';

/** « plus de 80 » is true of 84, « plus de 90 » is not. */
function isTrue({ valeur, precision }: Nombre, { valeur: connue, plusDe }: Connu): boolean {
  if (valeur === connue || (precision === null && isRounded(valeur, connue))) return true;
  if (precision === 'environ') return true;
  if (precision === 'plus') return valeur <= connue;
  if (precision === 'moins') return valeur >= connue;
  return plusDe && valeur > connue;
}

/** Whether a typed number is meant for a figure: same noun, every word that qualifies it, and none that it has not. */
function isMeant(connu: Connu, nombre: Nombre, groupe: Groupe, racines: ReadonlySet<string>): boolean {
  return (
    connu.unite === nombre.unite &&
    connu.qualites.every((racine) => racines.has(racine)) &&
    groupe.qualites.every((racine) => connu.qualites.includes(racine))
  );
}

function tell(lu: TexteLu, nombre: Nombre, connu: Connu): ConstatDeTexte {
  const { nom, fichier, id, unite, valeur } = connu;
  const texte = lu.passage.nature === 'paragraphe' || lu.passage.nature === 'cellule';
  return {
    passage: lu.passage,
    debut: nombre.debut,
    gravite: 'alerte',
    code: 'C-CONTRADICTION',
    message: `« ${quote(lu, nombre)} » ici, ${formatQuantity(valeur, unite)} pour « ${nom} » (${fichier} ; écart : ${formatSigned(nombre.valeur - valeur, 2)})`,
    conseil:
      id !== null && texte
        ? `Si c’est le même fait, écrivez <Chiffre ${attributsOf(id, connu.lieu)} /> : les deux ne pourront plus différer. Sinon, dites ce que ce nombre compte d’autre.`
        : 'Corrigez l’un des deux ; s’ils ne comptent pas la même chose, dites-le dans le texte.',
  };
}

/** How many words that qualify a figure a sentence says, out of all: 1 when none is missing. */
function shareSaid({ qualites }: Connu, racines: ReadonlySet<string>): number {
  return qualites.length === 0
    ? 1
    : qualites.filter((racine) => racines.has(racine)).length / qualites.length;
}

/** A figure of the same noun, missed by a slip of the finger, whatever else the sentence leaves unsaid of it. */
function findSlip(named: readonly Connu[], { valeur, precision }: Nombre, groupe: Groupe): Connu | null {
  if (precision !== null || named.some((connu) => connu.valeur === valeur || connu.justes.includes(valeur)))
    return null;
  const near = named.filter(
    (connu) =>
      connu.unite === '' &&
      connu.lieu === null &&
      isSlip(valeur, connu.valeur) &&
      groupe.qualites.every((racine) => connu.qualites.includes(racine)),
  );
  // The same fact may stand in two files.
  const [first] = near;
  return first && near.every((connu) => connu.valeur === first.valeur) && !isRounded(valeur, first.valeur)
    ? first
    : null;
}

function checkNombre(lu: TexteLu, nombre: Nombre, copie: Copie): ConstatDeTexte[] {
  // « une rencontre », « 1 formatrice » speak of one among others.
  if (nombre.borne || nombre.signe || nombre.valeur <= 1 || nombre.unite !== '') return [];
  const groupe = readGroupe(lu, nombre);
  const connus = connusOf(copie);
  const named = groupe ? connus.ofTete(groupe.tete) : [];
  if (!groupe || named.length === 0) return [];
  const phrase = lu.phraseAt(nombre.debut);
  if (!isOfExercice(lu, phrase, copie.edition)) return [];
  const lieu = connus.lieux.read(lu.texte.slice(phrase.debut, phrase.fin));
  if (lieu.nature === 'plusieurs') return [];
  const slip = lieu.nature === 'aucun' ? findSlip(named, nombre, groupe) : null;
  if (slip) return [tell(lu, nombre, slip)];
  const racines = lu.racinesIn(phrase);
  const there = named.filter((connu) => connu.lieu === (lieu.nature === 'un' ? lieu.code : null));
  const meant = there.filter((connu) => isMeant(connu, nombre, groupe, racines));
  const most = Math.max(...meant.map(({ qualites }) => qualites.length));
  const found = meant.find(({ qualites }) => qualites.length === most);
  if (!found || !isClose(nombre.valeur, found.valeur)) return [];
  // Another figure of the same noun has this value, and the sentence says as much of it, or names the same place.
  const other = named.some(
    (connu) =>
      (shareSaid(connu, racines) === 1 || (connu.lieu !== null && connu.lieu === found.lieu)) &&
      (isTrue(nombre, connu) || connu.justes.includes(nombre.valeur)),
  );
  const some = found.qualites.length === 0 && found.lieu === null && !isOfWhole(lu, nombre, phrase);
  return other || some ? [] : [tell(lu, nombre, found)];
}

/**
 * A number of a text, in digits or in words, close to a figure of the data that counts the same thing, and other. Silent on
 * what is told of another year, planned or compared, of a part (« trois des adhérents », « 12 adhérents du Finistère »), or
 * roughly (« plus de 80 » for 84).
 */
export const checkNombresContraires: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => lu.nombres.flatMap((nombre) => checkNombre(lu, nombre, copie)));
