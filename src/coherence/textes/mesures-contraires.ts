import { formatQuantity, formatSigned } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { isOfExercice } from './annees.ts';
import { connusOf } from './connus.ts';
import type { Connu } from './faits.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';
import { isRounded } from './proche.ts';

/** Letters before an amount where its noun stands: « un excédent de 187 274 € ». */
const AVANT = 60;

/** What an employer counts in ETP. */
const EQUIPE = ['equip', 'effectif', 'salari', 'ressourc', 'total'];

function tell(
  lu: TexteLu,
  { debut, ecrit, valeur, unite }: Nombre,
  autre: Pick<Connu, 'nom' | 'fichier' | 'id' | 'valeur'>,
): ConstatDeTexte {
  return {
    passage: lu.passage,
    debut,
    gravite: 'alerte',
    code: 'C-CONTRADICTION',
    message: `« ${ecrit} » ici, ${formatQuantity(autre.valeur, unite)} pour « ${autre.nom} » (${autre.fichier} ; écart : ${formatSigned(Math.round((valeur - autre.valeur) * 100) / 100, 2)})`,
    conseil:
      autre.id === null
        ? 'Corrigez l’un des deux ; s’ils ne mesurent pas la même chose, dites-le dans le texte.'
        : `Si c’est le même fait, écrivez <Chiffre id="${autre.id}" /> : les deux ne pourront plus différer. Sinon, dites ce que ce nombre mesure d’autre.`,
  };
}

/** ETP of the team that no date nor person of equipe.yaml gives. */
function checkEtp(lu: TexteLu, nombre: Nombre, copie: Copie, racines: ReadonlySet<string>): ConstatDeTexte[] {
  const connus = connusOf(copie).ofUnite('ETP');
  const postes = (copie.edition.equipe?.salaries ?? []).map(({ etp }) => etp);
  const known = connus.some(
    ({ valeur, justes }) => valeur === nombre.valeur || justes.includes(nombre.valeur),
  );
  const last = connus.at(-1);
  if (!last || known || postes.includes(nombre.valeur) || !EQUIPE.some((racine) => racines.has(racine)))
    return [];
  return [tell(lu, nombre, last)];
}

/** An amount whose noun stands just before it, close to the one that the data give it and other. */
function checkMontant(
  lu: TexteLu,
  nombre: Nombre,
  copie: Copie,
  racines: ReadonlySet<string>,
): ConstatDeTexte[] {
  const connus = connusOf(copie).ofUnite(nombre.unite);
  const { valeur, debut } = nombre;
  if (connus.some((connu) => connu.valeur === valeur || connu.justes.includes(valeur))) return [];
  const before = lu.racinesIn({ debut: Math.max(0, debut - AVANT), fin: debut });
  const meant = connus.filter(
    (connu) =>
      before.has(connu.tete) &&
      connu.qualites.every((racine) => racines.has(racine)) &&
      Math.abs(valeur - connu.valeur) <= Math.abs(connu.valeur) * 0.1,
  );
  const most = Math.max(...meant.map(({ qualites }) => qualites.length));
  const found = meant.find(({ qualites }) => qualites.length === most);
  return found && !isRounded(valeur, found.valeur) ? [tell(lu, nombre, found)] : [];
}

/** A share whose whole label stands in the sentence, its only one: « 78 % sont membres du réseau ». */
function checkPart(
  lu: TexteLu,
  nombre: Nombre,
  copie: Copie,
  racines: ReadonlySet<string>,
): ConstatDeTexte[] {
  const { debut, fin } = lu.phraseAt(nombre.debut);
  const parts = lu.nombres.filter((one) => one.unite === '%' && one.debut >= debut && one.fin <= fin);
  const connus = connusOf(copie).ofUnite('%');
  const { valeur } = nombre;
  if (parts.length > 1 || connus.some((connu) => connu.valeur === valeur || connu.justes.includes(valeur)))
    return [];
  const meant = connus.filter(
    ({ tete, qualites, lieu }) =>
      lieu === null && qualites.length > 0 && [tete, ...qualites].every((racine) => racines.has(racine)),
  );
  const [found, other] = meant;
  if (!found || other || Math.abs(valeur - found.valeur) > 5) return [];
  // Rounded to the unit: 50 % for 50,1 %.
  return Math.round(found.valeur) === valeur ? [] : [tell(lu, nombre, found)];
}

/**
 * Euros, ETP and shares of a text against those of the data: « un excédent de 187 247 € » for 187 274, « une équipe de
 * 3,5 ETP » for 2,4. Silent on what is told of another year, planned, rough or rounded, and on a value that any figure of the
 * same unit has.
 */
export const checkMesuresContraires: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) =>
    lu.nombres.flatMap((nombre) => {
      const { unite, borne, precision, signe, debut } = nombre;
      if (!['€', 'ETP', '%'].includes(unite) || borne || precision !== null || signe) return [];
      const phrase = lu.phraseAt(debut);
      if (!isOfExercice(lu, phrase, copie.edition)) return [];
      const racines = lu.racinesIn(phrase);
      if (unite === 'ETP') return checkEtp(lu, nombre, copie, racines);
      return unite === '%' ? checkPart(lu, nombre, copie, racines) : checkMontant(lu, nombre, copie, racines);
    }),
  );
