import { loadPictogrammes } from '../edition/pictogrammes.ts';

/** Inside of the `<svg viewBox="0 0 24 24">` of a pictogram; the check has made sure that the name exists. */
export function readPictogramme(nom: string): string {
  return loadPictogrammes()[nom]?.body ?? '';
}
