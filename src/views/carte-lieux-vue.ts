/** The map of some places with its legend, its notes and its sentence. */
import type { PointSaisi } from '../../schemas/cartes.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { joinFrench } from '../format/texte.ts';
import type { Fond } from '../maps/fond.ts';
import { legendCercles } from './carte-cercles.ts';
import { type Lieu, listLieux } from './carte-lieux.ts';
import type { LegendeVue, PlancheVue } from './carte-plan.ts';
import {
  drawPoints,
  legendSignes,
  listCategories,
  maximumOfLieux,
  placeLieux,
  radiusOfLieu,
  tellLieu,
} from './carte-points.ts';

/** « 7 lieux. Le plus haut : Lyon (12). » ; the legend counts those of each category. */
function describeLieux(lieux: readonly Lieu[]): string {
  const max = maximumOfLieux(lieux);
  const top = lieux.filter(({ valeur }) => valeur === max);
  const missing = lieux.filter(({ valeur }) => valeur === null).map(({ libelle }) => libelle);
  return [
    `${formatNumber(lieux.length)} ${pluralize(lieux.length, 'lieu', 'lieux')}.`,
    max > 0 && top.length < 4
      ? `Le plus haut : ${joinFrench(top.map(({ libelle }) => libelle))} (${formatNumber(max)}).`
      : '',
    missing.length > 0 ? `Non communiqué : ${joinFrench(missing)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Builds the map of the places typed, over the ground. Out: also the places, for the table. */
export function buildLieux(
  titre: string,
  points: readonly PointSaisi[],
  fond: Fond,
  { departements }: Edition,
): { planche: PlancheVue; legende: LegendeVue; note: string | undefined; lieux: Lieu[] } {
  const lieux = listLieux(points);
  const categories = listCategories(lieux);
  const { places, dehors } = placeLieux(lieux, fond);
  const { plan, renvois } = drawPoints(fond, places, categories, departements);
  const max = maximumOfLieux(lieux);
  const approches = lieux.filter(({ approche }) => approche).map(({ libelle }) => libelle);
  const notes = [
    dehors.length > 0 ? `Hors de la carte : ${dehors.map(({ libelle }) => libelle).join(', ')}.` : '',
    approches.length > 0 ? `Position approchée, au centre du secteur postal : ${approches.join(', ')}.` : '',
  ].filter((note) => note !== '');
  return {
    lieux,
    planche: {
      titre: '',
      total: '',
      phrase: describeLieux(lieux),
      plan,
      alternative: `Carte. ${titre}. ${lieux.map(tellLieu).join(' ; ')}.`,
      renvois,
    },
    legende: {
      classes: [],
      cercles: max > 0 ? legendCercles(max, radiusOfLieu({ valeur: max }, max), (v) => formatNumber(v)) : [],
      signes: legendSignes(categories, lieux),
    },
    note: notes.length > 0 ? notes.join(' ') : undefined,
  };
}
