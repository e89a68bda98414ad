import type { z } from 'astro/zod';
import type { Ecarts } from '../../schemas/ecarts.ts';
import { fichiersEdition, type NomFichier } from '../../schemas/fichiers.ts';
import { type Structure, structureSchema } from '../../schemas/structure.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isSameWord, nearest, suggest } from '../diagnostics/suggestions.ts';
import { checkImages } from './check-images.ts';
import { checkPhotoFiles } from './check-photos.ts';
import { type ChapitreLu, checkLiens, checkTitres } from './check-liens.ts';
import { checkCartes } from './check-cartes.ts';
import { checkChapitre } from './check-chapitre.ts';
import { checkCommunes } from './check-communes.ts';
import { checkDataReferences } from './check-references.ts';
import type { Sources } from './references.ts';
import type { EditionFolder } from './discover.ts';
import type { Appel } from './appels.ts';
import { parseChapitre } from './parse-chapitre.ts';
import type { Passage } from './passages.ts';
import { listPassagesOfDonnees } from './passages-donnees.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { listPhotosEcrites } from './photos.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import type { Reference } from './reference.ts';
import { selectSigles } from './sigles.ts';
import type { Chapitre, Edition } from './types.ts';

/** A component with the chapter that writes it. */
export interface AppelEcrit extends Appel {
  fichier: string;
}

/** An edition with the files that it came from, so that a rule can point at a line. */
export interface LoadedEdition {
  edition: Edition;
  sources: Sources;
  /** All that the report gives to read, in the order of the files. */
  passages: Passage[];
  /** Components that the chapters write. */
  appels: AppelEcrit[];
  /** Findings that somebody accepted: `ecarts.yaml`. */
  ecarts: Ecarts;
  /** Whether every file was read and every name found: what is named nowhere is then used nowhere. */
  entiere: boolean;
}

/** Segments of address that the site keeps for itself. */
const RESERVED_SLUGS = ['imprimer', 'donnees', 'sigles', 'credits', 'coup-d-oeil', 'bon-a-tirer'];
const CHAPITRE_FILE = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const TOP: { ligne: number; colonne: number } = { ligne: 1, colonne: 1 };

type Donnees = { [N in NomFichier]?: z.output<(typeof fichiersEdition)[N]> };

function isNomFichier(nom: string): nom is NomFichier {
  return Object.hasOwn(fichiersEdition, nom);
}

/** Which file the officer meant. Compared without `.yaml`, which would make any two names look alike. */
function adviseFile(file: string): string {
  const nom = file.replace(/\..*$/s, '');
  const known = Object.keys(fichiersEdition);
  const same = known.find((name) => isSameWord(name, nom));
  if (same !== undefined) {
    return file.endsWith('.txt')
      ? `Renommez-le « ${same}.yaml » ; Windows cache la fin des noms tant qu’on ne l’affiche pas (menu Affichage de l’explorateur).`
      : `Renommez-le « ${same}.yaml ».`;
  }
  const found = nearest(nom, known).map((name) => `« ${name}.yaml »`);
  return found.length > 0
    ? `Vouliez-vous dire ${found.join(' ou ')} ?`
    : `Fichiers possibles (en .yaml) : ${known.join(', ')}.`;
}

function readYamlFiles(racine: string, folder: EditionFolder) {
  const diagnostics: Diagnostic[] = [];
  const donnees: Record<string, unknown> = {};
  const sources: Record<string, ParsedYaml> = {};
  const passages: Passage[] = [];
  // A file that failed has told its own faults: what names its ids would only repeat them.
  let unread = false;
  for (const file of folder.yaml) {
    const fichier = `data/${folder.structureId}/${folder.annee}/${file}`;
    const nom = file.replace(/\.ya?ml$/, '');
    if (!isNomFichier(nom) || file !== `${nom}.yaml`) {
      diagnostics.push({
        fichier,
        ...TOP,
        gravite: 'erreur',
        code: 'F-FICHIER-INCONNU',
        message: `le rapport ne lit pas le fichier « ${file} »`,
        conseil: adviseFile(file),
      });
      continue;
    }
    const lu = readYaml<z.ZodType>(racine, fichier, fichiersEdition[nom], nom === 'rapport');
    diagnostics.push(...lu.diagnostics);
    if (lu.absent) continue;
    sources[nom] = lu.parsed;
    // What was accepted is for the bureau, not for the readers.
    if (nom !== 'ecarts') passages.push(...listPassagesOfDonnees(nom, fichiersEdition[nom], lu.parsed));
    if (lu.donnees === undefined) unread = true;
    else donnees[nom] = lu.donnees;
  }
  // Each entry was validated by the schema of its own name just above.
  return { donnees: donnees as Donnees, sources, passages, unread, diagnostics };
}

function readChapitres(racine: string, folder: EditionFolder) {
  const diagnostics: Diagnostic[] = [];
  const chapitres: Chapitre[] = [];
  const lus: ChapitreLu[] = [];
  let unread = folder.chapitresRefuses;
  for (const file of folder.chapitres) {
    const entree = `${folder.structureId}/${folder.annee}/${file.replace(/\.mdx$/, '')}`;
    const fichier = `content/${folder.structureId}/${folder.annee}/${file}`;
    const name = CHAPITRE_FILE.exec(file);
    const slug = name?.[2] ?? '';
    if (!name || RESERVED_SLUGS.includes(slug)) {
      diagnostics.push({
        fichier,
        ...TOP,
        gravite: 'erreur',
        code: 'F-NOM-CHAPITRE',
        message: name
          ? `« ${slug} » est une adresse que le site garde pour lui`
          : 'ce nom de fichier n’est pas celui d’un chapitre',
        conseil: name
          ? `Renommez-le : ajoutez un mot après « ${slug} », ou choisissez-en un autre.`
          : 'Nommez-le NN-mots-du-titre.mdx : deux chiffres, des minuscules sans accents, des tirets.',
      });
      continue;
    }
    const { texte, diagnostics: encodage } = readText(racine, fichier);
    diagnostics.push(...encodage);
    if (texte === null) {
      unread = true;
      continue;
    }
    const { parsed, diagnostics: faults } = parseChapitre(texte, fichier);
    diagnostics.push(...faults);
    lus.push({ slug, parsed });
    if (chapitres.some((chapitre) => chapitre.slug === slug)) {
      diagnostics.push({
        fichier,
        ...TOP,
        gravite: 'erreur',
        code: 'F-CHAPITRE-DOUBLE',
        message: `deux chapitres portent le même nom après leur numéro : « ${slug} »`,
        conseil: 'Renommez l’un des deux fichiers.',
      });
    }
    chapitres.push({
      ...(parsed.enTete ?? { titre: slug }),
      numero: chapitres.length + 1,
      slug,
      entree,
      photos: listPhotosEcrites(parsed.appels),
      images: parsed.images,
    });
  }
  return { chapitres, lus, unread, diagnostics };
}

/** The list of chapters that `rapport.yaml` announces, against the files that are there. */
function checkSommaire(edition: Edition, rapport: ParsedYaml): Diagnostic[] {
  const slugs = edition.chapitres.map(({ slug }) => slug);
  const announced = edition.rapport.chapitres;
  const folder = `content/${edition.id}`;
  if (slugs.length === 0) {
    return [
      {
        fichier: rapport.fichier,
        ...TOP,
        gravite: 'erreur',
        code: 'F-CHAPITRE-MANQUANT',
        message: `aucun chapitre dans ${folder}/`,
        conseil: `Créez-y un fichier, par exemple ${folder}/01-rapport-moral.mdx.`,
      },
    ];
  }
  if (!announced) return [];
  const missing = announced.flatMap((slug, i): Diagnostic[] => {
    if (slugs.includes(slug)) return [];
    return [
      {
        fichier: rapport.fichier,
        ...rapport.locate(['chapitres', i]),
        gravite: 'erreur',
        code: 'F-CHAPITRE-MANQUANT',
        message: `le chapitre « ${slug} » est annoncé, son fichier manque dans ${folder}/`,
        conseil: suggest(slug, slugs, `Remettez le fichier NN-${slug}.mdx, ou retirez cette ligne.`),
      },
    ];
  });
  const extra = edition.chapitres.flatMap(({ slug, entree }): Diagnostic[] => {
    if (announced.includes(slug)) return [];
    return [
      {
        fichier: `content/${entree}.mdx`,
        ...TOP,
        gravite: 'erreur',
        code: 'F-CHAPITRE-INATTENDU',
        message: `le chapitre « ${slug} » n’est pas dans la liste « chapitres » de rapport.yaml`,
        conseil: `Ajoutez « - ${slug} » à cette liste, ou retirez le fichier.`,
      },
    ];
  });
  return [...missing, ...extra];
}

/**
 * Reads one édition. Out: the edition, or null when a file could not be read or validated, and every fault found.
 * References are looked up as soon as each file is readable, so that all faults come at once.
 */
export function loadEdition(
  racine: string,
  folder: EditionFolder,
  structure: { donnees: Structure; parsed: ParsedYaml },
  reference: Reference,
): { loaded: LoadedEdition | null; diagnostics: Diagnostic[] } {
  const { donnees, sources, passages: donneesLues, unread, diagnostics } = readYamlFiles(racine, folder);
  const {
    chapitres,
    lus,
    unread: chapitreUnread,
    diagnostics: chapitreFaults,
  } = readChapitres(racine, folder);
  diagnostics.push(...chapitreFaults);
  // Under another ending or in capitals, it has just been told as a file that nobody reads.
  if (!folder.yaml.some((file) => /^rapport\.[a-z.]+$/i.test(file))) {
    diagnostics.push({
      fichier: `data/${folder.structureId}/${folder.annee}/rapport.yaml`,
      ...TOP,
      gravite: 'erreur',
      code: 'F-RAPPORT-MANQUANT',
      message: 'le fichier rapport.yaml manque',
      conseil:
        'Créez-le, avec au moins les clés « titre » et « exercice » : prenez modèle sur docs/guide.md.',
    });
  }
  if (!donnees.rapport) return { loaded: null, diagnostics };
  const { rapport } = donnees;
  const passages = [
    ...listPassagesOfDonnees('structure', structureSchema, structure.parsed),
    ...donneesLues,
    ...lus.flatMap(({ parsed }) => parsed.passages),
  ];
  const edition: Edition = {
    id: `${folder.structureId}/${folder.annee}`,
    structureId: folder.structureId,
    annee: folder.annee,
    structure: structure.donnees,
    rapport,
    indicateurs: donnees.indicateurs ?? {},
    coupDOeil: donnees['coup-d-oeil'] ?? null,
    gouvernance: donnees.gouvernance ?? null,
    equipe: donnees.equipe ?? null,
    evenements: donnees.evenements ?? null,
    promotions: donnees.promotions ?? null,
    partenaires: donnees.partenaires ?? null,
    perspectives: donnees.perspectives ?? null,
    graphiques: donnees.graphiques ?? {},
    cartes: donnees.cartes ?? {},
    tableaux: donnees.tableaux ?? {},
    territoires: donnees.territoires ?? null,
    parcours: donnees.parcours ?? {},
    nuages: donnees.nuages ?? {},
    temoignages: donnees.temoignages ?? {},
    groupesDeTravail: donnees['groupes-de-travail'] ?? null,
    finances: donnees.finances ?? null,
    agenda: donnees.agenda ?? null,
    chapitres,
    sigles: selectSigles(
      reference.sigles,
      structure.donnees.sigles ?? {},
      passages.map(({ texte }) => texte),
    ),
    departements: reference.departements,
    regions: reference.regions,
  };
  const allSources: Sources = { ...sources, structure: structure.parsed };
  if (sources['rapport'] && !chapitreUnread) {
    diagnostics.push(...checkSommaire(edition, sources['rapport']));
  }
  if (!unread) {
    diagnostics.push(
      ...checkDataReferences(edition, allSources),
      ...checkCartes(edition, allSources),
      ...checkCommunes(edition, allSources),
      ...checkPhotoFiles(edition, allSources, racine),
      ...lus.flatMap(({ parsed }) => checkChapitre(parsed, edition)),
    );
  }
  diagnostics.push(
    ...lus.flatMap((chapitre) => [
      // A link to a chapter that could not be read is no fault of its own.
      ...(chapitreUnread ? [] : checkLiens(chapitre, lus)),
      ...checkTitres(chapitre.parsed),
      ...checkImages(chapitre.parsed, racine),
    ]),
  );
  return {
    loaded: {
      edition,
      sources: allSources,
      passages,
      appels: lus.flatMap(({ parsed: { fichier, appels } }) =>
        appels.map((appel) => ({ ...appel, fichier })),
      ),
      ecarts: donnees.ecarts ?? [],
      entiere: diagnostics.every(({ gravite }) => gravite !== 'erreur'),
    },
    diagnostics,
  };
}
