import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import { listQuantites, type Quantite } from './quantites.ts';

const DONT =
  /(?<!\p{L})dont\s(?:(?:plus|près|moins)\s(?:de\s|d[’'])|environ\s|seulement\s|aussi\s|déjà\s)?$/iu;

/** The quantities of which a part may be told: those of its sentence before it, in its unit. */
function wholesOf(lu: TexteLu, part: Quantite, all: readonly Quantite[]): Quantite[] {
  const { debut } = lu.phraseAt(part.debut);
  return all.filter((one) => one.debut >= debut && one.fin <= part.debut && one.unite === part.unite);
}

function checkPart(lu: TexteLu, part: Quantite, all: readonly Quantite[]): ConstatDeTexte[] {
  if (!DONT.test(lu.texte.slice(Math.max(0, part.debut - 24), part.debut)) || part.unite === '%') return [];
  const wholes = wholesOf(lu, part, all);
  const most = wholes.toSorted((a, b) => b.valeur - a.valeur)[0];
  // « plus de 200, dont 210 » may be.
  if (!most || most.precision === 'plus' || part.valeur <= most.valeur) return [];
  return [
    {
      passage: lu.passage,
      debut: part.debut,
      gravite: 'alerte',
      code: 'C-OPERATION',
      message: `« dont ${part.ecrit} » ici, plus que les ${most.ecrit} dont c’est une partie`,
      conseil: 'Corrigez celui des deux nombres qui est faux.',
    },
  ];
}

/** « 34 adhérents dont 84 nouveaux »: a part larger than its whole, whichever of the numbers before is the whole. */
export const checkDont: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => {
    if (!/(?<!\p{L})dont\s/iu.test(lu.texte)) return [];
    const all = listQuantites(lu, copie.chiffres);
    return all.flatMap((part) => checkPart(lu, part, all));
  });
