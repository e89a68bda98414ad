import { readdirSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Imports flow only downwards. One row a layer, from the ground up: its files, and the layers it may import.
 * Its own files it may always import; what is not named here is forbidden, be it only a type.
 */
const GROUND = ['diagnostics', 'format', 'schemas'];
const EDITION = ['edition', ...GROUND];
const COMPUTED = ['coherence', 'domain', 'charts', 'maps', 'charte', ...EDITION];
const DRAWN = ['components', 'layouts', 'mdx', 'views', 'styles', ...COMPUTED];

const LAYERS = {
  schemas: { files: 'schemas/**', imports: [] },
  format: { files: 'src/format/**', imports: ['schemas'] },
  diagnostics: { files: 'src/diagnostics/**', imports: ['format', 'schemas'] },
  edition: { files: 'src/edition/**', imports: GROUND },
  charte: { files: 'src/charte/**', imports: EDITION },
  charts: { files: 'src/charts/**', imports: EDITION },
  domain: { files: 'src/domain/**', imports: EDITION },
  maps: { files: 'src/maps/**', imports: EDITION },
  coherence: { files: 'src/coherence/**', imports: ['domain', 'charts', 'maps', 'charte', ...EDITION] },
  'content.config': { files: 'src/content.config.ts', imports: EDITION },
  views: { files: 'src/views/**', imports: COMPUTED },
  styles: { files: 'src/styles/**', imports: [] },
  components: { files: 'src/components/**', imports: DRAWN },
  layouts: { files: 'src/layouts/**', imports: DRAWN },
  mdx: { files: 'src/mdx/**', imports: DRAWN },
  middleware: { files: 'src/middleware.ts', imports: DRAWN },
  pages: { files: 'src/pages/**', imports: DRAWN },
  scripts: { files: 'scripts/**', imports: DRAWN },
  tests: { files: 'tests/**', imports: ['pages', 'scripts', 'middleware', 'content.config', ...DRAWN] },
};

/** The only two doors to Astro's store: everything else receives its data. */
const CONTENT_DOORS = ['src/content.config.ts', 'src/views/contenu.ts'];

// A folder that nobody placed would escape the rule.
for (const { name } of readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (!(name in LAYERS)) throw new Error(`eslint.config.js: src/${name} has no row in LAYERS`);
}

/** Options of no-restricted-imports for one layer; `door`: these files may read `astro:content`. */
function restrictedImports(layer, door) {
  const allowed = LAYERS[layer].imports;
  const forbidden = Object.keys(LAYERS).filter((name) => name !== layer && !allowed.includes(name));
  // The rule sees the text of the import, not the file: a path that climbs (or starts at the root) into a layer.
  const regex = `^\\.{0,2}/(?:\\.\\./)*(?:src/)?(?:${forbidden.map((name) => RegExp.escape(name)).join('|')})(?:/|\\.ts$|$)`;
  const downwards = {
    regex,
    message: `Imports flow downwards: ${layer} may import ${allowed.join(', ') || 'nothing of ours'} (LAYERS in eslint.config.js).`,
  };
  const content = {
    regex: '^astro:content$',
    message: `Only ${CONTENT_DOORS.join(' and ')} may read astro:content.`,
  };
  return ['error', { patterns: door ? [downwards] : [downwards, content] }];
}

const layerRules = Object.entries(LAYERS).flatMap(([layer, { files }]) => [
  {
    name: `layers/${layer}`,
    files: [files],
    rules: { 'no-restricted-imports': restrictedImports(layer, layer === 'tests') },
  },
  ...CONTENT_DOORS.filter((door) => door === files || door.startsWith(files.replace('**', ''))).map((door) => ({
    name: `layers/${layer}/content`,
    files: [door],
    rules: { 'no-restricted-imports': restrictedImports(layer, true) },
  })),
]);

export default defineConfig(
  globalIgnores(['dist/', '.dist-*/', '.astro/', '.millesime/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    // `astro check` types the templates; typed linting of .astro would build a second program for little.
    files: ['**/*.js', '**/*.mjs', '**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  layerRules,
);
