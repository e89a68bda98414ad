import { describe, expect, it } from 'vitest';
import type { ParcoursSaisi } from '../../../schemas/parcours.ts';
import { checkParcours } from '../../../src/coherence/parcours.ts';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { makeEdition } from '../../aide/edition.ts';

/** Figures are named after their value: `n40` is 40; `inconnu` has none. */
function messages(etapes: ParcoursSaisi['etapes']): string[] {
  const named = JSON.stringify(etapes).match(/n\d+|inconnu/g) ?? [];
  const indicateurs = Object.fromEntries(
    named.map((id) => [id, { libelle: id, ...(id === 'inconnu' ? {} : { valeur: Number(id.slice(1)) }) }]),
  );
  const edition = makeEdition({ parcours: { p: { titre: 'P', etapes } }, indicateurs });
  const chiffres = computeChiffres(edition, []);
  return checkParcours({ edition, precedentes: [], chiffres }).map(({ message }) => message);
}

const step = (
  n: string,
  sorties: string[] = [],
  groupes: string[] = [],
): ParcoursSaisi['etapes'][number] => ({
  indicateur: n,
  ...(sorties.length > 0 ? { sorties: sorties.map((indicateur) => ({ indicateur })) } : {}),
  ...(groupes.length > 0 ? { groupes: groupes.map((indicateur) => ({ indicateur })) } : {}),
});

describe('a flow', () => {
  it.each([
    ['loses those who leave', [step('n40', ['n4']), step('n36')]],
    ['keeps everybody when nobody leaves', [step('n40'), step('n40')]],
    [
      'is not judged on what is not known',
      [step('n40', ['inconnu']), step('n3'), step('inconnu'), step('n9')],
    ],
    ['splits', [step('n40', [], ['n25', 'n15']), step('n40')]],
    ['goes on with some of its groups', [step('n72', [], ['n12', 'n20', 'n40']), step('n32')]],
    [
      'goes on with some of its groups, less those who leave',
      [step('n72', ['n2'], ['n12', 'n60']), step('n10')],
    ],
  ])('%s', (_, etapes) => {
    expect(messages(etapes)).toEqual([]);
  });

  it.each([
    [[step('n40', ['n4']), step('n35')], '40 moins 4 sortis font 36, l’étape suivante en compte 35'],
    [[step('n40', [], ['n25', 'n14']), step('n40')], 'les groupes de l’étape (25 et 14) font 39, pas 40'],
  ])('that does not add up is told', (etapes, message) => {
    expect(messages(etapes)).toEqual([message]);
  });
});
