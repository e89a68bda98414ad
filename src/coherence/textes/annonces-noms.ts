/** Numbers that announce a list: « quatre objectifs », « les trois axes suivants ». */
import type { Etendue, TexteLu } from './lecture.ts';
import { fold, isOutil, type Mot, stem } from './mots.ts';
import type { Nombre } from './nombres.ts';

/** Nouns of what a list may hold one by one; people and places are counted for other reasons. */
const NOMS: ReadonlySet<string> = new Set(
  `objectif axe raison but façon manière point thème thématique étape mission valeur chantier sujet document volet priorité
  action critère condition principe question piste enjeu idée verbe mot élément domaine pilier levier type catégorie forme
  sorte famille groupe commission atelier module outil service projet instance fonction rôle orientation engagement constat
  conclusion résultat facteur difficulté problème frein solution proposition recommandation étude phase temps partie langue
  discipline activité spectacle évènement événement rendez-vous lieu site pôle secteur dispositif formation séminaire webinaire
  guide fiche support livret motif avantage changement nouveauté moyen voie chose terme mesure ligne réponse besoin atout
  ambition défi famille palier temps fort`
    .split(/\s+/)
    .map((nom) => stem(fold(nom))),
);

/** Lists longer than that are not announced in words. */
const MOST = 30;

/** Words that make the number belong to something else: « les rôles des trois salariés ». */
const COMPLEMENT =
  /^(?:de|des|du|d|aux|au|pour|avec|par|sur|dans|chez|entre|parmi|depuis|pendant|apres|avant|sous)$/;

/** Whether a number may announce a list: a plain count. */
function isCount({ unite, valeur, precision, borne, signe }: Nombre): boolean {
  return (
    unite === '' &&
    precision === null &&
    !borne &&
    !signe &&
    Number.isInteger(valeur) &&
    valeur >= 2 &&
    valeur <= MOST
  );
}

function wordsAfter(lu: TexteLu, { fin }: Nombre, end: number): Mot[] {
  return lu.mots.filter((mot) => mot.debut >= fin && mot.fin <= end);
}

/** Whether the noun that a number counts is one of those that a list holds. */
export function announcesByNoun(lu: TexteLu, nombre: Nombre, end: number): boolean {
  return wordsAfter(lu, nombre, end)
    .filter(({ texte }) => !isOutil(texte))
    .slice(0, 2)
    .some(({ racine }) => NOMS.has(racine));
}

/** Whether a number and its noun stand just before the end of a stretch: « … en trois documents : ». */
function announcesByPlace(lu: TexteLu, nombre: Nombre, end: number): boolean {
  const after = wordsAfter(lu, nombre, end);
  const before = lu.mots.findLast(
    ({ fin, texte }) => fin <= nombre.debut && !/^(?:les|nos|ses|ces|leurs)$/.test(texte),
  );
  const verb = after.some(({ texte }) => /^(?:ont|a|est|sont|qui|que|dont|et|ou|se|s|afin)$/.test(texte));
  const sign = /[,;()\uFFFC]/.test(lu.texte.slice(nombre.fin, end));
  return after.length > 0 && after.length <= 6 && !verb && !sign && !COMPLEMENT.test(before?.texte ?? '');
}

/**
 * The number of a stretch of text that announces what follows it; null when there is none, or when several might. In: the
 * text, the stretch, without the colon that ends it.
 */
export function readAnnonce(lu: TexteLu, { debut, fin }: Etendue): Nombre | null {
  const inside = lu.nombres.filter((nombre) => nombre.debut >= debut && nombre.fin <= fin);
  const counts = inside.filter(isCount);
  const [last, previous] = [counts.at(-1), inside.at(-2)];
  // « deux sujets et trois visites »: the list holds both.
  if (
    last &&
    previous &&
    /^(?:\s\p{L}+){1,3},?\s(?:et|ou)\s$/u.test(lu.texte.slice(previous.fin, last.debut))
  )
    return null;
  if (last && last === inside.at(-1) && announcesByPlace(lu, last, fin)) return last;
  const [only, other] = counts;
  return only && !other && inside.length === 1 && announcesByNoun(lu, only, fin) ? only : null;
}
