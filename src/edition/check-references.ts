import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { checkDepartements } from './check-departements.ts';
import { checkGroupesEtAgenda } from './check-groupes.ts';
import { knownIds, unknownId, unknownPersonne } from './identifiants.ts';
import { loadPictogrammes } from './pictogrammes.ts';
import type { Chemin } from './parse-yaml.ts';
import { listReferences, type Sources } from './references.ts';
import type { Edition } from './types.ts';

/** Pictograms are named after the icons of Tabler. */
function checkPictogrammes(edition: Edition, sources: Sources): Diagnostic[] {
  const parsed = sources['coup-d-oeil'];
  const named = (edition.coupDOeil?.groupes ?? []).flatMap(({ tuiles }, g) =>
    tuiles.flatMap(({ pictogramme }, t) => (pictogramme === undefined ? [] : [{ pictogramme, g, t }])),
  );
  if (!parsed || named.length === 0) return [];
  const icons = loadPictogrammes();
  return named
    .filter(({ pictogramme }) => !Object.hasOwn(icons, pictogramme))
    .map(({ pictogramme, g, t }) => ({
      fichier: parsed.fichier,
      ...parsed.locate(['groupes', g, 'tuiles', t, 'pictogramme']),
      gravite: 'erreur',
      code: 'R-PICTOGRAMME',
      message: `le pictogramme « ${pictogramme} » n’existe pas`,
      conseil: suggest(pictogramme, Object.keys(icons), 'Choisissez un nom sur https://tabler.io/icons.'),
    }));
}

/** Cohorts and colleges are named only inside the data: an id → where it must exist. */
function checkOthers(edition: Edition, sources: Sources): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (
    fichier: string,
    chemin: Chemin,
    what: string,
    id: string | undefined,
    known: string[],
  ): void => {
    const parsed = sources[fichier];
    if (id === undefined || known.includes(id) || !parsed) return;
    diagnostics.push({
      fichier: parsed.fichier,
      ...parsed.locate(chemin),
      gravite: 'erreur',
      code: 'R-INCONNU',
      message: `${what} « ${id} » n’existe pas`,
      conseil: suggest(id, known, `Identifiants connus : ${known.join(', ') || 'aucun'}.`),
    });
  };
  const promotions = (edition.promotions?.formations ?? []).flatMap((formation) =>
    formation.promotions.map(({ id }) => id),
  );
  const colleges = edition.gouvernance?.colleges?.map(({ id }) => id) ?? [];
  for (const [id, { calcul }] of Object.entries(edition.indicateurs)) {
    if (calcul?.nature === 'apprenants') {
      check('indicateurs', [id, 'calcul', 'promotion'], 'la promotion', calcul.promotion, promotions);
    }
    if (calcul?.nature === 'partenaires') {
      const known = edition.partenaires?.categories.map((categorie) => categorie.id) ?? [];
      check('indicateurs', [id, 'calcul', 'categorie'], 'la catégorie', calcul.categorie, known);
    }
    if (calcul?.nature === 'membres') {
      check('indicateurs', [id, 'calcul', 'college'], 'le collège', calcul.college, colleges);
    }
  }
  edition.gouvernance?.conseil?.membres.forEach(({ college }, i) => {
    check('gouvernance', ['conseil', 'membres', i, 'college'], 'le collège', college, colleges);
  });
  edition.partenaires?.partenaires.forEach(({ categorie }, i) => {
    const known = edition.partenaires?.categories.map(({ id }) => id) ?? [];
    check('partenaires', ['partenaires', i, 'categorie'], 'la catégorie', categorie, known);
  });
  return diagnostics;
}

/** A figure that is a part of itself, through the categories of others, has no value. */
function checkCercles(edition: Edition, sources: Sources): Diagnostic[] {
  const parsed = sources['indicateurs'];
  if (!parsed) return [];
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (edition.indicateurs[from]?.par_categorie ?? []).some(({ indicateur }) => {
      if (indicateur === undefined || seen.has(indicateur)) return false;
      seen.add(indicateur);
      return indicateur === target || reaches(indicateur, target, seen);
    });
  return Object.entries(edition.indicateurs).flatMap(([id, { par_categorie }]) =>
    (par_categorie ?? []).flatMap(({ indicateur }, c): Diagnostic[] => {
      if (indicateur === undefined) return [];
      if (indicateur !== id && !reaches(indicateur, id, new Set())) return [];
      return [
        {
          fichier: parsed.fichier,
          ...parsed.locate([id, 'par_categorie', c, 'indicateur']),
          gravite: 'erreur',
          code: 'R-CERCLE',
          message: `« ${id} » se contient lui-même, par sa catégorie « ${indicateur} »`,
          conseil: 'Retirez cette catégorie, ou appelez un autre indicateur.',
        },
      ];
    }),
  );
}

/** Faults of the data files: ids and département codes that name nothing. */
export function checkDataReferences(edition: Edition, sources: Sources): Diagnostic[] {
  const known = knownIds(edition);
  const ids = listReferences(edition).flatMap(({ fichier, chemin, cible, id }) => {
    const parsed = sources[fichier];
    if (known[cible].includes(id) || !parsed) return [];
    const position = parsed.locate(chemin);
    return [
      cible === 'personne'
        ? unknownPersonne(parsed.fichier, position, id, known.personne)
        : unknownId(parsed.fichier, position, cible, id, known[cible]),
    ];
  });
  return [
    ...ids,
    ...checkDepartements(edition, sources),
    ...checkCercles(edition, sources),
    ...checkOthers(edition, sources),
    ...checkGroupesEtAgenda(edition, sources),
    ...checkPictogrammes(edition, sources),
  ];
}
