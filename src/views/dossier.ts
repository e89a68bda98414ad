import { computeChiffres, type Chiffre } from '../domain/chiffres.ts';
import { REFERENCE_FOLDER } from '../edition/reference.ts';
import type { Edition } from '../edition/types.ts';
import { loadGeometrie } from '../maps/geometrie.ts';
import { buildCarte, buildMiniCarte, type CarteVue } from './carte.ts';
import { buildComptes, type ComptesVue } from './comptes/comptes.ts';
import { buildGraphique, type GraphiqueVue } from './graphique.ts';
import type { TableauVue } from './tableau.ts';
import { tableChiffres } from './tableaux/chiffres.ts';
import { tableAgenda } from './tableaux/agenda.ts';
import { tableGroupes, tableSeances } from './tableaux/groupes-de-travail.ts';
import { tableLibre } from './tableaux/libre.ts';
import { tableNuage } from './tableaux/nuages.ts';
import { tableParcours } from './tableaux/parcours.ts';
import { tablePartenaires } from './tableaux/partenaires.ts';
import { tableBureau, tableConseil, tableEquipe, tableRepresentations } from './tableaux/personnes.ts';
import { tablePromotions } from './tableaux/promotions.ts';
import { tableRendezVous } from './tableaux/rendez-vous.ts';
import { tableTerritoiresOuverte } from './tableaux/territoires.ts';

/** An edition with everything computed from it: what pages and components draw. */
export interface Dossier {
  edition: Edition;
  /** Whether pages may promise its PDF: none is made with `--sans-pdf`, without a browser, or in `dev`. */
  avecPdf: boolean;
  chiffres: Record<string, Chiffre>;
  graphiques: Record<string, GraphiqueVue>;
  cartes: Record<string, CarteVue>;
  /** Small maps for tiles, by figure. */
  miniCartes: Record<string, CarteVue>;
  /** What finances.yaml holds; null without it. */
  comptes: ComptesVue | null;
  /** Open data of the edition, in the order of its index page. */
  tableaux: TableauVue[];
}

function listTableaux(
  edition: Edition,
  chiffres: Record<string, Chiffre>,
  graphiques: Record<string, GraphiqueVue>,
  cartes: Record<string, CarteVue>,
  comptes: ComptesVue | null,
): TableauVue[] {
  return [
    Object.keys(chiffres).length > 0 ? tableChiffres(edition, chiffres) : null,
    edition.gouvernance?.conseil ? tableConseil(edition) : null,
    edition.gouvernance?.bureau ? tableBureau(edition) : null,
    edition.gouvernance?.representations ? tableRepresentations(edition) : null,
    edition.equipe ? tableEquipe(edition) : null,
    edition.evenements ? tableAgenda(edition) : null,
    edition.promotions ? tablePromotions(edition) : null,
    edition.partenaires ? tablePartenaires(edition) : null,
    edition.territoires ? tableTerritoiresOuverte(edition, chiffres) : null,
    ...(edition.groupesDeTravail
      ? [tableGroupes(edition.groupesDeTravail, edition), tableSeances(edition.groupesDeTravail)]
      : []),
    edition.agenda ? tableRendezVous(edition.agenda, edition) : null,
    ...(comptes?.tableaux ?? []),
    ...Object.keys(edition.parcours).map((id) => tableParcours(edition, id, chiffres)),
    ...Object.keys(edition.nuages).map((id) => tableNuage(edition, id)),
    ...Object.keys(edition.tableaux).map((id) => tableLibre(edition, id)),
    ...Object.values(graphiques).map(({ tableau }) => tableau),
    ...Object.values(cartes).map(({ tableau }) => tableau),
  ]
    .filter((tableau) => tableau !== null)
    .filter(({ lignes }) => lignes.length > 0);
}

/** Computes all that an edition shows. `precedentes`: earlier éditions of the structure, oldest first. */
export function buildDossier(edition: Edition, precedentes: readonly Edition[], avecPdf: boolean): Dossier {
  const geometrie = loadGeometrie(REFERENCE_FOLDER);
  const chiffres = computeChiffres(edition, precedentes);
  const graphiques = Object.fromEntries(
    Object.entries(edition.graphiques).map(([id, saisi]) => [
      id,
      buildGraphique(id, saisi, chiffres, edition),
    ]),
  );
  const cartes = Object.fromEntries(
    Object.entries(edition.cartes).map(([id, saisie]) => [
      id,
      buildCarte(id, saisie, chiffres, edition, geometrie),
    ]),
  );
  const comptes = buildComptes(edition, precedentes);
  const mapped = (edition.coupDOeil?.groupes ?? [])
    .flatMap(({ tuiles }) => tuiles)
    .flatMap(({ dessin, indicateur }) => (dessin === 'carte' ? (chiffres[indicateur] ?? []) : []));
  return {
    edition,
    avecPdf,
    chiffres,
    graphiques,
    cartes,
    miniCartes: Object.fromEntries(
      mapped.map((chiffre) => [chiffre.id, buildMiniCarte(chiffre, edition, geometrie)]),
    ),
    comptes,
    tableaux: listTableaux(edition, chiffres, graphiques, cartes, comptes),
  };
}
