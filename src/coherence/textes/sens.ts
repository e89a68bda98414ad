import { shiftAnnee } from '../../domain/annees.ts';
import type { Passage } from '../../edition/passages.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { yearsIn, yearsOf } from './annees.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import { isAbout } from './a-propos.ts';
import { listFigures } from './reconnaitre.ts';
import { checkComparaison, checkTaux, tellSens } from './sens-comparaisons.ts';
import { agrees, isNegated, listMotsDeSens, type MotDeSens } from './sens-mots.ts';

function checkPhrase(
  lu: TexteLu,
  phrase: Etendue,
  mots: readonly MotDeSens[],
  copie: Copie,
): ConstatDeTexte[] {
  const [mot, other] = mots.filter(({ debut }) => debut >= phrase.debut && debut < phrase.fin);
  if (!mot || other || isNegated(lu.texte.slice(phrase.debut, phrase.fin))) return [];
  const own = yearsOf(copie.edition);
  const known = [...own, ...own.map((annee) => annee - 1)];
  if (yearsIn(lu, phrase).some((annee) => !known.includes(annee))) return [];
  const all = listFigures(lu, phrase, copie);
  if (all.length === 0) return checkComparaison(lu, phrase, mot, copie);
  const figures = all.filter(({ valeur, precedent }) => valeur !== null && precedent !== null);
  const [figure] = figures;
  if (!figure) return checkTaux(lu, mot, all);
  if (figures.some(({ attributs }) => attributs !== figure.attributs)) return [];
  const { valeur, precedent, nom, unite } = figure;
  if (valeur === null || precedent === null || agrees(mot, precedent, valeur)) return [];
  return figures.some((each) => isAbout(lu, mot, each, phrase))
    ? [tellSens(lu, mot, nom, [precedent, valeur], unite)]
    : [];
}

/** The figure whose moves a text of the data tells: the note of an indicator, the title of a chart over the years. */
function figureOf({ donnee }: Passage, { edition }: Copie): string | null {
  const [id, cle] = donnee?.chemin ?? [];
  if (typeof id !== 'string' || typeof cle !== 'string') return null;
  if (donnee?.source === 'indicateurs') return cle === 'note' ? id : null;
  const shown =
    donnee?.source === 'graphiques' && ['titre', 'note'].includes(cle)
      ? edition.graphiques[id]?.evolution
      : [];
  return shown?.length === 1 ? (shown[0] ?? null) : null;
}

/** A chart tells the whole series: the word is false when it fits neither the last move nor the whole one. */
function checkDonnee(lu: TexteLu, mots: readonly MotDeSens[], copie: Copie): ConstatDeTexte[] {
  const id = figureOf(lu.passage, copie);
  const chiffre = id === null ? undefined : copie.chiffres[id];
  const [mot, other] = mots;
  if (!chiffre || !mot || other || isNegated(lu.texte)) return [];
  const { serie, precedent, valeur, unite = '', libelle } = chiffre;
  const first = serie[0]?.valeur;
  if (valeur === null || precedent === null || first === undefined) return [];
  const before = shiftAnnee(copie.edition.annee, -1).split('-').map(Number);
  const known = [...serie.flatMap(({ annee }) => annee.split('-').map(Number)), ...before];
  if (yearsIn(lu, { debut: 0, fin: lu.texte.length }).some((annee) => !known.includes(annee))) return [];
  if (agrees(mot, precedent, valeur) || agrees(mot, first, valeur)) return [];
  return [tellSens(lu, mot, libelle, [precedent, valeur], unite)];
}

/**
 * A word that tells a move (« progresse », « léger recul », « a doublé », « stable ») against the figure beside it, this
 * year's value and last year's. Silent unless the sentence has one such word and one figure whose year before is known, when
 * it denies, and when it speaks of other years.
 */
export const checkSens: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => {
    const mots = listMotsDeSens(lu.texte);
    if (mots.length === 0) return [];
    return lu.passage.donnee
      ? checkDonnee(lu, mots, copie)
      : lu.phrases.flatMap((phrase) => checkPhrase(lu, phrase, mots, copie));
  });
