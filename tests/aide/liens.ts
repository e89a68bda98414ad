import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './dossiers.ts';
import { listPages, readElements } from './pages.ts';

/** What a page points at and what it offers to point at. */
interface Contenu {
  liens: string[];
  ids: string[];
  /** Ids that an attribute of the page names. */
  nommes: string[];
}

const LINK_ATTRIBUTES = ['href', 'src', 'xLinkHref', 'poster', 'data', 'action'];
const REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers', 'list'];
const OUTSIDE = /^(https?:|mailto:|data:)/;

/** Addresses of a style sheet. */
function urlsOf(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url = '']) => url);
  const imports = [...css.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, url = '']) => url);
  return [...urls, ...imports];
}

function readPage(site: string, page: string): Contenu {
  const contenu: Contenu = { liens: [], ids: [], nommes: [] };
  const words = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));
  for (const { properties, children, tagName } of readElements(site, page)) {
    contenu.ids.push(...words(properties['id']));
    for (const name of LINK_ATTRIBUTES) contenu.liens.push(...words(properties[name]));
    for (const source of words(properties['srcSet'])) {
      contenu.liens.push(...source.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''));
    }
    for (const name of REFERENCES) contenu.nommes.push(...words(properties[name]));
    const css = words(properties['style']);
    if (tagName === 'style') css.push(...children.map((child) => (child.type === 'text' ? child.value : '')));
    contenu.liens.push(...css.flatMap(urlsOf));
  }
  return contenu;
}

/** What each page of a built site points at, and each style sheet. */
export function readSite(site: string): Map<string, Contenu> {
  const contents = new Map<string, Contenu>();
  for (const page of listPages(site)) contents.set(page, readPage(site, page));
  for (const file of listFiles(site).filter((name) => name.endsWith('.css'))) {
    const liens = urlsOf(readFileSync(path.join(site, file), 'utf8'));
    contents.set(file, { liens, ids: [], nommes: [] });
  }
  return contents;
}

/** What is wrong with an address written in a file of the site; null when it leads somewhere, from any folder. */
function faultOf(site: string, contents: Map<string, Contenu>, from: string, address: string): string | null {
  if (OUTSIDE.test(address)) return null;
  if (address.startsWith('/')) return 'part de la racine : ne marche pas dans un sous-dossier';
  const [file = '', anchor] = address.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(file));
  if (target.startsWith('..')) return 'sort du site';
  if (target.endsWith('/')) return 'ne nomme pas index.html : ne marche pas par un double-clic';
  if (!existsSync(path.join(site, target))) return `aucun fichier ${target}`;
  if (anchor === undefined || !target.endsWith('.html')) return null;
  const id = decodeURIComponent(anchor);
  return contents.get(target)?.ids.includes(id) === true ? null : `aucune ancre « ${id} » dans ${target}`;
}

/** The links of a file that lead nowhere, with the reason. */
export function findBrokenLinks(site: string, contents: Map<string, Contenu>, from: string): string[] {
  return [...new Set(contents.get(from)?.liens)].flatMap((address) => {
    const fault = faultOf(site, contents, from, address);
    return fault === null ? [] : [`${address} : ${fault}`];
  });
}
