import { composants, splitIds, type Cible, type Composant } from '../../schemas/composants.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/suggestions.ts';
import { loadPictogrammes } from './pictogrammes.ts';
import type { ParsedChapitre } from './parse-chapitre.ts';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';
import type { Edition } from './types.ts';

/** The parsed files of an edition by name (`indicateurs`, `promotions`…), to place a fault. */
export type Sources = Partial<Record<string, ParsedYaml>>;

const NOMS: Record<Cible, { article: string; ou: string }> = {
  indicateur: { article: 'l’indicateur', ou: 'indicateurs.yaml' },
  graphique: { article: 'le graphique', ou: 'graphiques.yaml' },
  carte: { article: 'la carte', ou: 'cartes.yaml' },
  tableau: { article: 'le tableau', ou: 'tableaux.yaml' },
  formation: { article: 'la formation', ou: 'promotions.yaml' },
  evenement: { article: 'l’évènement', ou: 'evenements.yaml' },
  type_evenement: { article: 'le type d’évènement', ou: 'evenements.yaml (types)' },
  personne: { article: 'la personne', ou: 'gouvernance.yaml ou equipe.yaml' },
  source: { article: 'la source', ou: 'rapport.yaml (sources)' },
};

function knownIds(edition: Edition): Record<Cible, string[]> {
  return {
    indicateur: Object.keys(edition.indicateurs),
    graphique: Object.keys(edition.graphiques),
    carte: Object.keys(edition.cartes),
    tableau: Object.keys(edition.tableaux),
    formation: edition.promotions?.formations.map(({ id }) => id) ?? [],
    evenement: edition.evenements?.evenements.map(({ id }) => id) ?? [],
    type_evenement: Object.keys(edition.evenements?.types ?? {}),
    personne: [
      ...(edition.gouvernance?.conseil?.membres.map(({ id }) => id) ?? []),
      ...(edition.equipe?.salaries.map(({ id }) => id) ?? []),
    ],
    source: edition.rapport.sources?.map(({ id }) => id) ?? [],
  };
}

function unknownId(
  fichier: string,
  position: Position,
  cible: Cible,
  id: string,
  known: string[],
): Diagnostic {
  const { article, ou } = NOMS[cible];
  return {
    fichier,
    ...position,
    gravite: 'erreur',
    code: 'R-INCONNU',
    message: `${article} « ${id} » n’existe pas dans ${ou}`,
    conseil: suggest(id, known, `Ajoutez-le dans ${ou}, ou corrigez l’identifiant.`),
  };
}

/** Every id that the data files name elsewhere in the data. */
function dataReferences(edition: Edition): { fichier: string; chemin: Chemin; cible: Cible; id: string }[] {
  const found: { fichier: string; chemin: Chemin; cible: Cible; id: string }[] = [];
  const add = (fichier: string, chemin: Chemin, cible: Cible, id: string | undefined): void => {
    if (id !== undefined) found.push({ fichier, chemin, cible, id });
  };
  for (const [id, indicateur] of Object.entries(edition.indicateurs)) {
    add('indicateurs', [id, 'dont'], 'indicateur', indicateur.dont);
    if (indicateur.calcul && 'type' in indicateur.calcul) {
      add('indicateurs', [id, 'calcul', 'type'], 'type_evenement', indicateur.calcul.type);
    }
    if (indicateur.calcul?.nature === 'participants') {
      add('indicateurs', [id, 'calcul', 'evenement'], 'evenement', indicateur.calcul.evenement);
    }
  }
  edition.coupDOeil?.groupes.forEach(({ tuiles }, g) => {
    tuiles.forEach(({ indicateur }, t) => {
      add('coup-d-oeil', ['groupes', g, 'tuiles', t, 'indicateur'], 'indicateur', indicateur);
    });
  });
  for (const [id, graphique] of Object.entries(edition.graphiques)) {
    add('graphiques', [id, 'evolution'], 'indicateur', graphique.evolution);
    graphique.par_departement?.forEach((indicateur, i) => {
      add('graphiques', [id, 'par_departement', i], 'indicateur', indicateur);
    });
  }
  for (const [id, carte] of Object.entries(edition.cartes)) {
    carte.indicateurs.forEach((indicateur, i) => {
      add('cartes', [id, 'indicateurs', i], 'indicateur', indicateur);
    });
  }
  edition.gouvernance?.bureau?.membres.forEach(({ personne }, i) => {
    add('gouvernance', ['bureau', 'membres', i, 'personne'], 'personne', personne);
  });
  edition.gouvernance?.representations?.forEach(({ personnes }, r) => {
    personnes?.forEach((personne, i) => {
      add('gouvernance', ['representations', r, 'personnes', i], 'personne', personne);
    });
  });
  edition.evenements?.evenements.forEach(({ type }, i) => {
    add('evenements', ['evenements', i, 'type'], 'type_evenement', type);
  });
  return found;
}

/** Département codes, wherever they are keys or values. */
function departementReferences(
  edition: Edition,
): { fichier: string; chemin: Chemin; code: string; cle: boolean }[] {
  const keys = (fichier: string, chemin: Chemin, record: Record<string, unknown> | undefined) =>
    Object.keys(record ?? {}).map((code) => ({ fichier, chemin: [...chemin, code], code, cle: true }));
  return [
    ...edition.structure.departements.map((code, i) => ({
      fichier: 'structure',
      chemin: ['departements', i],
      code,
      cle: false,
    })),
    ...Object.entries(edition.indicateurs).flatMap(([id, indicateur]) =>
      keys('indicateurs', [id, 'par_departement'], indicateur.par_departement),
    ),
    ...(edition.promotions?.formations ?? []).flatMap((formation, f) =>
      formation.promotions.flatMap((promotion, p) =>
        keys(
          'promotions',
          ['formations', f, 'promotions', p, 'apprenants', 'par_departement'],
          promotion.apprenants.par_departement,
        ),
      ),
    ),
    ...(edition.evenements?.evenements ?? []).flatMap(({ departement }, i) =>
      departement === undefined
        ? []
        : [
            {
              fichier: 'evenements',
              chemin: ['evenements', i, 'departement'],
              code: departement,
              cle: false,
            },
          ],
    ),
  ];
}

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

/** What to write in place of `20` or of the name of a département. */
function adviseDepartement(typed: string, departements: Edition['departements']): string {
  if (typed === '20') return 'La Corse s’écrit 2A ou 2B.';
  const noms = nearest(typed, Object.values(departements));
  const codes = noms.map(
    (nom) => `${Object.keys(departements).find((code) => departements[code] === nom) ?? ''} (${nom})`,
  );
  return codes.length > 0
    ? `Écrivez le code : ${codes.join(' ou ')}.`
    : 'Écrivez le code à deux ou trois caractères : 01, 2A, 56, 974.';
}

/** Faults of the data files: ids and département codes that name nothing. */
export function checkDataReferences(edition: Edition, sources: Sources): Diagnostic[] {
  const known = knownIds(edition);
  const ids = dataReferences(edition).flatMap(({ fichier, chemin, cible, id }) => {
    const parsed = sources[fichier];
    if (known[cible].includes(id) || !parsed) return [];
    return [unknownId(parsed.fichier, parsed.locate(chemin), cible, id, known[cible])];
  });
  const codes = departementReferences(edition).flatMap(({ fichier, chemin, code, cle }): Diagnostic[] => {
    const parsed = sources[fichier];
    if (Object.hasOwn(edition.departements, code) || !parsed) return [];
    return [
      {
        fichier: parsed.fichier,
        ...(cle ? parsed.locateKey(chemin) : parsed.locate(chemin)),
        gravite: 'erreur',
        code: 'R-DEPARTEMENT',
        message: `« ${code} » n’est pas un code de département`,
        conseil: adviseDepartement(code, edition.departements),
      },
    ];
  });
  return [...ids, ...codes, ...checkOthers(edition, sources), ...checkPictogrammes(edition, sources)];
}

/** Whether the file, or the part of a file (`gouvernance.bureau`), that a component draws is there. */
function hasData(edition: Edition, exige: NonNullable<Composant['exige']>): boolean {
  switch (exige) {
    case 'gouvernance.conseil':
      return edition.gouvernance?.conseil !== undefined;
    case 'gouvernance.bureau':
      return edition.gouvernance?.bureau !== undefined;
    case 'gouvernance.representations':
      return edition.gouvernance?.representations !== undefined;
    default:
      return edition[exige] !== null;
  }
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
        if (!known[cible].includes(id))
          diagnostics.push(unknownId(fichier, position, cible, id, known[cible]));
      }
    }
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
