import type { CompteInconnu, Deux } from './comptes.ts';
import type { FinancesImportees } from './finances-importees.ts';
import { formatCents } from './montants.ts';
import { strip } from './racines.ts';
import type { Controle, Lecture } from './types.ts';

const ANNEES = { montant: 'exercice', precedent: 'exercice précédent' } as const;
type Annee = keyof typeof ANNEES;

function total(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function checkBilan({ actif, passif }: FinancesImportees, annee: Annee): Controle {
  const nets = actif.map(({ brut, amortissements = 0, precedent }) =>
    annee === 'montant' ? brut - amortissements : precedent,
  );
  const net = total(nets);
  const other = total(passif.map((ligne) => ligne[annee]));
  const where = `bilan, ${ANNEES[annee]}`;
  return net === other
    ? { etat: 'bon', texte: `${where} : actif = passif, ${formatCents(net)} €` }
    : {
        etat: 'alerte',
        texte: `${where} : actif ${formatCents(net)} €, passif ${formatCents(other)} €, écart ${formatCents(Math.abs(net - other))} €`,
      };
}

function checkContributions({ emplois, ressources }: FinancesImportees): Controle[] {
  if (emplois.length === 0 && ressources.length === 0) return [];
  const [used, received] = [emplois, ressources].map((lignes) => total(lignes.map(({ montant }) => montant)));
  if (used === received) {
    return [
      { etat: 'bon', texte: `contributions volontaires : emplois = ressources, ${formatCents(used ?? 0)} €` },
    ];
  }
  return [
    {
      etat: 'alerte',
      texte: `contributions volontaires : emplois (classe 86) ${formatCents(used ?? 0)} €, ressources (classe 87) ${formatCents(received ?? 0)} €`,
    },
  ];
}

function checkInconnus(inconnus: readonly CompteInconnu[]): Controle[] {
  return inconnus.map(({ numero, libelle, montant, precedent }) => {
    const amounts = ([montant, precedent] as const).map((value) =>
      value === undefined ? '–' : formatCents(value),
    );
    return {
      etat: 'alerte',
      texte: `compte sans place : ${numero} « ${libelle} », solde ${amounts.join(' / ')} ; ajoutez « compte: ${numero} » à une ligne de finances.yaml pour l’y mettre`,
    };
  });
}

/** An earlier result that nobody has moved to reserves or carried over. */
function checkResultatAnterieur({ comptes }: Lecture): Controle[] {
  const gestion = comptes.some(({ numero, debit, credit }) => /^[67]/.test(numero) && debit !== credit);
  const left = total(
    comptes.filter(({ numero }) => numero.startsWith('12')).map(({ debit, credit }) => credit - debit),
  );
  if (!gestion || left === 0) return [];
  return [
    {
      etat: 'alerte',
      texte: `le compte 12 garde ${formatCents(left)} € d’un résultat antérieur non affecté : ils sont comptés dans le report à nouveau`,
    },
  ];
}

/** Balances brought forward against the closing balances of the file of the year before; net worth moves at the AG. */
function checkOuverture({ ouverture }: Lecture, precedent: Lecture): Controle[] {
  if (ouverture.size === 0) return [];
  const closing = new Map<string, number>();
  for (const { numero, debit, credit } of precedent.comptes) {
    const key = strip(numero);
    closing.set(key, (closing.get(key) ?? 0) + debit - credit);
  }
  const opening = new Map([...ouverture].map(([numero, solde]) => [strip(numero), solde]));
  const ecarts = [...new Set([...closing.keys(), ...opening.keys()])]
    .filter((numero) => /^(?:1[3-9]|[2-5])/.test(numero))
    .filter((numero) => (closing.get(numero) ?? 0) !== (opening.get(numero) ?? 0))
    .sort();
  if (ecarts.length === 0) {
    return [{ etat: 'bon', texte: 'les à-nouveaux sont les soldes de clôture de l’exercice précédent' }];
  }
  const shown = ecarts.slice(0, 5).map((numero) => {
    const amounts = [closing, opening].map((soldes) => formatCents(soldes.get(numero) ?? 0));
    return `${numero} (${amounts.join(' → ')})`;
  });
  const more = ecarts.length > shown.length ? ` et ${ecarts.length - shown.length} autres` : '';
  return [
    {
      etat: 'alerte',
      texte: `à-nouveaux différents des soldes de clôture de l’exercice précédent : ${shown.join(', ')}${more}`,
    },
  ];
}

function tellResultat({ montant, precedent }: Deux): Controle {
  const before = precedent === undefined ? '' : ` (exercice précédent : ${formatCents(precedent)} €)`;
  return { etat: 'bon', texte: `résultat : produits − charges = ${formatCents(montant ?? 0)} €${before}` };
}

/** What must agree in the accounts that were read, each told in one French sentence. */
export function controlFinances(
  finances: FinancesImportees,
  inconnus: readonly CompteInconnu[],
  lectures: { exercice: Lecture; precedent: Lecture | undefined },
): Controle[] {
  const { exercice, precedent } = lectures;
  return [
    tellResultat(finances.resultat),
    checkBilan(finances, 'montant'),
    ...(precedent ? [checkBilan(finances, 'precedent'), ...checkOuverture(exercice, precedent)] : []),
    ...checkResultatAnterieur(exercice),
    ...checkContributions(finances),
    ...checkInconnus(inconnus),
  ];
}
