import type { GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import { type AxeCompte, countGroupes, countSeances, type Seance } from '../domain/groupes-de-travail.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate, monthName } from '../format/date.ts';
import { formatNumber } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import {
  formatTotal,
  nameAxes,
  nameCompanions,
  tellNotes,
  tellSeances,
  type TotalVue,
} from './groupes-de-travail.ts';

/** A month as the head of a column. */
export interface MoisMatrice {
  cle: string;
  /** `janvier 2023`. */
  nom: string;
  /** `janv.`. */
  court: string;
  initiale: string;
}

/** One axis in one month; null in the matrix when it did not meet. */
export interface CelluleMatrice {
  /** Attendances, or « ? ». */
  texte: string;
  /** Diameter, as a part of the greatest. */
  diametre: number;
  /** Whether the number fits in the circle. */
  dedans: boolean;
  /** Sessions of the month, when there are several: `×4`. */
  fois: string | null;
  /** Common sessions alone, typed in another axis. */
  commune: boolean;
  /** For those who do not see the circle: « présences, 4 séances, avec OncoPrev ». */
  precision: string;
}

interface AxeMatrice {
  titre: string;
  cellules: (CelluleMatrice | null)[];
  total: TotalVue;
}

/** One mission: its rows, and its bars in the strip. */
export interface MissionMatrice {
  numero: number | undefined;
  titre: string;
  axes: AxeMatrice[];
  total: TotalVue;
  barres: { seances: BarreMission; presences: BarreMission };
}

/** A bar: what is published, filled, and what the sessions add to it, hollow. In parts of the greatest. */
interface BarreMission {
  plein: number;
  vide: number;
}

/** The year of the groups: axes × months. */
export interface MatriceVue {
  mois: MoisMatrice[];
  missions: MissionMatrice[];
  total: TotalVue;
  /** How circles are read; empty when no session is typed, and no circle is drawn. */
  cle: string[];
  notes: string[];
}

const ABREGES = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** `2023-02` → `févr.`. */
export function abridgeMonth(mois: string): string {
  return ABREGES[Number(mois.slice(5, 7)) - 1] ?? mois;
}

/** Months of the exercice, and those of sessions outside it, which the check tells. */
function listMois({ rapport: { exercice } }: Edition, seances: readonly Seance[]): MoisMatrice[] {
  const months = new Set(seances.map(({ date }) => date.slice(0, 7)));
  const last = exercice.fin.slice(0, 7);
  let [annee = 0, mois = 0] = exercice.debut.split('-').map(Number);
  for (let cle = exercice.debut.slice(0, 7); cle <= last;) {
    months.add(cle);
    [annee, mois] = mois === 12 ? [annee + 1, 1] : [annee, mois + 1];
    cle = `${String(annee)}-${String(mois).padStart(2, '0')}`;
  }
  return [...months].toSorted().map((cle) => ({
    cle,
    nom: formatDate(cle),
    court: abridgeMonth(cle),
    initiale: capitalize(monthName(Number(cle.slice(5, 7)))).charAt(0),
  }));
}

/** Width of a digit, margin of a number and line of a ring, in parts of the greatest diameter; see matrice.css. */
const SIGNE = { chiffre: 0.125, marge: 0.305, anneau: 0.08 };
/** Below, a circle would be a speck. */
const DIAMETRE_MIN = 0.14;

function buildCellule(
  seances: readonly Seance[],
  axe: string,
  max: number,
  noms: Record<string, string>,
): CelluleMatrice | null {
  if (seances.length === 0) return null;
  const { presences, connues } = countSeances(seances);
  const texte = presences === null ? '?' : formatNumber(presences);
  // Area, not diameter, tells the attendance.
  const diametre = Math.max(Math.sqrt((presences ?? 0) / max), DIAMETRE_MIN);
  const shared = seances.filter((seance) => seance.axe !== axe || seance.avec !== null);
  const commune = seances.every((seance) => seance.axe !== axe);
  return {
    texte,
    diametre: Math.round(diametre * 1000) / 1000,
    dedans: diametre >= texte.length * SIGNE.chiffre + SIGNE.marge + (commune ? SIGNE.anneau : 0),
    fois: seances.length > 1 ? `×${formatNumber(seances.length)}` : null,
    commune,
    precision: [
      connues === seances.length ? 'présences' : 'présences connues',
      tellSeances(seances.length),
      ...(shared.length > 0 ? [`commune ${nameCompanions(shared, axe, noms)}`] : []),
    ].join(', '),
  };
}

/** Sessions of an axis that its row draws: common ones of another axis too, unless it met by itself that month. */
function drawnSeances({ seances, communes }: AxeCompte, mois: string, each: boolean): Seance[] {
  const inMonth = ({ date }: Seance): boolean => date.startsWith(mois);
  const own = seances.filter(inMonth);
  return each || own.length === 0 ? [...own, ...communes.filter(inMonth)] : own;
}

function toBarre(total: { publie: number | null; calcule: number }, max: number): BarreMission {
  const printed = total.publie ?? total.calcule;
  const part = (value: number): number => Math.round((value / max) * 1000) / 10;
  return { plein: part(printed), vide: part(Math.max(total.calcule - printed, 0)) };
}

function tellCle(cellules: readonly (CelluleMatrice | null)[]): string[] {
  const some = (test: (cellule: CelluleMatrice) => boolean): boolean =>
    cellules.some((cellule) => cellule !== null && test(cellule));
  if (!some(() => true)) return [];
  return [
    some(({ fois }) => fois !== null)
      ? 'La surface du cercle et le nombre disent les présences ; ×2, ×3… les séances du mois.'
      : 'La surface du cercle et le nombre disent les présences.',
    ...(some(({ commune }) => commune)
      ? ['Un cercle vide : une séance commune, dite dans l’autre axe.']
      : []),
  ];
}

/** Circles, totals and bars of `<GroupesDeTravail />`; null when no session is typed nor published. */
export function buildMatrice(groupes: GroupesDeTravail, edition: Edition): MatriceVue | null {
  const comptes = countGroupes(groupes);
  if (comptes.compte.seances === 0 && comptes.seances.length === 0) return null;
  const each = groupes.seances_partagees === 'chaque_axe';
  const noms = nameAxes(groupes);
  const mois = listMois(edition, comptes.seances);
  const rows = comptes.missions.flatMap(({ axes }) => axes);
  const sums = rows.flatMap((axe) =>
    mois.map(({ cle }) => countSeances(drawnSeances(axe, cle, each)).presences ?? 0),
  );
  const max = Math.max(...sums, 1);
  const greatest = (mesure: 'seances' | 'presences'): number =>
    Math.max(
      ...comptes.missions.flatMap(({ compte, publie }) => [compte[mesure] ?? 0, publie[mesure] ?? 0]),
      1,
    );
  const [maxSeances, maxPresences] = [greatest('seances'), greatest('presences')];
  const missions = comptes.missions.map(({ mission, axes, compte, publie }): MissionMatrice => ({
    numero: mission.numero,
    titre: mission.titre,
    axes: axes.map((counted) => ({
      titre: counted.axe.titre_court ?? counted.axe.titre,
      cellules: mois.map(({ cle }) =>
        buildCellule(drawnSeances(counted, cle, each), counted.axe.id, max, noms),
      ),
      total: formatTotal(counted),
    })),
    total: formatTotal({ compte, publie }),
    barres: {
      seances: toBarre({ publie: publie.seances, calcule: compte.seances }, maxSeances),
      presences: toBarre({ publie: publie.presences, calcule: compte.presences ?? 0 }, maxPresences),
    },
  }));
  return {
    mois,
    missions,
    total: formatTotal(comptes),
    cle: tellCle(missions.flatMap(({ axes }) => axes.flatMap(({ cellules }) => cellules))),
    notes: tellNotes(groupes),
  };
}
