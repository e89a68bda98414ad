import { describe, expect, it } from 'vitest';
import { placeCompte } from '../../../src/importation/plan-comptable.ts';

/** Account, what it is, its place. Debit balance unless told otherwise. */
const COMPTES: readonly (readonly [numero: string, libelle: string, place: string | null])[] = [
  ['102200', 'Fonds statutaires', 'passif.fonds_propres_sans_reprise'],
  ['103400', 'Fonds propres avec droit de reprise', 'passif.fonds_propres_avec_reprise'],
  ['105100', 'Écart de réévaluation', 'passif.fonds_propres_sans_reprise'],
  ['105200', 'Écart de réévaluation avec reprise', 'passif.fonds_propres_avec_reprise'],
  ['106800', 'Réserve pour projet', 'passif.reserves'],
  ['110000', 'Report à nouveau', 'passif.report_a_nouveau'],
  ['119000', 'Report à nouveau débiteur', 'passif.report_a_nouveau'],
  ['120000', 'Résultat', 'resultat'],
  ['131000', 'Subvention d’équipement', 'passif.subventions_investissement'],
  ['139000', 'Subvention virée au résultat', 'passif.subventions_investissement'],
  ['153000', 'Provision pour retraites', 'passif.provisions'],
  ['164000', 'Emprunt', 'passif.emprunts'],
  ['194000', 'Fonds dédiés sur subventions', 'passif.fonds_dedies'],
  ['205000', 'Logiciel', 'actif.immobilisations_incorporelles'],
  ['218300', 'Matériel informatique', 'actif.immobilisations_corporelles'],
  ['231000', 'Travaux en cours', 'actif.immobilisations_corporelles'],
  ['232000', 'Logiciel en cours', 'actif.immobilisations_incorporelles'],
  ['275000', 'Dépôt de garantie', 'actif.immobilisations_financieres'],
  ['280500', 'Amortissement du logiciel', 'amortissements.immobilisations_incorporelles'],
  ['281830', 'Amortissement du matériel', 'amortissements.immobilisations_corporelles'],
  ['297500', 'Dépréciation du dépôt', 'amortissements.immobilisations_financieres'],
  ['370000', 'Stock de brochures', 'actif.stocks'],
  ['397000', 'Dépréciation du stock', 'amortissements.stocks'],
  ['411000', 'Adhérents', 'actif.creances'],
  ['441700', 'Subvention à recevoir', 'actif.creances'],
  ['486000', 'Charges constatées d’avance', 'actif.charges_constatees_d_avance'],
  ['487000', 'Produits constatés d’avance', 'passif.produits_constates_d_avance'],
  ['491000', 'Dépréciation des créances', 'amortissements.creances'],
  ['508000', 'Placements', 'actif.valeurs_mobilieres'],
  ['512000', 'Banque', 'actif.disponibilites'],
  ['519000', 'Concours bancaires', 'passif.dettes'],
  ['531000', 'Caisse', 'actif.disponibilites'],
  ['590300', 'Dépréciation des placements', 'amortissements.valeurs_mobilieres'],
  ['601000', 'Matières premières', 'charges_exploitation.achats'],
  ['603700', 'Variation du stock', 'charges_exploitation.achats'],
  ['604000', 'Prestations achetées', 'charges_exploitation.achats_externes'],
  ['606400', 'Fournitures administratives', 'charges_exploitation.achats_externes'],
  ['607000', 'Marchandises', 'charges_exploitation.achats'],
  ['609400', 'Rabais sur prestations', 'charges_exploitation.achats_externes'],
  ['613200', 'Loyers', 'charges_exploitation.achats_externes'],
  ['622600', 'Honoraires', 'charges_exploitation.achats_externes'],
  ['631100', 'Taxe sur les salaires', 'charges_exploitation.impots_taxes'],
  ['641100', 'Salaires', 'charges_exploitation.salaires'],
  ['645100', 'Urssaf', 'charges_exploitation.charges_sociales'],
  ['647500', 'Médecine du travail', 'charges_exploitation.charges_sociales'],
  ['648000', 'Autres charges de personnel', 'charges_exploitation.charges_sociales'],
  ['649000', 'Remboursements de charges de personnel', 'charges_exploitation.salaires'],
  ['651000', 'Redevances', 'charges_exploitation.autres_charges'],
  ['657100', 'Aide versée', 'charges_exploitation.aides_financieres'],
  ['658000', 'Charges diverses', 'charges_exploitation.autres_charges'],
  ['661100', 'Intérêts', 'charges_financieres.charges_financieres'],
  ['671000', 'Pénalités', 'charges_exceptionnelles.charges_exceptionnelles'],
  ['681120', 'Dotation aux amortissements', 'charges_exploitation.dotations'],
  ['681500', 'Dotation aux provisions', 'charges_exploitation.dotations_provisions'],
  ['686600', 'Dotation financière', 'charges_financieres.charges_financieres'],
  ['687100', 'Dotation exceptionnelle', 'charges_exceptionnelles.charges_exceptionnelles'],
  ['689400', 'Report en fonds dédiés', 'charges_exploitation.reports_fonds_dedies'],
  ['691000', 'Participation', 'participation'],
  ['695000', 'Impôt sur les sociétés', 'impots'],
  ['706000', 'Formations', 'produits_exploitation.ventes'],
  ['708300', 'Locations', 'produits_exploitation.ventes'],
  ['713000', 'Production stockée', 'produits_exploitation.autres_produits'],
  ['730000', 'Concours public', 'produits_exploitation.concours_publics'],
  ['741000', 'Subvention ARS', 'produits_exploitation.concours_publics'],
  ['747000', 'Quote-part de subvention', 'produits_exploitation.concours_publics'],
  ['753100', 'Versement des fondateurs', 'produits_exploitation.versements_fondateurs'],
  ['754110', 'Dons manuels', 'produits_exploitation.generosite'],
  ['755100', 'Contribution d’une fondation', 'produits_exploitation.contributions_financieres'],
  ['756000', 'Cotisations', 'produits_exploitation.cotisations'],
  ['758000', 'Produits divers de gestion', 'produits_exploitation.autres_produits'],
  ['758100', 'DONS DES ADHERENTS', 'produits_exploitation.generosite'],
  ['758200', 'Mécénat', 'produits_exploitation.generosite'],
  ['758800', 'Cordonnerie', 'produits_exploitation.autres_produits'],
  ['768000', 'Intérêts du livret', 'produits_financiers.produits_financiers'],
  ['771800', 'Produit exceptionnel', 'produits_exceptionnels.produits_exceptionnels'],
  ['777000', 'Quote-part de subvention', 'produits_exceptionnels.produits_exceptionnels'],
  ['781500', 'Reprise de provision', 'produits_exploitation.reprises'],
  ['786000', 'Reprise financière', 'produits_financiers.produits_financiers'],
  ['787000', 'Reprise exceptionnelle', 'produits_exceptionnels.produits_exceptionnels'],
  ['789400', 'Utilisation de fonds dédiés', 'produits_exploitation.utilisations_fonds_dedies'],
  ['791000', 'Transfert de charges', 'produits_exploitation.reprises'],
  ['796000', 'Transfert de charges financières', 'produits_financiers.produits_financiers'],
  ['797000', 'Transfert exceptionnel', 'produits_exceptionnels.produits_exceptionnels'],
  ['864000', 'Personnel bénévole', 'emplois'],
  ['875000', 'Bénévolat', 'ressources'],
  ['801000', 'Engagements donnés', null],
  ['890000', 'Bilan d’ouverture', null],
  ['901000', 'Analytique', null],
  ['255000', 'Compte d’un autre plan', null],
  ['FDUPONT', 'Fournisseur auxiliaire', null],
];

describe('the chart of accounts of associations', () => {
  it.each(COMPTES)('%s %s → %s', (numero, libelle, place) => {
    expect(placeCompte({ numero, libelle }, 100)).toBe(place);
  });

  it.each([
    ['411000', 'actif.creances', 'passif.dettes'],
    ['401000', 'actif.creances', 'passif.dettes'],
    ['445510', 'actif.creances', 'passif.dettes'],
    ['467000', 'actif.creances', 'passif.dettes'],
    ['512000', 'actif.disponibilites', 'passif.dettes'],
    ['181000', 'actif.creances', 'passif.dettes'],
    ['741000', 'produits_exploitation.concours_publics', 'produits_exploitation.concours_publics'],
  ])('%s goes by its balance: in debit %s, in credit %s', (numero, debit, credit) => {
    expect(placeCompte({ numero, libelle: 'Compte' }, 1)).toBe(debit);
    expect(placeCompte({ numero, libelle: 'Compte' }, -1)).toBe(credit);
  });

  it('reads an account typed with three digits or ten', () => {
    expect(placeCompte({ numero: '741', libelle: '' }, -1)).toBe('produits_exploitation.concours_publics');
    expect(placeCompte({ numero: '6815000000', libelle: '' }, 1)).toBe(
      'charges_exploitation.dotations_provisions',
    );
  });
});
