import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { passContexte, prefixHeadings } from './src/mdx/plugins.ts';

export default defineConfig({
  // `directory` addresses (`/essort/2024/vie-associative/`): the contract of design/model.md.
  trailingSlash: 'always',
  // White space between a figure and its unit must survive.
  compressHTML: false,
  markdown: {
    processor: satteri({
      // French typography is ours (src/format/typographie.ts): English quotes and dashes would come first.
      features: { smartPunctuation: false },
      mdastPlugins: [passContexte],
      hastPlugins: [prefixHeadings],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  // Pictures of the text; the check (src/edition/pixels-image.ts) has already refused larger ones.
  image: {
    service: { entrypoint: 'astro/assets/services/sharp', config: { limitInputPixels: 100_000_000 } },
  },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // Chapters may live outside this repository (`--racine`): their runtime is always ours.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    build: { assetsInlineLimit: 0 },
  },
});
