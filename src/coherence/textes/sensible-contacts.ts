import type { Passage } from '../../edition/passages.ts';
import type { Edition } from '../../edition/types.ts';
import { withDe } from '../../format/texte.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { holdsOne } from './indices.ts';
import { foldLetters } from './jetons.ts';
import { listPersonnesConnues, wordsOf } from './noms-connus.ts';
import { findSujet, Personnes } from './personnes-nommees.ts';

const TELEPHONE = /(?<![\d+])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;
const COURRIEL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Providers of private mailboxes in France. */
const MESSAGERIES =
  /@(?:aol|bbox|cegetel|club-internet|free|gmail|gmx|googlemail|hotmail|icloud|laposte|live|mac|me|msn|neuf|numericable|orange|outlook|pm|proton|protonmail|sfr|tiscali|wanadoo|yahoo|ymail)\.[a-z.]+$/i;

/** A mailbox of the house rather than of somebody. */
const GENERIQUES =
  /^(?:accueil|adhesions?|administration|asso|association|benevoles?|bonjour|bureau|club|com|communication|compta|contact|coordination|direction|dons?|equipe|federation|formations?|gestion|hello|info|infos|inscriptions?|mairie|newsletter|presidence|presse|reservations?|secretariat|siege|tresorerie|webmaster)(?=$|[\W\d_])/i;

const VOIE = String.raw`\d{1,4}\s?(?:bis|ter|quater)?,?\s+(?:rue|avenue|av\.|bd|boulevard|place|chemin|impasse|allée|route|quai|cours|lotissement|square|passage|hameau|lieu-dit)(?!\p{L})`;
const INDICES_D_ADRESSE =
  'rue ,venue ,av. ,bd ,oulevard ,lace ,hemin ,mpasse ,llée ,oute ,uai ,ours ,otissement ,quare ,assage ,ameau ,lieu-dit '.split(
    ',',
  );
const ADRESSE = new RegExp(VOIE, 'giu');
const DOMICILE = /(?:domiciliée?s?|demeurant|résidant|habitant|habite|réside)\s+(?:au\s+|à\s+|,\s*)?$/iu;

/** The mailbox with its first letter only: the message need not spread it. */
function maskCourriel(courriel: string): string {
  return `${courriel.slice(0, 1)}…${courriel.slice(courriel.indexOf('@'))}`;
}

function isPersonnel(courriel: string, edition: Edition): boolean {
  const [boite = ''] = courriel.split('@');
  const lettres = foldLetters(boite);
  if (GENERIQUES.test(boite)) return false;
  const [maison = ''] = wordsOf(edition.structure.nom).filter((mot) => mot.length > 3);
  if (maison !== '' && lettres.includes(maison)) return false;
  if (MESSAGERIES.test(courriel)) return true;
  const own = listPersonnesConnues(edition).map(({ nom }) => foldLetters(nom));
  return own.some((nom) => nom.length > 3 && lettres.includes(nom));
}

/**
 * How to reach somebody at home: mobile numbers, telephones and addresses beside a name, private mailboxes. No fault: the
 * switchboard, the mailbox of the structure, the address of an event.
 */
export const checkContacts: RegleDesTextes = ({ edition, passages }) => {
  const personnes = new Personnes(edition);
  const find = (passage: Passage, debut: number): string | null =>
    personnes.findInSentence(passage, debut) ?? findSujet(passage, edition);
  return passages.flatMap((passage): ConstatDeTexte[] => {
    const { texte } = passage;
    const tell = (debut: number, message: string, conseil: string): ConstatDeTexte => ({
      passage,
      debut,
      gravite: 'alerte',
      code: 'C-SENSIBLE',
      message,
      conseil,
    });
    const constats: ConstatDeTexte[] = [];
    if (/\d{2}[\s.-]?\d{2}/.test(texte)) {
      for (const { 0: numero, index } of texte.matchAll(TELEPHONE)) {
        const mobile = /^(?:0|\D*33\D*0?\D*)[67]/.test(numero);
        const nom = mobile ? null : find(passage, index);
        if (mobile) {
          constats.push(
            tell(
              index,
              `un numéro de mobile est écrit ici (${numero.slice(0, 2)} … ${numero.slice(-2)})`,
              'Retirez-le, ou donnez le numéro de l’association ; si c’est celui qu’elle publie, laissez.',
            ),
          );
        } else if (nom !== null) {
          constats.push(
            tell(
              index,
              `un numéro de téléphone est écrit à côté d’un nom (${nom})`,
              'Retirez-le, sauf si c’est le standard de l’association.',
            ),
          );
        }
      }
    }
    if (texte.includes('@')) {
      for (const { 0: courriel, index } of texte.matchAll(COURRIEL)) {
        if (!isPersonnel(courriel, edition)) continue;
        constats.push(
          tell(
            index,
            `une adresse électronique personnelle est écrite ici (${maskCourriel(courriel)})`,
            'Donnez une adresse de l’association : contact@…',
          ),
        );
      }
    }
    if (/\d/.test(texte) && holdsOne(texte, INDICES_D_ADRESSE)) {
      for (const { index } of texte.matchAll(ADRESSE)) {
        const nom = DOMICILE.test(texte.slice(Math.max(0, index - 30), index))
          ? find(passage, index)
          : (personnes
              .list(passage)
              .find(
                ({ fin }) =>
                  fin <= index && fin > index - 4 && /^\s?[,:(–—]\s?$/u.test(texte.slice(fin, index)),
              )?.nom ?? null);
        if (nom === null) continue;
        constats.push(
          tell(
            index,
            `l’adresse ${withDe(nom)} est écrite ici`,
            'Retirez-la : un nom et une fonction suffisent.',
          ),
        );
      }
    }
    return constats;
  });
};
