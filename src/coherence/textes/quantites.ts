/** Quantities of a text, typed or printed by a component, side by side. */
import type { Chiffre } from '../../domain/chiffres.ts';
import type { AppelDePassage } from '../../edition/passages.ts';
import { formatQuantity } from '../../format/nombre.ts';
import type { TexteLu } from './lecture.ts';
import type { Precision } from './unites.ts';

/** A figure as a component prints it: the whole of it, or what a département or a territory has of it. */
export interface ChiffreAppele {
  composant: 'Chiffre' | 'Precedent' | 'Evolution' | 'Part';
  chiffre: Chiffre;
  /** Its label, with the place when it is a detail: « facilitations, Est ». */
  nom: string;
  valeur: number | null;
  precedent: number | null;
  /** The attributes that name it in a component, the same for two components that speak of the same fact. */
  attributs: string;
}

/** A quantity of a text. */
export interface Quantite {
  debut: number;
  fin: number;
  valeur: number;
  unite: string;
  precision: Precision;
  borne: boolean;
  /** As typed or as printed. */
  ecrit: string;
  /** The component that prints it; null when it is typed. */
  appele: ChiffreAppele | null;
}

const COMPOSANTS = ['Chiffre', 'Precedent', 'Evolution', 'Part'] as const;

/** The attributes by which a component names a figure, or its part in a place: a code of département or the id of a territory. */
export function attributsOf(id: string, lieu: string | null): string {
  if (lieu === null) return `id="${id}"`;
  return `id="${id}" ${/^\d/.test(lieu) ? 'departement' : 'territoire'}="${lieu}"`;
}

/** What a component prints; null for a component that prints no figure, or names an unknown one. */
export function readAppel(
  { composant, attributs }: AppelDePassage,
  chiffres: Readonly<Record<string, Chiffre>>,
): ChiffreAppele | null {
  const known = COMPOSANTS.find((nom) => nom === composant);
  const chiffre = chiffres[attributs['id'] ?? ''];
  if (known === undefined || !chiffre) return null;
  const { departement, territoire } = attributs;
  if (departement === undefined && territoire === undefined) {
    const { libelle: nom, valeur, precedent } = chiffre;
    return { composant: known, chiffre, nom, valeur, precedent, attributs: attributsOf(chiffre.id, null) };
  }
  const details = departement === undefined ? chiffre.parTerritoire : chiffre.parDepartement;
  const part = details?.find(({ code }) => code === (departement ?? territoire));
  if (!part) return null;
  return {
    composant: known,
    chiffre,
    nom: `${chiffre.libelle}, ${part.nom}`,
    valeur: part.valeur,
    precedent: part.precedent,
    attributs: attributsOf(chiffre.id, part.code),
  };
}

/** The number that a component prints, and its unit. */
function printedOf({ composant, chiffre, valeur, precedent }: ChiffreAppele): [number | null, string] {
  switch (composant) {
    case 'Chiffre':
      return [valeur, chiffre.unite ?? ''];
    case 'Precedent':
      return [precedent, chiffre.unite ?? ''];
    case 'Evolution':
      return valeur === null || precedent === null || precedent === 0 || chiffre.unite === '%'
        ? [null, '']
        : [((valeur - precedent) / Math.abs(precedent)) * 100, '%'];
    case 'Part':
      return [chiffre.part?.pourcent ?? null, '%'];
  }
}

/** Quantities of a text in order. In: the text, the figures of the édition. */
export function listQuantites(lu: TexteLu, chiffres: Readonly<Record<string, Chiffre>>): Quantite[] {
  const typed = lu.nombres.map(({ debut, fin, valeur, unite, precision, borne, ecrit }) => ({
    debut,
    fin,
    valeur,
    unite,
    precision,
    borne,
    ecrit,
    appele: null,
  }));
  const called = lu.passage.appels.flatMap((appel): Quantite[] => {
    const appele = readAppel(appel, chiffres);
    const [valeur, unite] = appele ? printedOf(appele) : [null, ''];
    if (!appele || valeur === null) return [];
    const { plusDe, environ } = appele.chiffre;
    return [
      {
        debut: appel.debut,
        fin: appel.debut + 1,
        valeur,
        unite,
        precision: plusDe ? 'plus' : environ ? 'environ' : null,
        borne: false,
        ecrit: formatQuantity(Math.round(valeur * 100) / 100, unite),
        appele,
      },
    ];
  });
  return [...typed, ...called].toSorted((a, b) => a.debut - b.debut);
}
