import type { Evenement } from '../../schemas/evenements.ts';
import { eventDates, isoDates } from '../domain/evenements.ts';
import { formatDayNumber, formatIsoDates } from '../format/date.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import type { Edition } from '../edition/types.ts';
import { listCriteres } from './evenements-groupes.ts';
import type { Personne } from './personnes.ts';
import type { Criteres } from './tableau.ts';

/** `15 octobre 2024`, `22 et 23 mars 2024`, `29 novembre 2024 et 17 janvier 2025`; null when the source is silent. */
export function formatEventDate(evenement: Evenement): string | null {
  const iso = isoDates(evenement);
  return iso === null ? null : formatIsoDates(iso);
}

/** `47`, `plus de 200`, `6 à 13`; null when the source is silent. */
export function formatParticipants({
  participants,
  participants_min,
  participants_max,
  plus_de,
}: Evenement): string | null {
  if (participants !== undefined) {
    return `${plus_de ? `plus de${INSECABLE}` : ''}${formatNumber(participants)}`;
  }
  if (participants_min === undefined || participants_max === undefined) return null;
  return `${formatNumber(participants_min)} à ${formatNumber(participants_max)}`;
}

/** Place with its département: `Plélan-le-Grand (Ille-et-Vilaine)`. */
export function formatLieu(
  { lieu, departement }: Evenement,
  departements: Record<string, string>,
): string | null {
  const nom = departement?.map((code) => departements[code] ?? code).join(', ');
  if (lieu === undefined) return nom ?? null;
  return nom === undefined ? lieu : `${lieu} (${nom})`;
}

/** `Axel Veran, Cabinet Houdart ; …`. */
export function formatIntervenants(
  { intervenants }: Evenement,
  personnes: Record<string, Personne>,
): string | null {
  const noms = (intervenants ?? []).flatMap(({ nom, personne, qualite }) => {
    const known = nom ?? personnes[personne ?? '']?.nom;
    if (known === undefined) return [];
    return [qualite === undefined ? known : `${known}, ${qualite}`];
  });
  return noms.length > 0 ? noms.join(' ; ') : null;
}

/** One point of the timeline. */
export interface JalonVue {
  id: string;
  /** `15`, `1er`, `22-23`; empty when only the month is known. */
  jour: string;
  titre: string;
  type: string;
  detail: string;
  annule: boolean;
  /** For the filters of the page. */
  criteres: Criteres;
}

/** One month of the timeline that has something in it, 1 to 12. */
export interface MoisVue {
  annee: string;
  mois: number;
  jalons: JalonVue[];
}

/** Day of the month, with the last one when the event ends in the same month. */
function formatJour(date: string, { date: debut, fin }: Evenement): string {
  const day = formatDayNumber(date);
  const sameMonth = date === debut && fin?.slice(0, 7) === date.slice(0, 7);
  return sameMonth ? `${day}-${formatDayNumber(fin)}` : day;
}

/** Dated events by month, in order. Events known only by their year have no month and stay out. */
export function buildChronologie(edition: Edition): MoisVue[] {
  const { departements } = edition;
  const dated = (edition.evenements?.evenements ?? [])
    .flatMap((evenement) => eventDates(evenement).map((date) => ({ evenement, date })))
    .filter(({ date }) => date.length >= 7)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const months = new Map<string, JalonVue[]>();
  for (const { evenement, date } of dated) {
    const key = date.slice(0, 7);
    const participants = evenement.annule ? null : formatParticipants(evenement);
    const detail = [
      formatLieu(evenement, departements),
      participants === null ? null : `${participants} participants`,
    ].filter((part) => part !== null);
    const jalon: JalonVue = {
      id: evenement.id,
      jour: formatJour(date, evenement),
      titre: evenement.titre,
      type: edition.evenements?.types[evenement.type]?.libelle ?? '',
      detail: detail.join(', '),
      annule: evenement.annule ?? false,
      criteres: { ...listCriteres(evenement, edition), mois: [key] },
    };
    months.set(key, [...(months.get(key) ?? []), jalon]);
  }
  return [...months].map(([key, jalons]) => ({
    annee: key.slice(0, 4),
    mois: Number(key.slice(5, 7)),
    jalons,
  }));
}
