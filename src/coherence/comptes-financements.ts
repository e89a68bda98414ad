import { findPrecedente } from '../domain/comptes/exercice.ts';
import { toCentimes } from '../domain/comptes/centimes.ts';
import type { Edition } from '../edition/types.ts';
import { foldLibelle } from '../format/libelle.ts';
import { readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Dossier, Regle } from './regle.ts';

type Financements = NonNullable<NonNullable<Edition['finances']>['financements']>;

/** What funders pay is part of the produits: together they cannot exceed them. */
function checkTotal(dossier: Dossier): Constat[] {
  const lus = readComptes(dossier);
  const { financements, compte } = lus?.comptes ?? {};
  const total = lus?.edition.finances?.financements ? (financements?.totaux.at(-1) ?? null) : null;
  const produits = compte?.totalProduits.imprime.montant ?? null;
  if (!lus || total === null || produits === null) return [];
  const lignes = lus.edition.finances?.financements?.length ?? 0;
  if (total - produits <= (lus.arrondi ? lignes * 100 : 0)) return [];
  return [
    {
      ...{ source: 'finances', chemin: ['financements'], gravite: 'alerte', code: 'C-FINANCEMENTS' },
      message: `financements : ${tellMontant(total)} en tout, plus que le total des produits (${tellMontant(produits)} ; ${tellEcart(total, produits)})`,
      conseil:
        'Corrigez un montant ; une subvention versée pour plusieurs années ne compte que pour la part de l’exercice.',
    },
  ];
}

const keyOf = ({ financeur, objet }: Financements[number]): string =>
  `${foldLibelle(financeur)}\n${foldLibelle(objet ?? '')}`;

/** Earlier exercices typed beside a funder against their own éditions. */
function checkSeries({ edition, precedentes }: Dossier): Constat[] {
  if (edition.finances?.retraitement !== undefined) return [];
  const last = findPrecedente(edition, precedentes);
  const past = new Map(
    precedentes.map(({ annee, finances }) => [
      annee,
      new Map((finances?.financements ?? []).map((ligne) => [keyOf(ligne), ligne.montant])),
    ]),
  );
  return (edition.finances?.financements ?? []).flatMap((ligne, i) => {
    const typed = [
      ...Object.entries(ligne.serie ?? {}).map(([annee, montant]) => ({
        annee,
        montant,
        cle: ['serie', annee],
      })),
      ...(last && ligne.precedent !== undefined
        ? [{ annee: last.annee, montant: ligne.precedent, cle: ['precedent'] }]
        : []),
    ];
    return typed.flatMap(({ annee, montant, cle }): Constat[] => {
      const there = past.get(annee)?.get(keyOf(ligne));
      if (there === undefined || there === montant) return [];
      const [ici, la] = [toCentimes(montant), toCentimes(there)];
      return [
        {
          ...{ source: 'finances', chemin: ['financements', i, ...cle], gravite: 'alerte' },
          code: 'C-COMPTES-PRECEDENT',
          message: `${ligne.objet ?? ligne.financeur} : ${tellMontant(ici)} ici pour ${annee}, ${tellMontant(la)} dans l’édition ${annee} (${tellEcart(ici, la)})`,
          conseil: `Corrigez l’un des deux ; si l’exercice a été retraité, dites pourquoi dans « retraitement: ».`,
        },
      ];
    });
  });
}

/** Money by funder: within the produits, and as earlier éditions gave it. */
export const checkFinancements: Regle = (dossier) => [...checkTotal(dossier), ...checkSeries(dossier)];
