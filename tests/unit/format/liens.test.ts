import { describe, expect, it } from 'vitest';
import { toRelative } from '../../../src/format/liens.ts';

describe('toRelative', () => {
  it.each([
    ['/essort/2024/', '/', '../../index.html'],
    ['/essort/2024/', '/essort/', '../index.html'],
    ['/essort/2024/', '/essort/2024/', 'index.html'],
    ['/essort/2024/', '/essort/2024/sigles/', 'sigles/index.html'],
    ['/essort/2024/', '/essort/2024/#sommaire', 'index.html#sommaire'],
    ['/essort/2024/sigles/', '/essort/2024/credits/#cartes', '../credits/index.html#cartes'],
    ['/essort/2024/sigles/', '/_astro/page.css', '../../../_astro/page.css'],
    ['/essort/2024/', '/essort/2023/', '../2023/index.html'],
    ['/essort/2024/', '/apmsl/2024/', '../../apmsl/2024/index.html'],
    ['/', '/favicon.svg', 'favicon.svg'],
    ['/', '/', 'index.html'],
    ['/essort/2024/donnees/', '/essort/2024/donnees/chiffres.csv', 'chiffres.csv'],
    ['/a/', '/a/b/?tri=nom#c', 'b/index.html?tri=nom#c'],
  ])('from %s to %s: %s', (from, to, relative) => {
    expect(toRelative(from, to)).toBe(relative);
  });

  it.each(['https://www.exemple.fr/', '//exemple.fr/', '#ancre', 'mailto:a@b.fr', '../voisin/'])(
    'leaves %s alone',
    (address) => {
      expect(toRelative('/essort/2024/', address)).toBe(address);
    },
  );
});
