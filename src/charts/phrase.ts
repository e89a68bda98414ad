import { joinFrench } from '../format/texte.ts';
import type { Graphique, Serie } from './types.ts';

const TYPES: Readonly<Record<Graphique['type'], string>> = {
  barres: 'Diagramme en barres',
  barres_horizontales: 'Diagramme en barres horizontales',
};

/** The known values of a series, with their category and label. */
function connues(graphique: Graphique, serie: Serie): { nom: string; valeur: number; etiquette: string }[] {
  return graphique.categories.flatMap(({ nom }, rang) => {
    const valeur = serie.valeurs[rang] ?? null;
    return valeur === null ? [] : [{ nom, valeur, etiquette: serie.etiquettes[rang] ?? '' }];
  });
}

/**
 * What a series over years says: « Adhérents : de 49 en 2023 à 84 en 2024, soit +71 %. », from the first known
 * year to the last. No verb and no adjective, so that it is right for any name, number and gender.
 * Categories must be years or seasons (« en 2023-2024 »). `evolution` is the ready-made change between these
 * two, left out when it means nothing (base zero or negative). Empty string when nothing is known.
 */
export function phraseEvolution(graphique: Graphique, evolution?: string): string {
  const serie = graphique.series[0];
  if (serie === undefined) return '';
  const points = connues(graphique, serie);
  const [debut, fin] = [points[0], points.at(-1)];
  if (debut === undefined || fin === undefined) return '';
  const sujet = `${serie.nom}\u00a0: `;
  if (debut === fin) return `${sujet}${fin.etiquette} en ${fin.nom}.`;
  if (debut.valeur === fin.valeur) return `${sujet}${fin.etiquette} en ${fin.nom} comme en ${debut.nom}.`;
  const suite = evolution === undefined ? '' : `, soit ${evolution}`;
  return `${sujet}de ${debut.etiquette} en ${debut.nom} à ${fin.etiquette} en ${fin.nom}${suite}.`;
}

/**
 * What a comparison between places or kinds says: « Le plus élevé : Morbihan (8) ; le plus bas : Ille-et-Vilaine (2) ;
 * total : 19. » (the adjective goes with « chiffre », understood). About the first series. `total` is ready-made and
 * comes from upstream, as a published total may differ from the sum; left out where adding makes no sense (%).
 * Empty string when nothing is known.
 */
export function phraseRepartition(graphique: Graphique, total?: string): string {
  const serie = graphique.series[0];
  const points = serie === undefined ? [] : connues(graphique, serie);
  const premier = points[0];
  if (premier === undefined) return '';
  const extreme = (singulier: string, pluriel: string, valeur: number): string => {
    const tenants = points.filter((point) => point.valeur === valeur);
    const sujet = tenants.length > 1 ? pluriel : singulier;
    return `${sujet}\u00a0: ${joinFrench(tenants.map(({ nom }) => nom))} (${tenants[0]?.etiquette})`;
  };
  const valeurs = points.map(({ valeur }) => valeur);
  const [min, max] = [Math.min(...valeurs), Math.max(...valeurs)];
  const membres =
    points.length === 1
      ? [`${premier.nom}\u00a0: ${premier.etiquette}`]
      : min === max
        ? [`même chiffre partout\u00a0: ${premier.etiquette}`]
        : [extreme('le plus élevé', 'les plus élevés', max), extreme('le plus bas', 'les plus bas', min)];
  if (total !== undefined && points.length > 1) membres.push(`total\u00a0: ${total}`);
  const phrase = membres.join('\u202f; ');
  return `${phrase.charAt(0).toLocaleUpperCase('fr')}${phrase.slice(1)}.`;
}

/**
 * Text alternative of the drawing: its kind and every value, missing ones included.
 * « Diagramme en barres. Adhérents. 2023 : 49 ; 2024 : 84. », or for several series
 * « Diagramme en barres. Morbihan : 2023, 6 ; 2024, 8. Finistère : … ».
 */
export function texteAlternatif(graphique: Graphique): string {
  const { categories, series } = graphique;
  const seule = series.length === 1 ? series[0] : undefined;
  const corps =
    seule === undefined
      ? categories.map(({ nom }, rang) => {
          const valeurs = series.map((serie) => `${serie.nom}, ${serie.etiquettes[rang] ?? ''}`);
          return `${nom}\u00a0: ${valeurs.join('\u202f; ')}`;
        })
      : [
          seule.nom,
          categories.map(({ nom }, rang) => `${nom}\u00a0: ${seule.etiquettes[rang] ?? ''}`).join('\u202f; '),
        ];
  return `${[TYPES[graphique.type], ...corps].join('. ')}.`;
}
