import { formatNumber, formatQuantity, formatSigned, INSECABLE } from '../../format/nombre.ts';
import { joinFrench } from '../../format/texte.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import { stem } from './mots.ts';
import { listQuantites } from './quantites.ts';

/** Words that announce a whole cut in parts. */
const TOUT =
  /(?<!\p{L})(?:répart(?:ition|is|ies?|it|issent)|ventil(?:ation|és?|ées?)|se\spartage(?:nt)?|se\scompos(?:e|ent)|composée?s?\sde|se\sdivis(?:e|ent))(?!\p{L})/iu;
/** Two parts that make a whole by themselves. */
const PAIRES = [
  ['femme', 'homme'],
  ['oui', 'non'],
  ['rural', 'urbain'],
];
/** What says that something is left aside, or that parts overlap. */
const RESTE =
  /(?<!\p{L})(?:reste|autres?|solde|divers|dont|notamment|principalement|surtout|plusieurs\sréponses|hausse|baisse|contre)(?!\p{L})/iu;

function isWhole(lu: TexteLu, { debut, fin }: Etendue): boolean {
  const phrase = lu.texte.slice(debut, fin);
  if (RESTE.test(phrase)) return false;
  if (TOUT.test(phrase)) return true;
  const racines = lu.racinesIn({ debut, fin });
  return PAIRES.some((paire) => paire.every((mot) => racines.has(stem(mot))));
}

/**
 * Percentages of one sentence that claim to be the parts of a whole (« se répartissent : 45 %, 35 % et 25 % », « 45 % de femmes
 * et 65 % d’hommes ») and do not make 100, a point aside for rounding. Silent when a rest is told, or a comparison.
 */
export const checkPourcentages: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => {
    if (!/%|pour\scent|\uFFFC/u.test(lu.texte)) return [];
    const parts = listQuantites(lu, copie.chiffres).filter(({ unite }) => unite === '%');
    return lu.phrases.flatMap((phrase): ConstatDeTexte[] => {
      const inside = parts.filter(({ debut, fin }) => debut >= phrase.debut && fin <= phrase.fin);
      const rough = inside.some(({ precision, borne }) => precision !== null || borne);
      const [first] = inside;
      if (!first || inside.length < 2 || rough || !isWhole(lu, phrase)) return [];
      const somme = Math.round(inside.reduce((sum, { valeur }) => sum + valeur, 0) * 100) / 100;
      if (Math.abs(somme - 100) <= Math.max(1, inside.length / 2)) return [];
      return [
        {
          passage: lu.passage,
          debut: first.debut,
          gravite: 'alerte',
          code: 'C-POURCENTAGES',
          message: `${joinFrench(inside.map(({ ecrit }) => ecrit))} font ${formatQuantity(somme, '%')}, et non 100${INSECABLE}% (écart : ${formatSigned(somme - 100, 2)})`,
          conseil: `Corrigez l’une des ${formatNumber(inside.length)} parts ; s’il en manque une, ou si elles se recouvrent, dites-le.`,
        },
      ];
    });
  });
