import { describe, expect, it } from 'vitest';
import type { RegleDesTextes } from '../../../../src/coherence/regle.ts';
import { checkAnnee } from '../../../../src/coherence/textes/annee.ts';
import { checkRedites } from '../../../../src/coherence/textes/redites.ts';
import { checkTrous } from '../../../../src/coherence/textes/trous.ts';
import type { Edition } from '../../../../src/edition/types.ts';
import { dits, makeCopie } from '../../../aide/copie.ts';

function messagesOf(regle: RegleDesTextes, texte: string, edition: Partial<Edition> = {}): string[] {
  return dits(regle, makeCopie(texte, edition));
}

describe('what is left to write', () => {
  it.each([
    'XX personnes',
    'en 20XX',
    'le JJ/MM/AAAA',
    'TODO : relire',
    'Lorem ipsum dolor',
    'Date (à compléter)',
    'Lieu : à préciser',
    'À COMPLÉTER avec le trésorier',
    'Le mot de \\[nom du président\\]',
    'insérer une photo',
    'la sexualité (?)',
    'combien ???',
    'voir page ?',
    '…',
  ])('%s', (texte) => {
    expect(messagesOf(checkTrous, texte)).toHaveLength(1);
  });

  it.each([
    'Le XXe siècle, le XX e siècle, la taille XXL',
    'un dossier à compléter avant mai',
    'des dates à préciser avec les salles',
    '« La saison \\[…\\] fut belle », dit \\[sic\\] la presse',
    'Qui vient ? Tout le monde…',
    'Un point. Deux points : trois.',
    'Rapport moral .......... 12',
    'Nom : ______ Montant : ..........',
  ])('is not: %s', (texte) => {
    expect(messagesOf(checkTrous, texte)).toEqual([]);
  });
});

const PHRASE =
  'La troupe a donné douze représentations à Thiers et autant à Issoire, devant des salles pleines.';
const MISSION =
  'La Rampe est une compagnie qui réunit chaque semaine ses comédiens dans une salle de Thiers.';

describe('a sentence copied', () => {
  const precedent = (texte: string): string[] => {
    const ancienne = makeCopie(`${PHRASE}\n\n${MISSION}`).passages.map((passage) => ({
      ...passage,
      fichier: passage.fichier.replace('2024', '2023'),
    }));
    return checkRedites({ ...makeCopie(texte), passagesPrecedents: ancienne }).map(({ message }) => message);
  };

  it.each([
    ['from last year', PHRASE, 1],
    ['whatever its typography', PHRASE.replaceAll('’', "'").replace('douze', 'douze ').toUpperCase(), 1],
    ['that tells who one is', MISSION, 0],
    ['with another figure', PHRASE.replace('douze', 'treize'), 0],
  ])('%s', (_, texte, told) => {
    expect(precedent(texte)).toHaveLength(told);
  });

  it('is made to stay when its figure is a component', () => {
    const texte =
      'La troupe a donné <Chiffre id="jours" /> à Thiers et autant à Issoire, devant des salles toujours pleines.';
    const copie = makeCopie(texte);
    expect(checkRedites({ ...copie, passagesPrecedents: makeCopie(texte).passages })).toEqual([]);
  });

  it.each([
    ['twice in two passages', `${PHRASE}\n\n${PHRASE}`, 1],
    ['twice in one', `${PHRASE} ${PHRASE}`, 0],
    ['short', 'La troupe a joué à Thiers.\n\nLa troupe a joué à Thiers.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkRedites, texte)).toHaveLength(told);
  });
});

describe('the year of a title', () => {
  it.each([
    ['## Rapport d’activité 2023', 1],
    ['## Le bilan de la saison 2022-2023', 1],
    ['## Perspectives 2024', 1],
    ['## Nos projets pour 2023', 1],
    ['## Rapport d’activité 2024', 0],
    ['## Perspectives 2025', 0],
    ['## Bilan 2022 et perspectives', 0],
    ['Le bilan 2022 disait autre chose.', 0],
    ['## Depuis 2016', 0],
  ])('%s', (texte, told) => {
    expect(messagesOf(checkAnnee, texte)).toHaveLength(told);
  });

  it('may be any of a season’s, and its second has perspectives of its own', () => {
    const rapport = { titre: 'Rapport', exercice: { debut: '2023-09-01', fin: '2024-08-31' } };
    expect(messagesOf(checkAnnee, '## Bilan 2023\n\n## Perspectives 2024', { rapport })).toEqual([]);
  });
});
