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

describe('the policy of a page', () => {
  const whole = (body: string, politique: boolean): string =>
    finishHtml(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`,
      { pathname: '/', sigles: {}, relative: true, politique },
    );

  it('takes the place of styles typed in attributes, which go to one sheet', () => {
    const html = whole(
      '<p class="a" style="--x:1">a</p><p style="--x:1">b</p><p style="--y: 2%">c</p>',
      true,
    );
    expect(html).toContain('<p class="a s1">a</p><p class="s1">b</p><p class="s2">c</p>');
    expect(html).toContain('<style>.s1:not(#s){--x:1}.s2:not(#s){--y: 2%}</style></head>');
    expect(html).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]*'?sha256-/,
    );
  });

  it('lets no style say more than its declarations', () => {
    expect(() => whole('<p style="--x:1}body{display:none">a</p>', true)).toThrow('Style inattendu');
    expect(() => whole('<p style="--x:url(https://exemple.invalid/</style>)">a</p>', true)).toThrow();
  });

  it('is left out of the preview', () => {
    expect(whole('<p style="--x:1">a</p>', false)).toContain('<p style="--x:1">a</p>');
    expect(whole('', false)).not.toContain('Content-Security-Policy');
  });
});

describe('a word that no line could hold', () => {
  it.each([
    ['Une phrase ordinaire, anticonstitutionnellement longue.', 1],
    ['A'.repeat(30), 1],
    ['A'.repeat(31), 3],
    ['https://www.exemple.fr/saison/programme', 4],
    ['Auvergne-Rhône-Alpes-Provence-Côte-d’Azur-Corse', 1],
    [`${'👩‍🔬'.repeat(31)} et`, 3],
  ])('%s is cut in %i', (text, pieces) => {
    const html = finish(`<p>${text}</p>`);
    expect(html.split('<wbr>')).toHaveLength(pieces);
    expect(html.replaceAll('<wbr>', '')).toBe(`<p>${text}</p>`);
  });

  it('is left as it is in a drawing and in a choice', () => {
    const word = 'A'.repeat(60);
    expect(finish(`<svg><text>${word}</text></svg><select><option>${word}</option></select>`)).not.toContain(
      '<wbr>',
    );
  });
});
