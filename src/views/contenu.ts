import { getCollection, getEntry, render } from 'astro:content';
import { listPrecedentes } from '../domain/chiffres.ts';
import type { Verification } from '../diagnostics/montrer.ts';
import type { Edition } from '../edition/types.ts';
import { buildDossier, type Dossier } from './dossier.ts';

/** An entry of the collection. */
interface Listed {
  edition: Edition;
  /** False when `--structure` or `--annee` leaves it out: its pages are not built again. */
  choisie: boolean;
  /** Shown on the index pages: built now, or already published. */
  listee: boolean;
  /** Whether its PDF is, or will be, beside its pages. */
  avecPdf: boolean;
}

async function loadListed(): Promise<{ key: string; listed: Listed[] }> {
  const entries = await getCollection('site');
  const listed = entries.flatMap(({ data }) => (data.nature === 'edition' ? [data] : []));
  return {
    key: entries.map(({ id, digest }) => `${id}:${String(digest)}`).join(),
    listed: listed.toSorted((a, b) => (a.edition.id < b.edition.id ? -1 : 1)),
  };
}

function computeDossiers(listed: readonly Listed[]): Dossier[] {
  const editions = listed.map(({ edition }) => edition);
  return listed
    .filter(({ choisie }) => choisie)
    .map(({ edition, avecPdf }) => buildDossier(edition, listPrecedentes(edition, editions), avecPdf));
}

let memo: { key: string; dossiers: Dossier[] } | undefined;

/** Éditions to build, computed again only when the data have changed: every page asks, and `dev` must never be stale. */
export async function getDossiers(): Promise<Dossier[]> {
  const { key, listed } = await loadListed();
  if (memo?.key !== key) memo = { key, dossiers: computeDossiers(listed) };
  return memo.dossiers;
}

/** Éditions of the index pages: those of this run and those already published. */
export async function getEditions(): Promise<Edition[]> {
  const { listed } = await loadListed();
  return listed.flatMap(({ edition, listee }) => (listee ? [edition] : []));
}

/** Ids of the éditions whose PDF is, or will be, beside their pages. */
export async function getIdsWithPdf(): Promise<string[]> {
  const { listed } = await loadListed();
  return listed.flatMap(({ edition, avecPdf }) => (avecPdf ? [edition.id] : []));
}

/** What the check says of the data that the pages of a live preview show; null in a build. */
export async function getVerification(): Promise<Verification | null> {
  const entries = await getCollection('site');
  return entries.map(({ data }) => data).find((data) => data.nature === 'verification') ?? null;
}

/** A chapter ready to render. `entree` comes from the edition. */
export async function renderChapitre(entree: string): Promise<Awaited<ReturnType<typeof render>>> {
  const entry = await getEntry('chapitres', entree);
  if (!entry) throw new Error(`Chapitre introuvable dans la collection : ${entree}`);
  return render(entry);
}
