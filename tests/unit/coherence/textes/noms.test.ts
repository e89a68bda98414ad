import { describe, expect, it } from 'vitest';
import type { RegleDesTextes } from '../../../../src/coherence/regle.ts';
import { isSlip, listSlips } from '../../../../src/coherence/textes/mots-proches.ts';
import { checkNomsDeformes } from '../../../../src/coherence/textes/noms-deformes.ts';
import { compareEcritures, type Difference } from '../../../../src/coherence/textes/noms-difference.ts';
import { checkNomsDePersonnes } from '../../../../src/coherence/textes/noms-personnes.ts';
import { checkNomsVoisins } from '../../../../src/coherence/textes/noms-voisins.ts';
import { checkNoms } from '../../../../src/coherence/textes/noms.ts';
import type { Edition } from '../../../../src/edition/types.ts';
import { dits, makeCopie } from '../../../aide/copie.ts';

function messagesOf(regle: RegleDesTextes, texte: string, edition: Partial<Edition> = {}): string[] {
  return dits(regle, makeCopie(texte, edition));
}

describe('two spellings of the same letters', () => {
  it.each<[string, string, (keyof Difference)[]]>([
    ['AVEC Santé', 'AVECSanté', ['signes']],
    ['AVEC santé', 'AVECSanté', ['signes', 'initiale']],
    ['Laennec', 'Laënnec', ['accents']],
    ['Elodie Gazeau', 'Élodie Gazeau', ['accentsDeCapitale']],
    ['Qualirel', 'QualiREL', ['interieur']],
    ['ZOHO', 'Zoho', ['capitales']],
    ['Pays Fléchois', 'Pays fléchois', ['initiale']],
    ['inter-URPS', 'Inter-URPS', []],
    ['Cœur', 'Coeur', []],
  ])('differ: %s, %s', (a, b, named) => {
    const ecart = compareEcritures(a, b);
    // A capital that only the other cut of words puts at the head of one counts with the signs.
    const told = (Object.keys(ecart) as (keyof Difference)[]).filter((cle) => ecart[cle]);
    expect(told.filter((cle) => named.includes(cle) || !ecart.signes)).toEqual(
      named.filter((cle) => told.includes(cle)),
    );
    expect(told.length > 0).toBe(named.length > 0);
  });
});

describe('two words', () => {
  it.each([
    ['vanappelgehm', 'vanappelgemh', true],
    ['msprogress', 'mspprogress', true],
    ['fontbonnet', 'fonbonnet', true],
    ['rencontre', 'rencontres', false],
    ['regional', 'regionale', false],
    ['francine', 'martine', false],
    ['finistere', 'ministere', false],
    ['bretagne', 'bretagne', false],
  ])('%s and %s are one slip apart: %s', (a, b, expected) => {
    expect(isSlip(a, b)).toBe(expected);
    expect(isSlip(b, a)).toBe(expected);
    expect(listSlips([a, b])).toHaveLength(expected ? 1 : 0);
  });
});

const sigles = { MSP: { developpement: 'maison de santé pluriprofessionnelle' } };
const partenaires = (...noms: string[]): Pick<Edition, 'partenaires'> => ({
  partenaires: {
    categories: [{ id: 'scene', libelle: 'Scène' }],
    partenaires: noms.map((nom) => ({ nom, categorie: 'scene' })),
  },
});
const equipe: Partial<Edition> = {
  equipe: {
    salaries: [
      { id: 'helard', prenom: 'Stéphanie', nom: 'Helard Robin', fonction: 'régisseuse' },
      { id: 'david', prenom: 'Soizig', nom: 'David', fonction: 'costumière' },
      { id: 'le_gall', prenom: 'Anne-Lise', nom: 'Le Gall', fonction: 'directrice' },
    ],
  },
};

describe('names of the texts', () => {
  it.each([
    ['the space of a compound', 'Avec Réha’Breizh, avec Reha’Breizh.', 1],
    ['a capital inside', 'La SecPa et la SECPA.', 1],
    ['a hyphen', 'Le Nord Ouest du pays. Tout le Nord-Ouest aussi.', 1],
    ['a sigle and its word', 'L’outil Weda. Les usagers de WEDA.', 1],
    ['the head of a sentence', 'Coordin’infos : les coordin’infos reviennent.', 0],
    ['a common word put forward', 'Jouer POUR et AVEC tous, pour tous, avec tous.', 0],
    ['a surname in capitals', 'Le mot d’Anne-Ida VUILLEMIN. Le bureau d’Anne-Ida Vuillemin.', 0],
    ['two sigles tied', 'Le lien MSP-CPTS. La MSP CPTS.', 0],
    ['an e with its accent', 'On fête la Marche. On tient le Marché.', 0],
    ['a title in capitals', '## LE PAYS FLÉCHOIS\n\nTout le Pays fléchois.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkNoms, texte, { sigles })).toHaveLength(told);
  });

  it('follow what no text holds, as structure.yaml', () => {
    const texte = 'Un Ciné Club des Dômes. Deux Ciné Club des Dômes.';
    const [constat] = checkNoms(makeCopie(texte, partenaires('Ciné-Club des Dômes')));
    expect(constat?.conseil).toBe('Écrivez « Ciné-Club des Dômes », comme dans partenaires.yaml.');
  });

  it('are told once, in their longest known form', () => {
    expect(
      messagesOf(checkNoms, 'Un Pôle de Santé du Nord Ouest.', partenaires('Pôle de santé du Nord-Ouest')),
    ).toHaveLength(1);
  });
});

describe('names one slip apart', () => {
  it.each([
    ['two words', 'Un décor de Fontbonnet. Un autre de Fonbonnet.', 1],
    ['one word and two', 'L’outil MSProgress. Le groupe MSP Progress.', 1],
    ['a compound', 'L’atelier Equilibr’Âge. Un atelier Equibr’Âge.', 1],
    ['an invented name and its ending', 'Avec HelloAsso. Par Helloassoc.', 1],
    ['two communes', 'À Ploemel, puis à Ploërmel.', 0],
    ['two families', 'Le rôle de Paul Martinez. Le rôle de Jean Martines.', 0],
    ['common nouns', 'La voix de la Présidente. Le rôle de la Présidence.', 0],
    ['plurals', 'Une Bretagne. Les deux Bretagnes.', 0],
    ['a word of every day', 'Le Tissage est là, le tisage aussi. Le Tisage.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkNomsVoisins, texte)).toHaveLength(told);
  });

  it.each([
    ['a word of a known name', 'Avec France Asso Santé.', ['France Assos Santé'], 1],
    ['the name itself', 'Avec France Assos Santé.', ['France Assos Santé'], 0],
    ['two sigles', 'Le CTS Auvergne-Rhône.', ['CATS Auvergne-Rhône'], 0],
    ['another word', 'La Maison des jeunes du Forez.', ['Maison des jeunes du Sancy'], 0],
  ])('%s', (_, texte, noms, told) => {
    expect(messagesOf(checkNomsDeformes, texte, partenaires(...noms))).toHaveLength(told);
  });
});

describe('persons of the data', () => {
  it.each([
    ['a surname cut', 'Le mot de Stéphanie Helard.', 1],
    ['a first name', 'Les robes de Soizic David.', 1],
    ['a composed first name', 'La voix d’Anne-Lise Le Gal.', 1],
    ['the right name', 'Stéphanie Helard Robin, Soizig DAVID et Anne-Lise Le Gall.', 0],
    ['a relative', 'Le mot de Paul David et de Luc Robin.', 0],
    ['another first name', 'Le mot de Stéphanie Durand.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkNomsDePersonnes, texte, equipe)).toHaveLength(told);
  });
});
