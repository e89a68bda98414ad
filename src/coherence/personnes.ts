import type { Edition } from '../edition/types.ts';
import type { Constat, Dossier, Regle } from './regle.ts';
import { foldLetters } from './textes/jetons.ts';
import { listPersonnesConnues, type PersonneConnue } from './textes/noms-connus.ts';

type Place = Pick<Constat, 'source' | 'chemin'>;

function placeOf({ fichier, liste, rang }: PersonneConnue): Place {
  const chemin = liste === 'membres' ? ['conseil', liste, rang, 'nom'] : [liste, rang, 'nom'];
  return { source: fichier.replace('.yaml', ''), chemin };
}

/** Names typed by hand where an id would do. */
function listEcrites({ evenements, temoignages }: Edition): (Place & { nom: string; cle: string })[] {
  return [
    ...(evenements?.evenements ?? []).flatMap(({ intervenants = [] }, i) =>
      intervenants.flatMap(({ nom }, p) =>
        nom === undefined
          ? []
          : [{ source: 'evenements', chemin: ['evenements', i, 'intervenants', p, 'nom'], nom, cle: 'nom' }],
      ),
    ),
    ...Object.entries(temoignages).flatMap(([id, { auteur }]) =>
      auteur === undefined
        ? []
        : [{ source: 'temoignages', chemin: [id, 'auteur'], nom: auteur, cle: 'auteur' }],
    ),
  ];
}

function checkEcrites({ edition }: Dossier, connues: ReadonlyMap<string, PersonneConnue>): Constat[] {
  return listEcrites(edition).flatMap(({ source, chemin, nom, cle }) => {
    const personne = connues.get(foldLetters(nom));
    if (!personne) return [];
    return [
      {
        source,
        chemin,
        gravite: 'alerte',
        code: 'C-PERSONNE',
        message: `« ${nom} » est déjà dans ${personne.fichier}, sous l’identifiant « ${personne.id} »`,
        conseil: `Écrivez « personne: ${personne.id} » à la place de « ${cle}: » : son nom ne s’écrit qu’une fois.`,
      },
    ];
  });
}

/**
 * One person written in two places: in two lists under two ids, or by hand where her id would do. No fault: two persons of
 * one surname.
 */
export const checkPersonnes: Regle = (dossier) => {
  const connues = new Map<string, PersonneConnue>();
  const doubles = listPersonnesConnues(dossier.edition).flatMap((personne): Constat[] => {
    const cle = foldLetters(personne.prenom + personne.nom);
    const autre = connues.get(cle);
    if (!autre) {
      connues.set(cle, personne);
      return [];
    }
    // In one list it is C-DOUBLE, under one id C-IDENTIFIANT.
    if (personne.liste === autre.liste || personne.id === autre.id) return [];
    const nom = `${personne.prenom} ${personne.nom}`;
    return [
      {
        ...placeOf(personne),
        gravite: 'alerte',
        code: 'C-PERSONNE',
        message:
          personne.fichier === autre.fichier
            ? `« ${nom} » est deux fois dans ${personne.fichier} : « ${autre.id} » et « ${personne.id} »`
            : `« ${nom} » est dans ${autre.fichier} (« ${autre.id} ») et dans ${personne.fichier} (« ${personne.id} »)`,
        conseil: `Si c’est la même personne, ne la gardez qu’une fois et appelez-la partout par le même identifiant.`,
      },
    ];
  });
  return [...doubles, ...checkEcrites(dossier, connues)];
};
