import { isRounding } from '../../domain/arrondi.ts';
import { formatNumber, formatQuantity, formatSigned } from '../../format/nombre.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import { listQuantites, type Quantite } from './quantites.ts';

function tell(lu: TexteLu, debut: number, message: string): ConstatDeTexte {
  const conseil = 'Corrigez celui des nombres qui est faux.';
  return { passage: lu.passage, debut, gravite: 'alerte', code: 'C-OPERATION', message, conseil };
}

function between(lu: TexteLu, a: Quantite, b: Quantite): string {
  return lu.texte.slice(a.fin, b.debut);
}

/** Whether a printed result is the one computed, rounded or rough. */
function isRight(calcule: number, { valeur, precision }: Quantite): boolean {
  if (precision === 'plus') return calcule >= valeur && calcule <= valeur * 1.2 + 1;
  if (precision === 'moins') return calcule <= valeur && calcule >= valeur * 0.8 - 1;
  if (precision === 'environ') return Math.abs(calcule - valeur) <= Math.max(1, Math.abs(calcule) * 0.1);
  return isRounding(calcule, valeur);
}

const SOIT =
  /(?:^|[\s(,])(?:soit|c[’']est-à-dire|ce\squi\sfait)\s(?:\p{L}+\s){0,2}$|^(?:\s\p{L}+){0,2}\s\($/iu;

/** « 12 équipes sur 40, soit 30 % », « 12 sur 40 (30 %) ». */
function checkPart(lu: TexteLu, [a, b, c]: readonly Quantite[]): ConstatDeTexte[] {
  if (!a || !b || c?.unite !== '%' || a.unite !== b.unite || a.unite === '%' || b.valeur <= 0) return [];
  if (!/^(?:\s\p{L}+){0,3}\ssur\s(?:(?:les|nos|ses|un\stotal\sde)\s)?$/iu.test(between(lu, a, b))) return [];
  const link = between(lu, b, c);
  if (link.length > 50 || !SOIT.test(link) || a.precision !== null || b.precision !== null) return [];
  const calcule = (a.valeur / b.valeur) * 100;
  if (isRight(calcule, c)) return [];
  const vrai = formatQuantity(Math.round(calcule * 10) / 10, '%');
  return [tell(lu, c.debut, `« ${c.ecrit} » ici, mais ${a.ecrit} sur ${b.ecrit} font ${vrai}`)];
}

/** « 49 + 35 = 84 », of any length. */
function checkSomme(lu: TexteLu, quantites: readonly Quantite[], at: number): ConstatDeTexte[] {
  const total = quantites[at];
  if (!total) return [];
  const termes: Quantite[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const [terme, next] = [quantites[i], quantites[i + 1]];
    if (!terme || !next) break;
    const sign = between(lu, terme, next).replace(/\p{L}+|[\s()]/gu, '');
    const plus = sign === '+' || (sign === '' && /^[+−-]/.test(next.ecrit));
    if (i === at - 1 ? sign !== '=' : !plus) break;
    termes.unshift(terme);
  }
  if (termes.length < 2) return [];
  const somme = Math.round(termes.reduce((sum, { valeur }) => sum + valeur, 0) * 1e6) / 1e6;
  if (somme === total.valeur) return [];
  const dit = termes
    .map(({ ecrit }, i) => (i === 0 || /^[+−-]/.test(ecrit) ? ecrit : `+ ${ecrit}`))
    .join(' ');
  return [
    tell(
      lu,
      total.debut,
      `« ${dit} = ${total.ecrit} » : la somme est ${formatNumber(somme)} (écart : ${formatSigned(total.valeur - somme, 2)})`,
    ),
  ];
}

/** « 12 hommes et 9 femmes, soit 20 personnes »: a total so near the sum that it is meant for it. */
function checkSoit(
  lu: TexteLu,
  quantites: readonly Quantite[],
  at: number,
  phrase: Etendue,
): ConstatDeTexte[] {
  const [total, b, a] = [quantites[at], quantites[at - 1], quantites[at - 2]];
  if (!total || !a || !b || [a, b, total].some(({ unite }) => unite !== a.unite || unite === '%')) return [];
  if (quantites.some((one) => one.debut >= phrase.debut && one.debut < a.debut)) return [];
  if (!/^(?:\s\p{L}+){0,4},?\s(?:et|plus)\s$/iu.test(between(lu, a, b))) return [];
  const link = between(lu, b, total);
  if (link.length > 50 || !/(?:^|[\s,(])(?:soit|au\stotal|en\stout)[\s:]+(?:\p{L}+\s){0,2}$/iu.test(link))
    return [];
  if (/(?<!\p{L})(?:par|moyenne)(?!\p{L})/iu.test(lu.texte.slice(total.fin, total.fin + 40))) return [];
  const somme = a.valeur + b.valeur;
  if (isRight(somme, total) || Math.abs(total.valeur - somme) > Math.max(3, somme * 0.1)) return [];
  return [
    tell(
      lu,
      total.debut,
      `« ${total.ecrit} » ici, mais ${a.ecrit} et ${b.ecrit} font ${formatNumber(somme)} (écart : ${formatSigned(total.valeur - somme, 2)})`,
    ),
  ];
}

/** « 92 facilitations pour 50 équipes, soit 1,8 par équipe ». */
function checkMoyenne(lu: TexteLu, [a, b, c]: readonly Quantite[]): ConstatDeTexte[] {
  if (!a || !b || !c || b.valeur <= 0 || c.unite === '%' || a.precision !== null || b.precision !== null)
    return [];
  if (!/^(?:\s\p{L}+){0,4}\s(?:pour|sur|en)\s$/iu.test(between(lu, a, b))) return [];
  const link = between(lu, b, c);
  const after = lu.texte.slice(c.fin, c.fin + 40);
  if (link.length > 50 || !SOIT.test(link) || !/^(?:\s\p{L}+)?\s(?:par|en\smoyenne)(?!\p{L})/iu.test(after))
    return [];
  const calcule = a.valeur / b.valeur;
  if (isRight(calcule, c)) return [];
  const vrai = formatNumber(calcule, 1);
  return [tell(lu, c.debut, `« ${c.ecrit} » en moyenne ici, mais ${a.ecrit} pour ${b.ecrit} font ${vrai}`)];
}

/** « deux fois plus d’adhérents (84 contre 49) ». */
function checkFois(
  lu: TexteLu,
  [fois, a, b]: readonly Quantite[],
  all: readonly Quantite[],
  phrase: Etendue,
): ConstatDeTexte[] {
  if (!fois || !a || !b || b.valeur <= 0 || a.unite !== b.unite) return [];
  const more = /^\sfois\s(plus|moins)(?!\p{L})/iu.exec(lu.texte.slice(fois.fin, fois.fin + 14));
  const inside = all.filter(({ debut, fin }) => debut >= phrase.debut && fin <= phrase.fin);
  if (!more || inside.length !== 3 || !/(?:^|\s)contre\s$/iu.test(between(lu, a, b))) return [];
  const ratio = more[1]?.toLowerCase() === 'moins' ? b.valeur / a.valeur : a.valeur / b.valeur;
  if (Math.abs(ratio - fois.valeur) <= fois.valeur * 0.1 || fois.precision !== null) return [];
  return [
    tell(
      lu,
      fois.debut,
      `« ${fois.ecrit}${more[0]} » ici, mais ${a.ecrit} contre ${b.ecrit} font ${formatNumber(ratio, 1)} fois`,
    ),
  ];
}

/**
 * Arithmetic that a sentence writes out: « 12 sur 40, soit 30 % », « 49 + 35 = 84 », « 12 et 9, soit 20 personnes », « 92 pour
 * 50, soit 1,8 par équipe », « deux fois plus (84 contre 49) ». Numbers called by a component count as those that are typed.
 */
export const checkCalculs: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => {
    // The sums of a table are told by the rule of tables.
    if (lu.passage.donnee?.source === 'tableaux') return [];
    if (!/(?<!\p{L})(?:soit|sur|fois|total|tout)(?!\p{L})|=/iu.test(lu.texte)) return [];
    const all = listQuantites(lu, copie.chiffres);
    return all.flatMap((first, i) => {
      const three = all.slice(i, i + 3);
      const phrase = lu.phraseAt(first.debut);
      return [
        ...checkPart(lu, three),
        ...checkMoyenne(lu, three),
        ...checkFois(lu, three, all, phrase),
        ...checkSomme(lu, all, i),
        ...checkSoit(lu, all, i, phrase),
      ];
    });
  });
