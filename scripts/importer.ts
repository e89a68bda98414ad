import path from 'node:path';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { placeComptes } from '../src/importation/comptes.ts';
import { controlFinances } from '../src/importation/controles.ts';
import { readExistant } from '../src/importation/existant.ts';
import { checkNom, yearBefore } from '../src/importation/exercice.ts';
import { buildFinances } from '../src/importation/finances-importees.ts';
import { mergeFinances } from '../src/importation/fusion.ts';
import { FichierRefuse } from '../src/importation/refus.ts';
import type { Exercice, Lecture } from '../src/importation/types.ts';
import { formatCompteRendu, formatDifference } from './importer/compte-rendu.ts';
import { askWrite } from './importer/demander.ts';
import { DonneesFautives, readDonnees, validateFinances } from './importer/donnees.ts';
import { writeAtomically } from './importer/ecrire.ts';
import { readComptes } from './importer/lire-comptes.ts';
import { type OptionsImport, readOptionsImport } from './importer/options.ts';
import { runCommand } from './run-command.ts';
import { showOn } from './terminal.ts';

/** Reads one file; a refusal names it. */
async function readNamed(
  { genre }: OptionsImport,
  fichier: string,
  exercice: Exercice,
  siren: string | undefined,
): Promise<Lecture> {
  const nom = path.basename(fichier);
  try {
    const lecture = await readComptes(genre, fichier, exercice);
    return { ...lecture, controles: [...lecture.controles, ...checkNom(nom, siren, exercice)] };
  } catch (error) {
    if (error instanceof FichierRefuse) throw new FichierRefuse(`${nom} : ${error.message}`, error.fautes);
    throw error;
  }
}

async function importComptes(options: OptionsImport): Promise<number> {
  const { exercice, siren, finances, fichier, texte } = readDonnees(options);
  const lecture = await readNamed(options, options.fichier, exercice, siren);
  const avant = finances?.exercice_precedent ?? yearBefore(exercice);
  const precedent =
    options.precedent === undefined ? undefined : await readNamed(options, options.precedent, avant, siren);

  const { rattachements, detaillees } = readExistant(texte);
  const lectures = { exercice: lecture, precedent };
  const { places, inconnus } = placeComptes(
    { montant: lecture.comptes, precedent: precedent?.comptes },
    rattachements,
  );
  const importees = buildFinances(places, detaillees);
  const controles = [...lecture.controles, ...controlFinances(importees, inconnus, lectures)];
  process.stdout.write(formatCompteRendu({ source: options.fichier, lectures, places, inconnus, controles }));

  const fusion = mergeFinances(texte, importees, { precedent: precedent !== undefined });
  validateFinances(fichier, fusion.texte);
  if (texte !== null) {
    process.stdout.write(formatDifference(fichier, fusion.changements));
    if (fusion.changements.length === 0) return 0;
    if (!(options.oui || (await askWrite(fichier)))) {
      process.stderr.write('✗ Rien n’a été écrit. Pour accepter ces changements, relancez avec --oui.\n');
      return 1;
    }
  }
  writeAtomically(path.join(options.racine, fichier), fusion.texte, texte);
  process.stdout.write(`✓ ${fichier} est écrit. Relisez-le, puis lancez npm run verifier.\n`);
  return 0;
}

await runCommand(async () => {
  const options = readOptionsImport(process.argv.slice(2));
  try {
    return await importComptes(options);
  } catch (error) {
    if (error instanceof DonneesFautives) {
      const faults = formatDiagnostics(error.diagnostics, showOn(process.stderr, options.racine));
      process.stderr.write(`${faults}\n✗ ${error.message}\n`);
      return 1;
    }
    if (error instanceof FichierRefuse) {
      const list = error.fautes.map((faute) => `    ${faute}\n`).join('');
      process.stderr.write(`✗ ${error.message}${list === '' ? '' : ' :'}\n${list}  Rien n’a été écrit.\n`);
      return 1;
    }
    throw error;
  }
});
