import { composants, splitIds, type Composant } from '../../schemas/composants.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { knownIds, unknownId, unknownPersonne } from './identifiants.ts';
import type { ParsedChapitre } from './parse-chapitre.ts';
import type { Edition } from './types.ts';

/** Whether sub-lines of the produits say who pays: the funders are then read there. */
function namesFunders({ finances }: Edition): boolean {
  const produits = finances?.compte_de_resultat?.produits_exploitation ?? [];
  return produits.some(({ lignes }) => lignes?.some(({ financeur }) => financeur !== undefined));
}

/** Whether the file, or the part of a file (`gouvernance.bureau`), that a component draws is there. */
function hasData(edition: Edition, exige: NonNullable<Composant['exige']>): boolean {
  switch (exige) {
    case 'gouvernance.conseil':
      return edition.gouvernance?.conseil !== undefined;
    case 'gouvernance.bureau':
      return edition.gouvernance?.bureau !== undefined;
    case 'finances.compte_de_resultat':
      return edition.finances?.compte_de_resultat !== undefined;
    case 'finances.bilan':
      return edition.finances?.bilan !== undefined;
    case 'finances.financements':
      return edition.finances?.financements !== undefined || namesFunders(edition);
    case 'finances.budget':
      return edition.finances?.budget !== undefined;
    case 'finances.affectation':
      return edition.finances?.affectation !== undefined;
    case 'finances.fonds_dedies':
      return edition.finances?.fonds_dedies !== undefined;
    case 'gouvernance.representations':
      return edition.gouvernance?.representations !== undefined;
    default:
      return edition[exige] !== null;
  }
}

/** A sentence that quotes a département or a territory for which the figure has no value. */
function missingDetail(
  { id, departement, territoire }: Readonly<Record<string, string | undefined>>,
  edition: Edition,
): { message: string; conseil: string } | undefined {
  const indicateur = edition.indicateurs[id ?? ''];
  if (!indicateur) return undefined;
  const { par_departement: detail } = indicateur;
  const cohort = indicateur.calcul?.nature === 'apprenants';
  if (departement !== undefined && !cohort && !Object.hasOwn(detail ?? {}, departement)) {
    return {
      message: `l’indicateur « ${id ?? ''} » n’a pas de valeur pour le département « ${departement} »`,
      conseil: `Complétez son « par_departement: » dans indicateurs.yaml${detail ? `, qui connaît ${Object.keys(detail).join(', ')}` : ''}.`,
    };
  }
  if (territoire !== undefined && !detail && !indicateur.par_territoire) {
    return {
      message: `l’indicateur « ${id ?? ''} » n’a pas de valeur par territoire`,
      conseil: 'Donnez-lui « par_departement: » ou « par_territoire: » dans indicateurs.yaml.',
    };
  }
  return undefined;
}

/** Faults of the components of a chapter: names, attributes, ids; and of the key figures of its opening. */
export function checkChapitre(chapitre: ParsedChapitre, edition: Edition): Diagnostic[] {
  const known = knownIds(edition);
  const diagnostics: Diagnostic[] = [];
  const { fichier } = chapitre;
  for (const { composant: nom, attributs, position } of chapitre.appels) {
    const add = (code: string, message: string, conseil: string): void => {
      diagnostics.push({ fichier, ...position, gravite: 'erreur', code, message, conseil });
    };
    const composant = Object.hasOwn(composants, nom) ? composants[nom] : undefined;
    if (!composant) {
      const noms = Object.keys(composants);
      add(
        'M-COMPOSANT',
        `le composant <${nom}> n’existe pas`,
        suggest(nom, noms, `Possibles : ${noms.join(', ')}.`),
      );
      continue;
    }
    for (const attribut of Object.keys(attributs).filter((key) => !composant.noms.includes(key))) {
      const conseil = suggest(
        attribut,
        composant.noms,
        `Attributs possibles : ${composant.noms.join(', ') || 'aucun'}.`,
      );
      add('M-ATTRIBUT', `<${nom}> n’a pas d’attribut « ${attribut} »`, conseil);
    }
    const result = composant.attributs.safeParse(attributs);
    for (const issue of result.success ? [] : result.error.issues) {
      if (issue.code === 'unrecognized_keys') continue;
      const attribut = String(issue.path[0]);
      const missing = attributs[attribut] === undefined;
      add(
        'M-ATTRIBUT',
        missing
          ? `<${nom}> a besoin de l’attribut « ${attribut} »`
          : `l’attribut « ${attribut} » de <${nom}> est mal écrit`,
        `Écrivez ${attribut}="…" entre guillemets.`,
      );
    }
    for (const [attribut, cible] of Object.entries(composant.references)) {
      for (const id of splitIds(attributs[attribut] ?? '')) {
        if (known[cible].includes(id)) continue;
        diagnostics.push(
          // A signature may be left out, a sentence cannot lose its subject.
          cible === 'personne' && nom !== 'Personne'
            ? unknownPersonne(fichier, position, id, known.personne)
            : unknownId(fichier, position, cible, id, known[cible]),
        );
      }
    }
    const detail = missingDetail(attributs, edition);
    if (detail !== undefined) add('M-DETAIL', detail.message, detail.conseil);
    if (composant.exige !== undefined && !hasData(edition, composant.exige)) {
      const [fichierExige, partie] = composant.exige.split('.');
      if (partie === undefined) {
        add(
          'M-DONNEES',
          `<${nom}> a besoin du fichier ${composant.exige}.yaml`,
          'Créez ce fichier, ou retirez le composant.',
        );
      } else {
        add(
          'M-DONNEES',
          `<${nom}> a besoin de la partie « ${partie} » de ${fichierExige ?? ''}.yaml`,
          'Ajoutez cette partie, ou retirez le composant.',
        );
      }
    }
  }
  chapitre.enTete?.chiffres?.forEach((id, i) => {
    const position = chapitre.enTeteLue?.locate(['chiffres', i]) ?? { ligne: 1, colonne: 1 };
    if (!known.indicateur.includes(id)) {
      diagnostics.push(unknownId(fichier, position, 'indicateur', id, known.indicateur));
    }
  });
  return diagnostics;
}
