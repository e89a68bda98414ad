/** Faults of the tree itself: folders and files that no édition reads, or that may not be entered. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { slugify } from '../format/texte.ts';
import { isAnnee, listFolder } from './discover.ts';
import { refuseLink } from './fichier.ts';

const TOP = { ligne: 1, colonne: 1 };
/** Names that become segments of addresses: what a browser, a server and a disk all write alike. */
const NOM_DE_DOSSIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const READABLE = /\.(?:ya?ml|mdx)$/i;

function tell(
  fichier: string,
  gravite: Diagnostic['gravite'],
  explained: Pick<Diagnostic, 'code' | 'message' | 'conseil'>,
): Diagnostic {
  return { fichier, ...TOP, gravite, ...explained };
}

/** The folder, or folders of it, that may not be entered. */
function checkEntries(racine: string, dossier: string): Diagnostic[] {
  return listFolder(racine, dossier).refus.map(({ nom, refus }) =>
    tell(nom === '' ? dossier : `${dossier}/${nom}`, 'erreur', refus),
  );
}

/** Links that nothing will open, and that lead nowhere or elsewhere: perhaps they were meant as folders. */
function checkLinks(racine: string, dossier: string): Diagnostic[] {
  return listFolder(racine, dossier).fichiers.flatMap((nom) => {
    const refus = READABLE.test(nom) ? null : refuseLink(racine, `${dossier}/${nom}`);
    return refus ? [tell(`${dossier}/${nom}`, 'erreur', refus)] : [];
  });
}

/** A folder that no édition reads. */
function tellStray(dossier: string, conseil: string): Diagnostic {
  return tell(dossier, 'alerte', { code: 'F-DOSSIER', message: 'le rapport ne lit pas ce dossier', conseil });
}

/** A data file or a chapter that stands where nothing looks for it. */
function tellMisplaced(fichier: string, conseil: string): Diagnostic {
  return tell(fichier, 'erreur', {
    code: 'F-FICHIER-INCONNU',
    message: `le rapport ne lit pas le fichier « ${fichier.slice(fichier.lastIndexOf('/') + 1)} » dans ce dossier`,
    conseil,
  });
}

/** A folder of a name longer than this is nobody’s. */
const LONGEST = 60;

/** Files that an officer put one folder too high. */
function checkMisplaced(
  racine: string,
  dossier: string,
  advise: (nom: string) => string,
  placed?: string,
): Diagnostic[] {
  return listFolder(racine, dossier)
    .fichiers.filter((nom) => READABLE.test(nom) && nom !== placed)
    .map((nom) => tellMisplaced(`${dossier}/${nom}`, advise(nom)));
}

/** Folders of `content/` that no folder of `data/` answers. */
function checkOrphans(racine: string, sous: string, conseil: string): Diagnostic[] {
  const { dossiers, refus } = listFolder(racine, `data${sous}`);
  const known = new Set([...dossiers, ...refus.map(({ nom }) => nom)]);
  return listFolder(racine, `content${sous}`)
    .dossiers.filter((nom) => !known.has(nom))
    .map((nom) => tellStray(`content${sous}/${nom}`, conseil));
}

/** Faults of `data/` and `content/` as wholes. `structures`: what `data/` holds. */
export function checkRacine(racine: string, structures: readonly string[]): Diagnostic[] {
  return [
    ...['data', 'content'].flatMap((dossier) => [
      ...checkEntries(racine, dossier),
      ...checkLinks(racine, dossier),
      ...checkMisplaced(
        racine,
        dossier,
        () =>
          `Déplacez-le dans le dossier de l’association et de l’année : ${dossier}/<association>/<année>/.`,
      ),
    ]),
    ...checkOrphans(
      racine,
      '',
      `Donnez-lui le nom que le dossier de l’association porte dans data/ : ${structures.join(', ') || 'aucun encore'}.`,
    ),
  ];
}

function checkName(structureId: string): Diagnostic[] {
  if (NOM_DE_DOSSIER.test(structureId)) return [];
  const better = slugify(structureId).slice(0, LONGEST);
  return [
    tell(`data/${structureId}`, 'erreur', {
      code: 'F-NOM-DOSSIER',
      message:
        'le nom de ce dossier devient une adresse du site : il s’écrit en minuscules sans accents, avec des tirets à la place des espaces',
      conseil: `Renommez-le${better === '' ? '' : ` « ${better} »`}, dans data/ et dans content/.`,
    }),
  ];
}

/** Faults inside the folders of one year. Unknown files are told by who reads them. */
function checkAnnee(racine: string, structureId: string, annee: string): Diagnostic[] {
  const [data, content] = [`data/${structureId}/${annee}`, `content/${structureId}/${annee}`];
  const conseil = `Mettez ses fichiers de données dans ${data}/, ses photos dans ${content}/.`;
  return [
    ...checkEntries(racine, data),
    ...checkEntries(racine, content),
    ...listFolder(racine, data).dossiers.map((nom) => tellStray(`${data}/${nom}`, conseil)),
  ];
}

/** Faults of the folders of one structure: its name, years without data, names that are no year, files astray. */
export function checkDossiers(racine: string, structureId: string): Diagnostic[] {
  const [data, content] = [`data/${structureId}`, `content/${structureId}`];
  const { dossiers } = listFolder(racine, data);
  const annees = dossiers.filter(isAnnee);
  const advise = (dossier: string): string =>
    `Déplacez-le dans le dossier d’une année : ${dossier}/${annees.at(-1) ?? '2024'}/.`;
  const diagnostics = [
    ...checkName(structureId),
    ...[data, content].flatMap((dossier) => [
      ...checkEntries(racine, dossier),
      ...checkLinks(racine, dossier),
    ]),
    ...annees.flatMap((annee) => checkAnnee(racine, structureId, annee)),
    ...dossiers
      .filter((nom) => !isAnnee(nom))
      .map((nom) =>
        tellStray(`${data}/${nom}`, 'Donnez-lui pour nom une année : 2024, ou 2023-2024 pour une saison.'),
      ),
    ...checkOrphans(
      racine,
      `/${structureId}`,
      'Créez le dossier de même nom dans data/, avec son rapport.yaml, ou corrigez le nom.',
    ),
    ...checkMisplaced(
      racine,
      data,
      (nom) => (/^structure\.ya?ml$/i.test(nom) ? 'Renommez-le « structure.yaml ».' : advise(data)),
      'structure.yaml',
    ),
    ...checkMisplaced(racine, content, () => advise(content)),
  ];
  // A folder is met twice: in the one above, and when it is entered.
  return diagnostics.filter(
    ({ fichier, code }, i) => diagnostics.findIndex((d) => d.fichier === fichier && d.code === code) === i,
  );
}
