import { shorten } from '../diagnostics/citer.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isSameWord, nearest } from '../diagnostics/suggestions.ts';
import type { Chemin } from './parse-yaml.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** A code, where it stands, and whether it is a key or a value. */
interface Mention {
  fichier: string;
  chemin: Chemin;
  code: string;
  cle: boolean;
}

function keys(fichier: string, chemin: Chemin, record: Record<string, unknown> | undefined): Mention[] {
  return Object.keys(record ?? {}).map((code) => ({ fichier, chemin: [...chemin, code], code, cle: true }));
}

function items(fichier: string, chemin: Chemin, codes: readonly string[] | undefined): Mention[] {
  return (codes ?? []).map((code, i) => ({ fichier, chemin: [...chemin, i], code, cle: false }));
}

function item(fichier: string, chemin: Chemin, code: string | undefined): Mention[] {
  return code === undefined ? [] : [{ fichier, chemin, code, cle: false }];
}

/** Département codes, wherever they are keys or values. */
function listMentions(edition: Edition): Mention[] {
  const { gouvernance, promotions, evenements, territoires } = edition;
  return [
    ...items('structure', ['departements'], edition.structure.departements),
    ...Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => [
      ...keys('indicateurs', [id, 'par_departement'], indicateur.par_departement),
      ...keys('indicateurs', [id, 'precedent_par_departement'], indicateur.precedent_par_departement),
    ]),
    ...(promotions?.formations ?? []).flatMap((formation, f) =>
      formation.promotions.flatMap((promotion, p) =>
        keys(
          'promotions',
          ['formations', f, 'promotions', p, 'apprenants', 'par_departement'],
          promotion.apprenants.par_departement,
        ),
      ),
    ),
    ...(evenements?.evenements ?? []).flatMap(({ departement }, i) =>
      // One code is typed alone, without a list: the list begins where the value stands.
      (departement ?? []).map((code) => ({
        fichier: 'evenements',
        chemin: ['evenements', i, 'departement'],
        code,
        cle: false,
      })),
    ),
    ...(territoires?.territoires ?? []).flatMap(({ departements }, t) =>
      items('territoires', ['territoires', t, 'departements'], departements),
    ),
    ...(gouvernance?.conseil?.membres ?? []).flatMap(({ departement }, m) =>
      item('gouvernance', ['conseil', 'membres', m, 'departement'], departement),
    ),
    ...(gouvernance?.representations ?? []).flatMap(({ departement }, r) =>
      item('gouvernance', ['representations', r, 'departement'], departement),
    ),
    ...Object.entries(edition.cartes).flatMap(([id, { departements, points }]) => [
      ...(departements === 'france' ? [] : items('cartes', [id, 'departements'], departements)),
      ...(points ?? []).flatMap(({ departement }, p) =>
        item('cartes', [id, 'points', p, 'departement'], departement),
      ),
    ]),
  ];
}

/** Codes that people know and that are not, or no longer, those of a département (domaine.md, § 2). */
const PERIMES: Readonly<Record<string, string>> = {
  '20': 'Remplacez 20 par 2A (Corse-du-Sud), 2B (Haute-Corse) ou les deux ; s’ils y sont déjà, supprimez-le : il compterait deux fois.',
  '69D': 'Écrivez 69 : le Rhône et la métropole de Lyon ne font qu’un département ; additionnez 69D et 69M.',
  '69M': 'Écrivez 69 : le Rhône et la métropole de Lyon ne font qu’un département ; additionnez 69D et 69M.',
  '975':
    'Retirez ce code : Saint-Pierre-et-Miquelon n’est pas un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '977':
    'Retirez ce code : Saint-Barthélemy n’est plus un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '978':
    'Retirez ce code : Saint-Martin n’est plus un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '984':
    'Retirez ce code : les Terres australes ne sont pas un département ; ce qui s’y passe se compte à part, dans « note: ».',
  '986':
    'Retirez ce code : Wallis-et-Futuna n’est pas un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '987':
    'Retirez ce code : la Polynésie française n’est pas un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '988':
    'Retirez ce code : la Nouvelle-Calédonie n’est pas un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
  '99': 'Retirez ce code : l’étranger n’est pas un département ; ce qui s’y passe se compte à part, dans « note: » ou une catégorie.',
};

/** A code written otherwise: `1`, `2a`, a postcode. */
function readCode(typed: string, departements: Edition['departements']): string | undefined {
  const bare = typed.replaceAll(/[\s"“”«»]/g, '').toUpperCase();
  const postcode = /^\d{5}$/.test(bare) ? bare.slice(0, bare.startsWith('97') ? 3 : 2) : undefined;
  const found = [postcode, bare.padStart(2, '0'), bare.replace(/^0(?=\d\d)/, '')];
  return found.find((code) => code !== undefined && Object.hasOwn(departements, code));
}

/** What to write in place of `20`, of the name of a département or of a region. */
function adviseDepartement(typed: string, { departements, regions }: Edition): string {
  const upper = typed.toUpperCase();
  const known = Object.hasOwn(PERIMES, upper) ? PERIMES[upper] : undefined;
  if (known !== undefined) return known;
  const code = readCode(typed, departements);
  if (code !== undefined) return `Écrivez ${code} (${departements[code] ?? ''}).`;
  if (/^(?:2[C-Z]|20\d{3})$/.test(upper)) return 'La Corse s’écrit 2A ou 2B.';
  const region = Object.values(regions).find(({ nom }) => isSameWord(nom, typed));
  if (region) return `C’est une région ; écrivez ses départements : ${region.departements.join(', ')}.`;
  const noms = nearest(typed, Object.values(departements));
  const codes = noms.map(
    (nom) => `${Object.keys(departements).find((known) => departements[known] === nom) ?? ''} (${nom})`,
  );
  return codes.length > 0
    ? `Écrivez le code : ${codes.join(' ou ')}.`
    : 'Écrivez le code à deux ou trois caractères : 01, 2A, 56, 974.';
}

/** Codes that are not those of a département. */
export function checkDepartements(edition: Edition, sources: Sources): Diagnostic[] {
  return listMentions(edition).flatMap(({ fichier, chemin, code, cle }): Diagnostic[] => {
    const parsed = sources[fichier];
    if (Object.hasOwn(edition.departements, code) || !parsed) return [];
    return [
      {
        fichier: parsed.fichier,
        ...(cle ? parsed.locateKey(chemin) : parsed.locate(chemin)),
        gravite: 'erreur',
        code: 'R-DEPARTEMENT',
        message: `« ${shorten(code)} » n’est pas un code de département`,
        conseil: adviseDepartement(code, edition),
      },
    ];
  });
}
