import { rubriquesBilan, rubriquesCompte } from '../../schemas/finances.ts';
import { type CompteInconnu, type ComptePlace, type Deux, sumDeux } from '../../src/importation/comptes.ts';
import { formatCents } from '../../src/importation/montants.ts';
import type { Controle, Lecture } from '../../src/importation/types.ts';
import type { Changement } from '../../src/importation/yaml-noeuds.ts';

const PARTIES: Readonly<Record<string, string>> = {
  produits_exploitation: 'Produits d’exploitation',
  charges_exploitation: 'Charges d’exploitation',
  produits_financiers: 'Produits financiers',
  charges_financieres: 'Charges financières',
  produits_exceptionnels: 'Produits exceptionnels',
  charges_exceptionnelles: 'Charges exceptionnelles',
  participation: 'Participation des salariés',
  impots: 'Impôts sur les bénéfices',
  ressources: 'Contributions volontaires : ressources',
  emplois: 'Contributions volontaires : emplois',
  actif: 'Bilan : actif brut',
  amortissements: 'Bilan : amortissements et dépréciations',
  passif: 'Bilan : passif, avant le résultat de l’exercice',
};

const RUBRIQUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...rubriquesCompte,
  ...rubriquesBilan,
  amortissements: rubriquesBilan.actif,
};

const LARGEUR = 58;

interface Donnees {
  source: string;
  lectures: { exercice: Lecture; precedent: Lecture | undefined };
  places: readonly ComptePlace[];
  inconnus: readonly CompteInconnu[];
  controles: readonly Controle[];
}

/** A label and its one or two amounts, in columns. */
function formatLigne(
  retrait: number,
  libelle: string,
  deux: Deux,
  colonnes: readonly (keyof Deux)[],
): string {
  const room = LARGEUR - retrait;
  const short = libelle.length > room ? `${libelle.slice(0, room - 1)}…` : libelle;
  const amounts = colonnes.map((annee) => {
    const value = deux[annee];
    return (value === undefined ? '–' : formatCents(value)).padStart(16);
  });
  return `${' '.repeat(retrait)}${short.padEnd(room)}${amounts.join('')}`;
}

function formatPlaces(places: readonly ComptePlace[], colonnes: readonly (keyof Deux)[]): string[] {
  const ligne = (retrait: number, libelle: string, deux: Deux): string =>
    formatLigne(retrait, libelle, deux, colonnes);
  return Object.entries(PARTIES).flatMap(([partie, titre]) => {
    const here = places.filter(({ place }) => place.split('.')[0] === partie);
    if (here.length === 0) return [];
    const rubriques = Object.entries(RUBRIQUES[partie] ?? {}).flatMap(([rubrique, libelle]) => {
      const comptes = here.filter(({ place }) => place === `${partie}.${rubrique}`);
      if (comptes.length === 0) return [];
      const accounts = comptes.map((compte) => ligne(4, `${compte.numero}  ${compte.libelle}`, compte));
      return [ligne(2, libelle, sumDeux(comptes)), ...accounts];
    });
    const bare =
      rubriques.length > 0
        ? []
        : here.map((compte) => ligne(4, `${compte.numero}  ${compte.libelle}`, compte));
    return ['', ligne(0, titre, sumDeux(here)), ...rubriques, ...bare];
  });
}

/** What was read, where each account went, the accounts of no place, and the checks. French, ready to print. */
export function formatCompteRendu({ source, lectures, places, inconnus, controles }: Donnees): string {
  const { exercice, precedent } = lectures;
  const colonnes: (keyof Deux)[] = precedent ? ['montant', 'precedent'] : ['montant'];
  const before = precedent ? ` ; exercice précédent : ${precedent.resume}` : '';
  const unknown = inconnus.map((compte) =>
    formatLigne(4, `${compte.numero}  ${compte.libelle}`, compte, colonnes),
  );
  return [
    `${source} : ${exercice.resume}${before}`,
    ...(precedent ? [`${' '.repeat(LARGEUR)}${'Exercice'.padStart(16)}${'Précédent'.padStart(16)}`] : []),
    ...formatPlaces(places, colonnes),
    ...(unknown.length > 0 ? ['', 'Comptes sans place : débit − crédit', ...unknown] : []),
    '',
    'Contrôles',
    ...controles.map(({ etat, texte }) => `  ${etat === 'bon' ? '✓' : '!'} ${texte}`),
    '',
    '',
  ].join('\n');
}

/** What would change in a file that exists, a line a difference. */
export function formatDifference(fichier: string, changements: readonly Changement[]): string {
  if (changements.length === 0) return `${fichier} dit déjà tout cela : rien ne change.\n`;
  const lines = changements.map(({ ou, ancien, nouveau }) => {
    const mark = ancien === null ? '+' : nouveau === null ? '−' : '±';
    return `  ${mark} ${ou} : ${ancien ?? '(absent)'} → ${nouveau ?? '(retiré)'}\n`;
  });
  return `Ce qui change dans ${fichier} :\n${lines.join('')}\n`;
}
