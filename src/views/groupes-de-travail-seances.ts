import type { GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import { type AxeCompte, countGroupes, type Seance } from '../domain/groupes-de-travail.ts';
import type { Edition } from '../edition/types.ts';
import { formatDayNumber } from '../format/date.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import {
  formatTotal,
  nameAxes,
  nameCompanions,
  tellNotes,
  tellSeances,
  type TotalVue,
} from './groupes-de-travail.ts';
import { abridgeMonth } from './groupes-de-travail-matrice.ts';

/** One session in the row of its axis. */
interface SeanceVue {
  iso: string;
  /** `9 févr.`. */
  jour: string;
  /** Null when the source does not say how many came. */
  presents: string | null;
  /** Marked, when only some of the sessions of the axis are common to another. */
  marquee: boolean;
}

interface RangAxe {
  titre: string;
  seances: SeanceVue[];
  /** What the mark means. */
  marque: string | null;
  remarques: string[];
  total: TotalVue;
}

/** Every session, under its mission and its axis. */
export interface SeancesVue {
  /** Whether days say their year. */
  avecAnnee: boolean;
  missions: { numero: number | undefined; titre: string; axes: RangAxe[]; total: TotalVue }[];
  total: TotalVue;
  notes: string[];
}

function tellCommunes(nombre: number, texte: string): string {
  return nombre === 1 ? `Séance commune ${texte}` : `Séances communes ${texte}`;
}

/** `9 févr.`, or `9 févr. 2024`. */
function nameDay(date: string, withYear: boolean): string {
  return [formatDayNumber(date), abridgeMonth(date), ...(withYear ? [date.slice(0, 4)] : [])].join(' ');
}

function buildRang(counted: AxeCompte, noms: Record<string, string>, withYear: boolean): RangAxe {
  const { axe, seances, communes } = counted;
  const shared = seances.filter(({ avec }) => avec !== null);
  const some = shared.length > 0 && shared.length < seances.length;
  const told = shared.length > 0 ? tellCommunes(shared.length, nameCompanions(shared, axe.id, noms)) : null;
  const toVue = ({ date, presents, avec }: Seance): SeanceVue => ({
    iso: date,
    jour: nameDay(date, withYear),
    presents: presents === null ? null : formatNumber(presents),
    marquee: some && avec !== null,
  });
  return {
    titre: axe.titre_court ?? axe.titre,
    seances: seances.map(toVue),
    marque: some ? told : null,
    remarques: [
      ...(told !== null && !some ? [told] : []),
      ...(communes.length > 0
        ? [
            `${tellSeances(communes.length)} ${pluralize(communes.length, 'commune')} ${nameCompanions(communes, axe.id, noms)} : voir cet axe`,
          ]
        : []),
      ...seances.flatMap(({ date, note }) =>
        note === undefined ? [] : [`${nameDay(date, withYear)} : ${note}`],
      ),
    ],
    total: formatTotal(counted),
  };
}

/** The full table of `<SeancesDesGroupes />`; axes without a session are left out. */
export function buildSeances(groupes: GroupesDeTravail, { rapport: { exercice } }: Edition): SeancesVue {
  const comptes = countGroupes(groupes);
  const noms = nameAxes(groupes);
  const withYear = exercice.debut.slice(0, 4) !== exercice.fin.slice(0, 4);
  return {
    avecAnnee: withYear,
    missions: comptes.missions
      .map(({ mission, axes, compte, publie }) => ({
        numero: mission.numero,
        titre: mission.titre,
        axes: axes
          .filter(({ seances, communes }) => seances.length + communes.length > 0)
          .map((axe) => buildRang(axe, noms, withYear)),
        total: formatTotal({ compte, publie }),
      }))
      .filter(({ axes }) => axes.length > 0),
    total: formatTotal(comptes),
    notes: tellNotes(groupes),
  };
}
