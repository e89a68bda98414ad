import { composants, type Cible, splitIds } from '../../schemas/composants.ts';
import { listReferences } from '../edition/references.ts';
import type { Edition } from '../edition/types.ts';
import type { Constat, Copie, RegleDesTextes } from './regle.ts';

/** What nothing shows unless it is named. */
const MONTRES = {
  indicateur: { source: 'indicateurs', article: 'le chiffre', balise: 'Chiffre' },
  graphique: { source: 'graphiques', article: 'le graphique', balise: 'Graphique' },
  carte: { source: 'cartes', article: 'la carte', balise: 'Carte' },
  tableau: { source: 'tableaux', article: 'le tableau', balise: 'Tableau' },
  parcours: { source: 'parcours', article: 'le parcours', balise: 'Parcours' },
  nuage: { source: 'nuages', article: 'le nuage de mots', balise: 'NuageDeMots' },
  temoignage: { source: 'temoignages', article: 'le témoignage', balise: 'Temoignage' },
} as const satisfies Partial<Record<Cible, { source: string; article: string; balise: string }>>;

type Montre = keyof typeof MONTRES;

/** Ids that the chapters and the data name, by kind. */
function listNamed({ edition, appels }: Copie): Map<Cible, Set<string>> {
  const named = new Map<Cible, Set<string>>();
  const add = (cible: Cible, id: string): void => {
    const ids = named.get(cible);
    if (ids) ids.add(id);
    else named.set(cible, new Set([id]));
  };
  for (const { fichier, cible, id } of listReferences(edition)) {
    // An event that names its own type shows nothing.
    if (fichier !== 'evenements' || cible !== 'type_evenement') add(cible, id);
  }
  for (const { chiffres } of edition.chapitres) for (const id of chiffres ?? []) add('indicateur', id);
  for (const { composant, attributs } of appels) {
    const references = Object.hasOwn(composants, composant) ? composants[composant]?.references : undefined;
    for (const [attribut, cible] of Object.entries(references ?? {})) {
      for (const id of splitIds(attributs[attribut] ?? '')) add(cible, id);
    }
  }
  return named;
}

/** An id that a file declares, and what it is called. */
interface Declare {
  chemin: Constat['chemin'];
  id: string;
  nom: string | undefined;
}

function declaredIn(
  record: Readonly<Record<string, { libelle?: string; titre?: string | undefined }>>,
): Declare[] {
  return Object.entries(record).map(([id, { libelle, titre }]) => ({
    chemin: [id],
    id,
    nom: libelle ?? titre,
  }));
}

function listDeclared(edition: Edition): Record<Montre, Declare[]> {
  return {
    indicateur: declaredIn(edition.indicateurs),
    graphique: declaredIn(edition.graphiques),
    carte: declaredIn(edition.cartes),
    tableau: declaredIn(edition.tableaux),
    parcours: declaredIn(edition.parcours),
    nuage: declaredIn(edition.nuages),
    temoignage: Object.keys(edition.temoignages).map((id) => ({ chemin: [id], id, nom: undefined })),
  };
}

const OU_INDICATEUR =
  ', ni dans un chapitre, ni au coup d’œil, ni dans un graphique, une carte, un parcours ou un autre chiffre';

/** Figures, charts, maps, tables, paths, clouds and testimonies that no chapter and no other file names. */
function checkMontres(copie: Copie, named: ReadonlyMap<Cible, ReadonlySet<string>>): Constat[] {
  const declared = listDeclared(copie.edition);
  return (Object.keys(MONTRES) as Montre[]).flatMap((cible) => {
    const { source, article, balise } = MONTRES[cible];
    return declared[cible].flatMap(({ chemin, id, nom }): Constat[] => {
      if (named.get(cible)?.has(id)) return [];
      return [
        {
          ...{ source, chemin, gravite: 'alerte', code: 'C-INUTILISE' },
          message: `${article} « ${id} »${nom === undefined ? '' : ` (${nom})`} n’est montré${cible === 'carte' ? 'e' : ''} nulle part${cible === 'indicateur' ? OU_INDICATEUR : ''}`,
          conseil: `Écrivez <${balise} id="${id}" /> dans le chapitre où il en est question, ou supprimez-${cible === 'carte' ? 'la' : 'le'}.`,
        },
      ];
    });
  });
}

/** Events that no component shows and no figure counts. */
function checkEvenements(
  { edition, appels }: Copie,
  named: ReadonlyMap<Cible, ReadonlySet<string>>,
): Constat[] {
  const timeline = appels.some(({ composant }) => composant === 'Chronologie');
  return (edition.evenements?.evenements ?? []).flatMap(({ id, titre, type, date }, i): Constat[] => {
    if (named.get('evenement')?.has(id) || named.get('type_evenement')?.has(type)) return [];
    if (timeline && date !== undefined) return [];
    return [
      {
        ...{ source: 'evenements', chemin: ['evenements', i, 'id'], gravite: 'alerte', code: 'C-INUTILISE' },
        message: `l’évènement « ${titre} » n’est montré nulle part, et aucun chiffre ne le compte`,
        conseil: `Écrivez <Evenement id="${id}" /> ou <Evenements type="${type}" /> dans un chapitre, ou supprimez-le.`,
      },
    ];
  });
}

/**
 * What is declared and never used: forgotten in a chapter, or left over from last year. Only told of an édition that is
 * read whole: a chapter that could not be read may use it.
 */
export const checkInutilises: RegleDesTextes = (copie) => {
  if (!copie.entiere) return [];
  const named = listNamed(copie);
  return [...checkMontres(copie, named), ...checkEvenements(copie, named)];
};
