/** Sigles of the texts, and what the texts say that they mean. */
import type { Passage } from '../../edition/passages.ts';
import type { Edition } from '../../edition/types.ts';
import { groupBy } from './groupes.ts';
import { foldLetters, isElided, type Jeton } from './jetons.ts';
import { listPersonnesConnues, wordsOf } from './noms-connus.ts';
import { listPrenoms } from './prenoms.ts';
import { readAfter, readBefore } from './sigles-developpement.ts';

/**
 * Sigles that are words of every day: nobody writes them in full. A convention of ours.
 */
const COURANTS = new Set(
  `AFP ADN ARN BD BP BTS CD CDD CDI CEDEX CM COVID CP CS CV DJ DVD EDF FM GPS HLM HT INSEE IRM JO KO MP NB ONG ONU OK PACS
  PC PDF PME QR RATP RDV RER RIB RNA RSA SAMU SARL SAS SCOP SIDA SIREN SIRET SMIC SMS SNCF SOS TGV TTC TV TVA UE UNESCO URL
  USA USB VIH VIP VTT WC WIFI`.split(/\s+/),
);

/** Longer words in capitals are put forward. */
const LONGUEUR = 9;

/** Before a surname. */
const CIVILITES = new Set(
  'm mm mme mmes mlle dr drs pr me maitre docteur professeur monsieur madame'.split(' '),
);

/** What a report writes in capitals that is no sigle. */
interface Horizon {
  /** Words of the sigles that have words. */
  connus: ReadonlySet<string>;
  /** Words of the report in lower case, or with one capital: put forward here, a name there. */
  mots: ReadonlySet<string>;
  prenoms: ReadonlySet<string>;
  /** Surnames of the persons of the data. */
  noms: ReadonlySet<string>;
  /** Words of the names of the départements, of the regions and of the territory. */
  lieux: ReadonlySet<string>;
}

function readHorizon(edition: Edition, jetons: readonly Jeton[]): Horizon {
  const sigles = [...Object.keys(edition.sigles), ...Object.keys(edition.structure.sigles ?? {})];
  return {
    connus: new Set(sigles.flatMap(wordsOf)),
    mots: new Set(
      jetons.flatMap(({ forme, plie }) => (forme === 'minuscules' || forme === 'capitale' ? [plie] : [])),
    ),
    prenoms: listPrenoms(edition),
    noms: new Set(listPersonnesConnues(edition).flatMap(({ nom }) => wordsOf(nom))),
    lieux: new Set(
      [
        ...Object.values(edition.departements),
        ...Object.values(edition.regions).map(({ nom }) => nom),
        edition.structure.territoire ?? '',
        ...(edition.gouvernance?.conseil?.membres ?? []).map(({ commune }) => commune ?? ''),
        ...(edition.evenements?.evenements ?? []).map(({ lieu }) => lieu ?? ''),
      ].flatMap(wordsOf),
    ),
  };
}

/** Tied to a word that is no sigle: a piece of a name, « CO’Santé », « inter-URPS », « ESOP.com ». */
function isPiece(jetons: readonly Jeton[], rang: number): boolean {
  const [before, jeton, after] = [jetons[rang - 1], jetons[rang], jetons[rang + 1]];
  const left =
    (jeton?.lien === 'trait' && before?.forme !== 'sigle') ||
    (jeton?.lien === 'apostrophe' && before !== undefined && !isElided(before));
  const right = (after?.lien === 'trait' || after?.lien === 'apostrophe') && after.forme !== 'sigle';
  return left || right || /^\.\p{Ll}/u.test(jeton?.passage.texte.slice(jeton.fin) ?? '');
}

/** Before a word that makes a name of it, « LDO Conseils »; a place makes none, « ARS Bretagne ». */
function isInName(after: Jeton | undefined, { lieux }: Horizon): boolean {
  return after?.lien === 'espace' && after.forme === 'capitale' && !lieux.has(after.plie);
}

function isSigle(jetons: readonly Jeton[], rang: number, horizon: Horizon): boolean {
  const jeton = jetons[rang];
  if (
    jeton?.forme !== 'sigle' ||
    jeton.brut.length > LONGUEUR ||
    foldLetters(jeton.brut).toUpperCase() !== jeton.brut
  ) {
    return false;
  }
  const { brut, plie, lien, passage } = jeton;
  const { connus, mots, noms, prenoms } = horizon;
  if (COURANTS.has(brut) || [connus, mots, noms].some((known) => known.has(plie)) || mots.has(`${plie}s`))
    return false;
  // Roman numerals, sizes.
  if (/^(?:[IVX]+|X+[LS])$/.test(brut) || isPiece(jetons, rang)) return false;
  const before = lien === 'rupture' ? undefined : jetons[rang - 1];
  const after = jetons[rang + 1]?.lien === 'rupture' ? undefined : jetons[rang + 1];
  // A surname, a town after its postal code.
  if (before && (prenoms.has(before.plie) || CIVILITES.has(before.plie) || /^\d{5}$/.test(before.brut)))
    return false;
  if (isInName(after, horizon)) return false;
  // A run of words in capitals is put forward; so is a whole title.
  const high = (other: Jeton | undefined): boolean =>
    other?.forme === 'sigle' && other.brut.length > 3 && !connus.has(other.plie);
  if (brut.length > 3 && (high(before) || high(after))) return false;
  // The name of a house where somebody of the board works.
  if (passage.donnee?.chemin.at(-1) === 'structure') return false;
  return (
    passage.texte !== passage.texte.toUpperCase() ||
    (passage.donnee !== null && passage.texte.trim() === brut)
  );
}

/** What a text says around a sigle: the words before « (ARS) », in the brackets after « ARS », or beside a comma. */
export function readDeveloppement({ passage: { texte }, brut, debut, fin }: Jeton): string | null {
  if (brut.length > LONGUEUR) return null;
  const introduced = /(?:\(|,\s+(?:ou\s+|dite?\s+)?(?:l['’]|les?\s+|la\s+)?)$/u.exec(
    texte.slice(Math.max(0, debut - 12), debut),
  );
  if (introduced) {
    const found = readBefore(texte.slice(Math.max(0, debut - 200), debut - introduced[0].length), brut);
    if (found !== null) return found;
  }
  const opened = /^\s?(?:\(|:|,|–|—)\s*(?:l['’]|les?\s+|la\s+|une?\s+)?/u.exec(texte.slice(fin, fin + 12));
  return opened ? readAfter(texte.slice(fin + opened[0].length), brut) : null;
}

/** Whether words stand in brackets beside a sigle, though its letters do not spell them. */
function isExplained({ passage: { texte }, plie, debut, fin }: Jeton): boolean {
  const near = texte
    .slice(Math.max(0, debut - 120), debut)
    .split(/[^\p{L}\p{M}]+/u)
    .slice(-plie.length - 5)
    .map(foldLetters);
  if (texte[debut - 1] === '(' && near.some((mot) => mot.length > 2 && mot[0] === plie[0])) return true;
  const inside = /^\s?\(([^)]+)\)/u.exec(texte.slice(fin, fin + 200))?.[1] ?? '';
  return /\s/.test(inside.trim()) && foldLetters(inside)[0] === plie[0];
}

/** An undefined sigle, and where it is first used. */
export interface SigleInconnu {
  sigle: string;
  /** In a chapter if it is in one: the data come first in the order of the files, not in that of reading. */
  premier: Jeton;
}

/** Short names of the agenda stand beside their long ones. */
function listNomsCourts({ agenda }: Edition): Set<string> {
  return new Set(
    Object.values(agenda?.instances ?? {}).flatMap(({ nom, nom_court }) =>
      nom_court === undefined || nom.length <= nom_court.length ? [] : wordsOf(nom_court),
    ),
  );
}

/** Sigles that neither the reference, nor the structure, nor the texts develop. */
export function listSiglesInconnus(edition: Edition, jetons: readonly Jeton[]): SigleInconnu[] {
  const horizon = readHorizon(edition, jetons);
  const courts = listNomsCourts(edition);
  const uses = jetons.filter((jeton, i) => !courts.has(jeton.plie) && isSigle(jetons, i, horizon));
  return [...groupBy(uses, ({ brut }) => brut)].flatMap(([sigle, places]) => {
    if (places.some((jeton) => readDeveloppement(jeton) !== null || isExplained(jeton))) return [];
    const inChapitre = ({ donnee }: Passage): boolean => donnee === null;
    const premier = places.find(({ passage }) => inChapitre(passage)) ?? places[0];
    return premier ? [{ sigle, premier }] : [];
  });
}
