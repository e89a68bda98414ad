import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type PdfLu, readPdf } from '../../scripts/pdf/lire.ts';
import { loadSite } from '../../src/edition/load-site.ts';
import { versionOf } from '../../src/edition/version.ts';
import { type Execution, runScript } from '../aide/commande.ts';
import { copyStructure, listFiles, makeFolder } from '../aide/dossiers.ts';

const ARGS = ['--structure', 'essort', '--annee', '2024'];
const [edition] = loadSite('.', { structure: 'essort' }).editions.filter(({ choisie }) => choisie);

/** Every blank is a plain space: a PDF keeps the thin ones. */
function plain(text: string): string {
  return text.replaceAll('&nbsp;', ' ').replace(/[\s\u00AD]+/g, ' ');
}

/** Cells of the row that a figure has in the table of the bon à tirer. */
function rowOf(html: string, cle: string): string[] {
  const row = html.split('<tr').find((part) => part.includes(`data-pages="${cle}"`)) ?? '';
  return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
    plain(cell.replace(/<[^>]+>/g, '')).trim(),
  );
}

describe('the bon à tirer of a report', () => {
  const racine = makeFolder();
  const sortie = makeFolder();
  let execution: Execution;
  let html: string;
  let pdf: PdfLu;
  let report: PdfLu;

  beforeAll(async () => {
    copyStructure('essort', racine);
    const file = path.join(racine, 'data/essort/2024/ecarts.yaml');
    writeFileSync(
      file,
      [
        '- code: C-TOTAL',
        '  lieu: promotions.yaml › formations › pacte_msp › promotions › pacte_msp_2023 › apprenants › total_publie',
        '  constat: apprenants PACTE MSP, promotion 2023-2024 : le total publié est 18, les départements donnent 17 (écart : 1)'.replace(
          'constat: ',
          "constat: '",
        ) + "'",
        '  motif: tel que publié',
        '  auteur: la trésorière',
        '  date: 2025-03-04',
        '',
      ].join('\n'),
    );
    execution = await runScript('bon-a-tirer', ['--racine', racine, '--sortie', sortie, ...ARGS]);
    html = readFileSync(path.join(sortie, 'essort-2024-bon-a-tirer.html'), 'utf8');
    pdf = await readPdf(readFileSync(path.join(sortie, 'essort-2024-bon-a-tirer.pdf')));
    report = await readPdf(readFileSync(path.join(inject('site'), 'essort/2024/essort-2024.pdf')));
  });

  it('is one page and its PDF, and nothing of the site', () => {
    expect({ code: execution.code, erreurs: execution.erreurs }).toEqual({
      code: 0,
      erreurs: execution.erreurs,
    });
    expect(listFiles(sortie)).toEqual(['essort-2024-bon-a-tirer.html', 'essort-2024-bon-a-tirer.pdf']);
    expect(html).not.toMatch(/<link|<script|src=/);
    expect(pdf).toMatchObject({ balise: true, langue: 'fr' });
  });

  it('tells a figure with its unit, N-1, evolution, source, and the pages of the PDF where it is', () => {
    const [libelle, valeur, precedent, evolution, source, ou = ''] = rowOf(html, 'adherents');
    expect({ libelle, valeur, precedent, evolution, source }).toEqual({
      libelle: 'Adhérents',
      valeur: '84',
      precedent: '49 en 2023',
      evolution: '+71 %',
      source: 'Rapport d’activité 2024 d’ESSORT',
    });
    expect(ou).toMatch(/^En un coup d’œil, p\. \d/);
    expect(ou).toContain('La vie associative, p. ');
  });

  it('names, for every figure, pages that print its value', () => {
    const pages = report.pages.map(({ texte }) => plain(texte));
    const ids = Object.keys(edition?.edition.indicateurs ?? {});
    const wrong = ids.flatMap((id) => {
      const [, valeur = '', , , , ou = ''] = rowOf(html, id);
      const folios = [...ou.matchAll(/p\. ([\d, ]+)/g)].flatMap(([, list = '']) =>
        list.split(', ').map(Number),
      );
      const value = valeur.replace(/^(environ|plus de) /, '').replace(/ \D+$/, '');
      const lost = folios.filter((folio) => !pages[folio - 1]?.includes(value));
      // A chart tells a figure cut in parts: its total may not be there.
      return lost.length < folios.length || folios.length === 0 ? [] : [`${id} ${valeur} ${ou}`];
    });
    expect(wrong).toEqual([]);
  });

  it('parts the alerts that are open from those accepted, which it gives with reason, author and date', () => {
    const text = plain(pdf.pages.map(({ texte }) => texte).join(' '));
    const [open = '', accepted = ''] = text.split('Annexe : les écarts acceptés');
    expect(open).toContain('Alertes à décider');
    expect(open).not.toContain('le total publié est 18');
    expect(accepted).toContain('le total publié est 18, les départements donnent 17');
    expect(accepted).toContain('Accepté : tel que publié (la trésorière, 4 mars 2025)');
  });

  it('lists the names, with the pages where they are printed', () => {
    const row = html.split('<tr').find((part) => part.includes('data-pages-nom="Carole Gereys"')) ?? '';
    const folios = (/data-pages-nom="Carole Gereys"[^>]*>([^<]+)/.exec(row)?.[1] ?? '')
      .split(', ')
      .map(Number);
    const printed = report.pages.flatMap(({ texte }, i) =>
      plain(texte).includes('Carole Gereys') ? [i + 1] : [],
    );
    expect(folios).toEqual(printed);
  });

  it('says what is missing for an assemblée générale', () => {
    expect(plain(html)).toContain('Le compte de résultat (finances.yaml).');
  });

  it('bears the version of the data', () => {
    expect(html).toContain(`>${versionOf(racine, 'essort', '2024')}<`);
  });
});

it('is not made of a report that has errors', async () => {
  const sortie = makeFolder();
  const { code, erreurs } = await runScript('bon-a-tirer', [
    ...['--racine', 'tests/fixtures/invalid/plusieurs-fautes', '--sortie', sortie],
  ]);
  expect(code).toBe(1);
  expect(erreurs).toContain('Pas de bon à tirer');
  expect(listFiles(sortie)).toEqual([]);
});
