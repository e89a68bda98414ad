import { getCollection, getEntry, render } from 'astro:content';
import type { Edition } from '../edition/types.ts';
import { buildDossier, type Dossier } from './dossier.ts';

/** An entry of the collection. */
interface Listed {
  edition: Edition;
  /** False when `--structure` or `--annee` leaves it out: its pages are not built again. */
  choisie: boolean;
  /** Shown on the index pages: built now, or already published. */
  listee: boolean;
}

async function loadListed(): Promise<Listed[]> {
  const entries = await getCollection('editions');
  return entries.map(({ data }) => data).toSorted((a, b) => (a.edition.id < b.edition.id ? -1 : 1));
}

async function loadDossiers(): Promise<Dossier[]> {
  const listed = await loadListed();
  return listed
    .filter(({ choisie }) => choisie)
    .map(({ edition }) => {
      const precedentes = listed
        .map((other) => other.edition)
        .filter(({ structureId, annee }) => structureId === edition.structureId && annee < edition.annee);
      return buildDossier(edition, precedentes);
    });
}

let memo: Promise<Dossier[]> | undefined;

/** Éditions to build, computed once a build; in `dev` every time, since the data may have changed. */
export function getDossiers(): Promise<Dossier[]> {
  if (import.meta.env.DEV) return loadDossiers();
  memo ??= loadDossiers();
  return memo;
}

/** Éditions of the index pages: those of this run and those already published. */
export async function getEditions(): Promise<Edition[]> {
  return (await loadListed()).flatMap(({ edition, listee }) => (listee ? [edition] : []));
}

/** Whether pages may promise a PDF: none is made with `--sans-pdf`, without a browser, or in `dev`. */
export const AVEC_PDF = process.env['MILLESIME_SANS_PDF'] !== '1';

/** The faults that stop a live preview, as text; null when the data are good. */
export async function getFaults(): Promise<string | null> {
  const entry = await getEntry('fautes', 'fautes');
  return entry?.data.texte ?? null;
}

/** A chapter ready to render. `entree` comes from the edition. */
export async function renderChapitre(entree: string): Promise<Awaited<ReturnType<typeof render>>> {
  const entry = await getEntry('chapitres', entree);
  if (!entry) throw new Error(`Chapitre introuvable dans la collection : ${entree}`);
  return render(entry);
}
