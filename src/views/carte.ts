/** Maps ready to draw: each kind has its own file, what they share is put together here. */
import type { Chiffre } from '../domain/chiffres.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber } from '../format/nombre.ts';
import { slugify } from '../format/texte.ts';
import { drawFond, type Fond } from '../maps/fond.ts';
import type { Geometrie } from '../maps/geometrie.ts';
import type { CarteSaisie } from '../../schemas/cartes.ts';
import { drawCercles, largestRadius, legendCercles, maximumOf } from './carte-cercles.ts';
import { classifySeries, drawClasses, legendClasses, readValeur, type Zone } from './carte-choroplethe.ts';
import {
  formatValeur,
  limitSerie,
  listCodes,
  listSeries,
  type Serie,
  tellOutside,
  tellValeur,
} from './carte-donnees.ts';
import { buildLieux } from './carte-lieux-vue.ts';
import { composeTitre, describeSerie } from './carte-phrase.ts';
import type { LegendeVue, PlancheVue, PlanVue } from './carte-plan.ts';
import { tableLieux, tableSeries, tableTerritoires } from './carte-tableau.ts';
import { addBorders, drawTerritoires, groupZones, legendTerritoires, toZones } from './carte-territoires.ts';
import { type Format, LARGEURS, MARGE } from './carte-zones.ts';
import { notesOfMany } from './chiffre.ts';
import type { TableauVue } from './tableau.ts';

export type { PlancheVue } from './carte-plan.ts';

/** A map, or several on one scale, ready to draw, with its sentence and twin table. */
export interface CarteVue {
  id: string;
  titre: string;
  planches: PlancheVue[];
  legende: LegendeVue;
  note: string | undefined;
  tableau: TableauVue;
}

/** What every kind of map receives. */
export interface Matiere {
  id: string;
  saisie: CarteSaisie;
  chiffres: Record<string, Chiffre>;
  edition: Edition;
  geometrie: Geometrie;
}

const DEPARTEMENTS = ['département', 'départements'] as const;
const TERRITOIRES = ['territoire', 'territoires'] as const;

function sourceOf({ saisie, edition }: Matiere, series: readonly Serie[]): string {
  return (
    saisie.source ??
    series[0]?.chiffre.source ??
    `Rapport d’activité ${edition.annee}, ${edition.structure.nom}`
  );
}

function joinNotes(notes: readonly (string | undefined)[]): string | undefined {
  const said = notes.filter((note) => note !== undefined);
  return said.length > 0 ? said.join(' ') : undefined;
}

/** The maps of some series with their sentences, whatever each draws. */
function buildPlanches(
  series: readonly Serie[],
  zones: readonly Zone[],
  quoi: string,
  draw: (serie: Serie, rang: number) => PlanVue,
): PlancheVue[] {
  return series.map((serie, rang) => {
    const states = zones.map(({ code, nom }) => ({ nom, ...readValeur(serie, code) }));
    const before = series[rang - 1];
    const avant = before?.chiffre.id === serie.chiffre.id ? before : undefined;
    const said = states.map((state) => `${state.nom} : ${tellValeur(state, serie.chiffre)}`);
    return {
      titre: series.length === 1 ? '' : serie.titre,
      total: serie.total === null ? '' : formatNumber(serie.total),
      phrase: describeSerie(serie, states, quoi, avant),
      plan: draw(serie, rang),
      alternative: `Carte. ${serie.titre}. ${said.join(' ; ')}.`,
      renvois: [],
    };
  });
}

/** A map of the values of départements or territories: tints or circles. */
function buildValeurs(matiere: Matiere, fond: Fond, format: Format, whole: readonly Serie[]): CarteVue {
  const { id, saisie, edition, geometrie } = matiere;
  const territoires = saisie.type === 'territoires' ? (edition.territoires?.territoires ?? []) : null;
  const shown = fond.panneaux.flatMap(({ zones }) => zones);
  const zones = territoires
    ? toZones(territoires)
    : [...new Map(shown.map(({ code, nom }) => [code, { code, nom }])).values()];
  const quoi = territoires ? TERRITOIRES : DEPARTEMENTS;
  const codes = zones.map(({ code }) => code);
  const series = whole.map((serie) => limitSerie(serie, codes));
  const max = maximumOf(series, zones);
  const rayonMax = largestRadius(fond, format, series, max);
  const classement = classifySeries(saisie, series, zones);
  const blank = legendClasses({ ...classement, classes: [] }, series, zones, quoi);
  const [first] = series;
  const legende: LegendeVue =
    saisie.type === 'cercles'
      ? {
          classes: blank,
          cercles: legendCercles(max, rayonMax, (valeur) =>
            formatValeur({ valeur, secret: false }, first?.chiffre ?? { unite: undefined }),
          ),
          signes: [],
        }
      : { classes: legendClasses(classement, series, zones, quoi), cercles: [], signes: [] };
  const draw = (serie: Serie, rang: number): PlanVue => {
    if (saisie.type === 'cercles') return drawCercles({ fond, format, zones }, serie, { max, rayonMax });
    if (!territoires) return drawClasses({ fond, format, zones }, serie, rang, classement);
    const zonesOf = groupZones(geometrie, territoires);
    const plan = drawClasses({ fond, format, zones, zonesOf }, serie, rang, classement);
    addBorders(plan, fond);
    return plan;
  };
  const planches = buildPlanches(series, zones, quoi[1], draw);
  const states = series.map((serie) => zones.map(({ code, nom }) => ({ nom, ...readValeur(serie, code) })));
  const titre = saisie.titre ?? composeTitre(series, states);
  const figures = [...new Set(series.map(({ chiffre }) => chiffre))];
  const outside = tellOutside(series, codes, quoi[1]);
  return {
    id,
    titre,
    planches,
    legende,
    note: joinNotes([saisie.note, notesOfMany(figures), outside]),
    tableau: tableSeries(id, titre, sourceOf(matiere, series), series, zones, territoires, edition),
  };
}

/** Territories without figures: who is where. */
function buildTerritoires(matiere: Matiere, fond: Fond): CarteVue {
  const { id, saisie, edition, geometrie } = matiere;
  const territoires = edition.territoires?.territoires ?? [];
  const titre = saisie.titre ?? 'Territoires';
  const classes = legendTerritoires(territoires, edition.departements);
  const plan = drawTerritoires({ fond, format: 'seule', geometrie }, territoires, edition.departements);
  const said = classes.map(({ texte }) => texte).join(' ; ');
  return {
    id,
    titre,
    planches: [
      { titre: '', total: '', phrase: '', plan, alternative: `Carte. ${titre}. ${said}.`, renvois: [] },
    ],
    legende: { classes, cercles: [], signes: [] },
    note: saisie.note,
    tableau: tableTerritoires(id, titre, sourceOf(matiere, []), territoires, edition),
  };
}

function buildPoints(matiere: Matiere, fond: Fond): CarteVue {
  const { id, saisie, edition } = matiere;
  const titre = saisie.titre ?? 'Lieux';
  const { planche, legende, note, lieux } = buildLieux(titre, saisie.points ?? [], fond, edition);
  return {
    id,
    titre,
    planches: [planche],
    legende,
    note: joinNotes([saisie.note, note]),
    tableau: tableLieux(id, titre, sourceOf(matiere, []), lieux, edition),
  };
}

/** Codes of the ground: those asked for, and those of the territories that it must show. */
function codesOfFond({ saisie, edition }: Matiere): readonly string[] {
  const codes = listCodes(saisie, edition);
  const asked = saisie.region !== undefined || saisie.departements !== undefined;
  if (saisie.type !== 'territoires' || asked) return codes;
  return [...codes, ...(edition.territoires?.territoires ?? []).flatMap(({ departements }) => departements)];
}

function build(matiere: Matiere, format: Format): CarteVue {
  const { saisie, chiffres, edition, geometrie } = matiere;
  const fond = drawFond(geometrie, {
    codes: codesOfFond(matiere),
    largeur: LARGEURS[format],
    marge: MARGE,
  });
  if (saisie.type === 'points') return buildPoints(matiere, fond);
  if (saisie.type === 'territoires' && saisie.indicateurs === undefined) {
    return buildTerritoires(matiere, fond);
  }
  const detail = saisie.type === 'territoires' ? 'parTerritoire' : 'parDepartement';
  return buildValeurs(matiere, fond, format, listSeries(saisie, chiffres, edition, detail));
}

/** The territory of a structure alone, for a small map in a tile. */
export function buildMiniCarte(chiffre: Chiffre, edition: Edition, geometrie: Geometrie): CarteVue {
  const saisie: CarteSaisie = { indicateurs: [chiffre.id] };
  return build(
    { id: slugify(chiffre.id), saisie, chiffres: { [chiffre.id]: chiffre }, edition, geometrie },
    'tuile',
  );
}

/** Builds the view of one map from the figures that it names. */
export function buildCarte(
  id: string,
  saisie: CarteSaisie,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
  geometrie: Geometrie,
): CarteVue {
  const maps = (saisie.indicateurs ?? []).length * (saisie.precedent === true ? 2 : 1);
  return build({ id, saisie, chiffres, edition, geometrie }, maps > 1 ? 'cote' : 'seule');
}
