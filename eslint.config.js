import { readdirSync } from 'node:fs';
import path from 'node:path';
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
  charts: { files: 'src/charts/**', imports: ['maps', ...EDITION] },
  domain: { files: 'src/domain/**', imports: EDITION },
  maps: { files: 'src/maps/**', imports: EDITION },
  coherence: { files: 'src/coherence/**', imports: ['domain', 'charts', 'maps', 'charte', ...EDITION] },
  'content.config': { files: 'src/content.config.ts', imports: ['coherence', ...EDITION] },
  views: { files: 'src/views/**', imports: COMPUTED },
  styles: { files: 'src/styles/**', imports: [] },
  components: { files: 'src/components/**', imports: DRAWN },
  layouts: { files: 'src/layouts/**', imports: DRAWN },
  mdx: { files: 'src/mdx/**', imports: DRAWN },
  middleware: { files: 'src/middleware.ts', imports: DRAWN },
  pages: { files: 'src/pages/**', imports: DRAWN },
  importation: { files: 'src/importation/**', imports: GROUND },
  correction: { files: 'src/correction/**', imports: EDITION },
  'aide-a-la-saisie': { files: 'src/aide-a-la-saisie/**', imports: ['charte', ...EDITION] },
  scripts: { files: 'scripts/**', imports: ['importation', 'correction', 'aide-a-la-saisie', ...DRAWN] },
  tests: {
    files: 'tests/**',
    imports: [
      'pages',
      'scripts',
      'importation',
      'correction',
      'aide-a-la-saisie',
      'middleware',
      'content.config',
      ...DRAWN,
    ],
  },
};

// What nobody placed would escape the rule.
for (const name of readdirSync(path.join(import.meta.dirname, 'src'))) {
  if (!name.endsWith('.d.ts') && !(name.replace(/\.ts$/, '') in LAYERS)) {
    throw new Error(`eslint.config.js: src/${name} has no row in LAYERS`);
  }
}

/** The option of no-restricted-imports for one layer. */
function restrictedImports(layer, { mayReadContent }) {
  const allowed = LAYERS[layer].imports;
  const forbidden = Object.keys(LAYERS).filter((name) => name !== layer && !allowed.includes(name));
  const names = forbidden.map((name) => RegExp.escape(name)).join('|');
  const upwards = {
    // The rule sees the text of the import: a path that climbs, or starts at the root, then enters a layer.
    regex: `^\\.{0,2}/(?:\\.\\./)*(?:src/)?(?:${names})(?:/|\\.ts$|$)`,
    message: `Imports flow downwards: ${layer} may import ${allowed.join(', ') || 'nothing of ours'} (LAYERS in eslint.config.js).`,
  };
  const content = {
    regex: '^astro:content$',
    message:
      'Only src/content.config.ts and src/views/contenu.ts read astro:content: receive the data instead.',
  };
  return {
    'no-restricted-imports': ['error', { patterns: mayReadContent ? [upwards] : [upwards, content] }],
  };
}

const layerRules = [
  ...Object.entries(LAYERS).map(([layer, { files }]) => ({
    name: `layers/${layer}`,
    files: [files],
    rules: restrictedImports(layer, { mayReadContent: ['content.config', 'tests'].includes(layer) }),
  })),
  {
    name: 'layers/contenu',
    files: ['src/views/contenu.ts'],
    rules: restrictedImports('views', { mayReadContent: true }),
  },
  {
    name: 'layers/no-back-door',
    files: ['schemas/**', 'src/**', 'scripts/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['ImportExpression[source.value=PATH]', 'TSImportType[source.value=PATH]'].map((selector) => ({
          selector: selector.replace('PATH', String.raw`/^(\.\.\u002F|\u002F|astro:content$)/`),
          message: 'Import it at the top of the file: no-restricted-imports does not see import().',
        })),
      ],
    },
  },
];

export default defineConfig(
  globalIgnores(['dist/', '.dist-*/', '.astro/', '.millesime/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'no-useless-escape': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidReturningFunctions: true }],
      // The only way to unset a variable of process.env.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The contexts that Astro hands over are made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // A table shown as blocks on a phone loses its meaning for a screen reader unless its roles are spelled out.
      'astro/jsx-a11y/no-redundant-roles': [
        'error',
        { thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'] },
      ],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['row'], td: ['cell'] },
      ],
      // What scrolls sideways must be reachable with the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'] }],
    },
  },
  {
    // `astro check` knows what an .astro file exports, plain TypeScript does not; Vitest's matchers are `any`.
    files: ['src/mdx/composants.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // `astro check` types the templates; typed linting of .astro would build a second program for little.
    files: ['**/*.js', '**/*.mjs', '**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  layerRules,
);
