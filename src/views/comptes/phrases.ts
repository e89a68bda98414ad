/** What the pictures of the accounts say, in sentences that a member understands. */
import type { Flux } from '../../domain/comptes/origine.ts';
import { joinFrench } from '../../format/texte.ts';
import { formatSomme, type Unite } from './montants.ts';

/** Where money comes from, after « viennent »; what it pays, after « vont ». A source's own name is quoted. */
const ORIGINES: Readonly<Record<string, string>> = {
  cotisations: 'des cotisations',
  ventes: 'des ventes et des prestations',
  concours_publics: 'de subventions',
  versements_fondateurs: 'des fondateurs',
  generosite: 'de la générosité du public',
  contributions_financieres: 'de contributions financières',
  reprises: 'de reprises et de transferts de charges',
  utilisations_fonds_dedies: 'de fonds mis de côté auparavant',
  produits_financiers: 'de produits financiers',
  produits_exceptionnels: 'de produits exceptionnels',
};
const EMPLOIS: Readonly<Record<string, string>> = {
  personnel: 'au personnel',
  achats: 'aux achats',
  achats_externes: 'aux achats et services extérieurs',
  aides_financieres: 'à des aides versées',
  impots_taxes: 'aux impôts et taxes',
  dotations: 'à l’usure du matériel',
  dotations_provisions: 'à des provisions',
  reports_fonds_dedies: 'à des actions à venir, déjà financées',
};

const VERBES = {
  viennent: { noms: ORIGINES, article: 'du poste' },
  vont: { noms: EMPLOIS, article: 'au poste' },
} as const;
type Verbe = keyof typeof VERBES;

const DITES = 2;
/** Parts of 100 € below this are left to the drawing. */
const MIN_DITE = 5;

function nameFlux({ cle, libelle, nomme }: Flux, verbe: Verbe): string {
  const known = nomme ? undefined : VERBES[verbe].noms[cle];
  return known ?? `${VERBES[verbe].article} « ${libelle} »`;
}

/** « 98 », « plus de 99 »: a share of 100 € that is not the whole is never told as the whole. */
function tellCent(montant: number, whole: number): string {
  const cent = Math.round((montant / whole) * 100);
  return cent === 100 && montant !== whole ? 'plus de 99' : String(cent);
}

/** The largest parts of a whole, as many as a sentence can hold; never « Autres », which says nothing. */
function tellParts(flux: readonly Flux[], whole: number, verbe: Verbe): string[] {
  return flux
    .filter(({ cle, montant }) => cle !== 'autres' && (montant ?? 0) / whole >= MIN_DITE / 100)
    .slice(0, DITES)
    .map((part, i) => {
      const cent = tellCent(part.montant ?? 0, whole);
      return `${cent} ${i === 0 ? `${verbe} ` : ''}${nameFlux(part, verbe)}`;
    });
}

/** « Sur 100 € reçus en 2023, 98 viennent de subventions ». */
export function sayOrigines(flux: readonly Flux[], whole: number | null, annee: string): string {
  const parts = whole === null || whole <= 0 ? [] : tellParts(flux, whole, 'viennent');
  return parts.length === 0
    ? `D’où vient l’argent en ${annee}`
    : `Sur 100 € reçus en ${annee}, ${joinFrench(parts)}`;
}

/** « Sur 100 € reçus en 2023, 28 vont aux achats et services extérieurs et 20 au personnel ; il en reste 50 ». */
export function sayEmplois(
  flux: readonly Flux[],
  { charges, produits, reste }: { charges: number | null; produits: number | null; reste: number | null },
  annee: string,
): string {
  const surplus = reste !== null && reste > 0 && produits !== null;
  const whole = surplus ? produits : charges;
  const parts = whole === null || whole <= 0 ? [] : tellParts(flux, whole, 'vont');
  if (whole === null || whole <= 0 || parts.length === 0) return `À quoi sert l’argent en ${annee}`;
  const left = surplus ? Math.round((reste / whole) * 100) : 0;
  const dit = `Sur 100 € ${surplus ? 'reçus' : 'dépensés'} en ${annee}, ${joinFrench(parts)}`;
  return left === 0 ? dit : `${dit} ; il en reste ${left}`;
}

/** « Il reste 187 274 € à la fin de l’exercice 2023 ». */
export function sayResultat(resultat: number, annee: string, unite: Unite): string {
  if (resultat === 0) return `Les produits couvrent tout juste les charges de l’exercice ${annee}`;
  const somme = formatSomme(Math.abs(resultat), unite);
  return resultat > 0
    ? `Il reste ${somme} à la fin de l’exercice ${annee}`
    : `Il manque ${somme} à la fin de l’exercice ${annee}`;
}

/** « L’association possède 20 000 € et doit 5 000 € »: the bilan in one sentence. */
export function sayBilan(total: number, dettes: number, unite: Unite): string {
  const possede = `L’association possède ${formatSomme(total, unite)}`;
  return dettes > 0 ? `${possede} et doit ${formatSomme(dettes, unite)}` : `${possede} et ne doit rien`;
}
