import path from 'node:path';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { type Jeton, listJetons } from './jetons.ts';
import { normalizeSigns } from './noms-difference.ts';
import { sliceOf } from './noms-ecritures.ts';
import { isOutil, listRacines, racineOf } from './sigles-developpement.ts';
import { readDeveloppement } from './sigles-lecture.ts';

/** Words of sense that a development has before the same words in another order say something of it. */
const MOINDRE_NOMBRE = 4;

/** Whether all words of one are in the other, in order: « union régionale des professionnels de santé (libéraux) ». */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  for (const mot of long) if (mot === court[i]) i += 1;
  return i === court.length;
}

interface Developpement {
  texte: string;
  racines: readonly string[];
  /** File that gives it. */
  ou: string;
}

/** Another development than the known one, written beside its sigle. */
interface Trouvaille {
  sigle: string;
  ecrit: string;
  jeton: Jeton;
  attendu: Developpement;
}

/** Developments beside their sigle: « … (ARS) », « ARS (…) ». The first is compared with the dictionary’s, if it has one. */
function* findBeside(jetons: readonly Jeton[], connus: Map<string, Developpement>): Generator<Trouvaille> {
  for (const jeton of jetons) {
    if (jeton.forme !== 'sigle' && jeton.forme !== 'mixte') continue;
    const ecrit = readDeveloppement(jeton);
    if (ecrit === null) continue;
    const racines = listRacines(ecrit);
    const attendu = connus.get(jeton.brut);
    if (!attendu) {
      const ou = path.posix.basename(jeton.passage.fichier);
      connus.set(jeton.brut, { texte: normalizeSigns(ecrit), racines, ou });
    } else if (!isShortened(racines, attendu.racines)) {
      yield { sigle: jeton.brut, ecrit: normalizeSigns(ecrit), jeton, attendu };
    }
  }
}

/** The words of a development in another order, without the sigle. */
function* findShuffled(
  jetons: readonly Jeton[],
  connus: ReadonlyMap<string, Developpement>,
): Generator<Trouvaille> {
  const longs = [...connus].filter(([, { racines }]) => racines.length >= MOINDRE_NOMBRE);
  const parMots = new Map(
    longs.map(([sigle, attendu]) => [attendu.racines.toSorted().join(' '), { sigle, attendu }]),
  );
  const tailles = new Set(longs.map(([, { racines }]) => racines.length));
  const least = Math.min(...tailles);
  const mots = new Set(longs.flatMap(([, { racines }]) => racines));
  const racineDe = new Map<string, string>();
  /** The words of developments that follow one another, with the rank of each. */
  let suite: { racine: string; rang: number }[] = [];
  for (const [rang, { plie, lien }] of jetons.entries()) {
    if (lien === 'rupture') suite = [];
    if (isOutil(plie)) continue;
    let racine = racineDe.get(plie);
    if (racine === undefined) racineDe.set(plie, (racine = racineOf(plie)));
    if (mots.has(racine)) suite.push({ racine, rang });
    else suite = [];
    if (suite.length < least) continue;
    for (const taille of tailles) {
      const lus = suite.slice(-taille);
      const premier = jetons[lus[0]?.rang ?? -1];
      if (lus.length < taille || !premier) continue;
      const found = parMots.get(
        lus
          .map((lu) => lu.racine)
          .toSorted()
          .join(' '),
      );
      if (!found || lus.every((lu, i) => lu.racine === found.attendu.racines[i])) continue;
      const ecrit = normalizeSigns(sliceOf(jetons, [lus[0]?.rang ?? 0, rang + 1]));
      yield { ...found, ecrit, jeton: premier };
    }
  }
}

/**
 * A sigle developed in two ways: beside it in a text and in the dictionary, or in two texts. No fault: a plural, a
 * feminine, little words, words left out.
 */
export const checkSiglesDeveloppes: RegleDesTextes = ({ edition, passages }) => {
  const jetons = listJetons(passages);
  const propres = edition.structure.sigles ?? {};
  const connus = new Map(
    Object.entries(edition.sigles).map(([sigle, { developpement }]): [string, Developpement] => [
      sigle,
      {
        texte: developpement,
        racines: listRacines(developpement),
        ou: Object.hasOwn(propres, sigle) ? 'structure.yaml' : 'la page des sigles',
      },
    ]),
  );
  const dits = new Set<string>();
  return [...findBeside(jetons, connus), ...findShuffled(jetons, connus)].flatMap(
    ({ sigle, ecrit, jeton, attendu }): ConstatDeTexte[] => {
      const cle = `${sigle} ${ecrit.toLowerCase()}`;
      if (dits.has(cle)) return [];
      dits.add(cle);
      return [
        {
          passage: jeton.passage,
          debut: jeton.debut,
          gravite: 'alerte',
          code: 'C-SIGLE-DEVELOPPE',
          message: `« ${sigle} » est développé ici « ${ecrit} », et « ${attendu.texte} » dans ${attendu.ou}`,
          conseil:
            attendu.ou === 'la page des sigles'
              ? `Gardez un seul développement ; pour garder celui-ci, écrivez-le à « sigles: » dans structure.yaml.`
              : 'Gardez un seul développement.',
        },
      ];
    },
  );
};
