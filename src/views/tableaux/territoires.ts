import { shiftAnnee } from '../../domain/annees.ts';
import type { Chiffre } from '../../domain/chiffres.ts';
import { computeEvolution } from '../../domain/evolution.ts';
import type { Part } from '../../domain/repartition.ts';
import type { Edition } from '../../edition/types.ts';
import { capitalize, joinFrench, slugify } from '../../format/texte.ts';
import type { Territoire } from '../../../schemas/territoires.ts';
import { SECRET } from '../barres.ts';
import { formatEvolution, notesOfMany } from '../chiffre.ts';
import { formatReferents } from '../territoire.ts';
import type { Cellule, Colonne, TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** Figures told for each territory, in the order of territoires.yaml; those without a detail are left out. */
function namedChiffres(edition: Edition, chiffres: Record<string, Chiffre>): Chiffre[] {
  return (edition.territoires?.indicateurs ?? [])
    .flatMap((id) => chiffres[id] ?? [])
    .filter(({ parTerritoire }) => parTerritoire !== null);
}

function partOf({ parTerritoire }: Chiffre, id: string): Part | undefined {
  return parTerritoire?.find(({ code }) => code === id);
}

/** A masked count says so; zero is a value. */
function readPart(part: Part | undefined): Cellule {
  return part?.secret ? SECRET : (part?.valeur ?? null);
}

function readPrecedent(part: Part | undefined): Cellule {
  return part?.secretPrecedent ? SECRET : (part?.precedent ?? null);
}

function formatPartEvolution({ unite }: Chiffre, part: Part | undefined): string | null {
  const evolution = computeEvolution(part?.valeur ?? null, part?.precedent ?? null, unite);
  return evolution === null ? null : formatEvolution(evolution);
}

/** Figures of one territory: N-1, N, evolution. */
export function tableTerritoire(
  territoire: Territoire,
  edition: Edition,
  chiffres: Record<string, Chiffre>,
): TableauVue {
  const named = namedChiffres(edition, chiffres);
  return dropEmptyColumns({
    id: `territoire-${slugify(territoire.id)}`,
    titre: territoire.nom,
    colonnes: [
      { cle: 'chiffre', titre: 'Chiffre' },
      { cle: 'precedent', titre: shiftAnnee(edition.annee, -1), nombre: true },
      { cle: 'valeur', titre: edition.annee, nombre: true },
      { cle: 'evolution', titre: 'Évolution', nombre: true },
    ],
    lignes: named.map((chiffre) => {
      const part = partOf(chiffre, territoire.id);
      const libelle = capitalize(chiffre.libelle);
      return [
        chiffre.unite === undefined ? libelle : `${libelle} (${chiffre.unite})`,
        readPrecedent(part),
        readPart(part),
        formatPartEvolution(chiffre, part),
      ];
    }),
  });
}

/** Every territory with its figures; the bottom line is the printed total of each. */
export function tableTerritoires(edition: Edition, chiffres: Record<string, Chiffre>): TableauVue {
  const named = namedChiffres(edition, chiffres);
  const territoires = edition.territoires?.territoires ?? [];
  return dropEmptyColumns({
    id: 'territoires',
    titre: 'Les territoires',
    colonnes: [
      { cle: 'territoire', titre: 'Territoire' },
      { cle: 'departements', titre: 'Départements' },
      ...named.map(({ id, libelle, unite }): Colonne => ({
        cle: id,
        titre: capitalize(libelle),
        nombre: true,
        ...(unite === undefined ? {} : { unite }),
      })),
    ],
    lignes: territoires.map((territoire) => [
      territoire.nom,
      joinFrench(territoire.departements.map((code) => edition.departements[code] ?? code)),
      ...named.map((chiffre) => readPart(partOf(chiffre, territoire.id))),
    ]),
    ...(named.length > 0 ? { total: ['Ensemble', null, ...named.map(({ valeur }) => valeur)] } : {}),
    note: notesOfMany(named),
  });
}

/** Territories, their référents and both years of their figures, as open data. */
export function tableTerritoiresOuverte(edition: Edition, chiffres: Record<string, Chiffre>): TableauVue {
  const named = namedChiffres(edition, chiffres);
  return dropEmptyColumns({
    id: 'territoires',
    titre: 'Territoires',
    colonnes: [
      { cle: 'territoire', titre: 'Territoire' },
      { cle: 'departements', titre: 'Départements' },
      { cle: 'referents', titre: 'Référents' },
      ...named.flatMap(({ id, libelle }): Colonne[] => [
        { cle: id, titre: capitalize(libelle), nombre: true },
        { cle: `${id}_precedent`, titre: `${capitalize(libelle)}, exercice précédent`, nombre: true },
      ]),
    ],
    lignes: (edition.territoires?.territoires ?? []).map((territoire) => [
      territoire.nom,
      territoire.departements.join(', '),
      formatReferents(territoire, edition)
        .map(({ fonction, noms }) => `${fonction} : ${noms}`)
        .join(' ; '),
      ...named.flatMap((chiffre) => {
        const part = partOf(chiffre, territoire.id);
        return [readPart(part), readPrecedent(part)];
      }),
    ]),
    note: notesOfMany(named),
  });
}
