import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { announcesByNoun, readAnnonce } from './annonces-noms.ts';
import { type Etendue, quote, readTextes, type TexteLu } from './lecture.ts';
import { fold } from './mots.ts';
import type { Nombre } from './nombres.ts';
import { listQuantites } from './quantites.ts';

const CONSEIL = 'Complétez la liste ou corrigez le nombre annoncé.';

/** Tells that a list has not the number of elements that its announcement says. */
export function tellAnnonce(lu: TexteLu, nombre: Nombre, elements: number, ou: string): ConstatDeTexte {
  return tell(lu, nombre, quote(lu, nombre), elements, ou);
}

function tell(
  lu: TexteLu,
  { debut, valeur }: Pick<Nombre, 'debut' | 'valeur'>,
  dit: string,
  elements: number,
  ou: string,
): ConstatDeTexte {
  const message = `« ${dit} » : ${valeur} annoncés, ${elements} dans ${ou}`;
  return { passage: lu.passage, debut, gravite: 'alerte', code: 'C-ANNONCE', message, conseil: CONSEIL };
}

/** « La troupe a créé <Chiffre id="commissions" libelle="oui" /> : »: a figure of the data announces the list. */
function checkChiffre(
  lu: TexteLu,
  { debut, fin }: Etendue,
  elements: number,
  ou: string,
  copie: Copie,
): ConstatDeTexte[] {
  const [only, other] = listQuantites(lu, copie.chiffres).filter(
    (one) => one.debut >= debut && one.fin <= fin,
  );
  if (!only || other || only.unite !== '' || only.precision !== null || only.appele?.composant !== 'Chiffre')
    return [];
  const { valeur, appele } = only;
  const after = lu.texte.slice(only.fin, fin);
  if (
    valeur < 2 ||
    valeur > 30 ||
    valeur === elements ||
    /[,;()]/.test(after) ||
    after.trim().split(/\s+/).length > 3
  )
    return [];
  return [tell(lu, only, `${only.ecrit} ${appele.nom}`, elements, ou)];
}

/** A row of totals is no element. In: the passages that follow the announcement. */
function hasTotal(after: readonly TexteLu[]): boolean {
  const end = after.findIndex(({ passage }) => passage.nature !== 'cellule');
  return after
    .slice(0, end < 0 ? undefined : end)
    .some(({ texte }) => /^(?:total|totaux|ensemble|somme)\b/.test(fold(texte.trim())));
}

function checkSuite(lu: TexteLu, after: readonly TexteLu[], copie: Copie): ConstatDeTexte[] {
  const { suite, nature } = lu.passage;
  if (!suite) return [];
  const texte = lu.texte.trimEnd();
  const colon = texte.endsWith(':');
  if (nature !== 'titre' && !colon) return [];
  const fin = colon ? texte.length - 1 : texte.length;
  const etendue = { debut: lu.phraseAt(fin - 1).debut, fin };
  const elements = suite.nature === 'tableau' && hasTotal(after) ? suite.elements - 1 : suite.elements;
  const ou = suite.nature === 'liste' ? 'la liste qui suit' : 'le tableau qui suit';
  const nombre = readAnnonce(lu, etendue);
  if (!nombre) return colon ? checkChiffre(lu, etendue, elements, ou, copie) : [];
  // « Bilan de la semaine en trois mots » heads more than its three words: a title announces at its beginning.
  if (
    nature === 'titre' &&
    !/^(?:(?:les|nos|ses|leurs|ces|des|vos)\s)?$/i.test(lu.texte.slice(0, nombre.debut))
  )
    return [];
  return elements === nombre.valeur ? [] : [tellAnnonce(lu, nombre, elements, ou)];
}

/** The title of a box, and the list that the box begins with, after a sentence at most. */
function checkEncadre(lu: TexteLu, [next]: readonly TexteLu[]): ConstatDeTexte[] {
  const [nombre, other] = lu.nombres;
  const suite = next?.passage.fichier === lu.passage.fichier ? next.passage.suite : null;
  if (!nombre || other || nombre.debut > 4 || suite?.nature !== 'liste' || nombre.unite !== '') return [];
  if (nombre.valeur === suite.elements || nombre.valeur < 2) return [];
  return announcesByNoun(lu, nombre, lu.texte.length)
    ? [tellAnnonce(lu, nombre, suite.elements, 'la liste qui suit')]
    : [];
}

/**
 * A number announced by a sentence that ends with a colon, or by a title, against the list or the table just below: « quatre
 * objectifs : » and three lines. Silent when the sentence has several numbers, and when the number counts people, days or euros.
 */
export const checkAnnonces: RegleDesTextes = (copie) => {
  const lus = readTextes(copie.passages);
  return lus.flatMap((lu, i) => {
    if (lu.passage.donnee || lu.passage.nature === 'cellule') return [];
    if (lu.passage.nature === 'attribut') return checkEncadre(lu, lus.slice(i + 1, i + 2));
    return lu.passage.suite ? checkSuite(lu, lus.slice(i + 1, i + 400), copie) : [];
  });
};
