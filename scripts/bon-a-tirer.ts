import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ofEdition } from '../src/coherence/ecarts.ts';
import { verifySite, type VerifiedSite } from '../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import { listPrecedentes } from '../src/domain/chiffres.ts';
import type { Edition } from '../src/edition/types.ts';
import { versionOf } from '../src/edition/version.ts';
import { listReperes } from '../src/views/bon-a-tirer/chiffres.ts';
import { VARIABLE } from '../src/views/bon-a-tirer/fichier.ts';
import type { BonATirerVue, Repere } from '../src/views/bon-a-tirer/types.ts';
import { buildBonATirer } from '../src/views/bon-a-tirer/vue.ts';
import { buildDossier } from '../src/views/dossier.ts';
import { fillPages, type Pages, readWholePage } from './bon-a-tirer/completer.ts';
import { describeParutions, locateChiffres } from './bon-a-tirer/situer.ts';
import { openChantier } from './chantier.ts';
import { NavigateurIntrouvable } from './navigateur/erreurs.ts';
import { launchBrowser } from './navigateur/lancer.ts';
import { type Options, readOptions } from './options.ts';
import { ErreurPdf } from './pdf/erreur.ts';
import { printPdf } from './pdf/imprimer.ts';
import { readPdf } from './pdf/lire.ts';
import { createProgress } from './progres.ts';
import { dateOf } from './publication.ts';
import { CommandError, runCommand } from './run-command.ts';
import { showOn } from './terminal.ts';
import { takeTurn } from './tour.ts';

type Progress = (message: string) => void;

/** An édition with what its bon à tirer says. */
interface APrimer {
  edition: Edition;
  vue: BonATirerVue;
  reperes: Repere[];
}

function findingsOf(site: VerifiedSite, edition: Edition): Pick<VerifiedSite, 'ouverts' | 'notes'> {
  return {
    ouverts: site.ouverts.filter(({ diagnostic }) => ofEdition(diagnostic, edition)),
    notes: site.notes.filter(({ editionId }) => editionId === edition.id),
  };
}

function prepare(site: VerifiedSite, racine: string): APrimer[] {
  const all = site.editions.map(({ edition }) => edition);
  return site.editions
    .filter(({ choisie }) => choisie)
    .map(({ edition }) => {
      const dossier = buildDossier(edition, listPrecedentes(edition, all), true);
      const version = versionOf(racine, edition.structureId, edition.annee);
      return {
        edition,
        vue: buildBonATirer(dossier, findingsOf(site, edition), version),
        reperes: listReperes(dossier),
      };
    });
}

/** Prints the report to learn where everything stands. */
async function readPages(
  browser: Browser,
  dossier: string,
  { edition, vue, reperes }: APrimer,
  progress: Progress,
): Promise<Pages> {
  const chiffres: Record<string, string> = {};
  const octets = await printPdf({
    browser,
    dossier,
    page: `/${edition.id}/imprimer/`,
    metadonnees: { titre: vue.titre, auteur: vue.structure, sujet: undefined, date: dateOf(edition) },
    progress: (etape) => {
      progress(`${edition.id} : ${etape}`);
    },
    relire: async (page) => {
      const parutions = await locateChiffres(page, reperes);
      for (const { cle } of [...vue.chiffres, ...vue.comptes]) {
        const said = describeParutions(parutions, cle);
        if (said !== null) chiffres[cle] = said;
      }
    },
  });
  const pages = (await readPdf(octets)).pages.map(({ texte }) => texte.replace(/[\s\u00AD]+/g, ' '));
  const noms = vue.noms.flatMap(({ nom }) => {
    const folios = pages.flatMap((texte, i) => (texte.includes(nom) ? [i + 1] : []));
    return folios.length > 0 ? [[nom, folios.join(', ')]] : [];
  });
  return { total: pages.length, chiffres, noms: Object.fromEntries(noms) as Record<string, string> };
}

async function writeBonATirer(
  browser: Browser,
  dossier: string,
  sortie: string,
  prime: APrimer,
  progress: Progress,
): Promise<void> {
  const { edition, vue } = prime;
  const pages = await readPages(browser, dossier, prime, progress);
  const nom = path.join(sortie, `${edition.structureId}-${edition.annee}-bon-a-tirer`);
  let html = '';
  const octets = await printPdf({
    browser,
    dossier,
    page: `/${edition.id}/bon-a-tirer/`,
    metadonnees: {
      titre: `Bon à tirer – ${vue.titre}`,
      auteur: vue.structure,
      sujet: `Version des données : ${vue.version}`,
      date: dateOf(edition),
    },
    preparer: (page) => fillPages(page, pages),
    relire: async (page) => {
      html = await readWholePage(page);
    },
  });
  mkdirSync(sortie, { recursive: true });
  writeFileSync(`${nom}.html`, html);
  writeFileSync(`${nom}.pdf`, octets);
  progress(`${nom}.pdf`);
}

async function openBrowser(progress: Progress): Promise<Browser> {
  try {
    return await launchBrowser(progress);
  } catch (error) {
    if (!(error instanceof NavigateurIntrouvable)) throw error;
    throw new CommandError(
      `${error.message}\nLe bon à tirer dit les pages du PDF : il lui faut un navigateur.`,
    );
  }
}

async function makeAll(options: Options, primes: APrimer[], progress: Progress): Promise<void> {
  const atelier = openChantier(path.resolve('.millesime'));
  const browser = await openBrowser(progress);
  try {
    const dossier = path.join(atelier.dossier, 'site');
    const vues = path.join(atelier.dossier, 'bon-a-tirer.json');
    writeFileSync(
      vues,
      JSON.stringify(Object.fromEntries(primes.map(({ edition, vue }) => [edition.id, vue]))),
    );
    const giveBack = await takeTurn(path.resolve('.millesime'), () => {
      progress('un autre rapport est en construction : attente de sa fin');
    });
    progress('construction du rapport');
    process.env[VARIABLE] = vues;
    try {
      const { buildSite } = await import('./construire.ts');
      await buildSite({
        ...options,
        publiees: [],
        sansPdf: false,
        sortie: dossier,
        atelier: atelier.dossier,
      });
    } finally {
      giveBack();
    }
    for (const prime of primes) await writeBonATirer(browser, dossier, options.sortie, prime, progress);
  } catch (error) {
    if (error instanceof ErreurPdf) throw new CommandError(error.message);
    throw error;
  } finally {
    await browser.close();
    atelier.close();
  }
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), { sortie: 'bon-a-tirer' });
  const progress = createProgress();
  progress('vérification des données et des chapitres');
  const site = await verifySite(options.racine, options);
  if (hasErrors(site.diagnostics)) {
    process.stderr.write(`${formatDiagnostics(site.diagnostics, showOn(process.stderr, options.racine))}\n`);
    process.stderr.write('✗ Pas de bon à tirer : corrigez d’abord les erreurs ci-dessus.\n');
    return 1;
  }
  await makeAll(options, prepare(site, options.racine), progress);
  return 0;
});
