import { composants, splitIds, type Composant } from '../../schemas/composants.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { explainComposant } from '../diagnostics/composant.ts';
import type { AttributLu } from './appels.ts';
import { checkAttributs } from './attributs.ts';
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

/** Where one of the ids of an attribute is written. */
function placeOfId({ valeur, positionValeur: { ligne, colonne } }: AttributLu, id: string): Position {
  const [first] = (valeur ?? '').split('\n', 1);
  return { ligne, colonne: colonne + Math.max(first?.indexOf(id) ?? 0, 0) };
}

/** Faults of the components of a chapter: names, attributes, ids; and of the key figures of its opening. */
export function checkChapitre(chapitre: ParsedChapitre, edition: Edition): Diagnostic[] {
  const known = knownIds(edition);
  const diagnostics: Diagnostic[] = [];
  const { fichier } = chapitre;
  for (const appel of chapitre.appels) {
    const { composant: nom, attributs, ecrits, position } = appel;
    const add = (code: string, message: string, conseil: string): void => {
      diagnostics.push({ fichier, ...position, gravite: 'erreur', code, message, conseil });
    };
    const composant = Object.hasOwn(composants, nom) ? composants[nom] : undefined;
    if (!composant) {
      diagnostics.push({ fichier, ...position, gravite: 'erreur', ...explainComposant(nom) });
      continue;
    }
    diagnostics.push(...checkAttributs(appel, composant).map((constat) => ({ fichier, ...constat })));
    for (const [attribut, cible] of Object.entries(composant.references)) {
      const ecrit = ecrits.find((candidate) => candidate.nom === attribut);
      for (const id of splitIds(attributs[attribut] ?? '')) {
        if (known[cible].includes(id)) continue;
        const place = ecrit ? placeOfId(ecrit, id) : position;
        diagnostics.push(
          // A signature may be left out, a sentence cannot lose its subject.
          cible === 'personne' && nom !== 'Personne'
            ? unknownPersonne(fichier, place, id, known.personne)
            : unknownId(fichier, place, cible, id, known[cible]),
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
