import path from 'node:path';
import type { Chemin, ParsedYaml } from '../edition/parse-yaml.ts';

/** The name that a step has for a person: the id of an element of a list rather than its rank, which moves. */
function nameOf(valeur: unknown, step: PropertyKey): string {
  if (typeof step !== 'number') return String(step);
  const element: unknown = Array.isArray(valeur) ? valeur[step] : undefined;
  const id: unknown = (element as Record<string, unknown> | null | undefined)?.['id'];
  return typeof id === 'string' ? id : String(step + 1);
}

/**
 * The place of a finding as `ecarts.yaml` names it, which stays when lines move: the file, and the path of the value in
 * it (« indicateurs.yaml › adherents › total_publie »).
 */
export function lieuOf(fichier: string, chemin: Chemin = [], parsed?: ParsedYaml): string {
  const steps: string[] = [path.posix.basename(fichier)];
  let valeur = parsed?.valeur;
  for (const step of chemin) {
    steps.push(nameOf(valeur, step));
    valeur = (valeur as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  return steps.join(' › ');
}
