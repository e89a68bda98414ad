import type { Agenda, EntreeAgenda } from '../../schemas/agenda.ts';
import { countEntrees, sortEntrees, type Tenus } from '../domain/agenda.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate, formatDayNumber } from '../format/date.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { capitalize, joinFrench } from '../format/texte.ts';
import type { BarreVue } from './barres.ts';
import type { CritereVue } from './evenements-groupes.ts';
import type { Criteres } from './tableau.ts';

/** One meeting of the list. */
export interface RendezVousVue {
  iso: string;
  /** `24`, `1er`. */
  jour: string;
  /** Whether the one before is of the same day. */
  suite: boolean;
  titre: string;
  /** « DAC APS · 18:30 · Auray ». */
  detail: string;
  annule: boolean;
  criteres: Criteres;
}

/** One month that has a meeting. */
export interface MoisAgenda {
  cle: string;
  /** `Janvier`, with its year where the exercice has two. */
  nom: string;
  rendezVous: RendezVousVue[];
}

/** The year's meetings by month, with their counts. */
export interface AgendaVue {
  mois: MoisAgenda[];
  filtres: CritereVue[];
  /** Bodies met several times, the most met first. */
  parInstance: BarreVue[];
  /** Bodies met once: « et une fois : GCS e-Santé, InzeeCare ». */
  instancesUneFois: string | null;
  parNature: BarreVue[];
  parMois: BarreVue[];
  /** « 89 rendez-vous tenus, 2 annulés ». */
  compte: string;
}

/** Short name of a body. */
function nameInstance({ instances }: Agenda, id: string | undefined): string | undefined {
  const instance = instances[id ?? ''];
  return instance?.nom_court ?? instance?.nom;
}

/** `18:30` → `18 h 30`, `9:00` → `9 h`. */
function formatHeure(heure: string): string {
  const [h, m] = heure.split(':').map(Number);
  return m === 0 ? `${String(h)} h` : `${String(h)} h ${String(m).padStart(2, '0')}`;
}

/** `2023-01` → `Janvier`, or `Janvier 2023`. */
function nameMois(cle: string, withYear: boolean): string {
  const nom = capitalize(formatDate(cle));
  return withYear ? nom : nom.slice(0, -5);
}

function toRendezVous(agenda: Agenda, entree: EntreeAgenda, avant: EntreeAgenda | undefined): RendezVousVue {
  const { date, heure, titre, lieu, annule } = entree;
  const instance = nameInstance(agenda, entree.instance);
  const nature = agenda.natures?.[entree.nature ?? ''];
  const list = (nom: string | undefined): string[] => (nom === undefined ? [] : [nom]);
  return {
    iso: date,
    jour: formatDayNumber(date),
    suite: avant?.date === date,
    titre,
    detail: [...list(instance), ...(heure === undefined ? [] : [formatHeure(heure)]), ...list(lieu)].join(
      ' · ',
    ),
    annule: annule === true,
    criteres: { instance: list(instance), nature: list(nature), mois: [date.slice(0, 7)] },
  };
}

/** Under so many meetings a list is read at a glance: it needs no filter. */
const RENDEZ_VOUS_A_FILTRER = 8;

function listFiltres(mois: readonly MoisAgenda[]): CritereVue[] {
  const rows = mois.flatMap(({ rendezVous }) => rendezVous);
  if (rows.length < RENDEZ_VOUS_A_FILTRER) return [];
  const choose = (cle: string): CritereVue['valeurs'] =>
    [...new Set(rows.flatMap(({ criteres }) => criteres[cle] ?? []))]
      .toSorted((a, b) => a.localeCompare(b, 'fr'))
      .map((valeur) => ({ valeur, texte: valeur }));
  return [
    { cle: 'instance', titre: 'Organisme', valeurs: choose('instance') },
    { cle: 'nature', titre: 'Type', valeurs: choose('nature') },
    { cle: 'mois', titre: 'Mois', valeurs: mois.map(({ cle, nom }) => ({ valeur: cle, texte: nom })) },
  ].filter(({ valeurs }) => valeurs.length > 1);
}

/** « Ville : 7 », « Ville (et 1 annulé) : 7 ». */
function toBarre({ tenus, annules }: Tenus, nom: string): BarreVue {
  const told = annules === 0 ? '' : ` (et ${formatNumber(annules)} ${pluralize(annules, 'annulé')})`;
  return { nom: `${nom}${told}`, valeur: tenus, texte: formatNumber(tenus) };
}

function tellCompte(entrees: readonly EntreeAgenda[]): string {
  const annules = entrees.filter(({ annule }) => annule).length;
  const tenus = entrees.length - annules;
  const told = `${formatNumber(tenus)} rendez-vous ${pluralize(tenus, 'tenu')}`;
  return annules === 0 ? told : `${told}, ${formatNumber(annules)} ${pluralize(annules, 'annulé')}`;
}

/** The most met first, then by name. */
function toBarres(tenus: readonly Tenus[], name: (cle: string) => string): BarreVue[] {
  return tenus
    .map((one) => toBarre(one, name(one.cle)))
    .toSorted((a, b) => b.valeur - a.valeur || a.nom.localeCompare(b.nom, 'fr'));
}

/** So many bodies met once say more as a sentence than as bars of one. */
const UNE_FOIS_EN_PHRASE = 3;

/** Months of the list, and counts by body, kind and month. */
export function buildAgenda(agenda: Agenda, { rapport: { exercice } }: Edition): AgendaVue {
  const entrees = sortEntrees(agenda.entrees);
  const years = new Set(entrees.map(({ date }) => date.slice(0, 4)));
  const withYear = years.size > 1 || exercice.debut.slice(0, 4) !== exercice.fin.slice(0, 4);
  const parMois = countEntrees(entrees, ({ date }) => date.slice(0, 7));
  const mois = parMois.map(({ cle }): MoisAgenda => {
    const own = entrees.filter(({ date }) => date.startsWith(cle));
    return {
      cle,
      nom: nameMois(cle, withYear),
      rendezVous: own.map((entree, i) => toRendezVous(agenda, entree, own[i - 1])),
    };
  });
  const instances = countEntrees(entrees, ({ instance }) => instance);
  const once = instances.filter(({ tenus, annules }) => tenus === 1 && annules === 0);
  const inSentence = once.length >= UNE_FOIS_EN_PHRASE && once.length < instances.length ? once : [];
  const nameOf = (cle: string): string => nameInstance(agenda, cle) ?? cle;
  return {
    mois,
    filtres: listFiltres(mois),
    parInstance: toBarres(
      instances.filter((tenus) => !inSentence.includes(tenus)),
      nameOf,
    ),
    instancesUneFois:
      inSentence.length === 0
        ? null
        : `Et une fois chacun : ${joinFrench(inSentence.map(({ cle }) => nameOf(cle)).toSorted((a, b) => a.localeCompare(b, 'fr')))}.`,
    parNature: toBarres(
      countEntrees(entrees, ({ nature }) => nature),
      (cle) => agenda.natures?.[cle] ?? cle,
    ),
    parMois: parMois.map((tenus) => toBarre(tenus, nameMois(tenus.cle, withYear))),
    compte: tellCompte(entrees),
  };
}
