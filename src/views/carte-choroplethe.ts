/** Maps of tints: one class a tint, the value printed on its zone. */
import { classify, type Classement, type DemandeClasses } from '../maps/classes.ts';
import type { Fond } from '../maps/fond.ts';
import type { CarteSaisie } from '../../schemas/cartes.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { ABSENTE, formatValeur, type Serie, tellValeur, type Valeur } from './carte-donnees.ts';
import { inkOver, type LegendeVue, type PlanVue, tintOf } from './carte-plan.ts';
import { type Aspect, drawZones, type Format, listZones, startPlan, type ZoneLue } from './carte-zones.ts';
import type { Panneau } from '../maps/fond.ts';

const CLASSES = 4;

/** A zone of the map with its name. */
export interface Zone {
  code: string;
  nom: string;
}

function demandeOf({ classes }: CarteSaisie): DemandeClasses {
  if (classes?.methode === 'donnees') return { methode: 'donnees', bornes: classes.bornes ?? [] };
  return { methode: classes?.methode ?? 'quantiles', nombre: classes?.nombre ?? CLASSES };
}

/** The value of a zone in a series. */
export function readValeur(serie: Serie, code: string): Valeur {
  return serie.valeurs.get(code) ?? ABSENTE;
}

/** One classing for all the series, so that a tint means the same on every map. */
export function classifySeries(
  saisie: CarteSaisie,
  series: readonly Serie[],
  zones: readonly Zone[],
): Classement {
  const values = series.flatMap((serie) => zones.map(({ code }) => readValeur(serie, code).valeur));
  return classify(values, demandeOf(saisie));
}

/** Classes with how many zones each holds, on each map; then what has no value. */
export function legendClasses(
  { classes, rangs }: Classement,
  series: readonly Serie[],
  zones: readonly Zone[],
  quoi: readonly [string, string],
): LegendeVue['classes'] {
  const [first] = series;
  const count = (m: number, rang: number): number =>
    zones.filter((_, i) => rangs[m * zones.length + i] === rang).length;
  const tell = (counts: readonly number[]): string =>
    `${counts.map((n) => formatNumber(n)).join(' / ')} ${pluralize(Math.max(...counts), ...quoi)}`;
  const states = series.map((serie) => zones.map(({ code }) => readValeur(serie, code)));
  const without = (kind: 'manquant' | 'secret'): number[] =>
    states.map(
      (values) =>
        values.filter(({ valeur, secret }) => (kind === 'secret' ? secret : valeur === null && !secret))
          .length,
    );
  const print = (valeur: number): string =>
    first ? formatValeur({ valeur, secret: false }, first.chiffre) : formatNumber(valeur);
  const blank = (['manquant', 'secret'] as const).flatMap((trame) =>
    without(trame).some((n) => n > 0)
      ? [
          {
            teinte: 'fond',
            trame,
            texte: `${trame === 'secret' ? 's : secret statistique' : 'non communiqué'} (${tell(without(trame))})`,
          },
        ]
      : [],
  );
  return [
    ...classes.map(({ min, max }, rang) => ({
      teinte: tintOf(rang, classes.length),
      trame: null,
      texte: `${min === max ? print(min) : `${print(min)} à ${print(max)}`} (${tell(series.map((_, m) => count(m, rang)))})`,
    })),
    ...blank,
  ];
}

/** How a zone of a class looks. */
function aspectOfClass(
  { nom }: Zone,
  valeur: Valeur,
  serie: Serie,
  { rang, nombre, nomImprime }: { rang: number | null; nombre: number; nomImprime: string },
): Aspect {
  return {
    teinte: rang === null ? 'fond' : tintOf(rang, nombre),
    trame: valeur.secret ? 'secret' : rang === null ? 'manquant' : null,
    encre: rang === null ? 'encre' : inkOver(rang, nombre),
    valeur: formatValeur(valeur, serie.chiffre),
    nom: nomImprime,
    texte: `${nom} : ${tellValeur(valeur, serie.chiffre)}`,
  };
}

/** Draws the map of one series; `rang`: its place among the series of the classing. */
export function drawClasses(
  {
    fond,
    format,
    zones,
    zonesOf = listZones,
  }: {
    fond: Fond;
    format: Format;
    zones: readonly Zone[];
    zonesOf?: (panneau: Panneau) => readonly ZoneLue[];
  },
  serie: Serie,
  rang: number,
  { classes, rangs }: Classement,
): PlanVue {
  const plan = startPlan(fond);
  const aspects = new Map(
    zones.map((zone, i) => [
      zone.code,
      aspectOfClass(zone, readValeur(serie, zone.code), serie, {
        rang: rangs[rang * zones.length + i] ?? null,
        nombre: classes.length,
        nomImprime: format === 'seule' ? zone.nom : format === 'cote' ? shortName(zone) : '',
      }),
    ]),
  );
  drawZones(plan, fond, format, zonesOf, (code) => aspects.get(code) ?? GROUND);
  return plan;
}

/** On maps side by side a département is its code, a territory its short name. */
function shortName({ code, nom }: Zone): string {
  return /^\d/.test(code) ? code : nom;
}

/** What is only ground: neither value nor name. */
export const GROUND: Aspect = {
  teinte: 'fond-appuye',
  trame: null,
  encre: 'encre',
  valeur: '',
  nom: '',
  texte: null,
};
