import type { Agenda, EntreeAgenda } from '../../schemas/agenda.ts';
import { sortEntrees } from '../domain/agenda.ts';
import type { Edition } from '../edition/types.ts';
import { slugify } from '../format/texte.ts';

/** RFC 5545, 3.1: a line holds 75 octets at most, its end not counted. */
const OCTETS = 75;

/** Folds a line without parting a character; what follows begins with a space, which counts. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A TEXT value (RFC 5545, 3.3.11). */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

function compact(iso: string): string {
  return iso.replaceAll('-', '');
}

/**
 * What names a meeting for ever: its day, its title, its body. A second one that has the same is told apart by its rank.
 */
function listUids(entrees: readonly EntreeAgenda[], structureId: string): string[] {
  const seen = new Map<string, number>();
  return entrees.map(({ date, titre, instance }) => {
    const key = [compact(date), slugify(titre), ...(instance === undefined ? [] : [slugify(instance)])].join(
      '-',
    );
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    return `${rank === 1 ? key : `${key}-${String(rank)}`}@${structureId}.millesime`;
  });
}

/**
 * The agenda as an iCalendar file (RFC 5545). A meeting without an hour takes the day. Hours are « floating », without
 * a time zone: the hour of the place, in La Réunion as in Paris. `DTSTAMP` is the publication of the report, or else the
 * end of its exercice: same data, same bytes.
 */
export function toIcs(agenda: Agenda, { structureId, structure, annee, rapport }: Edition): string {
  const entrees = sortEntrees(agenda.entrees);
  const uids = listUids(entrees, structureId);
  const stamp = `${compact(rapport.publication ?? rapport.exercice.fin)}T000000Z`;
  const nom = escape(`${structure.nom}, agenda ${annee}`);
  const events = entrees.flatMap(({ date, heure, titre, instance, nature, lieu, annule }, i) => {
    const body = agenda.instances[instance ?? ''];
    const court = body?.nom_court ?? body?.nom;
    const kind = agenda.natures?.[nature ?? ''];
    return [
      'BEGIN:VEVENT',
      `UID:${uids[i] ?? ''}`,
      `DTSTAMP:${stamp}`,
      heure === undefined
        ? `DTSTART;VALUE=DATE:${compact(date)}`
        : `DTSTART:${compact(date)}T${heure.replace(':', '')}00`,
      `SUMMARY:${escape(court === undefined ? titre : `${titre} – ${court}`)}`,
      ...(body?.nom_court === undefined ? [] : [`DESCRIPTION:${escape(body.nom)}`]),
      ...(lieu === undefined ? [] : [`LOCATION:${escape(lieu)}`]),
      ...(kind === undefined ? [] : [`CATEGORIES:${escape(kind)}`]),
      `STATUS:${annule ? 'CANCELLED' : 'CONFIRMED'}`,
      // What is past keeps nobody busy.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Millésime//Agenda//FR',
    `NAME:${nom}`,
    `X-WR-CALNAME:${nom}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
