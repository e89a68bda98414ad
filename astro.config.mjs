import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
function add(node, c){ if (!node.name || node.attributes.some(a=>a.name==='contexte')) return; c.setProperty(node,'contexte',{type:'mdxJsxAttributeValueExpression',value:'props.contexte'}); }
const ctx = { name: 'contexte', mdxJsxFlowElement:{filter:[],visit:add}, mdxJsxTextElement:{filter:[],visit:add} };
export default defineConfig({
  outDir: '/tmp/spike/dist', cacheDir: '/tmp/spike/cache',
  trailingSlash: 'always',
  markdown: { processor: satteri({ features:{smartPunctuation:false}, hastPlugins:[ctx] }), syntaxHighlight: false },
  integrations: [mdx()],
  build: { inlineStylesheets: 'never' },
  vite: { resolve: { dedupe: ['astro','@astrojs/mdx'] }, build: {assetsInlineLimit: 0} },
});
