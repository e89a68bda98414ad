import type { Axe, GroupesDeTravail, Mission } from '../../schemas/groupes-de-travail.ts';
import { sum } from './repartition.ts';

/** One session, typed once, in one axis. */
export interface Seance {
  date: string;
  /** Null when the source does not say how many came. */
  presents: number | null;
  /** Axis where it is typed. */
  axe: string;
  /** The other axis of a session common to two. */
  avec: string | null;
  note: string | undefined;
}

/** What some sessions add up to. */
export interface Compte {
  seances: number;
  /** Attendances: somebody who came twice counts twice. Null when no session says how many came. */
  presences: number | null;
  /** Sessions that say how many came. */
  connues: number;
  /** Mean attendance of the latter. */
  moyenne: number | null;
}

/** Totals that the source prints; null where it prints none. */
export interface Publie {
  seances: number | null;
  presences: number | null;
}

/** Something that sessions are counted for. */
interface Compteur {
  /** From the sessions, or as published where no session is typed. */
  compte: Compte;
  publie: Publie;
}

/** An axis with its sessions. */
export interface AxeCompte extends Compteur {
  axe: Axe;
  /** Typed in this axis, in order of dates. */
  seances: Seance[];
  /** Common sessions, typed in another axis. */
  communes: Seance[];
}

/** A mission with its axes. A session common to two of them counts once. */
export interface MissionComptee extends Compteur {
  mission: Mission;
  axes: AxeCompte[];
}

/** The year of the groups: the sum of the missions. */
export interface GroupesComptes extends Compteur {
  missions: MissionComptee[];
  /** Every session once, in order of dates. */
  seances: Seance[];
  /** The same counted: differs from `compte` when sessions common to two missions count in each. */
  distinct: Compte;
}

/** Adds sessions up. */
export function countSeances(seances: readonly Seance[]): Compte {
  const presences = sum(seances.map(({ presents }) => presents));
  const connues = seances.filter(({ presents }) => presents !== null).length;
  return {
    seances: seances.length,
    presences,
    connues,
    moyenne: presences === null ? null : presences / connues,
  };
}

/** Adds up what has been counted apart. */
function addComptes(comptes: readonly Compte[]): Compte {
  const total = (key: 'seances' | 'connues'): number => sum(comptes.map((compte) => compte[key])) ?? 0;
  const presences = sum(comptes.map((compte) => compte.presences));
  const connues = total('connues');
  return {
    seances: total('seances'),
    presences,
    connues,
    moyenne: presences === null ? null : presences / connues,
  };
}

function readPublie({ totaux_publies: publies }: Pick<GroupesDeTravail, 'totaux_publies'>): Publie {
  return { seances: publies?.seances ?? null, presences: publies?.presences ?? null };
}

function byDate(a: Seance, b: Seance): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function listSeances({ id, seances }: Axe): Seance[] {
  return (seances ?? [])
    .map(({ date, presents, partagee_avec: avec, note }) => ({
      date,
      presents: presents ?? null,
      axe: id,
      avec: avec ?? null,
      note,
    }))
    .toSorted(byDate);
}

/** Every session once, in order of dates. */
function listAll({ missions }: GroupesDeTravail): Seance[] {
  return missions
    .flatMap(({ axes }) => axes)
    .flatMap(listSeances)
    .toSorted(byDate);
}

/** Counts of the axes of which only the published total is known. */
function untyped(axes: readonly AxeCompte[]): Compte[] {
  return axes
    .filter(({ seances, communes }) => seances.length + communes.length === 0)
    .map(({ compte }) => compte);
}

/** A published total stands for sessions that nobody typed. */
function orPublie(compte: Compte, { seances, presences }: Publie): Compte {
  if (compte.seances > 0 || seances === null) return compte;
  const known = presences !== null && seances > 0;
  return {
    seances,
    presences,
    connues: known ? seances : 0,
    moyenne: known ? presences / seances : null,
  };
}

/**
 * Counts sessions and attendances by axis, mission and year. A session common to two axes counts in the one where it is
 * typed, or with `seances_partagees: chaque_axe` in both, hence in both missions; within one mission it counts once.
 */
export function countGroupes(groupes: GroupesDeTravail): GroupesComptes {
  const all = listAll(groupes);
  const each = groupes.seances_partagees === 'chaque_axe';
  const missions = groupes.missions.map((mission): MissionComptee => {
    const ids = mission.axes.map(({ id }) => id);
    const counts = ({ axe, avec }: Seance, of: readonly string[]): boolean =>
      of.includes(axe) || (each && avec !== null && of.includes(avec));
    const axes = mission.axes.map((axe): AxeCompte => {
      const publie = readPublie(axe);
      return {
        axe,
        seances: all.filter((seance) => seance.axe === axe.id),
        communes: all.filter(({ avec }) => avec === axe.id),
        compte: orPublie(countSeances(all.filter((seance) => counts(seance, [axe.id]))), publie),
        publie,
      };
    });
    const publie = readPublie(mission);
    const typed = countSeances(all.filter((seance) => counts(seance, ids)));
    return { mission, axes, compte: orPublie(addComptes([typed, ...untyped(axes)]), publie), publie };
  });
  const publie = readPublie(groupes);
  const axes = missions.flatMap((mission) => mission.axes);
  return {
    missions,
    seances: all,
    compte: orPublie(addComptes(missions.map(({ compte }) => compte)), publie),
    distinct: addComptes([countSeances(all), ...untyped(axes)]),
    publie,
  };
}

/** The year, one mission or one axis of it; null when an id names nothing. */
function findCompteur(groupes: GroupesComptes, mission?: string, axe?: string): Compteur | null {
  const missions = groupes.missions.filter(({ mission: { id } }) => mission === undefined || id === mission);
  if (axe !== undefined)
    return missions.flatMap(({ axes }) => axes).find((one) => one.axe.id === axe) ?? null;
  return mission === undefined ? groupes : (missions[0] ?? null);
}

/**
 * A total as a figure of the report: the published one where the source prints one, which the rule of the groups
 * compares. `plusDe`: some sessions do not say how many came.
 */
export function readGroupes(
  groupes: GroupesDeTravail | null,
  { nature, mission, axe }: { nature: keyof Publie; mission?: string | undefined; axe?: string | undefined },
): { valeur: number | null; plusDe: boolean } {
  const compteur = groupes && findCompteur(countGroupes(groupes), mission, axe);
  if (!compteur) return { valeur: null, plusDe: false };
  const { compte, publie } = compteur;
  return {
    valeur: publie[nature] ?? compte[nature],
    plusDe: nature === 'presences' && publie.presences === null && compte.connues < compte.seances,
  };
}
