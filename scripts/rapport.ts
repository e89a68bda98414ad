import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { verifySite } from '../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import type { Edition } from '../src/edition/types.ts';
import { TITRE_COUP_D_OEIL } from '../src/views/coup-d-oeil.ts';
import { openChantier } from './chantier.ts';
import { NavigateurIntrouvable } from './navigateur/erreurs.ts';
import { launchBrowser } from './navigateur/lancer.ts';
import { type Options, readOptions } from './options.ts';
import { ErreurPdf } from './pdf/erreur.ts';
import { printPdf } from './pdf/imprimer.ts';
import { createProgress } from './progres.ts';
import { dateOf } from './publication.ts';
import { keepOthers, listPublished, prepareSortie, publish } from './publier.ts';
import { CommandError, runCommand } from './run-command.ts';
import { showOn } from './terminal.ts';
import { takeTurn } from './tour.ts';

type Progress = (message: string) => void;

/** Starts a browser, or tells how to get one: without it the site is still worth publishing. */
async function findBrowser(progress: Progress): Promise<Browser | null> {
  try {
    return await launchBrowser(progress);
  } catch (error) {
    if (!(error instanceof NavigateurIntrouvable)) throw error;
    process.stderr.write(`! ${error.message}\n  Le site est construit sans ses PDF.\n`);
    return null;
  }
}

/** What is printed of an édition: a page of its folder, and the file that it gives. */
interface Imprime {
  page: string;
  fichier: string;
  titre: string;
}

function listImprimes({ structureId, annee, structure, rapport, coupDOeil }: Edition): Imprime[] {
  const nom = `${structureId}-${annee}`;
  return [
    { page: 'imprimer', fichier: `${nom}.pdf`, titre: `${rapport.titre} ${annee} – ${structure.nom}` },
    ...(coupDOeil
      ? [
          {
            page: 'coup-d-oeil',
            fichier: `${nom}-coup-d-oeil.pdf`,
            titre: `${coupDOeil.titre ?? TITRE_COUP_D_OEIL} – ${structure.nom} ${annee}`,
          },
        ]
      : []),
  ];
}

async function printEdition(
  browser: Browser,
  dossier: string,
  edition: Edition,
  progress: Progress,
): Promise<void> {
  const { id: folder, structure } = edition;
  for (const { page, fichier, titre } of listImprimes(edition)) {
    const octets = await printPdf({
      browser,
      dossier,
      page: `/${folder}/${page}/`,
      metadonnees: {
        titre,
        auteur: structure.nom,
        sujet: structure.nom_complet,
        date: dateOf(edition),
      },
      progress: (etape) => {
        progress(`${folder}/${page} : ${etape}`);
      },
    });
    writeFileSync(path.join(dossier, folder, fichier), octets);
    progress(`${folder}/${fichier} : ${Math.round(octets.length / 1000)} ko`);
  }
}

async function makeReport(options: Options, editions: Edition[], progress: Progress): Promise<void> {
  const partial = options.structure !== undefined || options.annee !== undefined;
  const atelier = openChantier(path.resolve('.millesime'));
  // Beside the output, so that publishing is a rename and not a copy across disks.
  const chantier = openChantier(
    path.join(path.dirname(options.sortie), `.${path.basename(options.sortie)}-chantier`),
  );
  const browser = options.sansPdf ? null : await findBrowser(progress);
  try {
    const nouveau = path.join(chantier.dossier, 'site');
    const giveBack = await takeTurn(path.resolve('.millesime'), () => {
      progress('un autre rapport est en construction : attente de sa fin');
    });
    progress('construction du site');
    try {
      // Astro takes a second to load: an officer whose data are wrong should not wait for it.
      const { buildSite } = await import('./construire.ts');
      await buildSite({
        ...options,
        publiees: partial ? listPublished(options.sortie) : [],
        sansPdf: browser === null,
        sortie: nouveau,
        atelier: atelier.dossier,
      });
    } finally {
      giveBack();
    }
    if (browser) {
      for (const edition of editions) await printEdition(browser, nouveau, edition, progress);
    }
    if (partial) {
      keepOthers(
        nouveau,
        options.sortie,
        editions.map(({ id }) => id),
      );
    }
    await publish(nouveau, options.sortie);
  } catch (error) {
    if (error instanceof ErreurPdf) throw new CommandError(`${error.message}\nRien n’a été publié.`);
    throw error;
  } finally {
    await browser?.close();
    chantier.close();
    atelier.close();
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  const progress = createProgress();
  prepareSortie(options.sortie);
  progress('vérification des données et des chapitres');
  const { editions, diagnostics } = await verifySite(options.racine, options);
  if (diagnostics.length > 0)
    process.stderr.write(`${formatDiagnostics(diagnostics, showOn(process.stderr, options.racine))}\n`);
  if (hasErrors(diagnostics)) {
    process.stderr.write('✗ Rien n’a été publié : corrigez les erreurs ci-dessus, puis relancez.\n');
    return 1;
  }
  const chosen = editions.flatMap(({ edition, choisie }) => (choisie ? [edition] : []));
  await makeReport(options, chosen, progress);
  progress(`publié dans ${options.sortie} (ouvrez index.html)`);
  return 0;
});
