import { countDays } from '../../domain/jours.ts';
import { countWeekdays } from '../../domain/calendrier.ts';
import { formatNumber, pluralize } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { yearsOf } from './annees.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';
import { countMonths, isInverted, listJoursSuivis, listPeriodes, type Periode, toDays } from './periodes.ts';

/** How long some dates last, in the unit of a duration; several when there are several ways to count. */
interface Mesure extends Etendue {
  ecrit: string;
  /** Null when the dates are not precise enough for the unit. */
  durees: readonly number[] | null;
  /** How far a stated duration may be. */
  tolerance: number;
}

function measure(periode: Periode, unite: string, annee: number): Mesure {
  const { debut, fin, ecrit } = periode;
  const days = toDays(periode, annee);
  const span = days ? countDays(...days) : null;
  const place = { debut, fin, ecrit };
  if (unite === 'mois') {
    const durees = span === null ? [countMonths(periode)] : [Math.round((span / 30.44) * 10) / 10];
    return { ...place, durees, tolerance: 1 };
  }
  if (!days || span === null || span > 400) return { ...place, durees: null, tolerance: 0 };
  if (unite === 'semaines') return { ...place, durees: [Math.round((span / 7) * 10) / 10], tolerance: 0.99 };
  // « sept jours, du 6 au 13 »: some count the nights.
  return { ...place, durees: [span, countWeekdays(...days)], tolerance: span >= 5 ? 1 : 0 };
}

/** « 3 ans (2024-2026) ». */
function listAnnees(lu: TexteLu): Mesure[] {
  return lu.lus.horsCompte.flatMap(({ forme, debut, fin }): Mesure[] => {
    const match = /^(\d{4})\s?[-–/]\s?(\d{4})$/.exec(lu.texte.slice(debut, fin));
    if (forme !== 'saison' || !match) return [];
    const years = Number(match[2]) - Number(match[1]);
    return years < 0 ? [] : [{ debut, fin, ecrit: match[0], durees: [years + 1, years], tolerance: 0 }];
  });
}

function listMesures(lu: TexteLu, unite: string, annee: number): Mesure[] {
  if (unite === 'ans') return listAnnees(lu);
  const periodes = listPeriodes(lu)
    .filter((periode) => !isInverted(periode))
    .map((periode) => measure(periode, unite, annee));
  if (unite !== 'jours') return periodes;
  const runs = listJoursSuivis(lu)
    .filter((run) => run.length > 1)
    .map((run): Mesure => {
      const [debut, fin] = [run[0]?.debut ?? 0, run.at(-1)?.fin ?? 0];
      return { debut, fin, ecrit: lu.texte.slice(debut, fin), durees: [run.length], tolerance: 0 };
    })
    .filter((run) => !periodes.some((periode) => periode.debut < run.fin && run.debut < periode.fin));
  return [...periodes, ...runs];
}

const APRES = /^(?:\s(?:de\s|d[’'])\s?\p{L}+(?:\s\p{L}+)?)?\s?[,:(–]?\s?(?:les\s|le\s|soit\s)?$/u;
const AVANT = /^\)?\s?[,:(–]?\s?(?:soit\s|pendant\s|sur\s|durant\s)?(?:une?\s\p{L}+\sde\s)?$/u;

/** Whether a duration and some dates tell the same time: nothing but a comma or a parenthesis between them. */
function isSame(lu: TexteLu, { debut, fin }: Nombre, mesure: Mesure): boolean {
  return mesure.debut >= fin
    ? APRES.test(lu.texte.slice(fin, mesure.debut))
    : mesure.fin <= debut && AVANT.test(lu.texte.slice(mesure.fin, debut));
}

function checkNombre(lu: TexteLu, nombre: Nombre, copie: Copie): ConstatDeTexte[] {
  const { unite, valeur, ecrit, debut, precision, borne } = nombre;
  if (!['jours', 'semaines', 'mois', 'ans'].includes(unite) || precision !== null || borne) return [];
  const [annee = 2024] = yearsOf(copie.edition);
  const mesure = listMesures(lu, unite, annee).find((one) => isSame(lu, nombre, one));
  if (!mesure?.durees || mesure.durees.some((duree) => Math.abs(duree - valeur) <= mesure.tolerance))
    return [];
  const [duree = 0] = mesure.durees;
  const nom = unite === 'mois' ? unite : pluralize(duree, unite.slice(0, -1));
  return [
    {
      passage: lu.passage,
      debut,
      gravite: 'alerte',
      code: 'C-DUREE',
      message: `« ${ecrit} » ici, ${formatNumber(duree, 1)} ${nom} d’après les dates (« ${mesure.ecrit} »)`,
      conseil: 'Corrigez la durée ou les dates.',
    },
  ];
}

/**
 * A duration beside its dates: « six semaines, du 4 mars au 12 avril », « 3 jours (12 et 13 mars) », « trois ans (2024-2026) ».
 * Working days and calendar days are both right; a month more or less is, since « de septembre à septembre » is said of twelve.
 */
export const checkDurees: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) =>
    lu.jours.length + lu.mois.length === 0 && !/\d{4}\s?[-–/]/.test(lu.texte)
      ? []
      : lu.nombres.flatMap((nombre) => checkNombre(lu, nombre, copie)),
  );
