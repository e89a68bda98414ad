import { describe, expect, it } from 'vitest';
import { finishHtml } from '../../../src/views/page-finie.ts';

const SIGLES = { MSP: { developpement: 'maison de santé' }, CPTS: { developpement: 'communauté' } };

/** What the body of a page becomes. */
function finish(
  body: string,
  parts: { pathname?: string; relative?: boolean; papier?: boolean } = {},
): string {
  const { pathname = '/la-rampe/2024/la-saison/', relative = true, papier = false } = parts;
  const html = `<!doctype html><html lang="fr"${papier ? ' data-papier' : ''}><head><title>t</title></head><body>${body}</body></html>`;
  const finished = finishHtml(html, { pathname, sigles: SIGLES, relative, politique: relative });
  return /<body>(.*)<\/body>/s.exec(finished)?.[1] ?? '';
}

describe('the typography of a page', () => {
  it('is set in texts and in what is said of drawings, not in code', () => {
    expect(finish('<p>Prêt ?</p><img src="/a.png" alt="Prêt ?"><code>Prêt ?</code>')).toBe(
      '<p>Prêt\u202F?</p><img src="../../../a.png" alt="Prêt\u202F?"><code>Prêt ?</code>',
    );
  });

  it('raises ordinals, but not inside a drawing', () => {
    expect(finish('<p>le 1er mars</p>')).toBe('<p>le 1<sup>er</sup> mars</p>');
    expect(finish('<svg><text>1er</text></svg>')).toBe('<svg><text>1er</text></svg>');
  });
});

describe('the links of a page', () => {
  it.each([
    ['/la-rampe/2024/', '../index.html'],
    ['../le-bilan/', '../le-bilan/index.html'],
    ['../le-bilan/#les-comptes', '../le-bilan/index.html#les-comptes'],
    ['#ici', '#ici'],
    ['https://exemple.fr/', 'https://exemple.fr/'],
  ])('%s works from any folder', (typed, written) => {
    expect(finish(`<a href="${typed}">x</a>`)).toBe(`<a href="${written}">x</a>`);
  });

  it.each([
    ['../le-bilan/', '#chapitre-le-bilan'],
    ['../le-bilan/#le-bilan--les-comptes', '#le-bilan--les-comptes'],
    ['https://exemple.fr/', 'https://exemple.fr/'],
  ])('%s stays inside the document on paper', (typed, written) => {
    const options = { pathname: '/la-rampe/2024/imprimer/', papier: true };
    expect(finish(`<a href="${typed}">x</a>`, options)).toBe(`<a href="${written}">x</a>`);
  });

  it('are left to the server of the preview', () => {
    expect(finish('<a href="/la-rampe/2024/">x</a><a href="../le-bilan/">y</a>', { relative: false })).toBe(
      '<a href="/la-rampe/2024/">x</a><a href="../le-bilan/">y</a>',
    );
  });
});

describe('the sigles of a page', () => {
  it('lead to their words at their first use', () => {
    expect(finish('<div data-sigles><p>La MSP, puis la MSP.</p></div>')).toBe(
      '<div data-sigles><p>La <a class="sigle" href="../sigles/index.html#sigle-msp">' +
        '<abbr title="maison de santé">MSP</abbr></a>, puis la MSP.</p></div>',
    );
  });

  it('have their words beside them on paper', () => {
    expect(finish('<div data-sigles><p>La MSP.</p></div>', { papier: true })).toBe(
      '<div data-sigles><p>La <abbr title="maison de santé">MSP</abbr> (maison de santé).</p></div>',
    );
  });

  it('are left alone in headings, in longer words and outside the text', () => {
    const page = '<p>La MSP</p><div data-sigles><h2>La MSP</h2><p>Les MSPS et la E-MSP</p></div>';
    expect(finish(page)).toBe(page);
  });
});
