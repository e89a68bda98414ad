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
  const autres = (edition.gouvernance?.autres_personnes ?? []).map(({ id, prenom, nom, qualite }) => [
    id,
    { nom: `${prenom} ${nom}`, fonction: qualite },
  ]);
  return Object.fromEntries([...membres, ...autres, ...salaries]) as Record<string, Personne>;
}

/** « Carine Renaux, Adeline Cognard (suppléante) »; null when nobody is named, or known any more. */
export function formatRepresentants(
  representants: readonly { personne: string; qualite?: string }[],
  personnes: Record<string, Personne>,
): string | null {
  const noms = representants.flatMap(({ personne, qualite }) => {
    const nom = personnes[personne]?.nom;
    if (nom === undefined) return [];
    return [qualite === undefined ? nom : `${nom} (${qualite})`];
  });
  return noms.length > 0 ? noms.join(', ') : null;
}

/** Who did what, as the credits print it: `Anne Guillou, Le Télégramme`; a role left by everybody prints nothing. */
export function listCredits(edition: Edition): { role: string; noms: string }[] {
  const personnes = listPersonnes(edition);
  return (edition.rapport.credits ?? []).flatMap(({ role, nom, personnes: ids }) => {
    const noms = [...(ids ?? []).map((id) => personnes[id]?.nom), nom].filter((text) => text !== undefined);
    return noms.length > 0 ? [{ role, noms: noms.join(', ') }] : [];
  });
}
