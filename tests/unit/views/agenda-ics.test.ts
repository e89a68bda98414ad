import { describe, expect, it } from 'vitest';
import { agendaSchema } from '../../../schemas/agenda.ts';
import { toIcs } from '../../../src/views/agenda-ics.ts';
import { makeEdition } from '../../aide/edition.ts';

const LONG =
  'Signature de la convention pluriannuelle d’objectifs « été », avec la Ville, la Région ; et l’État';
const agenda = agendaSchema.parse({
  instances: { ville: { nom: 'Ville de Clermont-Ferrand', nom_court: 'Ville' } },
  natures: { visite: 'Visite, ou repérage' },
  entrees: [
    {
      date: '2024-03-05',
      heure: '09:05',
      titre: 'Conseil',
      instance: 'ville',
      lieu: 'Salle 2 ; rez-de-chaussée',
    },
    { date: '2024-01-09', titre: 'Vœux', instance: 'ville' },
    { date: '2024-01-09', titre: 'Vœux', instance: 'ville' },
    { date: '2024-06-11', titre: LONG, nature: 'visite', annule: 'oui' },
  ],
});
const ics = toIcs(agenda, makeEdition());

/** Reads the file back as RFC 5545 says: lines unfolded, then a record an event, texts unescaped. */
function parse(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const colon = line.indexOf(':');
    const event = events.at(-1);
    if (event) event[line.slice(0, colon)] = line.slice(colon + 1).replace(/\\([\\;,])/g, '$1');
  }
  return events;
}

const events = parse(ics);

describe('the iCalendar file', () => {
  it('ends every line by CRLF and folds at 75 octets, between characters', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = ics.slice(0, -2).split('\r\n');
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(0);
    expect(ics).not.toContain('\uFFFD');
  });

  it('opens and closes what it opens', () => {
    expect(ics.match(/BEGIN:/g)?.length).toBe(ics.match(/END:/g)?.length);
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  });

  it('gives back what was typed', () => {
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
      'Vœux – Ville',
      'Vœux – Ville',
      'Conseil – Ville',
      LONG,
    ]);
    expect(events[2]?.['LOCATION']).toBe('Salle 2 ; rez-de-chaussée');
    expect(events[2]?.['DESCRIPTION']).toBe('Ville de Clermont-Ferrand');
    expect(events[3]?.['CATEGORIES']).toBe('Visite, ou repérage');
  });

  it('takes the day without an hour, the hour of the place with one', () => {
    expect(events[0]?.['DTSTART;VALUE=DATE']).toBe('20240109');
    expect(events[2]?.['DTSTART']).toBe('20240305T090500');
  });

  it('tells what was cancelled', () => {
    expect(events.map(({ STATUS }) => STATUS)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  it('names each meeting once, the same at each build, and dates it by the report', () => {
    const uids = events.map(({ UID }) => UID);
    expect(new Set(uids).size).toBe(events.length);
    expect(toIcs(agenda, makeEdition())).toBe(ics);
    expect(new Set(events.map(({ DTSTAMP }) => DTSTAMP))).toEqual(new Set(['20241231T000000Z']));
  });

  it('keeps the name of a meeting when others come before it', () => {
    const more = { ...agenda, entrees: [{ date: '2024-01-02', titre: 'Repas' }, ...agenda.entrees] };
    const before = parse(toIcs(more, makeEdition())).map(({ UID }) => UID);
    expect(before.slice(1)).toEqual(events.map(({ UID }) => UID));
  });
});
