import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { printPdf } from '../../scripts/pdf/imprimer.ts';
import { readPdf, type PdfLu } from '../../scripts/pdf/lire.ts';
import { REPORT, writeSite } from './site.ts';

const METADATA = {
  titre: 'Rapport d’activité 2024',
  auteur: 'Café & théâtre',
  sujet: 'Exercice 2024',
  motsCles: ['association', 'rapport'],
  date: new Date('2025-03-14T00:00:00Z'),
};

const PAGES = {
  rapport: REPORT,
  etranger: '<p>Bonjour</p><img src="https://exemple.invalid/photo.png" alt="">',
  absent: '<p>Bonjour</p><img src="/images/photo.png" alt="">',
  illisible: '<p>Bonjour</p><img src="/style.css" alt="">',
  'cible-absente': '<p><a href="#rien">Rien</a> <span data-page-de="rien"></span></p>',
  'cible-sans-lien': '<p><span data-page-de="ici"></span></p><p id="ici">Ici</p>',
  // The lines of the table of contents are empty at first: filled, they push the chapter to the next page.
  pousse:
    '<a href="#loin">Loin</a><div data-page-de="loin" style="line-height:200mm"></div>' +
    '<div id="loin" style="height:100mm;break-inside:avoid">Loin</div>',
  // Written « 9 », the line pushes its target to page 10; written « 10 », on two lines, to page 11; and so on.
  instable:
    '<p style="break-after:page">…</p>'.repeat(8) +
    '<a href="#fuite">Fuite</a>' +
    '<div data-page-de="fuite" style="line-height:200mm;width:1ch;word-break:break-all"></div>' +
    '<div id="fuite" style="height:100mm;break-inside:avoid">Fuite</div>',
};

let browser: Browser;
let site: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), writeSite(PAGES)]);
}, 20_000);

afterAll(async () => {
  await browser.close();
  await rm(site, { recursive: true });
});

function print(name: keyof typeof PAGES, by = browser): Promise<Uint8Array> {
  return printPdf({ browser: by, dossier: site, page: `/${name}/`, metadonnees: METADATA });
}

describe('a printed report', () => {
  let bytes: Uint8Array;
  let pdf: PdfLu;

  beforeAll(async () => {
    bytes = await print('rapport');
    pdf = await readPdf(bytes);
  });

  it('has the page numbers of its chapters in its table of contents', () => {
    expect(pdf.pages).toHaveLength(15);
    const lines = pdf.pages[1]?.texte.split('\n').filter((line) => /^\d\./.test(line));
    expect(lines).toEqual([
      '1. Activité 1 3',
      '2. Activité 2 5',
      '3. Activité 3 7',
      '4. Activité 4 9',
      '5. Activité 5 11',
      '6. Finances 13',
    ]);
    expect(pdf.destinations.get('activité-5')).toBe(11);
    expect(pdf.pages[10]?.texte).toContain('Activité 5');
  });

  it('prints running headers and folios page by page, none on the cover', () => {
    expect(pdf.pages[0]?.texte).toBe('Rapport d’activité 2024');
    expect(pdf.pages[3]?.texte).toMatch(/^Titre courant\n4\n/);
    expect(pdf.pages[13]?.texte).toMatch(/^Finances\n14\n/);
  });

  it('mixes portrait and landscape pages', () => {
    const landscape = pdf.pages.map(({ largeur, hauteur }) => largeur > hauteur);
    expect(landscape.indexOf(true)).toBe(12);
    expect(landscape.filter(Boolean)).toHaveLength(2);
  });

  it('repeats the head of a table on each page', () => {
    expect(pdf.pages[13]?.texte).toContain('Poste Montant');
  });

  it('has an outline made of its headings', () => {
    expect(pdf.plan.slice(0, 4)).toEqual([
      { titre: 'Rapport d’activité 2024', niveau: 1, page: 1 },
      { titre: 'Sommaire', niveau: 2, page: 2 },
      { titre: 'Activité 1', niveau: 2, page: 3 },
      { titre: 'Détail 1', niveau: 3, page: 4 },
    ]);
  });

  it('is tagged, figures with their alternative text', () => {
    expect(pdf.balise).toBe(true);
    expect(pdf.pages[2]?.balises).toContainEqual({ role: 'Figure', alt: 'Courbe 1' });
    expect(pdf.pages[2]?.balises.map(({ role }) => role)).toContain('H2');
    expect(pdf.pages[12]?.balises.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['Table', 'TH', 'TD']),
    );
    expect(pdf.pages[14]?.balises).toContainEqual({ role: 'Figure', alt: 'La photo' });
  });

  it('keeps drawings as vectors with their text, and loads lazy images', () => {
    expect(pdf.pages[2]?.texte).toContain('Dessin 1');
    expect(pdf.pages.map(({ imagesMatricielles }) => imagesMatricielles)).toEqual([
      ...Array<number>(14).fill(0),
      1,
    ]);
  });

  it('embeds every font, the fonts of the page margins too', () => {
    expect(pdf.polices.length).toBeGreaterThanOrEqual(2);
    expect(pdf.polices.filter(({ embarquee }) => !embarquee)).toEqual([]);
    // A fallback font would be told by its name: variable fonts have none.
    expect(pdf.polices.filter(({ nom }) => nom !== '')).toEqual([]);
  });

  it('says who wrote it, when, in which language', () => {
    expect(pdf).toMatchObject({
      titre: METADATA.titre,
      auteur: METADATA.auteur,
      sujet: METADATA.sujet,
      motsCles: 'association, rapport',
      createur: 'Millésime',
      producteur: 'Millésime',
      creation: 'D:20250314000000Z',
      modification: 'D:20250314000000Z',
      langue: 'fr',
    });
    expect(pdf.xmp).toContain('<rdf:li>Café &amp; théâtre</rdf:li>');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2025-03-14T00:00:00Z</xmp:CreateDate>');
    expect(pdf.xmp).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>');
    expect(pdf.xmp).not.toContain('pdfuaid');
  });

  it('has the same bytes when printed again, after another page and by another browser', async () => {
    await print('pousse');
    expect(Buffer.compare(await print('rapport'), bytes)).toBe(0);
    const other = await launchBrowser();
    try {
      expect(Buffer.compare(await print('rapport', other), bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });
});

describe('a table of contents whose numbers move things', () => {
  it('is printed once more', async () => {
    const pdf = await readPdf(await print('pousse'));
    expect(pdf.destinations.get('loin')).toBe(2);
    expect(pdf.pages[0]?.texte).toMatch(/Loin\n2$/);
  });

  it('is refused when it never settles', async () => {
    await expect(print('instable')).rejects.toThrow(
      'Les numéros de page du sommaire ne se stabilisent pas : « fuite » change de page à chaque impression.',
    );
  });
});

describe('a page that cannot be printed as it should', () => {
  it.each([
    [
      'etranger',
      /demande un fichier à un autre site, ce qui est interdit : https:\/\/exemple\.invalid\/photo\.png/,
    ],
    ['absent', /demande un fichier absent du site construit : \/images\/photo\.png/],
    ['illisible', /Image illisible dans la page à imprimer : .*\/style\.css/],
    ['cible-absente', /Le sommaire renvoie à une partie qui n’existe pas dans le rapport : « rien »/],
    ['cible-sans-lien', /Le sommaire ne peut pas numéroter « ici »/],
  ] as const)('%s', async (name, message) => {
    await expect(print(name)).rejects.toThrow(message);
  });

  it('a page that is not in the site', async () => {
    const lost = printPdf({ browser, dossier: site, page: '/perdue/', metadonnees: METADATA });
    await expect(lost).rejects.toThrow('La page à imprimer /perdue/ n’existe pas dans le site construit.');
  });
});
