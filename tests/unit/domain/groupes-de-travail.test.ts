import { describe, expect, it } from 'vitest';
import { groupesDeTravailSchema, type GroupesDeTravail } from '../../../schemas/groupes-de-travail.ts';
import { countGroupes, readGroupes } from '../../../src/domain/groupes-de-travail.ts';

type Saisie = Record<string, [date: string, presents?: number, avec?: string][]>;

/** Two missions, each with two axes; sessions as `[date, présents, axe commun]`. */
function makeGroupes(
  seances: Saisie,
  regle?: 'une_fois' | 'chaque_axe',
  plus: object = {},
): GroupesDeTravail {
  const axe = (id: string): object => ({
    id,
    titre: id,
    ...(seances[id] === undefined
      ? {}
      : {
          seances: seances[id].map(([date, presents, avec]) => ({
            date,
            ...(presents === undefined ? {} : { presents }),
            ...(avec === undefined ? {} : { partagee_avec: avec }),
          })),
        }),
    ...(plus as Record<string, object>)[id],
  });
  return groupesDeTravailSchema.parse({
    ...(regle === undefined ? {} : { seances_partagees: regle }),
    missions: [
      { id: 'm1', titre: 'Plateau', axes: [axe('a1'), axe('a2')], ...(plus as Record<string, object>)['m1'] },
      { id: 'm2', titre: 'Salle', axes: [axe('b1'), axe('b2')], ...(plus as Record<string, object>)['m2'] },
    ],
    ...(plus as Record<string, object>)['annee'],
  });
}

/** `séances/présences` of every axis, of both missions, of the year, and of the year with each session once. */
function summarize(groupes: GroupesDeTravail): string {
  const { missions, compte, distinct } = countGroupes(groupes);
  const tell = ({ seances, presences }: typeof compte): string => `${seances}/${presences ?? '?'}`;
  return [
    ...missions.flatMap(({ axes }) => axes.map((axe) => tell(axe.compte))),
    '·',
    ...missions.map((mission) => tell(mission.compte)),
    '·',
    tell(compte),
    tell(distinct),
  ].join(' ');
}

describe('sessions and attendances', () => {
  it.each<[string, Saisie, 'une_fois' | 'chaque_axe' | undefined, string]>([
    ['nothing', {}, undefined, '0/? 0/? 0/? 0/? · 0/? 0/? · 0/? 0/?'],
    [
      'nothing shared',
      {
        a1: [
          ['2024-01-09', 6],
          ['2024-02-06', 8],
        ],
        b2: [['2024-03-05', 5]],
      },
      undefined,
      '2/14 0/? 0/? 1/5 · 2/14 1/5 · 3/19 3/19',
    ],
    [
      'shared by two missions, once where it is typed',
      { a1: [['2024-01-09', 6, 'b1']], b1: [['2024-02-06', 8]] },
      'une_fois',
      '1/6 0/? 1/8 0/? · 1/6 1/8 · 2/14 2/14',
    ],
    [
      'once by default',
      { a1: [['2024-01-09', 6, 'b1']], b1: [['2024-02-06', 8]] },
      undefined,
      '1/6 0/? 1/8 0/? · 1/6 1/8 · 2/14 2/14',
    ],
    [
      'shared by two missions, for each axis',
      { a1: [['2024-01-09', 6, 'b1']], b1: [['2024-02-06', 8]] },
      'chaque_axe',
      '1/6 0/? 2/14 0/? · 1/6 2/14 · 3/20 2/14',
    ],
    [
      'shared inside a mission, for each axis: once for the mission',
      { a1: [['2024-01-09', 6, 'a2']] },
      'chaque_axe',
      '1/6 1/6 0/? 0/? · 1/6 0/? · 1/6 1/6',
    ],
    [
      'an attendance that the source does not say',
      { a1: [['2024-01-09', 6], ['2024-02-06']] },
      undefined,
      '2/6 0/? 0/? 0/? · 2/6 0/? · 2/6 2/6',
    ],
  ])('%s', (_, seances, regle, expected) => {
    expect(summarize(makeGroupes(seances, regle))).toBe(expected);
  });

  it('average over the sessions whose attendance is known', () => {
    const { compte } = countGroupes(
      makeGroupes({ a1: [['2024-01-09', 6], ['2024-02-06']], b1: [['2024-03-05', 9]] }),
    );
    expect([compte.connues, compte.moyenne]).toEqual([2, 7.5]);
  });

  it('are in order of dates, whatever the order of the file', () => {
    const { missions } = countGroupes(
      makeGroupes({
        a1: [
          ['2024-12-23', 7],
          ['2024-12-21', 8],
        ],
      }),
    );
    expect(missions[0]?.axes[0]?.seances.map(({ date }) => date)).toEqual(['2024-12-21', '2024-12-23']);
  });

  it('stand for the sessions when only their total is known', () => {
    const groupes = makeGroupes({ a1: [['2024-01-09', 6]] }, undefined, {
      a2: { totaux_publies: { seances: 4, presences: 20 } },
    });
    expect(summarize(groupes)).toBe('1/6 4/20 0/? 0/? · 5/26 0/? · 5/26 5/26');
  });
});

/** Numbers from a seed, so that a failure can be played again. */
function* draw(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

const AXES = ['a1', 'a2', 'b1', 'b2'];

function drawSeances(seed: number, shared: boolean): Saisie {
  const numbers = draw(seed);
  const next = (below: number): number => Math.floor(numbers.next().value * below);
  return Object.fromEntries(
    AXES.map((id) => [
      id,
      Array.from({ length: 1 + next(5) }, (_, i): [string, number?, string?] => {
        const avec = AXES[next(AXES.length)];
        const date = `2024-${String(1 + next(12)).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`;
        return shared && avec !== undefined && avec !== id ? [date, next(20), avec] : [date, next(20)];
      }),
    ]),
  );
}

describe.each(Array.from({ length: 20 }, (_, i) => i + 1))('a year drawn from %i', (seed) => {
  it('is the sum of its axes when nothing is shared, whatever the rule', () => {
    const seances = drawSeances(seed, false);
    const all = Object.values(seances).flat();
    const total = `${all.length}/${all.reduce((sum, [, presents = 0]) => sum + presents, 0)}`;
    const [once, each] = [
      summarize(makeGroupes(seances, 'une_fois')),
      summarize(makeGroupes(seances, 'chaque_axe')),
    ];
    expect(once).toBe(each);
    expect(once.endsWith(`· ${total} ${total}`)).toBe(true);
  });

  it('never counts a session twice unless it is asked to', () => {
    const seances = drawSeances(seed, true);
    const once = countGroupes(makeGroupes(seances, 'une_fois'));
    const each = countGroupes(makeGroupes(seances, 'chaque_axe'));
    expect(once.compte).toEqual(once.distinct);
    expect(each.distinct).toEqual(once.distinct);
    expect(each.compte.seances).toBeGreaterThanOrEqual(once.compte.seances);
    for (const { compte, axes } of each.missions) {
      expect(compte.seances).toBeLessThanOrEqual(axes.reduce((sum, axe) => sum + axe.compte.seances, 0));
    }
  });
});

describe('a figure of the report', () => {
  const groupes = makeGroupes({ a1: [['2024-01-09', 6, 'b1']], b1: [['2024-02-06']] }, 'chaque_axe', {
    m1: { totaux_publies: { presences: 7 } },
  });

  it.each([
    [{ nature: 'seances' }, 3, false],
    [{ nature: 'presences' }, 12, true],
    [{ nature: 'seances', mission: 'm1' }, 1, false],
    [{ nature: 'presences', mission: 'm1' }, 7, false],
    [{ nature: 'presences', axe: 'b1' }, 6, true],
    [{ nature: 'presences', mission: 'm1', axe: 'b1' }, null, false],
    [{ nature: 'seances', mission: 'm3' }, null, false],
  ] as const)('%o', (asked, valeur, plusDe) => {
    expect(readGroupes(groupes, asked)).toEqual({ valeur, plusDe });
  });

  it('is unknown without groups', () => {
    expect(readGroupes(null, { nature: 'seances' }).valeur).toBeNull();
  });
});
