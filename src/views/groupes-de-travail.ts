import {
  type Compte,
  countGroupes,
  type GroupesComptes,
  type Publie,
  type Seance,
} from '../domain/groupes-de-travail.ts';
import type { GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import { formatFixed, formatNumber, pluralize } from '../format/nombre.ts';
import { joinFrench } from '../format/texte.ts';
import { INCONNU } from './barres.ts';

/** A total as printed: the published one where there is one, and what the sessions give where it differs. */
export interface TotalVue {
  seances: string;
  presences: string;
  /** Mean attendance of a session. */
  moyenne: string;
  /** Nouns that agree with what is printed: « séance », « présences ». */
  noms: { seances: string; presences: string };
  detail: { seances: string | null; presences: string | null } | null;
}

/** Decimals of a mean: `8,4`. */
export const DECIMALES = 1;

/** `5 séances`. */
export function tellSeances(nombre: number): string {
  return `${formatNumber(nombre)} ${pluralize(nombre, 'séance')}`;
}

/** `38 présences`. */
function tellPresences(nombre: number): string {
  return `${formatNumber(nombre)} ${pluralize(nombre, 'présence')}`;
}

/** `au moins 38` when some sessions do not say how many came. */
function formatPresences({ presences, connues, seances }: Compte): string {
  if (presences === null) return seances === 0 ? '0' : INCONNU;
  return connues < seances ? `au moins ${formatNumber(presences)}` : formatNumber(presences);
}

function differs(publie: number | null, calcule: number | null): boolean {
  return publie !== null && calcule !== null && publie !== calcule;
}

/** Formats the totals of an axis, a mission or the year. */
export function formatTotal({ compte, publie }: { compte: Compte; publie: Publie }): TotalVue {
  const [seances, presences] = [
    differs(publie.seances, compte.seances),
    differs(publie.presences, compte.presences),
  ];
  return {
    seances: formatNumber(publie.seances ?? compte.seances),
    presences: publie.presences === null ? formatPresences(compte) : formatNumber(publie.presences),
    moyenne: compte.moyenne === null ? '–' : formatFixed(compte.moyenne, DECIMALES),
    noms: {
      seances: pluralize(publie.seances ?? compte.seances, 'séance'),
      presences: pluralize(publie.presences ?? compte.presences ?? 0, 'présence'),
    },
    detail:
      seances || presences
        ? {
            seances: seances ? formatNumber(compte.seances) : null,
            presences: presences ? formatPresences(compte) : null,
          }
        : null,
  };
}

/** Axis id → its name in the sentences: the short one where there is one. */
export function nameAxes({ missions }: GroupesDeTravail): Record<string, string> {
  return Object.fromEntries(
    missions.flatMap(({ axes }) => axes.map(({ id, titre, titre_court: court }) => [id, court ?? titre])),
  );
}

/** « avec OncoPrev ». */
export function nameCompanions(
  seances: readonly Seance[],
  axe: string,
  noms: Record<string, string>,
): string {
  const others = seances.flatMap((seance) => (seance.axe === axe ? (seance.avec ?? []) : seance.axe));
  return `avec ${joinFrench([...new Set(others)].map((id) => noms[id] ?? id))}`;
}

function hasGap({ missions, compte, publie }: GroupesComptes): boolean {
  return [{ compte, publie }, ...missions.flatMap((mission) => [mission, ...mission.axes])].some(
    (level) => formatTotal(level).detail !== null,
  );
}

function tellVariantes(groupes: GroupesDeTravail): string[] {
  return (groupes.totaux_publies?.variantes ?? []).map(({ seances, presences, lieu }) => {
    const counts = [
      ...(seances === undefined ? [] : [tellSeances(seances)]),
      ...(presences === undefined ? [] : [tellPresences(presences)]),
    ];
    return `La source donne aussi ${joinFrench(counts)} (${lieu}).`;
  });
}

function tellCommunes({ compte, distinct, seances }: GroupesComptes, each: boolean): string[] {
  const communes = seances.filter(({ avec }) => avec !== null).length;
  if (communes === 0) return [];
  const subject = communes === 1 ? 'Une séance commune' : `Les ${formatNumber(communes)} séances communes`;
  const verb = pluralize(communes, 'compte', 'comptent');
  if (!each) return [`${subject} à deux axes ${verb} une seule fois.`];
  const once =
    compte.seances === distinct.seances || distinct.presences === null
      ? ''
      : ` Chaque séance comptée une fois, le détail donne ${tellSeances(distinct.seances)} et ${tellPresences(distinct.presences)}.`;
  return [`${subject} à deux axes ${verb} dans chacun, et dans la mission de chacun.${once}`];
}

/** What a reader must know of the totals: published ones, common sessions, other values of the source. */
export function tellNotes(groupes: GroupesDeTravail): string[] {
  const comptes = countGroupes(groupes);
  return [
    ...(hasGap(comptes)
      ? [
          'Les totaux sont ceux que publie la source ; là où les séances en donnent d’autres, elles sont dites « au détail ».',
        ]
      : []),
    ...tellVariantes(groupes),
    ...tellCommunes(comptes, groupes.seances_partagees === 'chaque_axe'),
  ];
}
