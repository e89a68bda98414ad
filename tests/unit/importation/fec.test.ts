import { describe, expect, it } from 'vitest';
import { checkNom, yearBefore } from '../../../src/importation/exercice.ts';
import { readFec } from '../../../src/importation/fec.ts';
import { FichierRefuse } from '../../../src/importation/refus.ts';
import type { Lecture } from '../../../src/importation/types.ts';
import { type EcritureFec, formatFec } from '../../aide/fec.ts';

const EXERCICE = { debut: '2024-01-01', fin: '2024-12-31' };

const ECRITURES: readonly EcritureFec[] = [
  {
    journal: 'AN',
    journalLib: 'À-nouveaux',
    num: '1',
    date: '20240101',
    lignes: [
      ['512000', 'Banque', 100_000, 0],
      ['110000', 'Report à nouveau', 0, 100_000],
    ],
  },
  {
    journal: 'BQ',
    num: '2',
    date: '20240315',
    lignes: [
      ['512000', 'Banque', 250_050, 0],
      ['741000', 'Subvention de l’œuvre d’été', 0, 250_050],
    ],
  },
  {
    journal: 'AC',
    num: '3',
    date: '20241231',
    lignes: [
      ['606400', 'Fournitures', 1_999, 0],
      ['401000', 'Fournisseurs', 0, 1_999],
    ],
  },
];

function read(octets: Buffer, exercice = EXERCICE): Lecture {
  return readFec(octets.toString('latin1').split(/\r\n|\n|\r/), exercice);
}

/** Message and faults of a refusal. */
function refusal(octets: Buffer): string[] {
  try {
    read(octets);
  } catch (error) {
    if (error instanceof FichierRefuse) return [error.message, ...error.fautes];
    throw error;
  }
  return ['lu'];
}

function soldes({ comptes }: Lecture): Record<string, number> {
  return Object.fromEntries(comptes.map(({ numero, debit, credit }) => [numero, debit - credit]));
}

const SOLDES = {
  '110000': -100_000,
  '401000': -1_999,
  '512000': 350_050,
  '606400': 1_999,
  '741000': -250_050,
};

describe('every form of a FEC gives the same accounts', () => {
  it.each([
    ['tabs, UTF-8, decimal comma', {}],
    ['bars', { separateur: '|' }],
    ['a BOM', { encodage: 'utf8-bom' }],
    ['CP1252', { encodage: 'cp1252' }],
    ['decimal points', { decimale: '.' }],
    ['Montant and Sens', { montants: 'sens' }],
    ['Montant and a signed Sens', { montants: 'sens-signe' }],
    ['lines of Unix', { fin: '\n' }],
    ['quotes', { guillemets: true }],
    ['columns in another order', { ordre: [17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] }],
    [
      'a header in capitals, with accents and spaces',
      {
        retouche: ([entete = '', ...lignes]: string[]) => [
          entete.toUpperCase().replace('ECRITURENUM', 'Écriture Num').replace('DEBIT', 'Débit'),
          ...lignes,
        ],
      },
    ],
    ['a separator at the end of lines', { retouche: (lignes: string[]) => lignes.map((l) => `${l}\t`) }],
    [
      'the four columns of cash books',
      {
        retouche: ([entete = '', ...lignes]: string[]) => [
          `${entete}\tDateRglt\tModeRglt\tNatOp\tIdClient`,
          ...lignes.map((ligne) => `${ligne}\t\t\t\t`),
        ],
      },
    ],
    ['empty lines', { retouche: (lignes: string[]) => lignes.flatMap((ligne) => [ligne, '']) }],
  ] as const)('%s', (_, forme) => {
    const lecture = read(formatFec(ECRITURES, forme));
    expect(soldes(lecture)).toEqual(SOLDES);
    expect(lecture.comptes.at(-1)?.libelle).toBe('Subvention de l’œuvre d’été');
    expect(lecture.controles.map(({ etat }) => etat)).toEqual(['bon', 'bon', 'bon']);
  });
});

describe('a file that is no FEC of this exercice is refused', () => {
  const cut = (lignes: string[]): string[] => lignes.map((l) => l.split('\t').toSpliced(15, 1).join('\t'));

  it.each([
    ['empty', Buffer.from(''), ['ce fichier est vide']],
    ['blank', Buffer.from('\r\n\r\n'), ['ce fichier est vide']],
    ['titles alone', formatFec([]), ['ce fichier ne contient aucune écriture sous sa ligne de titres']],
    [
      '17 columns',
      formatFec(ECRITURES, { retouche: cut }),
      ['la première ligne nomme 17 colonnes, un FEC en a 18 : il manque ValidDate'],
    ],
    [
      'titles in English',
      Buffer.from('Journal\tEntry\tDate\tAccount\tLabel\tDebit\tCredit\n'),
      [
        'la première ligne ne porte pas les noms de colonnes d’un FEC (JournalCode, JournalLib, EcritureNum…) : on y lit « Journal », « Entry », « Date », « Account », « Label », « Debit »…',
      ],
    ],
    [
      'semicolons',
      Buffer.from('JournalCode;JournalLib\nAC;Achats\n'),
      [
        'les colonnes sont séparées par des points-virgules : dans un FEC, ce sont des tabulations ou des barres « | »',
      ],
    ],
    [
      'a text',
      Buffer.from('Bonjour\n'),
      [
        'ce fichier n’est pas un FEC : sa première ligne ne nomme pas de colonnes séparées par des tabulations ou des barres « | »',
      ],
    ],
    [
      'a line of 17 fields, an amount and a date that are none, no account',
      formatFec(ECRITURES, {
        retouche: (l) =>
          l.map((ligne, i) => {
            if (i === 1) return ligne.replace('\t', ' ');
            if (i === 2) return ligne.replace('0,00', 'néant');
            if (i === 3) return ligne.replace('20240315', '20240230');
            return i === 4 ? ligne.replace('2500,50', '25.00,50') : ligne;
          }),
      }),
      [
        'des lignes de ce fichier ne se lisent pas',
        'ligne 2 : 17 colonnes au lieu de 18',
        'ligne 3 : « néant » n’est pas un montant',
        'ligne 4 : EcritureDate « 20240230 » n’est pas une date AAAAMMJJ',
        'ligne 5 : « 25.00,50 » n’est pas un montant',
      ],
    ],
    [
      'an entry that is not even',
      formatFec(
        ECRITURES.map((e, i) =>
          i === 1
            ? {
                ...e,
                lignes: [
                  ['512000', 'Banque', 250_000, 0],
                  ['741000', 'S', 0, 250_050],
                ],
              }
            : e,
        ),
      ),
      [
        'des écritures ne sont pas équilibrées',
        'ligne 4 : l’écriture BQ 2 du 15 mars 2024 a 2\u202F500,00 au débit et 2\u202F500,50 au crédit (écart 0,50)',
      ],
    ],
    [
      'two years',
      formatFec([
        ...ECRITURES,
        ...ECRITURES.map((e) => ({ ...e, num: `${e.num}b`, date: e.date.replace('2024', '2025') })),
      ]),
      [
        'ce fichier va du 1er janvier 2024 au 31 décembre 2025, et l’exercice du 1er janvier au 31 décembre 2024 : un FEC couvre un exercice, et un seul',
        'ligne 8 : écriture du 1er janvier 2025',
        'ligne 10 : écriture du 15 mars 2025',
        'ligne 12 : écriture du 31 décembre 2025',
      ],
    ],
  ])('%s', (_, octets, expected) => {
    expect(refusal(octets)).toEqual(expected);
  });

  it('shows twenty faults and counts the others', () => {
    const many = Array.from({ length: 15 }, (_, i) => ({ ...ECRITURES[2], num: String(i) }) as EcritureFec);
    const faults = refusal(
      formatFec(many, { retouche: (l) => l.map((ligne) => ligne.replaceAll(',', ';')) }),
    );
    expect(faults).toHaveLength(22);
    expect(faults.at(-1)).toBe('et 10 autres fautes');
  });
});

describe('the entries that close the books', () => {
  const CLOTURE: readonly EcritureFec[] = [
    {
      journal: 'OD',
      num: '90',
      date: '20241231',
      lignes: [
        ['741000', 'Subvention', 250_050, 0],
        ['606400', 'Fournitures', 0, 1_999],
        ['120000', 'Résultat', 0, 248_051],
      ],
    },
    {
      journal: 'CL',
      num: '91',
      date: '20241231',
      lignes: [
        ['891000', 'Bilan de clôture', 350_050, 0],
        ['512000', 'Banque', 0, 350_050],
      ],
    },
  ];

  it('are left out, and told', () => {
    const lecture = read(formatFec([...ECRITURES, ...CLOTURE]));
    expect(soldes(lecture)).toEqual(SOLDES);
    expect(lecture.controles).toContainEqual({
      etat: 'bon',
      texte:
        '2 écritures de clôture reconnues et laissées de côté : elles soldent les comptes de charges et de produits',
    });
  });

  it('are told as doubtful when they leave something open', () => {
    const lecture = read(
      formatFec([
        ...ECRITURES,
        {
          journal: 'OD',
          num: '90',
          date: '20241231',
          lignes: [
            ['741000', 'Subvention', 250_050, 0],
            ['120000', 'Résultat', 0, 250_050],
          ],
        },
      ]),
    );
    expect(soldes(lecture)).toEqual(SOLDES);
    expect(lecture.controles.find(({ texte }) => texte.includes('clôture'))?.etat).toBe('alerte');
  });

  it('take with them those that undo the contributions in kind', () => {
    const benevolat = (num: string, sens: 1 | -1): EcritureFec => ({
      journal: 'OD',
      num,
      date: '20241231',
      lignes: [
        ['864000', 'Bénévolat', sens === 1 ? 500 : 0, sens === 1 ? 0 : 500],
        ['875000', 'Bénévolat', sens === 1 ? 0 : 500, sens === 1 ? 500 : 0],
      ],
    });
    const all = [...ECRITURES, benevolat('80', 1), ...CLOTURE, benevolat('92', -1)];
    expect(soldes(read(formatFec(all)))).toEqual({ ...SOLDES, '864000': 500, '875000': -500 });
    // Without a closing, the same entries are a correction.
    const corrected = [...ECRITURES, benevolat('80', 1), benevolat('92', -1)];
    expect(soldes(read(formatFec(corrected)))).toEqual({ ...SOLDES, '864000': 0, '875000': 0 });
  });

  it('are not the affectation of the result by the AG', () => {
    const affectation: EcritureFec = {
      journal: 'OD',
      num: '50',
      date: '20240615',
      lignes: [
        ['120000', 'Résultat 2023', 700, 0],
        ['106800', 'Réserve', 0, 700],
      ],
    };
    expect(soldes(read(formatFec([...ECRITURES, affectation])))).toMatchObject({
      '106800': -700,
      '120000': 700,
    });
  });
});

describe('balances brought forward', () => {
  it('are known by their journal', () => {
    expect([...read(formatFec(ECRITURES)).ouverture]).toEqual([
      ['110000', -100_000],
      ['512000', 100_000],
    ]);
  });

  it('are missed when there are none', () => {
    const { controles } = read(formatFec(ECRITURES.slice(1)));
    expect(controles.at(-1)?.texte).toMatch(/^aucune écriture d’à-nouveaux/);
  });
});

describe('the exercice', () => {
  it.each([
    ['2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['2024-09-01', '2025-08-31', '2023-09-01', '2024-08-31'],
    ['2025-03-01', '2026-02-28', '2024-03-01', '2025-02-28'],
  ])('from %s to %s comes after the one from %s to %s', (debut, fin, debutAvant, finAvant) => {
    expect(yearBefore({ debut, fin })).toEqual({ debut: debutAvant, fin: finAvant });
  });

  it.each([
    ['123456789FEC20241231.txt', '123456789', 0],
    ['comptes.txt', '123456789', 0],
    ['123456789FEC20241231.txt', undefined, 0],
    ['987654321FEC20241231.txt', '123456789', 1],
    ['987654321fec20231231.txt', '123456789', 2],
  ])('the name %s against the SIREN %s: %d alerts', (nom, siren, alertes) => {
    expect(checkNom(nom, siren, EXERCICE)).toHaveLength(alertes);
  });
});
