import { type Comparaison, type Contenu, DETAIL_DE } from '../domain/comparaison.ts';
import { checkGraphiques, type FauteDeGraphique } from './graphiques.ts';
import type { Regle } from './regle.ts';

const NOMS: Partial<Record<Contenu, string>> = {
  par_departement: 'par département',
  par_territoire: 'par territoire',
  par_categorie: 'par catégorie',
};

/** One name alone stands at the key itself. */
const at = ({ contenu, chiffres }: Comparaison, rang: number): FauteDeGraphique['cle'] =>
  chiffres.length === 1 ? [contenu] : [contenu, rang];

function findFault(comparaison: Comparaison): FauteDeGraphique | null {
  const { contenu, chiffres, colonnes } = comparaison;
  const detail = DETAIL_DE[contenu];
  for (const [rang, chiffre] of chiffres.entries()) {
    const cle = at(comparaison, rang);
    const { id, libelle } = chiffre;
    if (contenu === 'evolution' && chiffre.serie.length < 2) {
      return {
        message: `« ${libelle} » n’a pas deux années connues : il n’y a pas d’évolution à montrer`,
        conseil: `Ajoutez « precedent: » ou « serie: » à « ${id} » dans indicateurs.yaml, ou retirez-le du graphique.`,
        cle,
      };
    }
    if (detail === undefined) continue;
    if (!chiffre[detail]?.some(({ valeur, secret }) => valeur !== null || secret)) {
      return {
        message: `« ${libelle} » n’a pas de détail ${NOMS[contenu] ?? ''}`,
        conseil: `Ajoutez « ${contenu}: » à « ${id} » dans indicateurs.yaml, ou montrez autre chose.`,
        cle,
      };
    }
  }
  const before = colonnes.filter(({ precedent }) => precedent);
  if (before.length > 0 && before.every(({ mesures }) => mesures.every(({ valeur }) => valeur === null))) {
    return {
      message: `aucune valeur de ${before[0]?.annee ?? ''} n’est connue`,
      conseil: 'Supprimez « precedent: oui », ou donnez ces valeurs dans indicateurs.yaml.',
      cle: ['precedent'],
    };
  }
  return null;
}

/** A chart of what its figures have not: a detail, years, the previous exercice. */
export const checkGraphiqueContenu: Regle = (dossier) =>
  checkGraphiques(dossier, 'C-GRAPHIQUE-CONTENU', (_, comparaison) => findFault(comparaison));
