import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitOrdinals, typeset } from '../../../src/format/typographie.ts';

const NB = '\u00A0';
const FINE = '\u202F';

describe('typeset', () => {
  it.each([
    ["l'équipe d'ESSORT", 'l’équipe d’ESSORT'],
    ['Et après...', 'Et après…'],
    ['« bonjour »', `«${NB}bonjour${NB}»`],
    ['«bonjour»', `«${NB}bonjour${NB}»`],
    ['Prêt ?', `Prêt${FINE}?`],
    ['Prêt?', `Prêt${FINE}?`],
    ['un ; deux', `un${FINE}; deux`],
    ['Attention !', `Attention${FINE}!`],
    ['Lieu : Rennes', `Lieu${NB}: Rennes`],
    ['54 %', `54${NB}%`],
    ['54%', `54${NB}%`],
    ['12 300 €', `12${FINE}300${NB}€`],
    ['1 234 567 habitants', `1${FINE}234${FINE}567 habitants`],
    ['de 9h30 à 17 h 00', `de 9${NB}h${NB}30 à 17${NB}h${NB}00`],
    ['M. Dupont et Mme Durand', `M.${NB}Dupont et Mme${NB}Durand`],
    ['le n° 3', `le n°${NB}3`],
    ['pages 3-7', 'pages 3–7'],
    ['A la fin de l’année', 'À la fin de l’année'],
    ['Equipe et Etats', 'Équipe et États'],
  ])('%s → %s', (typed, printed) => {
    expect(typeset(typed)).toBe(printed);
  });

  it.each([
    'https://exemple.fr/page?id=3&tri=nom;asc',
    '2023-2024',
    '2024-10-15',
    '02-97-00-00-00',
    'ISO 9001',
    'le 5 mars 2024',
    'PACTE A et B',
    'Europe, Essonne, Emmaüs',
    'http://a.fr:8080/b',
  ])('leaves « %s » as it is', (text) => {
    expect(typeset(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      ...[
        "l'",
        '...',
        '« ',
        ' »',
        ' ?',
        '!',
        ' : ',
        '54 %',
        '12 300',
        '9h30',
        'M. ',
        '3-7',
        '. A la',
        'Etat',
        ' ',
        'mot',
        NB,
        FINE,
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = typeset(pieces.join(''));
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('splitOrdinals', () => {
  const raised = (text: string): string =>
    splitOrdinals(text)
      .map(({ texte, exposant }) => (exposant ? `^${texte}^` : texte))
      .join('');

  it.each([
    ['1er mars', '1^er^ mars'],
    ['la 1re fois', 'la 1^re^ fois'],
    ['les 1ers pas', 'les 1^ers^ pas'],
    ['la 2e édition', 'la 2^e^ édition'],
    ['la 2de guerre', 'la 2^de^ guerre'],
    ['les 3es rencontres et la 15e', 'les 3^es^ rencontres et la 15^e^'],
    ['rien à élever', 'rien à élever'],
    ['2 euros, 3 équipes, 12 h', '2 euros, 3 équipes, 12 h'],
    ['', ''],
  ])('%s → %s', (text, result) => {
    expect(raised(text)).toBe(result);
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          splitOrdinals(text)
            .map(({ texte }) => texte)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
