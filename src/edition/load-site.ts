import { type Structure, structureSchema } from '../../schemas/structure.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { checkDossiers, checkRacine } from './check-dossiers.ts';
import { findEditions, findStructures, listFolder, type Selection } from './discover.ts';
import { isThere } from './fichier.ts';
import { type LoadedEdition, loadEdition } from './load-edition.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { loadReference } from './reference.ts';

/** Everything that a racine holds, with every fault found on the way. */
export interface Site {
  /** Every readable edition; those outside the selection stay, for N-1 and for the index pages. */
  editions: (LoadedEdition & { choisie: boolean })[];
  diagnostics: Diagnostic[];
}

/**
 * Reads `structure.yaml`. When it cannot be, a structure without anything stands for it, so that the faults of its
 * éditions are told at once with its own.
 */
function loadStructure(
  racine: string,
  structureId: string,
): { structure: { donnees: Structure; parsed: ParsedYaml }; valide: boolean; diagnostics: Diagnostic[] } {
  const fichier = `data/${structureId}/structure.yaml`;
  const inconnue: Structure = { nom: structureId, departements: [] };
  if (!isThere(racine, fichier)) {
    // Under another ending or in capitals, it is told as a file that nobody reads.
    const misnamed = listFolder(racine, `data/${structureId}`).fichiers.some((file) =>
      /^structure\.ya?ml$/i.test(file),
    );
    return {
      structure: { donnees: inconnue, parsed: parseYaml('', fichier).parsed },
      valide: false,
      diagnostics: misnamed
        ? []
        : [
            {
              fichier,
              ligne: 1,
              colonne: 1,
              gravite: 'erreur',
              code: 'F-STRUCTURE-MANQUANTE',
              message: 'le fichier structure.yaml manque',
              conseil:
                'Créez-le, avec au moins les clés « nom » et « departements » : prenez modèle sur docs/guide.md.',
            },
          ],
    };
  }
  const { donnees, parsed, diagnostics } = readYaml(racine, fichier, structureSchema, true);
  return {
    structure: { donnees: donnees ?? inconnue, parsed },
    valide: donnees !== undefined,
    diagnostics,
  };
}

function nothingFound(racine: string, selection: Selection): Diagnostic {
  const structures = findStructures(racine);
  // What is asked for may be anything, `../..` included: only what was found is looked into.
  const annees = structures
    .filter((structure) => structure === selection.structure)
    .flatMap((structure) => findEditions(racine, structure).map(({ annee }) => annee));
  const [message, conseil] =
    selection.structure !== undefined && !structures.includes(selection.structure)
      ? [
          `la structure « ${selection.structure} » n’existe pas dans data/`,
          suggest(
            selection.structure,
            structures,
            `Structures connues : ${structures.join(', ') || 'aucune'}.`,
          ),
        ]
      : selection.annee !== undefined
        ? [
            `aucune édition « ${selection.annee} »`,
            annees.length > 0 ? `Éditions connues : ${annees.join(', ')}.` : 'Vérifiez l’option --annee.',
          ]
        : [
            'aucune édition dans data/',
            'Créez-y un dossier au nom de l’association, avec un fichier structure.yaml, et dans celui-ci un dossier par année, avec un fichier rapport.yaml.',
          ];
  return { fichier: 'data', ligne: 1, colonne: 1, gravite: 'erreur', code: 'F-RIEN', message, conseil };
}

/**
 * The one way from files to éditions, for the commands and for the site. In: the folder that holds `data/` and
 * `content/`, and what is asked for. Out: part by part, what concerns the whole racine, then each structure with its
 * éditions by year and the faults of those asked for. Whoever checks a part may forget it before the next one is read: a
 * network keeps a hundred éditions. Never throws on what an author wrote.
 */
export function* readSite(racine: string, selection: Selection = {}): Generator<Site> {
  const { reference, diagnostics } = loadReference();
  const structures = findStructures(racine);
  const asked = selection.structure;
  const concerns = ({ fichier }: Diagnostic): boolean =>
    asked === undefined || ['data', 'content', `data/${asked}`, `content/${asked}`].includes(fichier);
  yield { editions: [], diagnostics: [...diagnostics, ...checkRacine(racine, structures).filter(concerns)] };
  let found = false;
  for (const structureId of structures) {
    const part: Site = { editions: [], diagnostics: [] };
    const structureChosen = asked === undefined || asked === structureId;
    const { structure, valide, diagnostics: structureFaults } = loadStructure(racine, structureId);
    if (structureChosen) part.diagnostics.push(...structureFaults, ...checkDossiers(racine, structureId));
    for (const folder of findEditions(racine, structureId)) {
      const choisie = structureChosen && (selection.annee === undefined || selection.annee === folder.annee);
      found ||= choisie;
      const { loaded, diagnostics: faults } = loadEdition(racine, folder, structure, reference);
      if (choisie) part.diagnostics.push(...faults);
      if (loaded && valide) part.editions.push({ ...loaded, choisie });
    }
    yield part;
  }
  if (!found) yield { editions: [], diagnostics: [nothingFound(racine, selection)] };
}

/** Everything that {@link readSite} reads, at once. */
export function loadSite(racine: string, selection: Selection = {}): Site {
  const parts = [...readSite(racine, selection)];
  return {
    editions: parts.flatMap(({ editions }) => editions),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
