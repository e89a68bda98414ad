/** Which figure of the data a sentence speaks of: called by a component, or typed and recognised. */
import type { Chiffre } from '../../domain/chiffres.ts';
import { connusOf } from './connus.ts';
import type { Connu } from './faits.ts';
import { type Groupe, readGroupe } from './groupe.ts';
import type { Etendue, TexteLu } from './lecture.ts';
import { listRacines } from './mots.ts';
import type { Nombre } from './nombres.ts';
import { attributsOf, readAppel } from './quantites.ts';
import type { Dossier } from '../regle.ts';

/** Below it, two facts are equal by chance: the noun must agree in full. */
const PETIT = 12;

/** Whether a sentence has every word that qualifies a figure. */
function isAllSaid(connu: Connu, racines: ReadonlySet<string>): boolean {
  return connu.qualites.every((racine) => racines.has(racine));
}

/** Whether a number typed in a sentence is the figure of the data that has its value. */
function isSame(connu: Connu, nombre: Nombre, groupe: Groupe | null, phrase: ReadonlySet<string>): boolean {
  if (connu.unite !== nombre.unite) return false;
  const said = connu.qualites.filter((racine) => phrase.has(racine)).length;
  if (connu.unite !== '') {
    const words = [connu.tete, ...connu.qualites];
    const known = words.filter((racine) => phrase.has(racine)).length;
    return known >= (nombre.valeur >= 1000 ? 1 : words.length / 2);
  }
  if (groupe?.tete !== connu.tete) return false;
  const more = groupe.qualites.filter((racine) => !connu.qualites.includes(racine)).length;
  if (Math.abs(nombre.valeur) <= PETIT) return said === connu.qualites.length && more === 0;
  return connu.qualites.length === 0 ? more <= 1 : said > 0 || more === 0;
}

/** The figure that best agrees with what the sentence says; two of them on a par, and nobody knows which is meant. */
function best(same: readonly Connu[], racines: ReadonlySet<string>): Connu | null {
  const said = (connu: Connu): number =>
    connu.qualites.filter((racine) => racines.has(racine)).length + (connu.lieu === null ? 0 : 1);
  const [first, second] = same
    .filter(({ id }) => id !== null || !same.some((other) => other.id !== null))
    .toSorted((a, b) => said(b) - said(a));
  if (!first) return null;
  const par = second && said(second) === said(first) && said(first) < first.qualites.length;
  return par ? null : first;
}

/** The figures that a typed number may be, this year's value and last year's. */
export function recognise(
  lu: TexteLu,
  nombre: Nombre,
  dossier: Dossier,
): { actuel: Connu | null; ancien: Connu | null } {
  const connus = connusOf(dossier);
  const candidats = connus.ofValeur(nombre.valeur);
  if (candidats.length === 0) return { actuel: null, ancien: null };
  const phrase = lu.phraseAt(nombre.debut);
  const racines = lu.racinesIn(phrase);
  const groupe = readGroupe(lu, nombre);
  const lieu = connus.lieux.read(lu.texte.slice(phrase.debut, phrase.fin));
  const same = candidats
    .filter((connu) => connu.lieu === null || (lieu.nature === 'un' && lieu.code === connu.lieu))
    .filter((connu) => isSame(connu, nombre, groupe, racines));
  const actuel = best(
    same.filter(({ valeur }) => valeur === nombre.valeur),
    racines,
  );
  const ancien = best(
    same.filter(({ id, precedent }) => id !== null && precedent === nombre.valeur),
    racines,
  );
  // The sentence says all of another figure of the same noun: it is that one, contradicted (see C-CONTRADICTION).
  const other = actuel
    ? connus
        .ofTete(actuel.tete)
        .some(
          (connu) => connu.valeur !== nombre.valeur && connu.qualites.length > 1 && isAllSaid(connu, racines),
        )
    : false;
  return { actuel: actuel && other && !isAllSaid(actuel, racines) ? null : actuel, ancien };
}

/** A figure of a sentence with its year before. */
export interface Figure extends Etendue {
  /** What names it in a component, the same for two mentions of one fact. */
  attributs: string;
  nom: string;
  unite: string;
  valeur: number | null;
  precedent: number | null;
  composant: string | null;
  /** Roots of the words of its label. */
  racines: readonly string[];
}

/** Figures of a stretch of text: those that components call, and those that are typed and recognised. */
export function listFigures(lu: TexteLu, { debut, fin }: Etendue, dossier: Dossier): Figure[] {
  const chiffres: Readonly<Record<string, Chiffre>> = dossier.chiffres;
  const called = lu.passage.appels.flatMap((appel): Figure[] => {
    if (appel.debut < debut || appel.debut >= fin) return [];
    const appele = readAppel(appel, chiffres);
    if (!appele) return [];
    const { attributs, nom, valeur, precedent, composant, chiffre } = appele;
    const place = { debut: appel.debut, fin: appel.debut + 1 };
    return [
      {
        ...place,
        attributs,
        nom,
        valeur,
        precedent,
        composant,
        unite: chiffre.unite ?? '',
        racines: listRacines(nom),
      },
    ];
  });
  const typed = lu.nombres.flatMap((nombre): Figure[] => {
    if (nombre.debut < debut || nombre.fin > fin || nombre.enLettres || nombre.signe) return [];
    const { actuel, ancien } = recognise(lu, nombre, dossier);
    const connu = actuel ?? ancien;
    if (connu?.id == null) return [];
    const { id, lieu, nom, unite, valeur, precedent } = connu;
    const place = { debut: nombre.debut, fin: nombre.fin };
    const attributs = attributsOf(id, lieu);
    return [
      { ...place, attributs, nom, unite, valeur, precedent, composant: null, racines: listRacines(nom) },
    ];
  });
  return [...called, ...typed].toSorted((a, b) => a.debut - b.debut);
}
