import { describe, expect, it } from 'vitest';
import type { RegleDesTextes } from '../../../../src/coherence/regle.ts';
import { readAfter, readBefore } from '../../../../src/coherence/textes/sigles-developpement.ts';
import { checkSiglesDeveloppes } from '../../../../src/coherence/textes/sigles-developpes.ts';
import { checkSiglesAmbigus } from '../../../../src/coherence/textes/sigles-sens.ts';
import { checkSigles } from '../../../../src/coherence/textes/sigles.ts';
import type { Edition } from '../../../../src/edition/types.ts';
import { dits, makeCopie } from '../../../aide/copie.ts';

function messagesOf(regle: RegleDesTextes, texte: string, edition: Partial<Edition> = {}): string[] {
  return dits(regle, makeCopie(texte, edition));
}

describe('the words of a sigle', () => {
  it.each([
    ['pilotée par l’agence régionale de santé ', 'ARS', 'agence régionale de santé'],
    ['le comité de pilotage ', 'COPIL', 'comité de pilotage'],
    ['une mission accompagnement santé ', 'MisAS', 'mission accompagnement santé'],
    [
      'les Unions Régionales des Professions de Santé de Bretagne ',
      'URPS',
      'Unions Régionales des Professions de Santé',
    ],
    ['avec plusieurs MSP ', 'MSP', null],
    ['la troupe joue à ', 'ARS', null],
  ])('before: %s%s', (texte, sigle, expected) => {
    expect(readBefore(texte, sigle)).toBe(expected);
  });

  it.each([
    ['agence régionale de santé) finance', 'ARS', 'agence régionale de santé'],
    ['la troupe joue', 'ARS', null],
  ])('after: %s', (texte, sigle, expected) => {
    expect(readAfter(texte, sigle)).toBe(expected);
  });
});

const sigles = {
  MSP: { developpement: 'maison de santé pluriprofessionnelle' },
  ETP: { developpement: 'équivalent temps plein' },
  ERREC: { developpement: 'équipe ressource régionale de l’exercice coordonné' },
};

describe('a sigle', () => {
  it.each([
    ['undefined', 'La CARPEC siège.', 1],
    ['told once', 'La CARPEC siège. La CARPEC vote.', 1],
    ['developed before', 'La commission de relecture (CDR) siège. La CDR vote.', 0],
    ['developed after', 'La CDR (commission de relecture) siège.', 0],
    ['developed beside a comma', 'La commission de relecture, la CDR, siège.', 0],
    ['explained though its letters do not fit', 'Le comité Théâtre et Ville (CPTV) siège.', 0],
    ['known', 'La MSP joue.', 0],
    ['of every day', 'Un SMS, un PDF, le COVID.', 0],
    ['a roman numeral', 'Louis XIV, tome III.', 0],
    ['a surname', 'Avec Anne DUPONT et Mme DURAND.', 0],
    ['a name tied', 'Avec CO’Santé, l’inter-ESP et ESOP.com.', 0],
    ['a firm', 'Avec LDO Conseils.', 0],
    ['put forward', 'Un spectacle GRATUIT, gratuit pour tous.', 0],
    ['a title in capitals', '## LES AMIS DU LIVRE', 0],
    ['a town after its code', 'À 44220 COUERON.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkSigles, texte, { sigles })).toHaveLength(told);
  });

  it.each([
    ['MPS', 'MSP'],
    ['ERRECC', 'ERREC'],
    ['CAM', undefined],
  ])('%s is near %s', (sigle, near) => {
    const [message = ''] = messagesOf(checkSigles, `La ${sigle} siège, avec la MSP.`, { sigles });
    expect(/ressemble à « (.+) »/.exec(message)?.[1]).toBe(near);
  });
});

describe('two developments', () => {
  it.each([
    ['other words', 'La maison des soins du pays (MSP) ouvre.', 1],
    ['a plural', 'Les maisons de santé pluriprofessionnelles (MSP) ouvrent.', 0],
    ['fewer words', 'La maison de santé (MSP) ouvre.', 0],
    ['in two texts', 'La maison du livre (MDL) ouvre.\n\nLa maison des lettres (MDL) ferme.', 1],
    ['another order', 'La participation à l’équipe régionale ressource en exercice coordonné.', 1],
    ['the same order', 'L’équipe ressource régionale de l’exercice coordonné.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkSiglesDeveloppes, texte, { sigles })).toHaveLength(told);
  });
});

describe('two meanings', () => {
  it.each([
    ['both in the texts', 'Elle compte 2,4 ETP.\n\nUn programme d’ETP pour les patients.', 1],
    ['another than the dictionary’s', 'Un programme d’ETP pour les patients.', 1],
    ['the dictionary’s', 'Elle compte 2,4 ETP salariés.', 0],
    ['nothing said', 'On parle d’ETP.', 0],
  ])('%s', (_, texte, told) => {
    expect(messagesOf(checkSiglesAmbigus, texte, { sigles })).toHaveLength(told);
  });

  it('are told when the team page counts in ETP', () => {
    const salarie = { id: 'roux', prenom: 'Émilie', nom: 'Roux', fonction: 'directrice', etp: 0.5 };
    const edition = {
      sigles: { ETP: { developpement: 'équivalent temps plein' } },
      equipe: { salaries: [salarie] },
    };
    expect(
      messagesOf(checkSiglesAmbigus, '<Equipe />\n\nDes ateliers d’ETP avec des patients.', edition),
    ).toEqual([
      '« ETP » veut dire ici « éducation thérapeutique du patient », et « équivalent temps plein » dans equipe.yaml',
    ]);
  });
});
