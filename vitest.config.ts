import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The commands print what they do; a test reads it, the terminal keeps the results.
    reporters: ['default', ['json', { outputFile: '.millesime/vitest.json' }]],
    // A browser beside each worker: more of them than cores only makes time limits hard to hold.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/verifier/**/*.test.ts'],
          // Some compose hundreds of drawings: a loaded machine must not make them fail.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pdf',
          include: ['tests/pdf/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: ['tests/site/apercu.test.ts'],
          globalSetup: './tests/site/construire.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'preview',
          include: ['tests/site/apercu.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Last and alone: Astro lets no build of another racine go on beside a preview.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
