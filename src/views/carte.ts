import { classify } from '../maps/classes.ts';
import { drawTerritoire, type VueTerritoire } from '../maps/territoire.ts';
import type { Geometrie } from '../maps/geometrie.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import { capitalize, joinFrench, slugify } from '../format/texte.ts';
import type { CarteSaisie } from '../../schemas/cartes.ts';
import { INCONNU } from './barres.ts';
import { notesOfMany } from './chiffre.ts';
import type { TableauVue } from './tableau.ts';

/** Frame of one map, in the units of its viewBox. */
const CADRE = { largeur: 360, marge: 10 };
/** Number of steps of the sequential scale that the charte defines. */
const CLASSES = 4;

/** One département as drawn: its shape, its class (from 0; null is missing) and what is written on it. */
export interface ZoneVue {
  code: string;
  nom: string;
  d: string;
  x: number;
  y: number;
  rang: number | null;
  etiquette: string;
}

/** One of the maps that share a scale. */
export interface PlancheVue {
  titre: string;
  total: string;
  phrase: string;
  zones: ZoneVue[];
}

/** A map, or several on one scale, ready to draw, with its sentence and twin table. */
export interface CarteVue {
  id: string;
  titre: string;
  territoire: VueTerritoire;
  planches: PlancheVue[];
  /** Classes of the legend, palest first. */
  legende: { rang: number; texte: string }[];
  manquants: boolean;
  note: string | undefined;
  tableau: TableauVue;
}

function valueOf(chiffre: Chiffre, code: string): number | null {
  return chiffre.parDepartement?.find((part) => part.code === code)?.valeur ?? null;
}

/** « Le plus : Morbihan (8) », ties named together. */
function describePlanche(chiffre: Chiffre): string {
  const parts = (chiffre.parDepartement ?? []).filter((part) => part.valeur !== null);
  const most = Math.max(...parts.map(({ valeur }) => valeur ?? 0));
  const holders = parts.filter(({ valeur }) => valeur === most).map(({ nom }) => nom);
  if (parts.length < 2 || holders.length === parts.length) return '';
  return `Le plus${INSECABLE}: ${joinFrench(holders)} (${formatNumber(most)})`;
}

/** The territory of a structure alone, for a small map in a tile. */
export function buildMiniCarte(chiffre: Chiffre, edition: Edition, geometrie: Geometrie): CarteVue {
  return buildCarte(chiffre.id, { indicateurs: [chiffre.id] }, { [chiffre.id]: chiffre }, edition, geometrie);
}

/** Builds the view of one map from the figures that it names. */
export function buildCarte(
  id: string,
  saisie: CarteSaisie,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
  geometrie: Geometrie,
): CarteVue {
  const named = saisie.indicateurs.flatMap((name) => chiffres[name] ?? []);
  const codes = edition.structure.departements;
  const territoire = drawTerritoire(geometrie, { codes, ...CADRE });
  const values = named.flatMap((chiffre) => codes.map((code) => valueOf(chiffre, code)));
  const { classes, rangs, manquants } = classify(values, { methode: 'egales', nombre: CLASSES });
  const lieu = edition.structure.territoire ?? edition.structure.nom;
  const titre = saisie.titre ?? `${joinFrench(named.map(({ libelle }) => capitalize(libelle)))}, ${lieu}`;
  const note = notesOfMany(named);
  const source =
    saisie.source ?? named[0]?.source ?? `Rapport d’activité ${edition.annee}, ${edition.structure.nom}`;
  return {
    id,
    titre,
    territoire,
    planches: named.map((chiffre, m) => ({
      titre: capitalize(chiffre.libelle),
      total: chiffre.valeur === null ? '' : formatNumber(chiffre.valeur),
      phrase: describePlanche(chiffre),
      zones: territoire.zones.map((zone) => {
        const valeur = valueOf(chiffre, zone.code);
        return {
          ...zone,
          rang: rangs[m * codes.length + codes.indexOf(zone.code)] ?? null,
          etiquette: valeur === null ? INCONNU : formatNumber(valeur),
        };
      }),
    })),
    legende: classes.map(({ min, max }, rang) => ({
      rang,
      texte: min === max ? formatNumber(min) : `${formatNumber(min)} à ${formatNumber(max)}`,
    })),
    manquants: manquants > 0,
    note,
    tableau: {
      id: `carte-${slugify(id)}`,
      titre,
      colonnes: [
        { cle: 'code', titre: 'Code' },
        { cle: 'departement', titre: 'Département' },
        ...named.map((chiffre) => ({ cle: chiffre.id, titre: capitalize(chiffre.libelle), nombre: true })),
      ],
      lignes: territoire.zones.map(({ code, nom }) => [
        code,
        nom,
        ...named.map((chiffre) => valueOf(chiffre, code)),
      ]),
      source,
    },
  };
}
