import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { agendaSchema } from '../../../schemas/agenda.ts';
import { groupesDeTravailSchema } from '../../../schemas/groupes-de-travail.ts';
import { checkAgenda } from '../../../src/coherence/agenda.ts';
import { checkGroupes, checkSeances } from '../../../src/coherence/groupes-de-travail.ts';
import type { Constat } from '../../../src/coherence/regle.ts';
import { makeEdition } from '../../aide/edition.ts';

function check(missions: object[], plus: object = {}): Constat[] {
  const groupesDeTravail = groupesDeTravailSchema.parse({ missions, ...plus });
  const dossier = { edition: makeEdition({ groupesDeTravail }), precedentes: [], chiffres: {} };
  return [...checkGroupes(dossier), ...checkSeances(dossier)];
}

const seance = (date: string, presents?: number): object => ({
  date,
  ...(presents === undefined ? {} : { presents }),
});
const decors = (plus: object = {}): object => ({
  id: 'decors',
  titre: 'Décors',
  seances: [seance('2024-01-09', 6), seance('2024-02-06', 8)],
  ...plus,
});
const plateau = (axe: object, plus: object = {}): object => ({
  id: 'plateau',
  titre: 'Plateau',
  axes: [axe],
  ...plus,
});

describe('published totals', () => {
  it('are silent when the sessions give them, or when nothing is published', () => {
    expect(check([plateau(decors())])).toEqual([]);
    expect(
      check([plateau(decors({ totaux_publies: { seances: 2, presences: 14 } }))], {
        totaux_publies: { seances: 2, presences: 14, variantes: [{ presences: 14, lieu: 'page 3' }] },
      }),
    ).toEqual([]);
  });

  it('are silent when no session is typed', () => {
    const bar = { id: 'bar', titre: 'Bar', totaux_publies: { seances: 4, presences: 20 } };
    expect(check([plateau(bar, { totaux_publies: { seances: 4, presences: 20 } })])).toEqual([]);
  });

  it.each([
    [
      { seances: 3 },
      ['seances', '« Décors » : le total publié est de 3 séances, le détail en donne 2 (écart : +1)'],
    ],
    [
      { presences: 1 },
      ['presences', '« Décors » : le total publié est de 1 présence, le détail en donne 14 (écart : −13)'],
    ],
  ])('%o: one alert, with both values and the gap', (totaux_publies, [cle, message]) => {
    expect(
      check([plateau(decors({ totaux_publies }))]).map((constat) => [constat.chemin, constat.message]),
    ).toEqual([[['missions', 0, 'axes', 0, 'totaux_publies', cle], message]]);
  });

  it('may be more than sessions that do not all say how many came, never less', () => {
    const partial = (presences: number): Constat[] =>
      check([
        plateau(
          decors({ seances: [seance('2024-01-09', 6), seance('2024-02-06')], totaux_publies: { presences } }),
        ),
      ]);
    expect(partial(9)).toEqual([]);
    expect(partial(5)).toHaveLength(1);
  });
});

describe('dates', () => {
  it.each([
    ['the first and the last day of the exercice', ['2024-01-01', '2024-12-31'], 0],
    ['the day before, the day after', ['2023-12-31', '2025-01-01'], 2],
    ['twice the same day', ['2024-03-05', '2024-03-05'], 1],
  ])('%s', (_, dates, alerts) => {
    const found = check([plateau(decors({ seances: dates.map((date) => seance(date, 5)) }))]);
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: alerts }, () => 'C-SEANCES'));
  });

  it('two axes may meet apart on the same day', () => {
    const costumes = { id: 'costumes', titre: 'Costumes', seances: [seance('2024-01-09', 3)] };
    expect(check([plateau(decors()), { id: 'salle', titre: 'Salle', axes: [costumes] }])).toEqual([]);
  });
});

describe('the groups of the CPTS du Pays d’Auray in 2023', () => {
  it('are told where the calendar does not count as its own lines do', () => {
    const text = readFileSync('data/cpts-pays-auray/2023/groupes-de-travail.yaml', 'utf8');
    const groupesDeTravail = groupesDeTravailSchema.parse(parse(text));
    const found = checkGroupes({
      edition: makeEdition({ annee: '2023', groupesDeTravail }),
      precedentes: [],
      chiffres: {},
    });
    expect(found.map(({ chemin, message }) => [chemin[1] ?? '', /\d.*/.exec(message)?.[0]])).toEqual([
      [4, '2 séances, le détail en donne 5 (écart : −3)'],
      [4, '14 présences, le détail en donne 38 (écart : −24)'],
      [5, '1 séance, le détail en donne 3 (écart : −2)'],
      [5, '4 présences, le détail en donne 29 (écart : −25)'],
      ['seances', '2023 : le total publié est de 49 séances, le détail en donne 54 (écart : −5)'],
      ['presences', '2023 : le total publié est de 404 présences, le détail en donne 453 (écart : −49)'],
      [
        'variantes',
        expect.stringMatching(/404 présences sont retenues, la source en donne aussi 403 .*écart : −1/),
      ],
    ]);
  });
});

describe('the agenda', () => {
  const find = (entrees: object[]): string[] =>
    checkAgenda({
      edition: makeEdition({
        agenda: agendaSchema.parse({ instances: { ville: { nom: 'Ville' } }, entrees }),
      }),
      precedentes: [],
      chiffres: {},
    }).map(({ message }) => message);
  const voeux = { date: '2024-01-09', titre: 'Vœux', instance: 'ville' };

  it('may hold several meetings a day, with one title for two bodies or at two hours', () => {
    const seuls = { date: voeux.date, titre: voeux.titre };
    expect(find([voeux, seuls, { ...voeux, heure: '18:30' }, { ...voeux, titre: 'Point' }])).toEqual([]);
  });

  it('tells a meeting typed twice, and one outside the exercice', () => {
    expect(find([voeux, voeux])).toEqual(['« Vœux » est écrit deux fois le 9 janvier 2024']);
    expect(find([{ ...voeux, date: '2025-01-09' }])).toHaveLength(1);
  });

  it('is silent without one', () => {
    expect(checkAgenda({ edition: makeEdition(), precedentes: [], chiffres: {} })).toEqual([]);
    expect(checkGroupes({ edition: makeEdition(), precedentes: [], chiffres: {} })).toEqual([]);
  });
});
