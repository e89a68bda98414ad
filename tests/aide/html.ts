import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules of the house, which an editor reads too. */
const HOUSE = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;

/*
 * Why .htmlvalidate.json, where no comment fits, changes some rules:
 * - doctype-style: HTML takes either; Astro writes it in lower case.
 * - no-inline-style: a length comes from the data, no style sheet can know it.
 * - no-redundant-role: on a phone a table is laid out in blocks, which takes its roles away in some browsers.
 * - no-trailing-whitespace: templates leave blanks that nobody sees.
 * - prefer-native-element: a scrolling table is a region that takes the focus, which the lint refuses to a section.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader([], {
    ...HOUSE,
    root: true,
    extends: [...(HOUSE.extends ?? []), 'html-validate:document'],
    rules: {
      ...HOUSE.rules,
      // Our own files come from our own host: a digest protects against another one.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What html-validate reproaches to a page: rule, sentence, element. */
export async function findHtmlFaults(site: string, page: string): Promise<string[]> {
  const { results } = await validator.validateFile(path.join(site, page));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId} : ${message} : ${selector ?? ''}`),
  );
}
