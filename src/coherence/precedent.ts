import { shiftAnnee } from '../domain/annees.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { NatureDetail } from '../domain/details.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, formatSigned } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** A value of an earlier exercice typed beside a figure, and the one that the page prints. */
interface Compare {
  chemin: Constat['chemin'];
  /** « adhérents », « adhérents, Morbihan ». */
  quoi: string;
  annee: string;
  tape: number | null | undefined;
  imprime: number | null | undefined;
}

const LIEUX = [
  { detail: 'parDepartement', cle: 'precedent_par_departement' },
  { detail: 'parTerritoire', cle: 'precedent_par_territoire' },
] as const satisfies { detail: NatureDetail; cle: string }[];

/** Everything that is typed of earlier exercices. The page prints what their own éditions hold, where there are some. */
function listCompares(chiffre: Chiffre, { indicateurs, annee }: Edition): Compare[] {
  const { id, libelle, serie } = chiffre;
  const indicateur = indicateurs[id];
  if (!indicateur) return [];
  const { precedent, serie: typed, par_categorie: categories } = indicateur;
  const last = shiftAnnee(annee, -1);
  const printedIn = (year: string): number | undefined => serie.find((point) => point.annee === year)?.valeur;
  return [
    { chemin: [id, 'precedent'], quoi: libelle, annee: last, tape: precedent, imprime: printedIn(last) },
    ...Object.entries(typed ?? {}).map(([year, tape]) => ({
      ...{ chemin: [id, 'serie', year], quoi: libelle, annee: year, tape, imprime: printedIn(year) },
    })),
    ...LIEUX.flatMap(({ detail, cle }) =>
      Object.entries(indicateur[cle] ?? {}).map(([code, tape]) => {
        const part = chiffre[detail]?.find((candidate) => candidate.code === code);
        return {
          ...{ chemin: [id, cle, code], quoi: `${libelle}, ${part?.nom ?? code}`, annee: last },
          ...{ tape, imprime: part?.precedent },
        };
      }),
    ),
    ...(categories ?? []).map((categorie, rang) => {
      const part = chiffre.parCategorie?.[rang];
      return {
        ...{
          chemin: [id, 'par_categorie', rang, 'precedent'],
          quoi: `${libelle}, ${part?.nom ?? ''}`,
          annee: last,
        },
        ...{ tape: categorie.precedent, imprime: part?.precedent },
      };
    }),
  ];
}

/**
 * Earlier exercices typed beside a figure against their own éditions: totals, series, details. A figure that says why it
 * is restated (`retraitement`) prints what is typed, and nothing is to tell.
 */
export const checkPrecedent: Regle = ({ edition, precedentes, chiffres }) => {
  const known = new Set(precedentes.map(({ annee }) => annee));
  return Object.values(chiffres)
    .flatMap((chiffre) => listCompares(chiffre, edition))
    .flatMap(({ chemin, quoi, annee, tape, imprime }): Constat[] => {
      // A masked value is null: it is not told either.
      if (tape == null || imprime == null || tape === imprime || !known.has(annee)) return [];
      const last = annee === shiftAnnee(edition.annee, -1);
      return [
        {
          ...{ source: 'indicateurs', chemin, gravite: 'alerte', code: 'C-PRECEDENT' },
          message: `${quoi} : ${formatNumber(tape)} ici pour ${last ? 'l’exercice précédent' : annee}, ${formatNumber(imprime)} dans l’édition ${annee} (écart : ${formatSigned(tape - imprime, 2)})`,
          conseil: `Supprimez cette valeur, l’édition ${annee} fait foi, ou corrigez-la ; si on ne compte plus de même, ajoutez « retraitement: » et dites pourquoi.`,
        },
      ];
    });
};
