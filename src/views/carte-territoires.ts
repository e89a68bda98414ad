/** Maps of territories: groups of départements, each with its boundary, its tint, its lines and its name. */
import type { Geometrie } from '../maps/geometrie.ts';
import type { Fond, Panneau } from '../maps/fond.ts';
import { drawGroupe } from '../maps/territoire.ts';
import type { Territoire } from '../../schemas/territoires.ts';
import { GROUND, type Zone } from './carte-choroplethe.ts';
import { type LegendeVue, type PlanVue, tintOfTerritoire } from './carte-plan.ts';
import { drawZones, type Format, startPlan, type ZoneLue } from './carte-zones.ts';

/** Territories as zones of a map. */
export function toZones(territoires: readonly Territoire[]): Zone[] {
  return territoires.map(({ id, nom, nom_court }) => ({ code: id, nom: nom_court ?? nom }));
}

/**
 * The zones of a panel: its territories melted, then the départements of none. A territory bears its label where most
 * of it is read.
 */
export function groupZones(
  geometrie: Geometrie,
  territoires: readonly Territoire[],
): (panneau: Panneau) => ZoneLue[] {
  return (panneau) => {
    const here = panneau.zones.map(({ code }) => code);
    const groups = territoires.flatMap(({ id, nom, nom_court, departements }): ZoneLue[] => {
      const codes = departements.filter((code) => here.includes(code));
      if (codes.length === 0) return [];
      const read = codes.filter((code) => panneau.lus.includes(code)).length;
      const zone = drawGroupe(geometrie, panneau, { code: id, nom: nom_court ?? nom, codes });
      return [{ ...zone, lue: read > departements.length / 2 || read === departements.length }];
    });
    const grouped = new Set(territoires.flatMap(({ departements }) => departements));
    const others = panneau.zones
      .filter(({ code }) => !grouped.has(code))
      .map((zone) => ({ ...zone, lue: false }));
    return [...groups, ...others];
  };
}

/** Draws the territories without values: who is where. */
export function drawTerritoires(
  { fond, format, geometrie }: { fond: Fond; format: Format; geometrie: Geometrie },
  territoires: readonly Territoire[],
  departements: Record<string, string>,
): PlanVue {
  const plan = startPlan(fond);
  drawZones(plan, fond, format, groupZones(geometrie, territoires), (code) => {
    const rang = territoires.findIndex(({ id }) => id === code);
    const territoire = territoires[rang];
    if (!territoire) return { ...GROUND, texte: departements[code] ?? null };
    const noms = territoire.departements.map((membre) => departements[membre] ?? membre);
    return {
      teinte: tintOfTerritoire(rang),
      trame: rang,
      encre: 'encre',
      valeur: '',
      nom: territoire.nom_court ?? territoire.nom,
      texte: `${territoire.nom} : ${noms.join(', ')}`,
    };
  });
  addBorders(plan, fond);
  return plan;
}

/** Borders of départements, thin under those of the territories. */
export function addBorders(plan: PlanVue, fond: Fond): void {
  for (const { limites } of fond.panneaux) {
    if (limites !== '') plan.traits.push({ d: limites, couleur: 'fond', epaisseur: 0.7 });
  }
}

/** Tints and lines with the names of the territories and of their départements. */
export function legendTerritoires(
  territoires: readonly Territoire[],
  departements: Record<string, string>,
): LegendeVue['classes'] {
  return territoires.map(({ nom, departements: codes }, rang) => ({
    teinte: tintOfTerritoire(rang),
    trame: rang,
    texte: `${nom} : ${codes.map((code) => departements[code] ?? code).join(', ')}`,
  }));
}
