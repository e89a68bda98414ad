import type { Chiffre } from '../domain/chiffres.ts';
import { type BarreVue, toBarres } from './barres.ts';
import type { CarteVue } from './carte.ts';
import { formatBareChiffre, formatEvolution, labelOf, notesOf, precisionOf } from './chiffre.ts';
import type { Dossier } from './dossier.ts';
import { composeGrille, type Place, type Poids, splitInTwo } from './grille.ts';
import { formatNumber } from '../format/nombre.ts';
import { dessins } from '../../schemas/coup-d-oeil.ts';
import { readPictogramme } from './pictogrammes.ts';

/** One tile, ready to draw. */
export interface TuileVue {
  id: string;
  /** `plus de`, `environ`: said before the number, in small. */
  precision: string | null;
  valeur: string;
  libelle: string;
  /** `+71 % par rapport à 2023 (49)`. */
  evolution: string | null;
  note: string | null;
  poids: Poids;
  dessin: (typeof dessins)[number];
  pictogramme: string | null;
  place2: Place;
  place4: Place;
  serie: { annee: string; valeur: number; texte: string }[];
  parts: BarreVue[];
  /** Percentage of a share, 0 to 100. */
  part: number | null;
  carte: CarteVue | null;
}

/** A group of tiles that fills its rows. */
export interface GroupeVue {
  titre: string;
  rangs: number;
  tuiles: TuileVue[];
}

/** The spread: its groups, and the one at which paper turns the page. */
export interface CoupDOeilVue {
  titre: string;
  groupes: GroupeVue[];
  planches: GroupeVue[][];
}

/** Rows of tiles that one A4 page holds without crowding. */
const RANGS_PAR_PAGE = 5;

function describeEvolution({ evolution, serie }: Chiffre): string | null {
  const previous = serie.at(-2);
  if (!evolution || !previous) return null;
  return `${formatEvolution(evolution)} par rapport à ${previous.annee} (${formatNumber(previous.valeur)})`;
}

function buildTuile(
  chiffre: Chiffre,
  options: {
    poids: Poids;
    dessin: TuileVue['dessin'];
    pictogramme: string | undefined;
    place2: Place;
    place4: Place;
  },
  carte: CarteVue | undefined,
): TuileVue {
  return {
    id: chiffre.id,
    precision: precisionOf(chiffre),
    valeur: formatBareChiffre(chiffre),
    libelle: labelOf(chiffre),
    evolution: describeEvolution(chiffre),
    note: notesOf(chiffre).note ?? null,
    poids: options.poids,
    dessin: options.dessin,
    pictogramme: options.pictogramme === undefined ? null : readPictogramme(options.pictogramme),
    place2: options.place2,
    place4: options.place4,
    serie: chiffre.serie.map(({ annee, valeur }) => ({ annee, valeur, texte: formatNumber(valeur) })),
    parts: toBarres(chiffre.parDepartement ?? []),
    part: chiffre.unite === '%' ? chiffre.valeur : null,
    carte: carte ?? null,
  };
}

/** The spread of an edition, or null when it has none. */
export function buildCoupDOeil({ edition, chiffres, miniCartes }: Dossier): CoupDOeilVue | null {
  if (!edition.coupDOeil) return null;
  const groupes = edition.coupDOeil.groupes.map(({ titre, tuiles }): GroupeVue => {
    const poids = tuiles.map((tuile) => tuile.poids ?? 1);
    const four = composeGrille(poids, 4);
    const two = composeGrille(poids, 2);
    return {
      titre,
      rangs: four.rangs,
      tuiles: tuiles.flatMap(({ indicateur, dessin, pictogramme }, i) => {
        const chiffre = chiffres[indicateur];
        const place4 = four.places[i];
        const place2 = two.places[i];
        if (!chiffre || !place4 || !place2) return [];
        const options = {
          poids: poids[i] ?? 1,
          dessin: dessin ?? 'nombre',
          pictogramme,
          place2,
          place4,
        } as const;
        return [buildTuile(chiffre, options, miniCartes[indicateur])];
      }),
    };
  });
  const cut = splitInTwo(
    groupes.map(({ rangs }) => rangs),
    RANGS_PAR_PAGE,
  );
  return {
    titre: edition.coupDOeil.titre ?? 'En un coup d’œil',
    groupes,
    planches: [groupes.slice(0, cut), groupes.slice(cut)].filter((planche) => planche.length > 0),
  };
}
