import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';

const SECURITE_SOCIALE =
  /(?<!\d)[1-478]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}\s?\d{2}(?!\d)/g;
const IBAN = /(?<![A-Z\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?(?![A-Z\d])/g;

/**
 * The key of a French social security number: 97 less the remainder of its thirteen digits by 97, the départements of
 * Corsica read as 19 and 18 (INSEE, « Numéro d’inscription au répertoire »).
 */
function isSecuriteSociale(numero: string): boolean {
  const compact = numero.replaceAll(/\s/g, '').replace('2A', '19').replace('2B', '18');
  return 97n - (BigInt(compact.slice(0, 13)) % 97n) === BigInt(compact.slice(13));
}

/** The check of an IBAN: its letters as numbers, the first four signs at the end, make 1 modulo 97 (ISO 13616). */
function isIban(numero: string): boolean {
  const compact = numero.replaceAll(/\s/g, '');
  const digits = Array.from(compact.slice(4) + compact.slice(0, 4), (sign) =>
    String(Number.parseInt(sign, 36)),
  );
  return BigInt(digits.join('')) % 97n === 1n;
}

/** Numbers that are not for publication: social security, bank account. Only those whose key is right are told. */
export const checkNumerosSensibles: RegleDesTextes = ({ passages }) =>
  passages.flatMap((passage): ConstatDeTexte[] => {
    const { texte } = passage;
    if (!/\d{2}(?:\s?\d){5}/.test(texte)) return [];
    const at = { passage, code: 'C-SENSIBLE' } as const;
    const found = [...texte.matchAll(SECURITE_SOCIALE)].filter(({ 0: numero }) => isSecuriteSociale(numero));
    const comptes = [...texte.matchAll(IBAN)].filter(({ 0: numero }) => isIban(numero));
    return [
      ...found.map(({ 0: numero, index }) => ({
        ...at,
        gravite: 'erreur' as const,
        debut: index,
        message: `un numéro de sécurité sociale est écrit ici (${numero.slice(0, 1)} …)`,
        conseil: 'Retirez-le : il ne doit jamais être publié.',
      })),
      ...comptes.map(({ 0: numero, index }) => ({
        ...at,
        // An association may print its own, for gifts.
        gravite: 'alerte' as const,
        debut: index,
        message: `un numéro de compte bancaire est écrit ici (${numero.slice(0, 4)} …)`,
        conseil:
          'Retirez-le, à moins que ce soit celui de l’association et que le bureau veuille l’imprimer.',
      })),
    ];
  });
