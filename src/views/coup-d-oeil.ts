import type { Chiffre } from '../domain/chiffres.ts';
import type { TuileSaisie } from '../../schemas/coup-d-oeil.ts';
import { axisOf } from './chapitre.ts';
import { buildDessin } from './coup-d-oeil-dessin.ts';
import type { GroupeVue } from './coup-d-oeil-pages.ts';
import { composePlanches, type PlanchesVue } from './coup-d-oeil-planches.ts';
import { describePart } from './chiffre.ts';
import { buildValeur, describeEvolution, noteOf, type TuileVue } from './coup-d-oeil-tuile.ts';
import type { Dossier } from './dossier.ts';
import { readPictogramme } from './pictogrammes.ts';

/** Title of the spread when none is typed. */
export const TITRE_COUP_D_OEIL = 'En un coup d’œil';

/** The spread: its groups, and what is said at its foot. */
export interface CoupDOeilVue {
  titre: string;
  groupes: GroupeVue[];
  /** Notes of the figures, in the order of their calls, from 1. */
  notes: string[];
  sources: string[];
}

function collectNotes(): { notes: string[]; call: (texte: string | null) => number | null } {
  const notes: string[] = [];
  return {
    notes,
    call: (texte) => {
      if (texte === null) return null;
      if (!notes.includes(texte)) notes.push(texte);
      return notes.indexOf(texte) + 1;
    },
  };
}

function joinNotes(chiffres: readonly Chiffre[]): string | null {
  const notes = chiffres.flatMap((chiffre) => noteOf(chiffre) ?? []);
  return notes.length > 0 ? notes.join(' ') : null;
}

function buildTuile(
  saisie: TuileSaisie,
  cle: string,
  { edition, chiffres, miniCartes }: Dossier,
  call: (texte: string | null) => number | null,
): TuileVue[] {
  const chiffre = chiffres[saisie.indicateur];
  if (!chiffre) return [];
  const suite = saisie.puis === undefined ? undefined : chiffres[saisie.puis];
  const sansTotal = edition.indicateurs[saisie.indicateur]?.sans_total ?? false;
  return [
    {
      cle,
      chiffres: suite ? [chiffre.id, suite.id] : [chiffre.id],
      poids: saisie.poids ?? 1,
      valeur: buildValeur(chiffre, { titre: sansTotal }),
      suite: suite ? buildValeur(suite) : null,
      part: describePart(chiffre),
      evolution: describeEvolution(chiffre),
      appel: call(joinNotes(suite ? [chiffre, suite] : [chiffre])),
      pictogramme: saisie.pictogramme === undefined ? null : readPictogramme(saisie.pictogramme),
      dessin: buildDessin(saisie, chiffre, {
        carte: miniCartes[saisie.indicateur],
        sansTotal,
      }),
    },
  ];
}

/** What the figures of the spread are taken from; the report itself when none says. */
function listSources(tuiles: readonly TuileSaisie[], { edition, chiffres }: Dossier): string[] {
  const named = tuiles
    .flatMap(({ indicateur, puis }) => [indicateur, ...(puis === undefined ? [] : [puis])])
    .flatMap((id) => chiffres[id]?.source ?? []);
  const report = `${edition.rapport.titre} ${edition.annee}, ${edition.structure.nom}`;
  return named.length > 0 ? [...new Set(named)] : [report];
}

/** The spread of an edition, or null when it has none. */
export function buildCoupDOeil(dossier: Dossier): CoupDOeilVue | null {
  const { coupDOeil } = dossier.edition;
  if (!coupDOeil) return null;
  const typed = coupDOeil.groupes.flatMap(({ tuiles }) => tuiles);
  const { notes, call } = collectNotes();
  const groupes = coupDOeil.groupes.map(({ titre, tuiles }, g): GroupeVue => {
    const built = tuiles.flatMap((saisie, t) => buildTuile(saisie, `t${g + 1}-${t + 1}`, dossier, call));
    // A figure alone is the whole spread: it is set as large as it can be.
    const shown = typed.length === 1 ? built.map((tuile) => ({ ...tuile, poids: 3 as const })) : built;
    return { titre, axe: axisOf(g + 1), tuiles: shown };
  });
  return {
    titre: coupDOeil.titre ?? TITRE_COUP_D_OEIL,
    groupes,
    notes,
    sources: listSources(typed, dossier),
  };
}

/** What stands at the foot of a sheet: the notes that its tiles call, and on the last one the sources. */
export interface PiedVue {
  notes: { numero: number; texte: string }[];
  sources: string[];
}

/** The foot of each sheet. */
export function listPieds(vue: CoupDOeilVue, { planches }: Pick<PlanchesVue, 'planches'>): PiedVue[] {
  return planches.map(({ bandes }, p) => {
    const tuiles = bandes.flatMap(({ groupes }) => groupes.flatMap((groupe) => groupe.tuiles));
    const called = new Set(tuiles.map(({ appel }) => appel));
    return {
      notes: numberNotes(vue.notes).filter(({ numero }) => called.has(numero)),
      sources: p === planches.length - 1 ? vue.sources : [],
    };
  });
}

/** Notes with their numbers, from 1. */
export function numberNotes(notes: readonly string[]): PiedVue['notes'] {
  return notes.map((texte, i) => ({ numero: i + 1, texte }));
}

/** Height of a foot, in mm: lines of `signes` characters in two columns. */
function footHeight({ notes, sources }: PiedVue, signes: number): number {
  const texts = [...notes.map(({ texte }) => texte), ...(sources.length > 0 ? [sources.join(' ; ')] : [])];
  const lines = texts.reduce((sum, texte) => sum + Math.ceil((texte.length + 10) / signes), 0);
  return lines === 0 ? 0 : 4 + Math.ceil(lines / 2 + 1) * 3.1;
}

/** Room for the groups and the foot, in mm, and how many characters a column of the foot has. */
interface Format {
  largeur: number;
  hauteur: number;
  signes: number;
  pages: number;
}

/** A page of the PDF, under its title: the facing pages, and more only when two would be too tight. */
const A4: Format = { largeur: 168, hauteur: 250 - 16, signes: 62, pages: 8 };
/** The poster, under its masthead. */
const A3: Format = { largeur: 297 - 24, hauteur: 420 - 108 - 3 - 10, signes: 100, pages: 1 };

function compose(vue: CoupDOeilVue, { largeur, hauteur, signes, pages }: Format): PlanchesVue {
  const withFoot = (foot: number): PlanchesVue =>
    composePlanches(vue.groupes, { largeur, hauteur: hauteur - foot, pages });
  const tallestFoot = (composed: PlanchesVue): number =>
    Math.max(...listPieds(vue, composed).map((pied) => footHeight(pied, signes)));
  // Which notes go on which page is known once the tiles are there: room is first kept for all of them.
  const all = footHeight({ notes: numberNotes(vue.notes), sources: vue.sources }, signes);
  const first = withFoot(all);
  const foot = tallestFoot(first);
  if (foot === all) return first;
  const second = withFoot(foot);
  return tallestFoot(second) <= foot ? second : first;
}

/** The facing pages of the PDF. */
export function buildDoublePage(vue: CoupDOeilVue): PlanchesVue {
  return compose(vue, A4);
}

/** The A3 sheet: everything on one page. */
export function buildAffiche(vue: CoupDOeilVue): PlanchesVue {
  return compose(vue, A3);
}
