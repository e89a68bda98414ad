import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Execution, runScript } from '../aide/commande.ts';
import { makeTestFolder } from '../aide/dossiers.ts';
import { type EcritureFec, formatFec } from '../aide/fec.ts';

vi.setConfig({ testTimeout: 30_000 });

const DONNEES = 'data/la-rampe/2024';

function year(annee: string, facteur: number): EcritureFec[] {
  return [
    {
      journal: 'AN',
      num: '1',
      date: `${annee}0101`,
      lignes: [
        ['512000', 'Banque', 100_000 * facteur, 0],
        ['110000', 'Report à nouveau', 0, 100_000 * facteur],
      ],
    },
    {
      journal: 'BQ',
      num: '2',
      date: `${annee}0615`,
      lignes: [
        ['512000', 'Banque', 123_456 * facteur, 0],
        ['741000', 'Subvention de l’été', 0, 123_456 * facteur],
      ],
    },
    {
      journal: 'AC',
      num: '3',
      date: `${annee}0930`,
      lignes: [
        ['613200', 'Loyers', 20_000 * facteur, 0],
        ['471000', 'Attente', 0, 20_000 * facteur],
        ['901000', 'Analytique', 5, 0],
        ['902000', 'Analytique', 0, 5],
      ],
    },
  ];
}

let racine = '';
let finances = '';

beforeEach(() => {
  racine = makeTestFolder();
  cpSync('tests/fixtures/valid/minimale', racine, { recursive: true });
  finances = path.join(racine, DONNEES, 'finances.yaml');
});

function put(nom: string, octets: Buffer | string): string {
  const fichier = path.join(racine, nom);
  writeFileSync(fichier, octets);
  return fichier;
}

function run(genre: 'fec' | 'balance', fichier: string, ...others: string[]): Promise<Execution> {
  const edition = ['--structure', 'la-rampe', '--annee', '2024', '--racine', racine];
  return runScript('importer', [genre, fichier, ...edition, ...others]);
}

/** The officer reads French, and finds no file but the one announced. */
function expectNothingWritten({ sortie, erreurs }: Execution, before: string[]): void {
  expect(`${sortie}${erreurs}`).not.toMatch(/^\s+at |\b(Error|undefined|null|expected|invalid)\b/m);
  expect(readdirSync(path.join(racine, DONNEES))).toEqual(before);
}

describe('npm run importer -- fec', () => {
  it('writes finances.yaml, with the year before, and says where each account went', async () => {
    const fec = put('123456789FEC20241231.txt', formatFec(year('2024', 2), { encodage: 'cp1252' }));
    const precedent = put('ancien.txt', formatFec(year('2023', 1), { separateur: '|', decimale: '.' }));
    const { code, sortie, erreurs } = await run('fec', fec, '--precedent', precedent);
    expect({ code, erreurs }).toEqual({ code: 0, erreurs: '' });
    expect(readFileSync(finances, 'utf8').split('\n').slice(2).join('\n')).toBe(`
compte_de_resultat:
  produits_exploitation:
    - rubrique: concours_publics
      lignes:
        - { libelle: Subvention de l’été, compte: 741000, montant: 2469.12, precedent: 1234.56 }
  charges_exploitation:
    - rubrique: achats_externes
      lignes:
        - { libelle: Locations, compte: 613, montant: 400, precedent: 200 }

bilan:
  actif:
    - { rubrique: disponibilites, brut: 4469.12, precedent: 2234.56 }
  passif:
    - { rubrique: report_a_nouveau, montant: 2000, precedent: 1000 }
    - { rubrique: resultat, montant: 2069.12, precedent: 1034.56 }
    - { rubrique: dettes, montant: 400, precedent: 200 }
`);
    const plain = sortie.replaceAll('\u202F', ' ');
    expect(plain).toMatch(/^ {4}741000 {2}Subvention de l’été +2 469,12 +1 234,56$/m);
    expect(plain).toMatch(/^ {2}Autres achats et charges externes +400,00 +200,00$/m);
    expect(plain).toContain('  ✓ bilan, exercice : actif = passif, 4 469,12 €\n');
    expect(plain).toContain('  ! compte sans place : 901000 « Analytique », solde 0,05 / 0,05 ;');
    expect(plain).toContain('à-nouveaux différents des soldes de clôture');
    expect((await run('fec', fec, '--precedent', precedent)).sortie).toContain('rien ne change.');
  });

  it('shows what would change and writes nothing without an answer, writes with --oui', async () => {
    const fec = put('fec.txt', formatFec(year('2024', 1)));
    const tape = `# relu par la trésorière
compte_de_resultat:
  produits_exploitation:
    - rubrique: concours_publics
      lignes:
        - { libelle: Ville de Clermont, compte: 741000, montant: 1200 } # notifiée le 3 mars
`;
    writeFileSync(finances, tape);
    const before = readdirSync(path.join(racine, DONNEES));
    const refused = await run('fec', fec);
    expect(refused.code).toBe(1);
    expect(refused.sortie.replaceAll('\u202F', ' ')).toContain(
      '± produits_exploitation › concours_publics › Ville de Clermont › montant : 1 200,00 → 1 234,56\n',
    );
    expect(refused.erreurs).toContain(
      'Rien n’a été écrit. Pour accepter ces changements, relancez avec --oui.',
    );
    expect(readFileSync(finances, 'utf8')).toBe(tape);
    expectNothingWritten(refused, before);

    expect((await run('fec', fec, '--oui')).code).toBe(0);
    const written = readFileSync(finances, 'utf8');
    expect(written.startsWith('# relu par la trésorière\n')).toBe(true);
    expect(written).toContain(
      '- { libelle: Ville de Clermont, compte: 741000, montant: 1234.56 } # notifiée le 3 mars\n',
    );
    expect(readdirSync(path.join(racine, DONNEES))).toEqual(before);
  });

  it('asks first to mend a file that is wrong', async () => {
    const fec = put('fec.txt', formatFec(year('2024', 1)));
    writeFileSync(finances, 'afichage: euros\n');
    const { code, erreurs } = await run('fec', fec, '--oui');
    expect(code).toBe(1);
    expect(erreurs).toContain('finances.yaml:1:1  la clé « afichage » n’existe pas ici');
    expect(readFileSync(finances, 'utf8')).toBe('afichage: euros\n');
  });

  const FEC = formatFec(year('2024', 1));

  it.each([
    ['vide.txt', Buffer.from(''), 'ce fichier est vide'],
    ['utf16.txt', formatFec(year('2024', 1), { encodage: 'utf16' }), 'ce fichier est enregistré en UTF-16'],
    ['rapport.txt', Buffer.from('%PDF-1.7\n…'), 'ce fichier est un PDF : exportez le FEC'],
    [
      'classeur.txt',
      readFileSync('tests/fixtures/balances/balance.xlsx'),
      'ce fichier est un classeur ou une archive',
    ],
    [
      'dix-sept.txt',
      Buffer.from(FEC.toString().replaceAll(/\t[^\t\r\n]*(?=\r)/g, '')),
      'la première ligne nomme 17 colonnes, un FEC en a 18 : il manque Idevise',
    ],
    ['desequilibre.txt', Buffer.from(FEC.toString().replace('200,00', '300,00')), 'ne sont pas équilibrées'],
    [
      'deux-ans.txt',
      formatFec([...year('2024', 1), ...year('2025', 1).map((e) => ({ ...e, num: `${e.num}b` }))]),
      'ce fichier va du 1er janvier 2024 au 30 septembre 2025, et l’exercice du 1er janvier au 31 décembre 2024',
    ],
    ['illisible.txt', Buffer.from(FEC.toString().replace('20240615', '15062024')), 'ligne 4 : EcritureDate'],
  ])('refuses %s', async (nom, octets, message) => {
    const before = readdirSync(path.join(racine, DONNEES));
    const execution = await run('fec', put(nom, octets), '--oui');
    expect(execution.code).toBe(1);
    expect(execution.erreurs).toContain(`✗ ${nom} : `);
    expect(execution.erreurs).toContain(message);
    expect(execution.erreurs).toContain('Rien n’a été écrit.');
    expectNothingWritten(execution, before);
  });

  it('refuses a file of the year before that is not', async () => {
    const fec = put('fec.txt', FEC);
    const { code, erreurs } = await run('fec', fec, '--precedent', put('ancien.txt', FEC));
    expect(code).toBe(1);
    expect(erreurs).toContain('✗ ancien.txt : ce fichier va du 1er janvier au 30 septembre 2024');
    expect(existsSync(finances)).toBe(false);
  });
});

describe('npm run importer -- balance', () => {
  const CSV =
    'Compte;Intitulé;Solde débiteur;Solde créditeur\r\n512000;"Banque ; compte courant";1 234,56;\r\n756000;Cotisations;;1 234,56\r\n';

  it('reads a spreadsheet', async () => {
    const { code } = await run('balance', 'tests/fixtures/balances/balance.xlsx');
    expect(code).toBe(0);
    expect(readFileSync(finances, 'utf8')).toContain('- { rubrique: resultat, montant: 4234.46 }');
  });

  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['CP1252', Buffer.from(CSV, 'latin1')],
    ['a BOM', Buffer.from(`\uFEFF${CSV}`)],
    [
      'commas',
      Buffer.from('Compte,Libellé,Débit,Crédit\n512000,Banque,"1234,56",0\n756000,Cotisations,0,1234.56\n'),
    ],
    ['tabs', Buffer.from('Compte\tSolde\n512000\t1234,56\n756000\t-1234,56\n')],
  ])('reads a CSV: %s', async (_, octets) => {
    const execution = await run('balance', put('balance.csv', octets));
    expect(execution.erreurs).toBe('');
    expect(readFileSync(finances, 'utf8')).toContain('- { rubrique: cotisations, montant: 1234.56 }');
  });

  it.each([
    ['balance.csv', Buffer.from('Compte;Débit;Crédit\n512000;12;0\n'), 'cette balance n’est pas équilibrée'],
    ['balance.xlsx', Buffer.from('PK\x03\x04 tronqué'), 'ce classeur ne se lit pas'],
    ['vieille.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'ancien fichier Office'],
    ['balance.pdf', Buffer.from('%PDF-1.7'), 'ce fichier est un PDF : enregistrez la balance en .xlsx'],
    ['vide.csv', Buffer.from(''), 'ce fichier est vide'],
  ])('refuses %s', async (nom, octets, message) => {
    const before = readdirSync(path.join(racine, DONNEES));
    const execution = await run('balance', put(nom, octets), '--oui');
    expect(execution.code).toBe(1);
    expect(execution.erreurs).toContain(message);
    expectNothingWritten(execution, before);
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [[], 'Il manque ce qu’il faut importer'],
    [['fec'], 'Il manque le fichier à importer'],
    [['fec', 'a.txt', '--annee', '2024'], 'Il manque --structure'],
    [['fec', 'a.txt', 'b.txt', '--annee', '2024'], 'Un seul fichier s’importe à la fois'],
    [['fec', 'a.txt', '--ouii'], 'L’option --ouii n’est pas comprise'],
    [['fec', 'a.txt', '--structure', 'la-rame', '--annee', '2024'], 'Vouliez-vous dire « la-rampe » ?'],
    [['fec', 'a.txt', '--structure', 'la-rampe', '--annee', '2042'], 'L’édition « 2042 » n’existe pas'],
    [['fec', 'a.txt', '--structure', 'la-rampe', '--annee', '2024'], 'Le fichier a.txt n’existe pas'],
    [['fec', 'tests', '--structure', 'la-rampe', '--annee', '2024'], 'tests est un dossier'],
  ])('%j is told in French and exits 2', async (args, message) => {
    const execution = await runScript('importer', [...args, '--racine', 'tests/fixtures/valid/minimale']);
    expect(execution.code).toBe(2);
    expect(execution.erreurs).toContain(message);
    expect(execution.erreurs).not.toMatch(/\bError\b|^\s+at /m);
  });
});
