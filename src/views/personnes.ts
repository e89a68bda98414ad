import type { Edition } from '../edition/types.ts';

/** Somebody of the board or of the team, as printed. */
export interface Personne {
  nom: string;
  /** Role that comes with a signature: `présidente`. */
  fonction: string | undefined;
}

/** Every person of an edition by id; a bureau function comes before a job title. */
export function listPersonnes(edition: Edition): Record<string, Personne> {
  const fonctions = new Map(
    edition.gouvernance?.bureau?.membres.map(({ personne, fonction }) => [personne, fonction]),
  );
  const membres = (edition.gouvernance?.conseil?.membres ?? []).map(({ id, prenom, nom, profession }) => [
    id,
    { nom: `${prenom} ${nom}`, fonction: fonctions.get(id) ?? profession },
  ]);
  const salaries = (edition.equipe?.salaries ?? []).map(({ id, prenom, nom, fonction }) => [
    id,
    { nom: `${prenom} ${nom}`, fonction },
  ]);
  return Object.fromEntries([...membres, ...salaries]) as Record<string, Personne>;
}
