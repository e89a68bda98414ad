import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { chapitreSchema } from '../../schemas/chapitre.ts';
import { fichiersEdition } from '../../schemas/fichiers.ts';
import { structureSchema } from '../../schemas/structure.ts';
import { listPassagesOfDonnees } from '../../src/edition/passages-donnees.ts';
import { parseYaml } from '../../src/edition/parse-yaml.ts';
import { listFiles } from '../aide/dossiers.ts';

/** Set by any script of ours that would run. */
export const PIEGE = '__piege';

/** What the texts of a report hold here, each after the words that it had. */
const CHARGES: readonly string[] = [
  `<script>window.${PIEGE}=1</script>`,
  `"><img src=x onerror="window.${PIEGE}=1">`,
  `' onmouseover='window.${PIEGE}=1' x='`,
  `</script></style></title><svg onload=window.${PIEGE}=1>`,
  `<!-- --><![CDATA[<b>]]><iframe src="https://exemple.invalid/">`,
  `{{7*7}} \${window.${PIEGE}=1} <%= 7 %>`,
  `javascript:window.${PIEGE}=1`,
  '&lt;script&gt; &#60;script&#62; &amp;amp;',
  '\u202Eنص من اليمين\u202C \u2066‮x\u2069',
  '👩‍🔬🏳️‍🌈🧑🏽‍🤝‍🧑🏻 Z̸̡͂a͜l̷͋g̴ọ',
  `url(https://exemple.invalid/a.png);}*{display:none}`,
  'A'.repeat(300),
];
const LONGUE = 'Nom-très-long '.repeat(180) + 'Interminablement'.repeat(155);

/** The text of a value, its own words first: a title must still name its chapter. */
function charge(texte: string, rang: number): string {
  return `${texte} ${CHARGES[rang % CHARGES.length] ?? ''}`;
}

function schemaOf(nom: string): z.ZodType {
  if (nom === 'structure') return structureSchema;
  return nom === 'en-tete' ? chapitreSchema : fichiersEdition[nom as keyof typeof fichiersEdition];
}

function attackYaml(texte: string, nom: string): string {
  const document = parseDocument(texte);
  const { parsed } = parseYaml(texte, nom);
  const schema = schemaOf(nom);
  listPassagesOfDonnees(nom, schema, parsed).forEach(({ texte: valeur, donnee }, rang) => {
    const chemin = (donnee?.chemin ?? []).map(String);
    // They name something: a place of the maps, a family of letters, a unit that figures of one chart share.
    if (chemin.some((step) => ['commune', 'polices', 'unite'].includes(step))) return;
    // One name of each file is as long as a page.
    document.setIn(chemin, rang === 3 ? `${valeur} ${LONGUE}` : charge(valeur, rang));
  });
  return document.toString({ lineWidth: 0 });
}

const CHAPITRE = `

## Un titre \\<script>window.${PIEGE}=1\\</script>

Un texte \\<img src=x onerror="window.${PIEGE}=1">, \\{window.${PIEGE}=1\\}, &lt;script&gt;, ${'A'.repeat(5000)}, \u202Eنص\u202C.

[Un lien](https://exemple.invalid/?"><script>window.${PIEGE}=1</script> "un titre &quot;><script>window.${PIEGE}=1</script>")

<Encadre titre="&quot;><script>window.${PIEGE}=1</script>'&quot;&gt; ${'A'.repeat(400)}">

\`<script>window.${PIEGE}=1</script>\`

</Encadre>

| Un \\<b>tableau | ${'A'.repeat(400)} |
| --- | --- |
| \\<script>window.${PIEGE}=1\\</script> | 12 |
`;

/**
 * Makes every text of a racine that a reader reads, found by the schemas, hold something hostile. Out: the data files that
 * were changed, by name without `.yaml`.
 */
export function attackRacine(racine: string): Set<string> {
  const attacked = new Set<string>();
  for (const file of listFiles(racine)) {
    const whole = path.join(racine, file);
    const texte = readFileSync(whole, 'utf8');
    if (file.endsWith('.mdx')) {
      const enTete = /^---\n(.*?)^---\n/ms.exec(texte);
      if (!enTete) continue;
      const attaque = `---\n${attackYaml(enTete[1] ?? '', 'en-tete')}---\n`;
      writeFileSync(whole, attaque + texte.slice(enTete[0].length) + CHAPITRE);
    }
    // What was accepted is quoted with the values of before.
    const nom = path.basename(file, '.yaml');
    if (file.endsWith('.yaml') && nom !== 'ecarts') {
      writeFileSync(whole, attackYaml(texte, nom));
      attacked.add(nom);
    }
  }
  return attacked;
}
