import { describe, expect, it } from 'vitest';
import { readNombres } from '../../../../src/coherence/textes/nombres.ts';

/** Numbers that count, each as « value unit ». */
function lus(texte: string): string[] {
  return readNombres(texte).nombres.map(({ valeur, unite, precision, borne }) =>
    [`${valeur}${unite === '' ? '' : ` ${unite}`}`, precision, borne ? 'borne' : null]
      .filter((part) => part !== null)
      .join(', '),
  );
}

describe('numbers in digits', () => {
  it.each([
    ['12 300 visiteurs et 1 507 abonnés', ['12300', '1507']],
    ['66672 visiteurs, 92facilitations', ['66672', '92']],
    ['12,5 %, 54% et 98 pour cent', ['12.5 %', '54 %', '98 %']],
    ['369 404 €, 25 euros, 350 K€ et 350 K euros', ['369404 €', '25 €', '350000 €', '350000 €']],
    ['2,5 millions de vues, un budget de 1,2 million d’euros', ['2500000', '1200000 €']],
    ['2,4 ETP, 1.9 ETP, (0,9ETP)', ['2.4 ETP', '1.9 ETP', '0.9 ETP']],
    ['+24,6 %, −16,5 %, -9,2 %', ['24.6 %', '-16.5 %', '-9.2 %']],
    ['15 jours, 3 journées, 5 ans, 12 mois, 180h', ['15 jours', '3 jours', '5 ans', '12 mois', '180 h']],
    ['plus de 1500, près de 70, au plus 12, + de 40', ['1500, plus', '70, environ', '12, moins', '40, plus']],
    ['4 à 5 fois, 8 sur 10', ['4, borne', '5, borne', '8, borne', '10, borne']],
    ['2000 participants', ['2000']],
  ])('%s', (texte, attendus) => {
    expect(lus(texte)).toEqual(attendus);
  });
});

describe('numbers in words', () => {
  it.each([
    ['trois axes, dix-huit apprenants', ['3', '18']],
    ['vingt et un, soixante et onze, soixante-dix-huit', ['21', '71', '78']],
    ['quatre-vingt-un, quatre-vingt-dix-sept, septante-deux', ['81', '97', '72']],
    ['deux cent cinquante, mille deux cents, trois mille', ['250', '1200', '3000']],
    ['une quarantaine de personnes', ['40, environ']],
    ['Six missions, dix-sept axes', ['6', '17']],
    ['un local neuf, du neuf, neuf costumes', ['9']],
    ['une adhérente, un membre, des dizaines', []],
    ['deux tiers, trois quarts', []],
  ])('%s', (texte, attendus) => {
    expect(lus(texte)).toEqual(attendus);
  });
});

describe('what is no figure', () => {
  it.each([
    ['en 2024, saison 2023-2024, 2023/2024', ['annee', 'saison', 'saison']],
    ['le 14 octobre 2024, le 14/10/2024, 2024-10-14', ['date', 'date', 'date']],
    ['les 22 et 23 mars, du 12 au 15 mars, avril 2022', ['date', 'date', 'date']],
    ['à 16 h 30, de 9h à 12h, dès 8 h', ['heure', 'heure', 'heure', 'heure']],
    ['24 h/24, 7 jours sur 7, 7j/7', ['rythme', 'rythme', 'rythme']],
    ['02 97 29 45 45', ['telephone']],
    ['SIRET 123 456 789 00012, W563001234', ['identifiant', 'identifiant']],
    ['article 51, loi 1901, loi 2005-102, décret n° 2021-123', Array<string>(4).fill('reference')],
    [
      'avenant 1, axe 3, mission 1, promotion 5, n° 12, étape 2',
      ['reference', ...Array<string>(5).fill('numero')],
    ],
    ['la 5e année, 1er recours, 4ème, 2de', Array<string>(4).fill('ordinal')],
    ['44220 Couëron, COVID-19, TS4, K1, 2A', Array<string>(5).fill('code')],
    ['Nantes (44), CPAM 56, le Ségur 2, « 4 000 MSP »', ['departement', 'code', 'code', 'code']],
    ['60 x 80 cm, https://exemple.fr/84', ['dimension', 'adresse']],
  ])('%s', (texte, formes) => {
    const { nombres, horsCompte } = readNombres(texte);
    expect(nombres).toEqual([]);
    expect(horsCompte.map(({ forme }) => forme)).toEqual(formes);
  });

  it('stands beside what counts', () => {
    expect(lus('En 2023 110 actions, adhérents (84), les cinq départements, 12, 10 et 27 équipes')).toEqual([
      '110',
      '84',
      '5',
      '12',
      '10',
      '27',
    ]);
  });
});
