/** Of which year a sentence speaks. */
import type { Edition } from '../../edition/types.ts';
import type { Etendue, TexteLu } from './lecture.ts';

const ANNEE = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** Words for another year than that of the report. */
const AUTRE_ANNEE =
  /\b(?:contre|au\slieu\sde|(?:l[’'](?:an(?:née)?|exercice)|la\ssaison)\s(?:dernier|dernière|passée?|précédente?|d[’']avant|suivante?|prochaine?)|un\san\splus\stôt|auparavant|jusqu[’']alors|N-1|prochain|l[’']an\sprochain)/iu;
/** What is hoped for, planned or possible, and not counted. */
const PROJET =
  /\b(?:objectifs?\b|prévu|prévoi|prévision|vis(?:e|ent|é|ée|és|ées|ait|aient|ant)\b|attend|ambition|d[’']ici|futur|devr|sera\b|seront\b|aura\b|auront\b|cible|capacité|maxim|minim|potentiel|estim|espér|souhait|à\svenir|bientôt|budget)/iu;

/** Years written in a stretch of text. */
export function yearsIn({ texte }: TexteLu, { debut, fin }: Etendue): number[] {
  return Array.from(texte.slice(debut, fin).matchAll(ANNEE), ([annee]) => Number(annee));
}

/** Years that an exercice spans: one, or two for a season. */
export function yearsOf({ rapport: { exercice } }: Edition): number[] {
  const [debut, fin] = [exercice.debut, exercice.fin].map((iso) => Number(iso.slice(0, 4)));
  return debut === undefined || fin === undefined ? [] : [...new Set([debut, fin])];
}

/** Whether a sentence speaks of the exercice alone: no other year, nothing planned, nothing compared. */
export function isOfExercice(lu: TexteLu, phrase: Etendue, edition: Edition): boolean {
  const own = yearsOf(edition);
  const texte = lu.texte.slice(phrase.debut, phrase.fin);
  return (
    yearsIn(lu, phrase).every((annee) => own.includes(annee)) &&
    !AUTRE_ANNEE.test(texte) &&
    !PROJET.test(texte)
  );
}

/** Whether a sentence speaks of the exercice before. */
export function isOfPrecedent(lu: TexteLu, phrase: Etendue, edition: Edition): boolean {
  const texte = lu.texte.slice(phrase.debut, phrase.fin);
  const before = Math.min(...yearsOf(edition)) - 1;
  return yearsIn(lu, phrase).includes(before) || AUTRE_ANNEE.test(texte);
}
