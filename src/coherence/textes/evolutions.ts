import { isRounding } from '../../domain/arrondi.ts';
import { formatQuantity, formatSigned, INSECABLE } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { yearsIn, yearsOf } from './annees.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';
import { isAbout } from './a-propos.ts';
import { listFigures } from './reconnaitre.ts';
import { listMotsDeSens } from './sens-mots.ts';

/** What is said of a move, and where it stands: « +24,6 % », « en hausse de 12 % », « 35 de plus ». */
interface Mouvement {
  debut: number;
  fin: number;
  /** Signed, in % or in units. */
  valeur: number;
  nature: 'relative' | 'absolue';
  ecrit: string;
}

const DE_PLUS =
  /^\s(?:de\s)?(plus|moins)(?=\s(?:qu[e’']|en\sun\s(?:an|exercice)|(?:que\s)?l[’']an|sur\sun\san)|[.,;)]|$)/iu;

/** Reads a typed number as a move; null when it is none. */
function readMouvement(lu: TexteLu, { debut, fin, valeur, unite, signe, ecrit }: Nombre): Mouvement | null {
  if (unite !== '%' && unite !== '') return null;
  const nature = unite === '%' ? 'relative' : 'absolue';
  const after = DE_PLUS.exec(lu.texte.slice(fin, fin + 40));
  if (after) {
    const sens = after[1]?.toLowerCase() === 'moins' ? -1 : 1;
    return { debut, fin: fin + after[0].length, valeur: valeur * sens, nature, ecrit: `${ecrit}${after[0]}` };
  }
  if (nature === 'absolue') return null;
  if (signe) return { debut, fin, valeur, nature, ecrit };
  const before = listMotsDeSens(lu.texte.slice(0, debut)).at(-1);
  if (!before || (before.sens !== 'hausse' && before.sens !== 'baisse')) return null;
  const between = lu.texte.slice(before.fin, debut);
  if (
    !/^\s(?:de\s|d[’'])?(?:(?:plus|près|moins|environ|presque|l[’']ordre)\s(?:de\s|d[’'])?)?$/iu.test(between)
  )
    return null;
  const sens = before.sens === 'baisse' ? -1 : 1;
  return {
    debut: before.debut,
    fin,
    valeur: valeur * sens,
    nature,
    ecrit: lu.texte.slice(before.debut, fin),
  };
}

/** Whether the move that is said is the one that the values make, as far as it is rounded or rough. */
function isRight(
  { valeur, nature }: Mouvement,
  { precision }: Nombre,
  avant: number,
  apres: number,
): boolean {
  const ecart = apres - avant;
  const calcule = nature === 'absolue' ? ecart : (ecart / Math.abs(avant)) * 100;
  if (precision === 'plus')
    return Math.sign(calcule) === Math.sign(valeur) && Math.abs(calcule) >= Math.abs(valeur);
  if (precision === 'moins')
    return Math.sign(calcule) === Math.sign(valeur) && Math.abs(calcule) <= Math.abs(valeur);
  const rough = precision === 'environ' ? Math.max(1, Math.abs(calcule) * 0.1) : 0;
  return isRounding(calcule, valeur) || Math.abs(calcule - valeur) <= rough;
}

function checkNombre(lu: TexteLu, nombre: Nombre, copie: Copie): ConstatDeTexte[] {
  const mouvement = nombre.borne ? null : readMouvement(lu, nombre);
  if (!mouvement) return [];
  const phrase = lu.phraseAt(nombre.debut);
  const own = yearsOf(copie.edition);
  if (yearsIn(lu, phrase).some((annee) => !own.includes(annee) && !own.includes(annee + 1))) return [];
  const figures = listFigures(lu, phrase, copie).filter(({ debut }) => debut !== nombre.debut);
  const [figure] = figures;
  if (!figure || figures.some(({ attributs }) => attributs !== figure.attributs)) return [];
  const { valeur, precedent, nom, unite } = figure;
  if (valeur === null || precedent === null || precedent === 0) return [];
  // The figure may be a percentage itself: its moves are in points.
  if (unite === '%' || isRight(mouvement, nombre, precedent, valeur)) return [];
  if (!figures.some((each) => isAbout(lu, mouvement, each, phrase))) return [];
  const ecart = valeur - precedent;
  const calcule =
    mouvement.nature === 'absolue'
      ? formatSigned(ecart, 2)
      : `${formatSigned((ecart / Math.abs(precedent)) * 100, 1)}${INSECABLE}%`;
  return [
    {
      passage: lu.passage,
      debut: mouvement.debut,
      gravite: 'alerte',
      code: 'C-EVOLUTION',
      message: `« ${mouvement.ecrit} » ici, mais « ${nom} » passe de ${formatQuantity(precedent, unite)} à ${formatQuantity(valeur, unite)}, soit ${calcule}`,
      conseil:
        mouvement.nature === 'relative'
          ? `Écrivez <Evolution ${figure.attributs} /> à la place du pourcentage : il se calcule.`
          : 'Corrigez la différence, ou l’une des deux valeurs.',
    },
  ];
}

/**
 * A move typed beside a figure (« +24,6 % », « en hausse de 12 % », « 35 de plus qu’en 2023 ») against the one that its two
 * values make. Silent with two figures in the sentence, or when the move is told of something else.
 */
export const checkEvolutions: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => lu.nombres.flatMap((nombre) => checkNombre(lu, nombre, copie)));
