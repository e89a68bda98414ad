import { findCommunes, listNames } from '../edition/communes.ts';
import { foldLibelle } from '../format/libelle.ts';
import { joinFrench } from '../format/texte.ts';
import type { Edition } from '../edition/types.ts';
import type { Constat, Regle } from './regle.ts';

/** « Palais des congrès, Lorient » → Lorient: the commune comes last. */
function communeOf(lieu: string): string {
  return lieu.split(',').at(-1)?.trim() ?? '';
}

/** Whether a name is part of another: Montaigu is now Montaigu-Vendée. */
function holds(whole: string, part: string): boolean {
  return ` ${foldLibelle(whole)} `.includes(` ${foldLibelle(part)} `);
}

/**
 * A commune of the structure's own territory, typed with another département: null when nothing is certain. A name that
 * exists only elsewhere in the country may be that of a commune since merged, which the list has no more.
 */
function contradict(
  lieu: string,
  codes: readonly string[],
  { departements, structure }: Edition,
): string | null {
  const nom = communeOf(lieu);
  const names = codes.map((code) => departements[code]);
  // An unknown code is told elsewhere. « Vienne » in the Vienne is the département itself.
  if (names.some((name) => name === undefined || holds(name, nom))) return null;
  const found = [...new Set(findCommunes({ commune: nom }).map(({ departement }) => departement))];
  const [only, ...others] = found.filter((code) => structure.departements.includes(code));
  if (only === undefined || others.length > 0 || found.some((code) => codes.includes(code))) return null;
  if (codes.some((code) => listNames(code).some((name) => holds(name, nom)))) return null;
  const tell = (code: string): string => `${code} (${departements[code] ?? ''})`;
  return `${nom} est dans le département ${tell(only)}, pas dans le ${joinFrench(codes.map(tell))}`;
}

/** Places whose commune is not in the département typed beside them: of events, and of the members of the conseil. */
export const checkLieux: Regle = ({ edition }) => {
  const evenements = (edition.evenements?.evenements ?? []).map(({ titre, lieu, departement }, i) => ({
    ...{ source: 'evenements', chemin: ['evenements', i, 'departement'], qui: `« ${titre} »` },
    ...{ lieu, codes: departement },
  }));
  const membres = (edition.gouvernance?.conseil?.membres ?? []).map((membre, i) => ({
    ...{ source: 'gouvernance', chemin: ['conseil', 'membres', i, 'departement'] },
    qui: `${membre.prenom} ${membre.nom}`,
    ...{ lieu: membre.commune, codes: membre.departement === undefined ? undefined : [membre.departement] },
  }));
  return [...evenements, ...membres].flatMap(({ source, chemin, qui, lieu, codes }): Constat[] => {
    const said = lieu === undefined || codes === undefined ? null : contradict(lieu, codes, edition);
    if (said === null) return [];
    return [
      {
        ...{ source, chemin, gravite: 'alerte', code: 'C-LIEU' },
        message: `${qui} : ${said}`,
        conseil: 'Corrigez le département ou la commune.',
      },
    ];
  });
};
