import type { Edition } from '../edition/types.ts';
import { foldLibelle } from '../format/libelle.ts';
import type { Constat, Regle } from './regle.ts';

interface Nomme {
  source: string;
  chemin: Constat['chemin'];
  id: string;
  /** Who it is, for a person. */
  nom: string | undefined;
}

function list(
  source: string,
  chemin: Constat['chemin'],
  items: readonly { id: string; prenom?: string; nom?: string }[] | undefined,
): Nomme[] {
  return (items ?? []).map(({ id, prenom, nom }, i) => ({
    ...{ source, chemin: [...chemin, i, 'id'], id },
    nom: prenom === undefined ? undefined : foldLibelle(`${prenom} ${nom ?? ''}`),
  }));
}

/** Lists whose ids are looked up: in each, an id names one thing. People share one, wherever they are typed. */
function listEspaces({
  evenements,
  promotions,
  gouvernance,
  equipe,
  territoires,
  ...edition
}: Edition): Nomme[][] {
  const { partenaires, rapport, groupesDeTravail } = edition;
  const formations = promotions?.formations ?? [];
  return [
    list('evenements', ['evenements'], evenements?.evenements),
    list('promotions', ['formations'], formations),
    formations.flatMap((formation, f) =>
      list('promotions', ['formations', f, 'promotions'], formation.promotions),
    ),
    [
      ...list('gouvernance', ['conseil', 'membres'], gouvernance?.conseil?.membres),
      ...list('gouvernance', ['autres_personnes'], gouvernance?.autres_personnes),
      ...list('equipe', ['salaries'], equipe?.salaries),
    ],
    list('gouvernance', ['colleges'], gouvernance?.colleges),
    list('territoires', ['territoires'], territoires?.territoires),
    list('partenaires', ['categories'], partenaires?.categories),
    list('rapport', ['sources'], rapport.sources),
    list('groupes-de-travail', ['natures'], groupesDeTravail?.natures),
  ];
}

/**
 * Two things under one id: whatever names it would find the first, and never the second. A person typed in two files is
 * the same one: nothing is lost, but the name is written twice.
 */
export const checkIdentifiants: Regle = ({ edition }) =>
  listEspaces(edition).flatMap((espace) => {
    const seen = new Map<string, Nomme>();
    return espace.flatMap((nomme): Constat[] => {
      const { source, chemin, id, nom } = nomme;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, nomme);
        return [];
      }
      const same = nom !== undefined && nom === first.nom;
      return [
        {
          ...{ source, chemin, gravite: same ? 'alerte' : 'erreur', code: 'C-IDENTIFIANT' },
          message: `l’identifiant « ${id} » est déjà pris ${first.source === source ? 'plus haut' : `dans ${first.source}.yaml`}`,
          conseil: same
            ? 'C’est la même personne : gardez-la une seule fois.'
            : 'Donnez-en un autre à l’un des deux : ce qui l’appelle ne trouve que le premier.',
        },
      ];
    });
  });
