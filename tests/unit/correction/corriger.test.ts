import { describe, expect, it } from 'vitest';
import { mendFile } from '../../../src/correction/corriger.ts';

const INDICATEURS = 'data/a/2024/indicateurs.yaml';
const FINANCES = 'data/a/2024/finances.yaml';
const RAPPORT = 'data/a/2024/rapport.yaml';
const EQUIPE = 'data/a/2024/equipe.yaml';
const CHAPITRE = 'content/a/2024/01-x.mdx';

/** Before and after, and what is told; nothing changes the second time. */
function mend(fichier: string, before: string | Buffer): { texte: string | undefined; dit: string[] } {
  const mended = mendFile(fichier, Buffer.from(before as string));
  const again = mendFile(fichier, Buffer.from(mended?.texte ?? ''));
  if (mended) expect(again).toEqual({ texte: mended.texte, corrections: [] });
  return {
    texte: mended?.texte,
    dit: (mended?.corrections ?? []).map(({ ligne, avant, apres }) => `${ligne} ${avant} → ${apres}`),
  };
}

describe('values', () => {
  it('are mended where the schema refuses them; comments, order and spaces stay', () => {
    const before = `# chiffres de l’année
spectateurs:   # payants
    precedent: "1 200"
    libelle:  spectateurs

    valeur: 12 300   # relu
    plus_de: Oui
    unite: personnes
abonnes: { libelle: abonnés, valeur: 12,5, environ: vrai }
`;
    expect(mend(INDICATEURS, before)).toEqual({
      texte: before
        .replace('"1 200"', '1200')
        .replace('12 300', '12300')
        .replace('Oui', 'oui')
        .replace('12,5', '12.5')
        .replace('vrai', 'oui'),
      dit: [
        '3 « "1 200" » → « 1200 »',
        '6 « 12 300 » → « 12300 »',
        '7 « Oui » → « oui »',
        '9 « 12,5 » → « 12.5 »',
        '9 « vrai » → « oui »',
      ],
    });
  });

  it('keep a unit that the data do not know', () => {
    const before = `part:
  libelle: part
  valeur: 69,9 %
part_dite:
  libelle: part
  unite: "%"
  valeur: 69,9 %
  variantes:
    - { valeur: 12,3 %, lieu: affiche }
`;
    expect(mend(INDICATEURS, before).texte).toBe(
      before.replace('valeur: 69,9 %\n  var', 'valeur: 69.9\n  var').replace('12,3 %', '12.3'),
    );
    const comptes = 'financements:\n  - { financeur: ARS, montant: 12 300,50 €, precedent: 3 k€ }\n';
    expect(mend(FINANCES, comptes).texte).toBe(comptes.replace('12 300,50 €', '12300.50'));
    const equipe = 'salaries:\n  - { fonction: coordination, etp: "0,8 ETP", arrivee: 1er mars 2023 }\n';
    expect(mend(EQUIPE, equipe).dit).toContain('2 « "0,8 ETP" » → « 0.8 »');
  });

  it('are left where there is a choice', () => {
    const before = `a:
  libelle: a
  valeur: environ 200
  precedent: "1.234"
  dont: adhérent
`;
    expect(mend(INDICATEURS, before)).toEqual({ texte: before, dit: [] });
  });

  it('that are dates are written like the others, in a text they stay', () => {
    const before = `titre: Rapport du 15/10/2024
exercice:
  debut: 1er janvier 2024
  fin: 31/12/2024
assemblee_generale: "mardi 24 juin 2025"
`;
    expect(mend(RAPPORT, before).texte).toBe(`titre: Rapport du 15/10/2024
exercice:
  debut: 2024-01-01
  fin: 2024-12-31
assemblee_generale: 2025-06-24
`);
    expect(mend(RAPPORT, before.replace('mardi', 'lundi')).texte).toContain('"lundi 24 juin 2025"');
  });
});

describe('keys', () => {
  it('lose their capitals, accents and no-break spaces; then their values are looked at', () => {
    const before = 'a:\n  Libellé: x\n  Valeur\u00A0: "84"\n  par-departement: { 22: "3" }\n';
    expect(mend(INDICATEURS, before.replace(/ {2}Valeur.*\n/, '')).texte).toBe(
      'a:\n  libelle: x\n  par_departement: { 22: 3 }\n',
    );
    expect(mend(INDICATEURS, before.replace(/ {2}par.*\n/, '')).texte).toBe(
      'a:\n  libelle: x\n  valeur: 84\n',
    );
  });

  it('are left when the right one stands beside, or when only near', () => {
    const before = 'a:\n  Libellé: x\n  libelle: y\n  valer: 3\n';
    expect(mend(INDICATEURS, before)).toEqual({ texte: before, dit: [] });
  });
});

describe('layout', () => {
  const right = 'a:\n  libelle: x\n  valeur: 84\n  intervalle:\n    min: 1\n    max: 2\n'.replace(
    / {2}valeur.*\n/,
    '',
  );

  it.each([
    [
      'tabulations',
      (text: string) => text.replaceAll(/^( {2})+/gm, (margin) => '\t'.repeat(margin.length / 2)),
    ],
    [
      'no-break spaces in the margin',
      (text: string) => text.replaceAll(/^ +/gm, (m) => '\u00A0'.repeat(m.length)),
    ],
    ['no space after the colon', (text: string) => text.replaceAll(/: (?=\w)/g, ':')],
    ['a no-break space after the colon', (text: string) => text.replaceAll(/: (?=\w)/g, ':\u00A0')],
  ])('%s', (_, damage) => {
    const { texte, dit } = mend(INDICATEURS, damage(right));
    expect(texte).toBe(right);
    expect(dit.length).toBeGreaterThan(0);
  });

  it('tabulations take the width of the lines beside', () => {
    expect(mend(INDICATEURS, 'a:\n    libelle: x\n\tvaleur: 84\n').texte).toBe(
      'a:\n    libelle: x\n    valeur: 84\n',
    );
  });

  it('is left in what is said: quoted and literal texts', () => {
    const before = `a:
  libelle: "deux
    valeur:3"
  note: |
    valeur:4
  \tnom:5
  valeur:84
`;
    const { texte } = mend(INDICATEURS, before.replace('  \tnom:5\n', ''));
    expect(texte).toBe(before.replace('  \tnom:5\n', '').replace('valeur:84', 'valeur: 84'));
  });

  it('is left when several readings differ', () => {
    const before = 'a:\n  libelle: x\n  note: |\n\tun\n\t\tdeux\n  valeur: 84\n';
    expect(mend(INDICATEURS, before)).toEqual({ texte: before, dit: [] });
  });
});

describe('bytes', () => {
  const right = 'titre: Activité de l’été – 3 €\nexercice: { debut: 2024-01-01, fin: 2024-12-31 }\n';
  const cp1252 = Buffer.from(
    right.replaceAll('’', '\x92').replaceAll('–', '\x96').replaceAll('€', '\x80'),
    'latin1',
  );

  it.each([
    ['CRLF', Buffer.from(right.replaceAll('\n', '\r\n')), ['1 fins de ligne Windows (CRLF) → LF']],
    ['a byte order mark', Buffer.from(`\uFEFF${right}`), ['1 marque d’ordre des octets (BOM) → retirée']],
    ['CP1252', cp1252, ['1 encodage Windows (CP1252) → encodage UTF-8']],
    ['UTF-16', Buffer.from(`\uFEFF${right}`, 'utf16le'), ['1 encodage UTF-16 → encodage UTF-8']],
    [
      'UTF-16, big end first',
      Buffer.from(`\uFEFF${right}`, 'utf16le').swap16(),
      ['1 encodage UTF-16 → encodage UTF-8'],
    ],
  ])('%s', (_, octets, dit) => {
    expect(mend(RAPPORT, octets)).toEqual({ texte: right, dit });
  });

  it.each([
    ['UTF-8 and CP1252 in one file', Buffer.concat([Buffer.from('titre: été '), Buffer.from([0xe9])])],
    ['the encoding of old Macs', Buffer.from([0x61, 0x3a, 0x20, 0x8e, 0x8f])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
  ])('%s is left to its owner', (_, octets) => {
    expect(mendFile(RAPPORT, octets)).toBeUndefined();
  });

  it('of a file that nobody reads are not looked at', () => {
    expect(mendFile('data/a/2024/brouillon.yaml', Buffer.from('a: 1\r\n'))).toBeUndefined();
    expect(mendFile('content/a/2024/photos/note.txt', Buffer.from('a\r\n'))).toBeUndefined();
  });
});

describe('what is no file of a report', () => {
  it.each([
    ['nested without end', '['.repeat(20_000)],
    ['nested without end, closed', `a: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`],
    ['keys of the language', '__proto__: { valeur: "84" }\nconstructor: x\n'],
    ['passages repeated without end', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: { valeur: *c }\n'],
    ['nothing', ''],
  ])('is left as it is: %s', (_, texte) => {
    expect(mend(INDICATEURS, texte)).toEqual({ texte, dit: [] });
  });
});

describe('a chapter', () => {
  it('has its front matter mended, and the curved quotes of its components', () => {
    const before = `---
Titre: La saison
chapeau:Deux mots
---

Nous étions <Chiffre id=“spectateurs” /> « au moins », et <Chiffre id=« abonnes » unite='oui' />.

<Encadre titre=“L’année en bref”>

Du texte “entre guillemets”, et \`<Chiffre id=“x” />\`.

</Encadre>
`;
    expect(mend(CHAPITRE, before)).toEqual({
      texte: before
        .replace('Titre', 'titre')
        .replace('chapeau:', 'chapeau: ')
        .replace('“spectateurs”', '"spectateurs"')
        .replace('« abonnes »', '"abonnes"')
        .replace('“L’année en bref”', '"L’année en bref"'),
      dit: [
        '2 « Titre » → « titre »',
        '3 deux-points sans espace → espace ordinaire',
        '6 « “spectateurs” » → « "spectateurs" »',
        '6 « « abonnes » » → « "abonnes" »',
        '8 « “L’année en bref” » → « "L’année en bref" »',
      ],
    });
  });

  it('keeps the quotes that a text has, and a fault that is none of ours', () => {
    const sound = '---\ntitre: x\n---\n\n<Photo fichier="a.jpg" alternative="Le « grand » soir" /> “oui”\n';
    expect(mend(CHAPITRE, sound)).toEqual({ texte: sound, dit: [] });
    const broken = '---\ntitre: x\n---\n\nUne { accolade, <Chiffre id=“a” />\n';
    expect(mend(CHAPITRE, broken)).toEqual({ texte: broken, dit: [] });
  });
});
