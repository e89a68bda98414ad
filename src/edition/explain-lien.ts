import { shortenLine } from '../diagnostics/citer.ts';

/** Schemes that can run something, or that lead into the computer of whoever reads. */
const DANGEREUX = ['javascript', 'vbscript', 'data', 'file', 'blob', 'about', 'view-source', 'filesystem'];

const COURRIEL = /^[^\s@?&,;:<>"]+@[^\s@?&,;:<>"]+\.[a-z]{2,}(?:\?[^\s<>"]*)?$/i;
const DOMAINE = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)(?=[/?#:]|$)/i;

/**
 * An address without what hides it. Browsers pass over tabs, line breaks and control characters, and so must we when we
 * look for what it starts with.
 */
function bare(adresse: string): string {
  let decoded = adresse;
  try {
    decoded = decodeURIComponent(adresse);
  } catch {
    // A `%` that encodes nothing: the address is looked at as it is.
  }
  return decoded.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
}

/** `user@` before the host shows one address and leads to another. */
function explainWeb(adresse: string): [string, string] | null {
  const url = URL.canParse(adresse) ? new URL(adresse) : null;
  if (!url || !DOMAINE.test(url.hostname)) {
    return [
      `l’adresse « ${shortenLine(adresse)} » est mal écrite`,
      'Copiez-la depuis la barre d’adresse du navigateur : https://www.exemple.fr/page.',
    ];
  }
  if (url.username !== '' || url.password !== '') {
    return [
      `l’adresse « ${shortenLine(adresse)} » contient un nom d’utilisateur devant « @ »`,
      `Elle mène à ${shortenLine(url.host)} : si c’est bien là qu’elle doit mener, écrivez ${shortenLine(`${url.protocol}//${url.host}${url.pathname}`)} ; sinon, corrigez-la.`,
    ];
  }
  return null;
}

/** The scheme of an address, lower case, whatever hides it. */
function schemeOf(adresse: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare(adresse))?.[1]?.toLowerCase();
}

/**
 * What is wrong in an address that leads out of the report, and what to write. Null when a browser may follow it: `https`, `http`
 * and `mailto`, nothing else. Undefined when it is not of that kind: a chapter or a heading, looked up elsewhere.
 */
export function explainAdresse(adresse: string): [message: string, conseil: string] | null | undefined {
  if (adresse.trim() === '')
    return ['ce lien n’a pas d’adresse', 'Écrivez-la entre les parenthèses : [le texte](https://…).'];
  const plain = !/[\p{Cc}\p{Cf}\s]/u.test(adresse);
  if (plain && /^https?:\/\//i.test(adresse)) return explainWeb(adresse);
  if (plain && /^mailto:/i.test(adresse)) {
    return COURRIEL.test(adresse.slice('mailto:'.length))
      ? null
      : [
          `l’adresse électronique « ${shortenLine(adresse)} » est mal écrite`,
          'Écrivez mailto:contact@exemple.fr, une seule adresse.',
        ];
  }
  const scheme = schemeOf(adresse);
  if (/^[a-z]:[\\/]/i.test(adresse) || adresse.startsWith('\\\\')) {
    return [
      `« ${shortenLine(adresse)} » est un fichier de votre ordinateur, que personne d’autre ne peut ouvrir`,
      'Mettez le document en ligne, puis donnez son adresse https://….',
    ];
  }
  if (scheme !== undefined && DANGEREUX.includes(scheme)) {
    return [
      `une adresse « ${scheme}: » n’est pas admise dans un rapport`,
      'Donnez l’adresse d’une page du web : https://….',
    ];
  }
  if (scheme === 'tel') {
    return [
      'un numéro de téléphone n’est pas un lien dans un rapport',
      'Écrivez le numéro dans le texte, sans crochets ni parenthèses.',
    ];
  }
  if (scheme !== undefined && !/^[a-z0-9.-]+:\d/.test(bare(adresse))) {
    return [
      `une adresse « ${scheme}: » n’est pas admise dans un rapport`,
      'Écrivez https://… pour une page du web, mailto:… pour une adresse électronique.',
    ];
  }
  if (/^[/\\]{2}/.test(adresse))
    return [
      `« ${shortenLine(adresse)} » n’a pas de début`,
      `Écrivez https:${shortenLine(adresse).replaceAll('\\', '/')}.`,
    ];
  if (COURRIEL.test(adresse))
    return [
      `« ${shortenLine(adresse)} » est une adresse électronique`,
      `Écrivez mailto:${shortenLine(adresse)}.`,
    ];
  if (
    /^www\./i.test(adresse) ||
    (DOMAINE.test(adresse) && !/\.(?:mdx?|html?|pdf|docx?|xlsx?|jpe?g|png)$/i.test(adresse))
  )
    return [
      `l’adresse « ${shortenLine(adresse)} » n’a pas de début`,
      `Écrivez https://${shortenLine(adresse)}.`,
    ];
  return undefined;
}
