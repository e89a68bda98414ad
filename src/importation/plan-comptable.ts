import { type rubriquesBilan, rubriquesCompte } from '../../schemas/finances.ts';

/** The six parts of the compte de résultat. */
export type Section = keyof typeof rubriquesCompte;

/** The same, in their order. */
export const SECTIONS = Object.keys(rubriquesCompte) as Section[];

type PlaceCompte = { [S in Section]: `${S}.${keyof (typeof rubriquesCompte)[S] & string}` }[Section];
type Actif = keyof typeof rubriquesBilan.actif;

/** Where an account goes. `amortissements` are deducted from the `actif` of the same name; `resultat` is account 12. */
export type Place =
  | PlaceCompte
  | `actif.${Actif}`
  | `amortissements.${Actif}`
  | `passif.${keyof typeof rubriquesBilan.passif}`
  | 'participation'
  | 'impots'
  | 'emplois'
  | 'ressources'
  | 'resultat';

/** A debit balance goes to the first, a credit balance to the second. */
type SelonSolde = readonly [Place, Place];

const TIERS: SelonSolde = ['actif.creances', 'passif.dettes'];
const BANQUE: SelonSolde = ['actif.disponibilites', 'passif.dettes'];

/**
 * Roots of the chart of accounts of associations (ANC 2018-06, completed by ANC 2014-03 and, from 2025, 2022-06): the
 * longest root of an account says its place. 604 to 606 are « autres achats et charges externes » in the model of the
 * rules, not « achats ».
 */
const PLAN: Readonly<Record<string, Place | SelonSolde>> = {
  '10': 'passif.fonds_propres_sans_reprise',
  '103': 'passif.fonds_propres_avec_reprise',
  '1052': 'passif.fonds_propres_avec_reprise',
  '106': 'passif.reserves',
  '11': 'passif.report_a_nouveau',
  '12': 'resultat',
  '13': 'passif.subventions_investissement',
  '14': 'passif.provisions',
  '15': 'passif.provisions',
  '16': 'passif.emprunts',
  '17': 'passif.emprunts',
  '18': TIERS,
  '19': 'passif.fonds_dedies',
  '20': 'actif.immobilisations_incorporelles',
  '21': 'actif.immobilisations_corporelles',
  '22': 'actif.immobilisations_corporelles',
  '23': 'actif.immobilisations_corporelles',
  '232': 'actif.immobilisations_incorporelles',
  '237': 'actif.immobilisations_incorporelles',
  '24': 'actif.immobilisations_corporelles',
  '26': 'actif.immobilisations_financieres',
  '269': 'passif.dettes',
  '27': 'actif.immobilisations_financieres',
  '279': 'passif.dettes',
  '28': 'amortissements.immobilisations_corporelles',
  '280': 'amortissements.immobilisations_incorporelles',
  '29': 'amortissements.immobilisations_corporelles',
  '290': 'amortissements.immobilisations_incorporelles',
  '2932': 'amortissements.immobilisations_incorporelles',
  '296': 'amortissements.immobilisations_financieres',
  '297': 'amortissements.immobilisations_financieres',
  '3': 'actif.stocks',
  '39': 'amortissements.stocks',
  '4': TIERS,
  '481': 'actif.charges_constatees_d_avance',
  '486': 'actif.charges_constatees_d_avance',
  '487': 'passif.produits_constates_d_avance',
  '49': 'amortissements.creances',
  '50': 'actif.valeurs_mobilieres',
  '509': 'passif.dettes',
  '51': BANQUE,
  '519': 'passif.dettes',
  '52': BANQUE,
  '53': BANQUE,
  '54': BANQUE,
  '58': BANQUE,
  '59': 'amortissements.disponibilites',
  '590': 'amortissements.valeurs_mobilieres',
  '60': 'charges_exploitation.achats',
  '604': 'charges_exploitation.achats_externes',
  '605': 'charges_exploitation.achats_externes',
  '606': 'charges_exploitation.achats_externes',
  '6094': 'charges_exploitation.achats_externes',
  '6095': 'charges_exploitation.achats_externes',
  '6096': 'charges_exploitation.achats_externes',
  '61': 'charges_exploitation.achats_externes',
  '62': 'charges_exploitation.achats_externes',
  '63': 'charges_exploitation.impots_taxes',
  '64': 'charges_exploitation.charges_personnel',
  '641': 'charges_exploitation.salaires',
  '644': 'charges_exploitation.salaires',
  '645': 'charges_exploitation.charges_sociales',
  '646': 'charges_exploitation.charges_sociales',
  '647': 'charges_exploitation.charges_sociales',
  '648': 'charges_exploitation.charges_sociales',
  '649': 'charges_exploitation.salaires',
  '65': 'charges_exploitation.autres_charges',
  '657': 'charges_exploitation.aides_financieres',
  '66': 'charges_financieres.charges_financieres',
  '67': 'charges_exceptionnelles.charges_exceptionnelles',
  '68': 'charges_exploitation.dotations',
  '6815': 'charges_exploitation.dotations_provisions',
  '686': 'charges_financieres.charges_financieres',
  '687': 'charges_exceptionnelles.charges_exceptionnelles',
  '689': 'charges_exploitation.reports_fonds_dedies',
  '69': 'impots',
  '691': 'participation',
  '70': 'produits_exploitation.ventes',
  '71': 'produits_exploitation.autres_produits',
  '72': 'produits_exploitation.autres_produits',
  '73': 'produits_exploitation.concours_publics',
  '74': 'produits_exploitation.concours_publics',
  '75': 'produits_exploitation.autres_produits',
  '753': 'produits_exploitation.versements_fondateurs',
  '754': 'produits_exploitation.generosite',
  '755': 'produits_exploitation.contributions_financieres',
  '7555': 'produits_exploitation.autres_produits',
  '756': 'produits_exploitation.cotisations',
  '76': 'produits_financiers.produits_financiers',
  '77': 'produits_exceptionnels.produits_exceptionnels',
  '78': 'produits_exploitation.reprises',
  '786': 'produits_financiers.produits_financiers',
  '787': 'produits_exceptionnels.produits_exceptionnels',
  '789': 'produits_exploitation.utilisations_fonds_dedies',
  '79': 'produits_exploitation.reprises',
  '796': 'produits_financiers.produits_financiers',
  '797': 'produits_exceptionnels.produits_exceptionnels',
  '86': 'emplois',
  '87': 'ressources',
};

/** Small associations book their gifts in 758, which the chart keeps for sundry produits. */
const DON = /\b(?:dons?|mecenats?|legs|liberalites?|collectes?)\b/;

function isDon(libelle: string): boolean {
  const bare = libelle
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return DON.test(bare);
}

/**
 * The place of an account, or null when the chart has none for it. `solde`: debit minus credit, in cents; tiers and
 * banks go by its sign.
 */
export function placeCompte(
  { numero, libelle }: { numero: string; libelle: string },
  solde: number,
): Place | null {
  if (numero.startsWith('758') && isDon(libelle)) return 'produits_exploitation.generosite';
  for (let length = Math.min(4, numero.length); length > 0; length -= 1) {
    const place = PLAN[numero.slice(0, length)];
    if (place === undefined) continue;
    if (typeof place === 'string') return place;
    return solde < 0 ? place[1] : place[0];
  }
  return null;
}

/** Places whose balance is normally in debit: their amount is debit minus credit, elsewhere credit minus debit. */
export function isDebiteur(place: Place): boolean {
  return /^(?:charges_|actif\.|participation$|impots$|emplois$)/.test(place);
}

/** How a place is detailed: a line for each account, for each root of three digits, or not at all. */
export function detailOf(place: Place): 'compte' | 'racine' | null {
  switch (place) {
    case 'charges_exploitation.achats_externes':
      return 'racine';
    case 'produits_exploitation.ventes':
    case 'produits_exploitation.concours_publics':
    case 'produits_exploitation.generosite':
    case 'produits_exploitation.contributions_financieres':
    case 'emplois':
    case 'ressources':
      return 'compte';
    default:
      return null;
  }
}

const LIBELLES: Readonly<Record<string, string>> = {
  '604': 'Achats d’études et de prestations de services',
  '605': 'Achats de matériel, équipements et travaux',
  '606': 'Achats non stockés de matières et fournitures',
  '611': 'Sous-traitance générale',
  '612': 'Redevances de crédit-bail',
  '613': 'Locations',
  '614': 'Charges locatives et de copropriété',
  '615': 'Entretien et réparations',
  '616': 'Primes d’assurance',
  '617': 'Études et recherches',
  '618': 'Documentation, colloques et divers',
  '619': 'Rabais, remises et ristournes obtenus',
  '621': 'Personnel extérieur',
  '622': 'Honoraires et rémunérations d’intermédiaires',
  '623': 'Publicité, publications, relations publiques',
  '624': 'Transports',
  '625': 'Déplacements, missions et réceptions',
  '626': 'Frais postaux et de télécommunications',
  '627': 'Services bancaires',
  '628': 'Cotisations et divers',
  '629': 'Rabais, remises et ristournes obtenus sur services',
};

/** Name of a root of three digits, when the chart gives one that readers understand. */
export function libelleRacine(racine: string): string | undefined {
  return LIBELLES[racine];
}
