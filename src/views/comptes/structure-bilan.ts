/** The picture of the bilan: what the association possesses, beside where it comes from. */
import type { Motif } from '../../charts/aspect.ts';
import { type Bilan, type GroupeActif, type GroupePassif, sumGroupes } from '../../domain/comptes/bilan.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { FINE, INSECABLE } from '../../format/nombre.ts';
import type { TableauVue } from '../tableau.ts';
import { chooseUnite, formatSomme } from './montants.ts';
import { sayBilan } from './phrases.ts';
import type { SourceComptes } from './source.ts';

/** One block of a column, in cents. */
export interface Bloc {
  libelle: string;
  texte: string;
  montant: number;
  couleur: number;
  motif: Motif;
}

export interface StructureBilanVue {
  titre: string;
  alternative: string;
  actif: Bloc[];
  passif: Bloc[];
  tableau: TableauVue;
}

type Groupe = GroupeActif | GroupePassif;
type Genre = [Groupe[], string, number, Motif];

/** From the top: what lasts longest, then what moves fastest. */
const ACTIF: Genre[] = [
  [['immobilise'], 'Immobilisations', 1, 'plein'],
  [['circulant'], 'Créances et stocks', 1, 'grille'],
  [['tresorerie'], 'Trésorerie', 1, 'hachures'],
];
const PASSIF: Genre[] = [
  [['fonds_propres'], 'Fonds propres', 3, 'plein'],
  [['fonds_dedies'], 'Fonds dédiés', 3, 'hachures'],
  [['provisions'], 'Provisions', 3, 'points'],
  [['emprunts', 'dettes'], 'Dettes', 2, 'contre'],
];

function blocsOf(
  lignes: Bilan['actif'] | Bilan['passif'],
  genres: readonly Genre[],
  format: (centimes: number) => string,
): Bloc[] {
  return genres.flatMap(([groupes, libelle, couleur, motif]) => {
    const montant = sumGroupes(lignes, groupes).montant ?? 0;
    return montant === 0 ? [] : [{ libelle, texte: format(montant), montant, couleur, motif }];
  });
}

/** Null without a bilan. */
export function buildStructureBilan(
  { bilan, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): StructureBilanVue | null {
  const total = bilan?.totalActif.montant ?? 0;
  if (!bilan || total <= 0) return null;
  const unite = chooseUnite(
    affichage,
    [...bilan.actif, ...bilan.passif].map(({ montant }) => montant),
  );
  const format = (centimes: number): string => formatSomme(centimes, unite);
  const [actif, passif] = [blocsOf(bilan.actif, ACTIF, format), blocsOf(bilan.passif, PASSIF, format)];
  const dettes = sumGroupes(bilan.passif, ['emprunts', 'dettes']).montant ?? 0;
  const titre = sayBilan(total, dettes, unite);
  const tell = (blocs: readonly Bloc[]): string =>
    blocs.map(({ libelle, texte }) => `${libelle}, ${texte}`).join(`${FINE}; `);
  return {
    ...{ titre, actif, passif },
    alternative: `${titre}. Deux colonnes empilées de même hauteur. Actif${INSECABLE}: ${tell(actif)}. Passif${INSECABLE}: ${tell(passif)}.`,
    tableau: {
      ...{ id: 'comptes-bilan', titre: `${titre} : structure du bilan ${exercices.noms.montant}`, source },
      colonnes: [
        { cle: 'cote', titre: 'Côté' },
        { cle: 'poste', titre: 'Poste' },
        { cle: 'montant', titre: 'Montant', nombre: true, unite: '€' },
      ],
      lignes: [
        ...actif.map(({ libelle, montant }) => ['Actif', libelle, montant / 100]),
        ...passif.map(({ libelle, montant }) => ['Passif', libelle, montant / 100]),
      ],
    },
  };
}
