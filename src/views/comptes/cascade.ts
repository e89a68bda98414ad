/** The waterfall: from what came in, through what was spent, to what is left or lacks. */
import type { Motif } from '../../charts/aspect.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { listEmplois } from '../../domain/comptes/origine.ts';
import { FINE, INSECABLE } from '../../format/nombre.ts';
import type { TableauVue } from '../tableau.ts';
import { chooseUnite, formatSomme } from './montants.ts';
import { sayResultat } from './phrases.ts';
import type { SourceComptes } from './source.ts';

/** One bar, between two levels; in cents. */
export interface Marche {
  libelle: string;
  texte: string;
  de: number;
  a: number;
  /** Place in the categorical scale, from 1. */
  couleur: number;
  motif: Motif;
}

export interface CascadeVue {
  titre: string;
  alternative: string;
  marches: Marche[];
  tableau: TableauVue;
}

/** Null where the accounts give no produits. */
export function buildCascade(
  { compte, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): CascadeVue | null {
  const produits = compte?.totalProduits.imprime.montant ?? null;
  if (!compte || produits === null || produits <= 0) return null;
  const emplois = listEmplois(compte).filter(({ montant }) => (montant ?? 0) !== 0);
  const resultat = compte.resultat.imprime.montant ?? produits;
  const unite = chooseUnite(affichage, [produits, resultat, ...emplois.map(({ montant }) => montant)]);
  const marches: Marche[] = [
    {
      ...{ libelle: 'Produits', texte: formatSomme(produits, unite), de: 0, a: produits },
      ...{ couleur: 1, motif: 'plein' },
    },
  ];
  let niveau = produits;
  for (const { libelle, montant } of emplois) {
    const next = niveau - (montant ?? 0);
    marches.push({
      ...{ libelle, texte: formatSomme(0 - (montant ?? 0), unite), de: niveau, a: next },
      ...{ couleur: 2, motif: 'hachures' },
    });
    niveau = next;
  }
  const deficit = resultat < 0;
  marches.push({
    libelle: deficit ? 'Déficit' : resultat === 0 ? 'Résultat' : 'Excédent',
    ...{ texte: formatSomme(resultat, unite), de: 0, a: resultat },
    ...(deficit ? { couleur: 2, motif: 'plein' } : { couleur: 1, motif: 'plein' }),
  });
  const titre = sayResultat(resultat, exercices.noms.montant, unite);
  const steps = marches.map(({ libelle, texte }) => `${libelle}${INSECABLE}: ${texte}`);
  return {
    titre,
    marches,
    alternative: `${titre}. Diagramme en cascade. ${steps.join(`${FINE}; `)}.`,
    tableau: {
      ...{ id: 'comptes-cascade', titre, source },
      colonnes: [
        { cle: 'etape', titre: 'Étape' },
        { cle: 'montant', titre: 'Montant', nombre: true, unite: '€' },
        { cle: 'reste', titre: 'Reste après', nombre: true, unite: '€' },
      ],
      lignes: marches.map(({ libelle, de, a }, i) => [
        libelle,
        (i === marches.length - 1 ? a : a - de) / 100,
        a / 100,
      ]),
    },
  };
}
