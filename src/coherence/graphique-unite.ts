import { checkGraphiques } from './graphiques.ts';
import type { Regle } from './regle.ts';

/** Figures of several units on one axis: their lengths cannot be compared. */
export const checkGraphiqueUnite: Regle = (dossier) =>
  checkGraphiques(dossier, 'C-GRAPHIQUE-UNITE', (_, { contenu, chiffres }) => {
    const [first] = chiffres;
    const other = chiffres.find(({ unite }) => unite !== first?.unite);
    if (first === undefined || other === undefined) return null;
    const said = (unite: string | undefined): string => (unite === undefined ? 'sans unité' : `en ${unite}`);
    return {
      message: `deux unités dans un graphique : « ${first.libelle} » est ${said(first.unite)}, « ${other.libelle} » est ${said(other.unite)}`,
      conseil: 'Faites un graphique par unité, ou donnez la même « unite: » à ces indicateurs.',
      cle: [contenu, chiffres.indexOf(other)],
    };
  });
