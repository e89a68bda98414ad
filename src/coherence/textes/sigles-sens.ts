import path from 'node:path';
import type { Edition } from '../../edition/types.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { type Jeton, listJetons } from './jetons.ts';
import { listRacines } from './sigles-developpement.ts';

/** One meaning of a sigle. */
interface Sens {
  developpement: string;
  /** What the text around says of it. */
  indice: RegExp;
  /** A number before the sigle says it too: « 2,4 ETP ». */
  compte?: true;
}

/**
 * Sigles with two meanings in the reports of associations, and the words by which each is known. ETP: domaine.md § 5 (a
 * decimal number does not settle it, a number right before it does).
 */
const AMBIGUS: Readonly<Record<string, readonly [Sens, Sens]>> = {
  ETP: [
    {
      developpement: 'équivalent temps plein',
      indice: /temps plein|\bpostes?\b|\bsalari|\beffectif|\bembauch|\brecrut|\bemplois?\b|\bmi-temps\b/iu,
      compte: true,
    },
    {
      developpement: 'éducation thérapeutique du patient',
      indice:
        /thérapeutique|\bpatients?\b|\bprogrammes?\b|\bateliers?\b|\bparcours\b|\bmaladies?\b|\bchronique|\bsoins?\b/iu,
    },
  ],
  CA: [
    {
      developpement: 'conseil d’administration',
      indice: /\bréuni|\bmembres?\b|\bélue?s?\b|\bsièg|\badministrat|\bbureau\b|\bséances?\b/iu,
    },
    {
      developpement: 'chiffre d’affaires',
      indice: /€|\beuros?\b|\bventes?\b|\brecettes?\b|\bbilletterie\b/iu,
    },
  ],
};

/** The sentence around a word. */
function sentenceOf({ passage: { texte }, debut, fin }: Jeton): string {
  const before =
    texte
      .slice(Math.max(0, debut - 300), debut)
      .split(/[.!?;]\s/u)
      .at(-1) ?? '';
  const after = texte.slice(fin, fin + 300).split(/[.!?;](?:\s|$)/u)[0] ?? '';
  return `${before} ${after}`;
}

/** What the sigle means at a place; null when the text does not say, or says both. */
function readSens(jeton: Jeton, sens: readonly [Sens, Sens]): Sens | null {
  const { passage, debut, brut } = jeton;
  const counted =
    /\d\s?$/.test(passage.texte.slice(Math.max(0, debut - 2), debut)) ||
    passage.donnee?.chemin.at(-1) === 'unite';
  if (counted) return sens.find(({ compte }) => compte) ?? null;
  const around = sentenceOf(jeton).replaceAll(brut, ' ');
  const meant = sens.filter(({ indice }) => indice.test(around));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The team page prints « 0,5 ETP » without any text that says so. */
function isPrinted(sigle: string, { equipe }: Edition, appels: Copie['appels']): boolean {
  const counted = equipe?.salaries.some(({ etp }) => etp !== undefined) ?? false;
  return sigle === 'ETP' && counted && appels.some(({ composant }) => composant === 'Equipe');
}

function sameWords(a: string, b: string): boolean {
  return listRacines(a).join(' ') === listRacines(b).join(' ');
}

/**
 * A sigle that means two things in one report, or another than its development: ETP, « équivalent temps plein » of a
 * team and « éducation thérapeutique du patient » of its patients. Silent where the text does not say.
 */
export const checkSiglesAmbigus: RegleDesTextes = ({ edition, passages, appels }) => {
  const jetons = listJetons(passages);
  return Object.entries(AMBIGUS).flatMap(([sigle, sens]): ConstatDeTexte[] => {
    const lus = jetons
      .filter(({ brut }) => brut === sigle)
      .map((jeton) => ({ jeton, dit: readSens(jeton, sens) }));
    const developpe = edition.sigles[sigle]?.developpement;
    const declare = sens.find(
      ({ developpement }) => developpe !== undefined && sameWords(developpement, developpe),
    );
    const autre = lus.find(({ dit }) => dit !== null && dit !== (declare ?? lus.find((lu) => lu.dit)?.dit));
    if (!autre?.dit) return [];
    const { jeton, dit } = autre;
    const oppose = sens.find((each) => each !== dit);
    const ailleurs = lus.find((lu) => lu.dit === oppose)?.jeton;
    const equipe = oppose?.compte === true && isPrinted(sigle, edition, appels);
    const ou = ailleurs ? path.posix.basename(ailleurs.passage.fichier) : equipe ? 'equipe.yaml' : null;
    const at = {
      passage: jeton.passage,
      debut: jeton.debut,
      gravite: 'alerte',
      code: 'C-SIGLE-DOUBLE',
    } as const;
    if (ou !== null && oppose) {
      return [
        {
          ...at,
          message: `« ${sigle} » veut dire ici « ${dit.developpement} », et « ${oppose.developpement} » dans ${ou}`,
          conseil: 'Gardez le sigle pour l’un des deux, et écrivez l’autre en toutes lettres partout.',
        },
      ];
    }
    return [
      {
        ...at,
        message: `« ${sigle} » veut dire ici « ${dit.developpement} », et la page des sigles l’explique par « ${developpe ?? ''} »`,
        conseil: `Ajoutez à structure.yaml, sous « sigles: », la ligne « ${sigle}: ${dit.developpement} ».`,
      },
    ];
  });
};
