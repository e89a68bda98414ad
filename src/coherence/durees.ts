import type { Evenement } from '../../schemas/evenements.ts';
import type { Formation, Promotion } from '../../schemas/promotions.ts';
import { countDays, countMonths, isInverted } from '../domain/jours.ts';
import { monthNumber } from '../format/date.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { readNombreEcrit } from '../format/nombre-ecrit.ts';
import type { Constat, Regle } from './regle.ts';

function tell(where: Pick<Constat, 'source' | 'chemin'>, message: string): Constat {
  return {
    ...where,
    gravite: 'alerte',
    code: 'C-DUREE',
    message,
    conseil: 'Corrigez la durée ou les dates.',
  };
}

/** « de septembre à septembre » is said of 12 months as of 13: one month of tolerance. */
const TOLERANCE_MOIS = 1;

/** A course against its dates. In months, or in days when it has some: they cannot outnumber those of the calendar. */
function checkPromotion(
  { titre: formation, duree_mois: mois, duree_jours: jours }: Formation,
  { titre, debut, fin }: Promotion,
  where: Pick<Constat, 'source' | 'chemin'>,
): Constat[] {
  if (debut === undefined || fin === undefined || isInverted(debut, fin)) return [];
  const what = `${formation}, ${titre}`;
  if (mois !== undefined && debut.length >= 7 && fin.length >= 7) {
    const months = countMonths(debut, fin);
    if (Math.abs(months - mois) > TOLERANCE_MOIS) {
      return [tell(where, `${what} : ${formatNumber(mois)} mois annoncés, ${months} d’après les dates`)];
    }
  }
  if (jours !== undefined && debut.length === 10 && fin.length === 10) {
    const days = countDays(debut, fin);
    if (jours > days) {
      return [tell(where, `${what} : ${formatNumber(jours)} jours annoncés, ${days} d’après les dates`)];
    }
  }
  return [];
}

const PERIODE = /^(?:de |d’|d')([a-zéû]+)(?: \d{4})? à ([a-zéû]+)(?: \d{4})?$/i;

/** « de septembre à juin » against the months of the course. */
function checkPeriode({ titre, periode, duree_mois: mois }: Formation, f: number): Constat[] {
  const [, from = '', to = ''] = PERIODE.exec(periode ?? '') ?? [];
  const [debut, fin] = [monthNumber(from), monthNumber(to)];
  if (mois === undefined || debut === null || fin === null) return [];
  // From one month to the same, or round one year and more.
  const months = ((fin - debut + 12) % 12) + 1;
  if ([0, 12, 24].some((years) => Math.abs(months + years - mois) <= TOLERANCE_MOIS)) return [];
  return [
    tell(
      { source: 'promotions', chemin: ['formations', f, 'periode'] },
      `${titre} : ${formatNumber(mois)} mois annoncés, « ${periode ?? ''} » en fait ${months}`,
    ),
  ];
}

const DUREE =
  /^(?:pendant |sur |en )?(.+?) (demi-journée|journée|jour|semaine|mois)s?(?![\p{L}])( et demie?)?(?! (?:par|chaque|tous les) )/iu;

/** A duration in words: how many of what; null when it is said otherwise, or is a rhythm (« une journée par mois »). */
function readDuree(duree: string | undefined): { nombre: number; unite: string } | null {
  const [, combien = '', unite = '', demi] = DUREE.exec(duree?.trim() ?? '') ?? [];
  const nombre = readNombreEcrit(combien);
  if (nombre === null || nombre === 0) return null;
  return { nombre: nombre + (demi === undefined ? 0 : 0.5), unite: unite.toLowerCase() };
}

/** Least and most days that a duration takes: two half-days hold in one day or in two. */
function rangeOfDays(nombre: number, unite: string): [number, number] {
  if (unite === 'demi-journée') return [Math.ceil(nombre / 2), Math.ceil(nombre)];
  // « quinze jours » are two weeks, « huit jours » one.
  const idiome = unite === 'jour' && (nombre === 8 || nombre === 15);
  return [Math.ceil(nombre) - (idiome ? 1 : 0), Math.ceil(nombre)];
}

/** Beyond this the days of an interval need not follow one another: one in November and one in January. */
const JOURS_QUI_SE_SUIVENT = 5;

function tellDays(nombre: number): string {
  return `les dates donnent ${nombre} ${pluralize(nombre, 'jour')}`;
}

/** What the dates listed one by one give, where they contradict a duration in days; a day may be cut in two halves. */
function contradictListed(dates: number, nombre: number, unite: string): string | null {
  if (unite === 'semaine' || unite === 'mois') return null;
  const [least, most] = rangeOfDays(nombre, unite);
  return dates < least || (dates > most && dates !== 2 * nombre) ? `${dates} dates sont écrites` : null;
}

/** What an interval gives, where it contradicts a duration. */
function contradictInterval(date: string, fin: string, nombre: number, unite: string): string | null {
  if (unite === 'mois') {
    if (date.length < 7 || fin.length < 7) return null;
    const months = countMonths(date, fin);
    return Math.abs(months - nombre) > TOLERANCE_MOIS ? `les dates donnent ${months} mois` : null;
  }
  if (date.length < 10 || fin.length < 10) return null;
  const days = countDays(date, fin);
  if (unite === 'semaine') return Math.abs(days / 7 - nombre) > 1 ? tellDays(days) : null;
  const [least, most] = rangeOfDays(nombre, unite);
  return days < least || (days > most && days <= JOURS_QUI_SE_SUIVENT) ? tellDays(days) : null;
}

/** What the dates of an event give, where they contradict its duration; null otherwise. */
function contradict(
  { date, fin, autres_dates: autres }: Evenement,
  { nombre, unite }: { nombre: number; unite: string },
): string | null {
  if (date === undefined) return null;
  if (fin === undefined) return autres ? contradictListed(autres.length + 1, nombre, unite) : null;
  return isInverted(date, fin) ? null : contradictInterval(date, fin, nombre, unite);
}

/** The words « trois journées » of an event against its dates. */
function checkEvenement(evenement: Evenement, i: number): Constat[] {
  const lue = readDuree(evenement.duree);
  const donne = lue && contradict(evenement, lue);
  if (donne === null) return [];
  return [
    tell(
      { source: 'evenements', chemin: ['evenements', i, 'duree'] },
      `« ${evenement.titre} » : la durée est « ${evenement.duree ?? ''} », ${donne}`,
    ),
  ];
}

/** Durations that the dates do not give. */
export const checkDurees: Regle = ({ edition: { evenements, promotions } }) => [
  ...(evenements?.evenements ?? []).flatMap(checkEvenement),
  ...(promotions?.formations ?? []).flatMap((formation, f) => [
    ...checkPeriode(formation, f),
    ...formation.promotions.flatMap((promotion, p) =>
      checkPromotion(formation, promotion, {
        source: 'promotions',
        chemin: ['formations', f, 'promotions', p, 'fin'],
      }),
    ),
  ]),
];
