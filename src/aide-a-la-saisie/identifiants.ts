/**
 * The ids of an édition, for the editor to offer. Read without validation: while a file is being written, what can
 * already be named in it is worth offering.
 */
import type { Renvoi } from '../../schemas/renvois.ts';
import type { EditionFolder } from '../edition/discover.ts';
import { tryYaml } from '../edition/parse-yaml.ts';
import { readText } from '../edition/read-text.ts';

/** An id and what it is, in words. */
export interface Identifiant {
  id: string;
  libelle: string;
}

/** What may be named in an édition, by kind. */
export type Identifiants = Partial<Record<Renvoi, readonly Identifiant[]>>;

function get(valeur: unknown, cle: string): unknown {
  return typeof valeur === 'object' && valeur !== null && Object.hasOwn(valeur, cle)
    ? (valeur as Record<string, unknown>)[cle]
    : undefined;
}

function items(valeur: unknown): readonly unknown[] {
  return Array.isArray(valeur) ? valeur : [];
}

function say(valeur: unknown): string {
  return typeof valeur === 'string' || typeof valeur === 'number' ? String(valeur) : '';
}

/** The texts of some keys, those that are there. */
function sayKeys(valeur: unknown, cles: readonly string[], between = ', '): string {
  return cles
    .map((cle) => say(get(valeur, cle)))
    .filter(Boolean)
    .join(between);
}

function fromKeys(group: unknown, label: (valeur: unknown) => string): Identifiant[] {
  return typeof group === 'object' && group !== null && !Array.isArray(group)
    ? Object.entries(group).map(([id, valeur]) => ({ id, libelle: label(valeur) }))
    : [];
}

function fromList(list: unknown, label: (valeur: unknown) => string): Identifiant[] {
  return items(list).flatMap((item) => {
    const id = say(get(item, 'id'));
    return id === '' ? [] : [{ id, libelle: label(item) }];
  });
}

function sayPersonne(personne: unknown): string {
  const nom = sayKeys(personne, ['prenom', 'nom'], ' ');
  return [nom, sayKeys(personne, ['fonction', 'profession', 'qualite'])].filter(Boolean).join(', ');
}

const libelle = (valeur: unknown): string => sayKeys(valeur, ['libelle']);
const titre = (valeur: unknown): string => sayKeys(valeur, ['titre']);
const nom = (valeur: unknown): string => sayKeys(valeur, ['nom']);

/** Ids that the files of an édition declare. In: the value of each file by its name, as parsed. */
function collectIdentifiants(fichiers: Readonly<Record<string, unknown>>): Identifiants {
  const { evenements, gouvernance, agenda, partenaires } = fichiers;
  const groupes = fichiers['groupes-de-travail'];
  const missions = items(get(groupes, 'missions'));
  return {
    indicateur: fromKeys(fichiers['indicateurs'], libelle),
    evenement: fromList(get(evenements, 'evenements'), (e) => sayKeys(e, ['titre', 'date'])),
    type_evenement: fromKeys(get(evenements, 'types'), libelle),
    personne: [
      ...fromList(get(get(gouvernance, 'conseil'), 'membres'), sayPersonne),
      ...fromList(get(gouvernance, 'autres_personnes'), sayPersonne),
      ...fromList(get(fichiers['equipe'], 'salaries'), sayPersonne),
    ],
    college: fromList(get(gouvernance, 'colleges'), libelle),
    territoire: fromList(get(fichiers['territoires'], 'territoires'), nom),
    mission: fromList(missions, titre),
    axe: missions.flatMap((mission) => fromList(get(mission, 'axes'), titre)),
    famille: fromList(get(groupes, 'natures'), libelle),
    instance: fromKeys(get(agenda, 'instances'), nom),
    nature: fromKeys(get(agenda, 'natures'), say),
    promotion: items(get(fichiers['promotions'], 'formations')).flatMap((formation) =>
      fromList(get(formation, 'promotions'), (promotion) => `${titre(formation)}, ${titre(promotion)}`),
    ),
    categorie: fromList(get(partenaires, 'categories'), libelle),
  };
}

/** Reads the files of one édition and its list of chapters. A file that cannot be read declares nothing. */
export function readIdentifiants(racine: string, folder: EditionFolder): Identifiants {
  const fichiers: Record<string, unknown> = {};
  for (const file of folder.yaml.filter((name) => name.endsWith('.yaml'))) {
    const fichier = `data/${folder.structureId}/${folder.annee}/${file}`;
    const { texte } = readText(racine, fichier);
    if (texte !== null) fichiers[file.slice(0, -'.yaml'.length)] = tryYaml(texte).valeur;
  }
  const chapitre = folder.chapitres.flatMap((file): Identifiant[] => {
    const id = /^\d{2}-(.+)\.mdx$/.exec(file)?.[1];
    return id === undefined ? [] : [{ id, libelle: file }];
  });
  return { ...collectIdentifiants(fichiers), chapitre };
}
