import type { Axe, GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import { shiftAnnee } from '../domain/annees.ts';
import {
  type AxeCompte,
  type Compte,
  countGroupes,
  type MissionComptee,
} from '../domain/groupes-de-travail.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { joinFrench } from '../format/texte.ts';
import { DECIMALES, formatTotal, nameAxes, nameCompanions, type TotalVue } from './groupes-de-travail.ts';
import { listPersonnes, type Personne } from './personnes.ts';

/** One axis on the overview: one line of each. */
interface AxeEnBref {
  numero: number | undefined;
  titre: string;
  /** Null when it has no session. */
  total: TotalVue | null;
  resultat: string | undefined;
  objectif: string | undefined;
}

interface MissionEnBref {
  numero: number | undefined;
  titre: string;
  axes: AxeEnBref[];
}

/** Missions of one family; missions without one stand under no title. */
export interface FamilleVue {
  libelle: string | null;
  missions: MissionEnBref[];
}

/** The overview of `<Missions />`. */
export interface MissionsVue {
  familles: FamilleVue[];
  /** Columns that some axis fills. */
  avec: { total: boolean; resultat: boolean; objectif: boolean };
  annee: string;
  suivante: string;
}

/** What an axis met, if it met. */
function totalOf(counted: AxeCompte): TotalVue | null {
  return counted.compte.seances > 0 || counted.publie.seances !== null ? formatTotal(counted) : null;
}

function toBref({ mission, axes }: MissionComptee): MissionEnBref {
  return {
    numero: mission.numero,
    titre: mission.titre,
    axes: axes.map((counted) => ({
      numero: counted.axe.numero,
      titre: counted.axe.titre_court ?? counted.axe.titre,
      total: totalOf(counted),
      // What the mission does as a whole is done by its only axis.
      resultat: counted.axe.resultats?.[0] ?? (axes.length === 1 ? mission.resultats?.[0] : undefined),
      objectif: counted.axe.objectifs?.[0] ?? (axes.length === 1 ? mission.objectifs?.[0] : undefined),
    })),
  };
}

/** Families → missions → axes, in the order of the file. */
export function buildMissions(groupes: GroupesDeTravail, { annee }: Edition): MissionsVue {
  const { missions } = countGroupes(groupes);
  const familles = [...(groupes.natures ?? []), { id: undefined, libelle: null }]
    .map(({ id, libelle }) => ({
      libelle,
      missions: missions.filter(({ mission: { nature } }) => nature === id).map(toBref),
    }))
    .filter((famille) => famille.missions.length > 0);
  const axes = familles.flatMap((famille) => famille.missions).flatMap((mission) => mission.axes);
  return {
    familles,
    avec: {
      total: axes.some(({ total }) => total !== null),
      resultat: axes.some(({ resultat }) => resultat !== undefined),
      objectif: axes.some(({ objectif }) => objectif !== undefined),
    },
    annee,
    suivante: shiftAnnee(annee, 1),
  };
}

/** What was done and what is next, of an axis or of the whole mission. */
export interface TravauxVue {
  /** Null for the whole of a mission of one axis. */
  titre: string | null;
  numero: number | undefined;
  /** « Axe suivi par Lise Brunet ». */
  referents: string | null;
  total: TotalVue | null;
  /** « Les 3 séances sont communes avec OncoParcours ». */
  communes: string | null;
  resultats: string[];
  objectifs: string[];
}

/** One mission in a chapter. */
export interface MissionVue {
  titre: string;
  total: TotalVue | null;
  /** « 9 présents en moyenne par séance ». */
  moyenne: string | null;
  /** The whole mission first, when something is said of it. */
  travaux: TravauxVue[];
  annee: string;
  suivante: string;
}

function tellCommunes({ axe, seances, communes }: AxeCompte, noms: Record<string, string>): string | null {
  const shared = [...seances.filter(({ avec }) => avec !== null), ...communes];
  if (shared.length === 0) return null;
  const all = shared.length === seances.length + communes.length;
  const companions = nameCompanions(shared, axe.id, noms);
  if (shared.length === 1) return `${all ? 'Séance commune' : 'Dont une séance commune'} ${companions}`;
  return all
    ? `Séances communes ${companions}`
    : `Dont ${String(shared.length)} séances communes ${companions}`;
}

function tellMoyenne({ moyenne }: Compte): string | null {
  if (moyenne === null) return null;
  return `${formatNumber(moyenne, DECIMALES)} ${pluralize(moyenne, 'présent')} en moyenne par séance`;
}

/** People who are gone from the report are not told. */
function tellReferents({ referents }: Axe, personnes: Record<string, Personne>): string | null {
  const noms = (referents ?? []).flatMap((id) => personnes[id]?.nom ?? []);
  return noms.length === 0 ? null : `Axe suivi par ${joinFrench(noms)}`;
}

/** A mission with its axes; axes of which nothing is said are left out. */
export function buildMission(groupes: GroupesDeTravail, id: string, edition: Edition): MissionVue | null {
  const counted = countGroupes(groupes).missions.find(({ mission }) => mission.id === id);
  if (!counted) return null;
  const { mission, axes, compte, publie } = counted;
  const personnes = listPersonnes(edition);
  const noms = nameAxes(groupes);
  const whole: TravauxVue = {
    titre: null,
    numero: undefined,
    referents: null,
    total: null,
    communes: null,
    resultats: mission.resultats ?? [],
    objectifs: mission.objectifs ?? [],
  };
  const travaux = axes.map((one): TravauxVue => {
    const { axe } = one;
    return {
      titre: axe.titre,
      numero: axe.numero,
      referents: tellReferents(axe, personnes),
      total: totalOf(one),
      communes: tellCommunes(one, noms),
      resultats: axe.resultats ?? [],
      objectifs: axe.objectifs ?? [],
    };
  });
  const said = ({ total, communes, resultats, objectifs }: TravauxVue): boolean =>
    total !== null || communes !== null || resultats.length > 0 || objectifs.length > 0;
  return {
    titre: mission.titre,
    total: compte.seances > 0 || publie.seances !== null ? formatTotal({ compte, publie }) : null,
    moyenne: tellMoyenne(compte),
    travaux: [whole, ...travaux].filter(said),
    annee: edition.annee,
    suivante: shiftAnnee(edition.annee, 1),
  };
}
