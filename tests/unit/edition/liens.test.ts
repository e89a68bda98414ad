import { describe, expect, it } from 'vitest';
import { checkLiens } from '../../../src/edition/check-liens.ts';
import { parseChapitre } from '../../../src/edition/parse-chapitre.ts';

/** What is said of the only link of a chapter, null when nothing is. */
function tell(link: string): string | null {
  const { parsed } = parseChapitre(`---\ntitre: La saison\n---\n\n## Le soir\n\n${link}\n`, 'c.mdx');
  expect(parsed.liens).toHaveLength(1);
  const lu = { slug: 'la-saison', parsed };
  return checkLiens(lu, [lu])[0]?.message ?? null;
}

describe('an address that may become a link', () => {
  it.each([
    'https://www.exemple.fr',
    'http://exemple.fr/page?a=b#c',
    'HTTPS://www.exemple.fr/',
    'https://xn--ducation-90a.exemple.fr/',
    'https://éducation.exemple.fr/é',
    'mailto:contact@exemple.fr',
    'mailto:prenom.nom@exemple.asso.fr?subject=Rapport%202024',
    '../la-saison/',
    '../la-saison',
    '../la-saison/#la-saison--le-soir',
    '#la-saison--le-soir',
    '#chapitre-la-saison',
  ])('%s', (address) => {
    expect(tell(`[ici](${address})`)).toBeNull();
  });
});

describe('an address that may not, however it hides', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript&#x3A;alert(1)',
    '%6aavascript:alert(1)',
    'javascript%3Aalert(1)',
    '<java\tscript:alert(1)>',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#1;javascript:alert(1)',
    'java&shy;script:alert(1)',
    '<  javascript:alert(1)>',
    'javascript://%0aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data&colon;text/html;base64,PHNjcmlwdD4=',
    'blob:https://exemple.fr/1',
    'file:///etc/passwd',
    'ftp://exemple.fr/',
    'tel:+33102030405',
    '//exemple.fr/',
    '/\\/exemple.fr/',
    '\\\\\\\\exemple.fr/partage',
    'https:exemple.fr',
    'https:/exemple.fr',
    'https:\\\\\\\\exemple.fr',
    'https://exemple.fr@piege.exemple.com/',
    'https://localhost/',
    'https://127.0.0.1/',
    'http://[::1]/',
    'mailto:contact@exemple.fr,autre@exemple.fr',
    'mailto:javascript:alert(1)',
    '../../2023/la-saison/',
    '../../../secret/',
    '/essort/2024/la-saison/',
    '?a=b',
    '../la-saison/?a=b',
    '%',
  ])('%s', (address) => {
    expect(tell(`[ici](${address})`)).not.toBeNull();
  });
});
