import type { Edition } from '../../edition/types.ts';
import { pluralize } from '../../format/nombre.ts';

/** Something that a report for an assemblée générale usually has (domaine.md, § 1), and whether it is there. */
interface Piece {
  presente: boolean;
  manque: string;
}

function listPieces(edition: Edition): Piece[] {
  const { rapport, structure, finances, gouvernance, equipe, chapitres, coupDOeil } = edition;
  const slugs = chapitres.map(({ slug, titre }) => `${slug} ${titre}`.toLocaleLowerCase('fr'));
  const hasMoral = slugs.some((text) =>
    ['moral', 'edito', 'mot-du', 'mot-de'].some((mot) => text.includes(mot)),
  );
  const sansSource = Object.values(edition.indicateurs).filter(
    ({ source, calcul }) => source === undefined && calcul === undefined,
  ).length;
  return [
    {
      presente: rapport.assemblee_generale !== undefined,
      manque: 'La date de l’assemblée générale (rapport.yaml, « assemblee_generale: »).',
    },
    {
      presente: rapport.publication !== undefined,
      manque:
        'La date de publication (rapport.yaml, « publication: ») : le PDF porte celle de l’assemblée générale ou de la fin de l’exercice.',
    },
    {
      presente: structure.rna !== undefined || structure.siren !== undefined,
      manque: 'Le numéro RNA ou SIREN de l’association (structure.yaml).',
    },
    { presente: hasMoral, manque: 'Un rapport moral, ou un mot de la présidence, parmi les chapitres.' },
    {
      presente: finances?.compte_de_resultat !== undefined,
      manque: 'Le compte de résultat (finances.yaml).',
    },
    { presente: finances?.bilan !== undefined, manque: 'Le bilan (finances.yaml).' },
    { presente: finances?.budget !== undefined, manque: 'Le budget prévisionnel (finances.yaml).' },
    {
      presente: finances?.affectation !== undefined,
      manque: 'L’affectation du résultat, à soumettre au vote (finances.yaml).',
    },
    { presente: gouvernance?.conseil !== undefined, manque: 'La liste du conseil (gouvernance.yaml).' },
    { presente: gouvernance?.bureau !== undefined, manque: 'La composition du bureau (gouvernance.yaml).' },
    { presente: equipe !== null, manque: 'L’équipe salariée (equipe.yaml), s’il y en a une.' },
    { presente: coupDOeil !== null, manque: 'La double page « En un coup d’œil » (coup-d-oeil.yaml).' },
    {
      presente: sansSource === 0,
      manque: `La source de ${String(sansSource)} ${pluralize(sansSource, 'chiffre')} (indicateurs.yaml, « source: »).`,
    },
  ];
}

/** What this report has not, as sentences. */
export function listManques(edition: Edition): string[] {
  return listPieces(edition)
    .filter(({ presente }) => !presente)
    .map(({ manque }) => manque);
}
