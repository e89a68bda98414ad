import type { EcartAccepte } from '../../schemas/ecarts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedEdition } from '../edition/load-edition.ts';
import type { Edition } from '../edition/types.ts';
import { lieuOf } from './lieu.ts';

/** A finding with the place by which it is accepted; see {@link lieuOf}. */
export interface Situe {
  diagnostic: Diagnostic;
  lieu: string;
}

/** An alert that somebody accepted, and why. */
export interface EcartNote extends Situe {
  /** `<structure>/<année>`. */
  editionId: string;
  ecart: EcartAccepte;
}

const VALEURS =
  /«[^»]*»|\d(?:[\d\s]*\d)?(?:[.,]\d+)?|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/g;

/** What a finding compares, whatever the words around: its numbers, its quotations, its days and months. */
function valeursOf(message: string): string {
  return (message.match(VALEURS) ?? []).map((valeur) => valeur.replace(/\s/g, '')).join(' ');
}

/** Spaces typed by hand are as good as no-break ones. */
function sameLieu(a: string, b: string): boolean {
  return a.replace(/\s/g, ' ') === b.replace(/\s/g, ' ');
}

/** Whether a finding is in the files of an edition, or in those of its structure. */
export function ofEdition({ fichier }: Diagnostic, { id, structureId }: Edition): boolean {
  return (
    fichier.startsWith(`data/${id}/`) ||
    fichier.startsWith(`content/${id}/`) ||
    fichier === `data/${structureId}/structure.yaml`
  );
}

/** An acceptance that no longer accepts anything: the values changed, or the contradiction is gone. */
function tellPerime({ edition, sources }: LoadedEdition, i: number, autres: readonly Situe[]): Situe {
  const fichier = `data/${edition.id}/ecarts.yaml`;
  const chemin = [i, 'constat'];
  const parsed = sources['ecarts'];
  const [autre] = autres;
  const dit = autre
    ? {
        code: 'C-ECART-CHANGE',
        message: `cet écart a été accepté avec d’autres valeurs ; l’alerte dit maintenant : ${autre.diagnostic.message}`,
        conseil:
          'Relisez-la. Si elle s’accepte toujours, recopiez son texte dans « constat: » et changez « date: » ; sinon, corrigez les données.',
      }
    : {
        code: 'C-ECART-SANS-OBJET',
        message: 'aucune alerte ne correspond plus à cet écart',
        conseil:
          'Supprimez-le s’il a été corrigé ; sinon, vérifiez « code: » et « lieu: » : npm run verifier -- --format ecarts les écrit.',
      };
  return {
    diagnostic: {
      fichier,
      ...(parsed?.locate(chemin) ?? { ligne: 1, colonne: 1 }),
      gravite: 'alerte',
      ...dit,
    },
    lieu: lieuOf(fichier, chemin),
  };
}

/**
 * Sets aside the alerts that `ecarts.yaml` accepts: same code, same place, same values. Errors cannot be accepted. Out:
 * what stays open, with the acceptances that no longer fit, and what is noted.
 */
export function applyEcarts(
  found: readonly Situe[],
  editions: readonly LoadedEdition[],
): { ouverts: Situe[]; notes: EcartNote[] } {
  const notes: EcartNote[] = [];
  const noted = new Set<Situe>();
  const perimes: Situe[] = [];
  for (const loaded of editions) {
    const own = found.filter(
      ({ diagnostic }) => diagnostic.gravite === 'alerte' && ofEdition(diagnostic, loaded.edition),
    );
    for (const [i, ecart] of loaded.ecarts.entries()) {
      const there = own.filter(
        ({ diagnostic, lieu }) => diagnostic.code === ecart.code && sameLieu(lieu, ecart.lieu),
      );
      const same = there.filter(
        ({ diagnostic }) => valeursOf(diagnostic.message) === valeursOf(ecart.constat),
      );
      for (const situe of same) {
        if (!noted.has(situe)) notes.push({ ...situe, editionId: loaded.edition.id, ecart });
        noted.add(situe);
      }
      // What could not be read could not be found at fault: nobody should delete an acceptance for that.
      if (same.length === 0 && (loaded.entiere || there.length > 0)) {
        perimes.push(
          tellPerime(
            loaded,
            i,
            there.filter((situe) => !noted.has(situe)),
          ),
        );
      }
    }
  }
  return { ouverts: [...found.filter((situe) => !noted.has(situe)), ...perimes], notes };
}
