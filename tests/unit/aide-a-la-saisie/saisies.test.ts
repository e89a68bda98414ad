import { describe, expect, it } from 'vitest';
import { codeDepartement, normalizeDate, type Saisie } from '../../../schemas/commun.ts';
import { describeSaisie } from '../../../src/aide-a-la-saisie/saisies.ts';
import { loadReference } from '../../../src/edition/reference.ts';

const { departements } = loadReference().reference;
const vocabulaire = { departements, regions: { '01': 'Guadeloupe', '84': 'Auvergne' }, polices: [] };

function patterns(saisie: Saisie): RegExp[] {
  const schema = describeSaisie(saisie, vocabulaire);
  return [schema, ...(schema?.anyOf ?? [])].flatMap((one) =>
    one?.pattern === undefined ? [] : [new RegExp(one.pattern, 'u')],
  );
}

describe('a date', () => {
  const [date] = patterns('date');
  const [complete] = patterns('date_complete');
  const days = Array.from({ length: 33 }, (_, day) => String(day));
  const months = Array.from({ length: 14 }, (_, month) => String(month));
  const years = ['1999', '2024', '24', '02024'];
  const two = (text: string): string => text.padStart(2, '0');
  const forms = years.flatMap((year) => [
    year,
    ...months.flatMap((month) => [
      `${year}-${month}`,
      `${year}-${two(month)}`,
      ...days.flatMap((day) => [
        `${year}-${two(month)}-${two(day)}`,
        `${year}-${month}-${day}`,
        `${day}/${month}/${year}`,
        `${two(day)}/${two(month)}/${year}`,
      ]),
    ]),
  ]);
  /** The 29th of February of any year passes: a pattern does not count in fours. */
  const BISSEXTILE = /^1999-0?2-29$|^29\/0?2\/1999$/;

  it('is one for an editor when it is one for the check', () => {
    const different = forms.filter(
      (form) => !BISSEXTILE.test(form) && date?.test(form) !== (normalizeDate(form) !== undefined),
    );
    expect(forms.length).toBeGreaterThan(5000);
    expect(different).toEqual([]);
  });

  it('is complete for an editor when it is for the check', () => {
    const different = forms.filter(
      (form) => !BISSEXTILE.test(form) && complete?.test(form) !== (normalizeDate(form)?.length === 10),
    );
    expect(different).toEqual([]);
  });
});

describe('a département', () => {
  const [lenient] = patterns('departement');
  const schema = describeSaisie('departement', vocabulaire);
  const takesNumber = (number: number): boolean =>
    (schema?.anyOf ?? []).some(
      ({ minimum, maximum }) =>
        minimum !== undefined && maximum !== undefined && minimum <= number && number <= maximum,
    );

  it.each(['1', '01', '2a', '2A', ' 22 ', '974', '20', '96', '2C', 'Ain', '022', '970', '977'])(
    'typed %j is one for an editor when it is one for the check',
    (texte) => {
      expect(lenient?.test(texte)).toBe(Object.hasOwn(departements, codeDepartement.parse(texte)));
    },
  );

  it('typed as a number too', () => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const different = numbers.filter(
      (number) => takesNumber(number) !== Object.hasOwn(departements, codeDepartement.parse(number)),
    );
    expect(different).toEqual([]);
  });
});
