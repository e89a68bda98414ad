import { describe, expect, it } from 'vitest';
import { fichiersEdition, type NomFichier } from '../../../schemas/fichiers.ts';
import { parseYaml } from '../../../src/edition/parse-yaml.ts';
import { validate } from '../../../src/edition/validate.ts';

function tell(nom: NomFichier, texte: string): string[] {
  const { parsed, diagnostics } = parseYaml(texte, `${nom}.yaml`);
  expect(diagnostics).toEqual([]);
  return validate(fichiersEdition[nom], parsed).diagnostics.map(
    ({ ligne, colonne, message, conseil }) => `${ligne}:${colonne} ${message} → ${conseil}`,
  );
}

describe('keys astray', () => {
  it('of a group without spaces before them: told once each, and the group is not told as empty', () => {
    const texte = 'titre: x\nexercice:\ndebut: 2024-01-01\nfin: 2024-12-31\n';
    expect(tell('rapport', texte)).toEqual([
      '3:1 la clé « debut » n’existe pas ici → Elle se place sous « exercice: », en retrait : déplacez-la.',
      '4:1 la clé « fin » n’existe pas ici → Elle se place sous « exercice: », en retrait : déplacez-la.',
    ]);
  });

  it('may be near a key of the place, or belong elsewhere', () => {
    expect(
      tell('rapport', 'titre: x\nexercice: { debut: 2024-01-01, fin: 2024-12-31, date: 2024 }\n'),
    ).toEqual(['2:49 la clé « date » n’existe pas ici → Clés possibles : libelle, debut, fin.']);
  });
});

describe('a choice', () => {
  it('that is not made is told with what may be chosen', () => {
    const [told = ''] = tell('indicateurs', 'a:\n  libelle: x\n  calcul: { type: y }\n');
    expect(told).toMatch(
      /^3:3 la clé « nature » manque → Ajoutez une ligne « nature: … » \(l’une de ces valeurs : etp, effectif, /,
    );
  });
});

describe('names that every object has', () => {
  it('are told, wherever they stand, and pollute nothing', () => {
    const texte = [
      'constructor: { libelle: x, valeur: 1 }',
      '__proto__: { libelle: x, valeur: 1 }',
      'a:',
      '  libelle: x',
      '  dont: constructor',
      '  __proto__: 3',
      '  par_departement: { toString: 1, __proto__: 2 }',
    ].join('\n');
    expect(
      tell('indicateurs', texte)
        .map((text) => text.replace(/ →.*/, ''))
        .toSorted(),
    ).toEqual([
      '1:1 la clé « constructor » est mal écrite : ce mot est réservé au programme',
      '2:1 la clé « __proto__ » est mal écrite : ce mot est réservé au programme',
      '5:9 a › dont : ce mot est réservé au programme',
      '6:3 la clé « __proto__ » est mal écrite : ce mot est réservé au programme',
      '7:22 la clé « toString » est mal écrite : ce mot est réservé au programme',
      '7:35 la clé « __proto__ » est mal écrite : ce mot est réservé au programme',
    ]);
    expect({}).not.toHaveProperty('libelle');
  });
});
