import path from 'node:path';
import { editDistance } from '../../diagnostics/suggestions.ts';
import { findCommunes } from '../../edition/communes.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { groupBy } from './groupes.ts';
import { type Jeton, listJetons, listMinuscules } from './jetons.ts';
import { listSlips } from './mots-proches.ts';
import { type Candidat, listCandidats } from './noms-candidats.ts';
import { listNomsConnus, listPersonnesConnues, wordsOf } from './noms-connus.ts';
import { normalizeSigns } from './noms-difference.ts';
import { sliceOf } from './noms-ecritures.ts';
import { listPrenoms } from './prenoms.ts';

/** Endings of common nouns and adjectives: « Présidente » and « Présidence » are no slip. */
const MOT_COMMUN =
  /(?:[st]ion|ment|[ae]nce|eur|euse|trice|aire|iste|istre|ique|ite|age|isme|ere|elle?|al|ale|aux|ive?|ante?|ente?|ee?|ie)s?$/;

/** From so many letters on, two slips still make an invented name of another: « Equibr’Âge », « Equilibr’Âge ». */
const LONGUEUR_DE_DEUX = 9;
/** Letters that invented names must share at their head before they are compared. */
const TETE = 3;
/** More names that begin alike are a list of codes, and would cost their number squared. */
const PLUS_DE_VOISINS = 200;

/**
 * Pairs of an invented name and another: two slips apart at most, one when the other is a plain word; endings included,
 * but the plural.
 */
function listInventes(candidats: readonly Candidat[]): [string, string][] {
  const voisins = groupBy(candidats, ({ cle }) => cle.slice(0, TETE));
  const inventes = candidats.filter(
    ({ nature, cle }) => nature === 'invente' && cle.length >= LONGUEUR_DE_DEUX,
  );
  const listVoisins = (cle: string): readonly Candidat[] => {
    const found = voisins.get(cle.slice(0, TETE)) ?? [];
    return found.length > PLUS_DE_VOISINS ? [] : found;
  };
  return inventes.flatMap(({ cle }) =>
    listVoisins(cle).flatMap((autre): [string, string][] => {
      const most = autre.nature === 'invente' ? 2 : 1;
      if (autre.nature === 'double' || Math.abs(autre.cle.length - cle.length) > most) return [];
      if (autre.cle === cle || autre.cle === `${cle}s` || `${autre.cle}s` === cle) return [];
      return editDistance(cle, autre.cle) <= most ? [[cle, autre.cle]] : [];
    }),
  );
}

/** The names that are communes: « Ploemel » and « Ploërmel » exist both. */
function listCommunes(noms: readonly string[]): string[] {
  return noms.filter((nom) => findCommunes({ commune: nom }).length > 0);
}

/** Whether two candidates may be one name. */
function mayBeOne(a: Candidat, b: Candidat): boolean {
  if (a.nature === 'double' && b.nature === 'double') return false;
  const common = a.nature === 'mot' && b.nature === 'mot' && MOT_COMMUN.test(a.cle) && MOT_COMMUN.test(b.cle);
  // After two first names, two families.
  const apart = a.avant.size > 0 && b.avant.size > 0 && [...a.avant].every((mot) => !b.avant.has(mot));
  return !common && !apart;
}

function nameOf({ occurrences: [first] }: Candidat, jetons: readonly Jeton[]): string {
  return first ? sliceOf(jetons, first) : '';
}

/**
 * Two names one slip apart: « MSProgress », « MSP Progress ». No fault: endings, common words, two communes, surnames
 * after two first names; persons of the data have their own rule.
 */
export const checkNomsVoisins: RegleDesTextes = ({ edition, passages }) => {
  const jetons = listJetons(passages);
  const candidats = listCandidats(jetons, {
    courants: listMinuscules(jetons),
    prenoms: listPrenoms(edition),
  });
  const personnes = new Set(
    listPersonnesConnues(edition).flatMap(({ prenom, nom }) => wordsOf(`${prenom} ${nom}`)),
  );
  const connus = new Set(listNomsConnus(edition).map(({ nom }) => normalizeSigns(nom)));
  const pairs = [...listSlips(candidats.keys()), ...listInventes([...candidats.values()])];
  const unique = new Map(pairs.map((pair) => [pair.toSorted().join(' '), pair]));
  return [...unique.values()].flatMap((pair): ConstatDeTexte[] => {
    const [a, b] = pair.map((cle) => candidats.get(cle));
    if (!a || !b || pair.some((cle) => personnes.has(cle)) || !mayBeOne(a, b)) return [];
    const communes = listCommunes([nameOf(a, jetons), nameOf(b, jetons)]);
    if (communes.length > 1) return [];
    const more = a.occurrences.length - b.occurrences.length;
    const own = communes[0] ?? (connus.has(nameOf(b, jetons)) ? nameOf(b, jetons) : nameOf(a, jetons));
    const keepA = more === 0 || communes.length > 0 ? own === nameOf(a, jetons) : more > 0;
    const [garde, autre] = keepA ? [a, b] : [b, a];
    const [modele, jeton] = [garde, autre].map(({ occurrences: [first] }) => jetons[first?.[0] ?? -1]);
    if (!jeton || !modele) return [];
    const nom = nameOf(garde, jetons);
    return [
      {
        passage: jeton.passage,
        debut: jeton.debut,
        gravite: 'alerte',
        code: 'C-NOM',
        message: `« ${nameOf(autre, jetons)} » ressemble à « ${nom} » (${path.posix.basename(modele.passage.fichier)})`,
        conseil: `Si c’est le même nom, écrivez partout « ${nom} », qui revient ${garde.occurrences.length} fois ; si ce sont deux noms, laissez.`,
      },
    ];
  });
};
