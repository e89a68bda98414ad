import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type PdfLu, readPdf } from '../../scripts/pdf/lire.ts';
import { POLICES_PAR_DEFAUT } from '../../src/charte/familles.ts';
import { loadSite } from '../../src/edition/load-site.ts';
import { typeset } from '../../src/format/typographie.ts';

const site = inject('site');
const editions = loadSite('.').editions.map(({ edition }) => edition);

/** Every blank is a plain space: a PDF keeps the thin ones. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How a font file names itself: `BricolageGrotesque`, without blanks nor digits. */
function postscript(famille: string): string {
  return famille.replace(/[\s\d]/g, '');
}

/** `Rapport d’activité` in the middle of a line. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}

describe.each(editions)('the PDF of $id', (edition) => {
  const { chapitres, structure, rapport, annee } = edition;
  const file = path.join(site, edition.id, `${edition.structureId}-${annee}.pdf`);
  const coupDOeil = edition.coupDOeil?.titre ?? 'En un coup d’œil';
  let pdf: PdfLu;

  beforeAll(async () => {
    pdf = await readPdf(readFileSync(file));
  });

  /** Page of the bookmark that bears this title. */
  function pageOf(titre: string): number | undefined {
    return pdf.plan.find((signet) => plain(signet.titre) === plain(typeset(titre)))?.page;
  }

  describe('as a file', () => {
    it('is tagged, in French, and says who wrote what and when', () => {
      const jour = (rapport.publication ?? rapport.assemblee_generale ?? rapport.exercice.fin).replaceAll(
        '-',
        '',
      );
      expect(pdf).toMatchObject({
        balise: true,
        langue: 'fr',
        titre: `${rapport.titre} ${annee} – ${structure.nom}`,
        auteur: structure.nom,
        creation: `D:${jour}120000Z`,
        modification: `D:${jour}120000Z`,
      });
    });

    it('weighs at most 3 MB', () => {
      expect(statSync(file).size).toBeLessThanOrEqual(3_000_000);
    });

    it('is A4, upright', () => {
      const sizes = new Set(
        pdf.pages.map(({ largeur, hauteur }) => `${Math.round(largeur)}×${Math.round(hauteur)}`),
      );
      expect([...sizes]).toEqual(['595×842']);
    });

    it('embeds the fonts of the charte and no other, none drawn stroke by stroke', () => {
      const { titres, texte } = structure.charte?.polices ?? POLICES_PAR_DEFAUT;
      const known = [postscript(titres), postscript(texte), 'MillesimeFine'];
      const names = pdf.polices.map(({ nom, type, embarquee }) => ({
        famille: nom.replace(/^[A-Z]{6}\+/, '').replace(/[-\d].*$/, ''),
        type,
        embarquee,
      }));
      const others = names.filter(
        ({ famille, type, embarquee }) =>
          !embarquee || type === 'Type3' || !known.some((nom) => famille.startsWith(nom)),
      );
      expect(names.length).toBeGreaterThan(2);
      expect(others).toEqual([]);
    });

    it('has no bitmap: charts, maps and pictograms are drawn', () => {
      const painted = pdf.pages.flatMap(({ imagesMatricielles }, i) =>
        imagesMatricielles > 0 ? [i + 1] : [],
      );
      expect(painted).toEqual([]);
    });

    it('has no empty page', () => {
      const words = pdf.pages.map(({ texte }) => texte.split(/\s+/).length);
      const empty = words.flatMap((count, i) => (count < 12 && i > 0 ? [i + 1] : []));
      expect(empty).toEqual([]);
    });
  });

  describe('its bookmarks', () => {
    it('name every chapter once, as it is titled, and each part', () => {
      const titles = pdf.plan.map(({ titre }) => plain(titre));
      for (const titre of [
        'Sommaire',
        coupDOeil,
        ...chapitres.map((c) => c.titre),
        'Sigles',
        'Crédits et sources',
      ]) {
        expect(titles.filter((title) => title === plain(typeset(titre)))).toEqual([plain(typeset(titre))]);
      }
    });

    it('follow the order of the pages', () => {
      const pages = pdf.plan.map(({ page }) => page ?? 0);
      expect(pages).toEqual(pages.toSorted((a, b) => a - b));
      expect(pages[0]).toBe(1);
    });

    it('lead to a page where the title is printed', () => {
      const lost = pdf.plan.filter(({ titre, page }) => {
        const text = plain(pdf.pages[(page ?? 0) - 1]?.texte ?? '').replaceAll(' ', '');
        return page !== 1 && !text.includes(plain(titre).replaceAll(' ', ''));
      });
      expect(lost).toEqual([]);
    });
  });

  describe('its table of contents', () => {
    const read = (): { titre: string; folio: number }[] => {
      const lines = pdf.pages[(pageOf('Sommaire') ?? 0) - 1]?.texte.split('\n') ?? [];
      return lines.flatMap((line) => {
        const [, titre = '', folio] = /^(?:\d+ )?(\D.*?) (\d+)$/.exec(plain(line)) ?? [];
        return folio === undefined ? [] : [{ titre, folio: Number(folio) }];
      });
    };

    it('lists every chapter, then the annexes', () => {
      expect(read().map(({ titre }) => titre)).toEqual([
        ...chapitres.map(({ titre }) => plain(typeset(titre))),
        'Sigles',
        'Crédits et sources',
      ]);
    });

    it('prints the page where each heading is', () => {
      const entries = read();
      expect(entries).toHaveLength(chapitres.length + 2);
      for (const { titre, folio } of entries) {
        expect({ titre, folio: pageOf(titre) }).toEqual({ titre, folio });
        // The folio that is printed on that page, and the title too.
        const [, printed] = pdf.pages[folio - 1]?.texte.split('\n') ?? [];
        expect({ titre, folio: Number(printed) }).toEqual({ titre, folio });
        const text = plain(pdf.pages[folio - 1]?.texte ?? '');
        expect(text).toContain(titre);
      }
    });
  });

  describe('its margins', () => {
    it('bear on each page the name of the part and the folio, save on the cover', () => {
      const starts = [
        // The spread faces the reader: right after the cover, on an even page.
        { entete: coupDOeil, page: 2 },
        { entete: 'Sommaire', page: pageOf('Sommaire') ?? 0 },
        ...chapitres.map(({ titre, titre_court }) => ({
          entete: titre_court ?? titre,
          page: pageOf(titre) ?? 0,
        })),
        { entete: 'Sigles', page: pageOf('Sigles') ?? 0 },
        { entete: 'Crédits et sources', page: pageOf('Crédits et sources') ?? 0 },
      ];
      const expected = pdf.pages.slice(1).map((_, i) => {
        const part = starts.findLast(({ page }) => page <= i + 2)?.entete ?? '';
        return [
          `${plain(typeset(`${structure.nom}, ${lowerFirst(rapport.titre)} ${annee}`))} · ${plain(typeset(part))}`,
          String(i + 2),
        ];
      });
      const printed = pdf.pages.slice(1).map(({ texte }) => texte.split('\n').slice(0, 2).map(plain));
      expect(printed).toEqual(expected);
      expect(pdf.pages[0]?.texte).not.toContain('·');
    });
  });

  describe('its tables and drawings', () => {
    it('are tagged as such, drawings with an alternative text', () => {
      const tags = pdf.pages.flatMap(({ balises }) => balises);
      const roles = new Set(tags.map(({ role }) => role));
      expect([...roles]).toEqual(
        expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure']),
      );
      expect(tags.filter(({ role, alt }) => role === 'Figure' && (alt ?? '').trim() === '')).toEqual([]);
    });

    it('repeat the head of a table that goes on overleaf', () => {
      // Every page with cells of a table has a head for them.
      const headless = pdf.pages.flatMap(({ balises }, i) => {
        const roles = balises.map(({ role }) => role);
        return roles.includes('TD') && !roles.includes('TH') ? [i + 1] : [];
      });
      expect(headless).toEqual([]);
    });
  });
});
