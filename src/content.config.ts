import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { chapitres: defineCollection({ loader: glob({ base: '/tmp/racine/content', pattern: '**/*.mdx' }) }) };
