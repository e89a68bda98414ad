import { describe, expect, it } from 'vitest';
import type { RegleDesTextes } from '../../../../src/coherence/regle.ts';
import { checkPetitsEffectifsEcrits } from '../../../../src/coherence/textes/petits-effectifs-ecrits.ts';
import { checkContacts } from '../../../../src/coherence/textes/sensible-contacts.ts';
import { checkNumerosSensibles } from '../../../../src/coherence/textes/sensible-numeros.ts';
import { checkViePrivee } from '../../../../src/coherence/textes/sensible-personnes.ts';
import type { Edition } from '../../../../src/edition/types.ts';
import { dits, makeCopie } from '../../../aide/copie.ts';

function messagesOf(regle: RegleDesTextes, texte: string, edition: Partial<Edition> = {}): string[] {
  return dits(regle, makeCopie(texte, edition));
}

const edition: Partial<Edition> = {
  equipe: {
    salaries: [{ id: 'roux', prenom: 'Émilie', nom: 'Roux', fonction: 'directrice artistique' }],
  },
};

describe('how to reach somebody', () => {
  it.each([
    ['a mobile', '06 12 34 56 78', 1],
    ['a mobile in one block', '0612345678', 1],
    ['a mobile from abroad', '+33 6 12 34 56 78', 1],
    ['a mobile with its zero', '+33 (0)7.12.34.56.78', 1],
    ['a switchboard', 'le 04 73 00 00 00', 0],
    ['a telephone after a name', 'Mme Guillou, 04 73 00 00 00', 1],
    ['a name in the sentence before', 'Mme Guillou est là. Téléphone : 04 73 00 00 00', 0],
    ['other figures', 'en 2024, 12 345 678 entrées et 10 612 345 678 vues', 0],
    ['a private mailbox', 'jean.durand@orange.fr', 1],
    ['the mailbox of the house', 'contact@larampe.fr, asso.theatre@gmail.com, la-rampe@free.fr', 0],
    ['a mailbox with the name of the team', 'e.roux@larampe.fr', 1],
    ['a home', 'Anne Guillou, 12 bis rue des Lilas', 1],
    ['where she lives', 'Anne Guillou, domiciliée au 3 impasse du Four', 1],
    ['a place', 'La lecture d’Anne Guillou se tient au 12 rue des Lilas', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkContacts, texte, edition)).toHaveLength(told);
  });
});

describe('numbers that nobody publishes', () => {
  it.each([
    ['a social security number', '2 84 05 63 113 042 43', 1],
    ['one of Corsica', '1 80 01 2A 004 005 64', 1],
    ['a wrong key', '2 84 05 63 113 042 44', 0],
    ['an account', 'FR14 2004 1010 0505 0001 3M02 606', 1],
    ['a wrong account', 'FR14 2004 1010 0505 0001 3M02 607', 0],
    ['a SIRET', '732 829 320 00074', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkNumerosSensibles, texte)).toHaveLength(told);
  });
});

describe('what is said of somebody', () => {
  it.each([
    ['a leave', 'Pendant le congé maternité d’Anne Guillou, Paul a joué.', 1],
    ['a leave of the only one in her function', 'La directrice est en congé maternité.', 1],
    ['by a component', '<Personne id="roux" /> revient de son arrêt maladie.', 1],
    ['in a table', '| Nom | Départ |\n| --- | --- |\n| Anne Guillou | Rupture conventionnelle |', 1],
    ['the subject of a talk', 'Anne Guillou a parlé sur le congé maternité.', 0],
    ['of nobody', 'Le congé maternité est un droit.', 0],
    ['in another sentence', 'Anne Guillou joue. Un arrêt maladie a retardé la pièce.', 0],
    ['a state after the name', 'Anne Guillou, en situation de handicap, joue.', 1],
    ['those whom she helps', 'Anne Guillou aide les personnes en situation de handicap.', 0],
    ['members of a club', 'Anne Guillou, licenciée du club, a gagné.', 0],
    ['a birth', 'Paul Durand, né le 12 mars 1980, joue.', 1],
    ['the birth of an association', 'La Rampe, née en 2016, joue.', 0],
    ['an age', 'Anne Guillou (45 ans) joue.', 1],
    ['a child', 'Hugo, 9 ans, joue.', 1],
    ['the age of a school', 'Le collège Jean Moulin, 50 ans, a joué.', 0],
    ['a duration', 'Anne Guillou joue depuis 20 ans.', 0],
    ['a pay', 'M. Durand touche un salaire de 2 000 €.', 1],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkViePrivee, texte, edition)).toHaveLength(told);
  });
});

describe('so few people', () => {
  it.each([
    ['two', 'Deux salariés en arrêt maladie.', 1],
    ['one among others', 'Douze élèves, dont une autiste.', 1],
    ['anybody', 'Une personne en situation de handicap peut venir.', 0],
    ['many', 'Quarante personnes en situation de handicap.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkPetitsEffectifsEcrits, texte)).toHaveLength(told);
  });
});
