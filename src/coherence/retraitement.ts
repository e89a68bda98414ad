import { computeChiffres } from '../domain/chiffres.ts';
import type { Regle } from './regle.ts';

/** A restatement that restates nothing: the page would say that last year's report printed something else. */
export const checkRetraitement: Regle = ({ edition, precedentes, chiffres }) => {
  const restated = Object.entries(edition.indicateurs).filter(
    ([id, { retraitement }]) =>
      retraitement !== undefined && precedentes.some(({ indicateurs }) => indicateurs[id] !== undefined),
  );
  if (restated.length === 0) return [];
  const indicateurs = {
    ...edition.indicateurs,
    ...Object.fromEntries(
      restated.map(([id, indicateur]) => [id, { ...indicateur, retraitement: undefined }]),
    ),
  };
  const published = computeChiffres({ ...edition, indicateurs }, precedentes);
  return restated.flatMap(([id, { libelle }]) => {
    const [here, there] = [chiffres[id], published[id]].map(
      (chiffre) =>
        chiffre && [chiffre.serie, chiffre.parDepartement, chiffre.parTerritoire, chiffre.parCategorie],
    );
    if (JSON.stringify(here) !== JSON.stringify(there)) return [];
    return [
      {
        ...{
          source: 'indicateurs',
          chemin: [id, 'retraitement'],
          gravite: 'alerte' as const,
          code: 'C-RETRAITEMENT',
        },
        message: `${libelle} : un retraitement est motivé, mais la valeur de l’exercice précédent est celle qui a été publiée`,
        conseil: 'Corrigez « precedent: », ou supprimez « retraitement: » : il s’imprime en note.',
      },
    ];
  });
};
