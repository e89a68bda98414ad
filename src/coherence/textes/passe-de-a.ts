import { isRounding } from '../../domain/arrondi.ts';
import { formatQuantity, formatSigned, INSECABLE } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { connusOf } from './connus.ts';
import type { Connu } from './faits.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import { listQuantites, type Quantite } from './quantites.ts';
import { agrees, listMotsDeSens } from './sens-mots.ts';

const PASSER =
  /(?<!\p{L})pass(?:e|ent|é|ée|és|ées|er|ait|aient|ant)\s(?:\p{L}+ment\s|ainsi\s|donc\s)?d[e’']\s?$/iu;

/** « passe de 49 à 84 »: the two numbers, and where the words begin. */
interface DeA {
  debut: number;
  avant: Quantite;
  apres: Quantite;
}

function readPassages(lu: TexteLu, quantites: readonly Quantite[]): DeA[] {
  return quantites.flatMap((avant, i): DeA[] => {
    const verb = PASSER.exec(lu.texte.slice(Math.max(0, avant.debut - 40), avant.debut));
    const apres = quantites[i + 1];
    if (!verb || !apres) return [];
    const between = lu.texte.slice(avant.fin, apres.debut);
    if (between.length > 40 || !/(?:^|\s)à\s(?:plus\sde\s|près\sde\s)?$/u.test(between)) return [];
    return [{ debut: avant.debut - verb[0].length, avant, apres }];
  });
}

function tell(lu: TexteLu, debut: number, message: string, conseil: string): ConstatDeTexte {
  return { passage: lu.passage, debut, gravite: 'alerte', code: 'C-OPERATION', message, conseil };
}

function formatPart(avant: number, apres: number): string {
  return `${formatSigned(((apres - avant) / Math.abs(avant)) * 100, 1)}${INSECABLE}%`;
}

/** A direction word or a percentage of the same sentence, against the two numbers. */
function checkInside(
  lu: TexteLu,
  { debut, avant, apres }: DeA,
  phrase: Etendue,
  all: readonly Quantite[],
): ConstatDeTexte[] {
  const [from, to] = [avant.valeur, apres.valeur];
  const said = lu.texte.slice(debut, apres.fin).replaceAll('\uFFFC', '…');
  const mots = listMotsDeSens(lu.texte.slice(0, phrase.fin)).filter((mot) => mot.debut >= phrase.debut);
  const [mot, other] = mots;
  if (mot && !other && Math.abs(mot.debut - debut) < 80 && !agrees(mot, from, to)) {
    return [
      tell(
        lu,
        debut,
        `« ${mot.ecrit} » ici, mais « ${said} » (${formatPart(from, to)})`,
        'Corrigez le mot ou l’un des deux nombres.',
      ),
    ];
  }
  const part = all.find((one) => one.debut >= apres.fin && one.fin <= phrase.fin && one.unite === '%');
  if (!part || part.appele || from === 0 || avant.unite === '%' || part.debut - apres.fin > 40) return [];
  const calcule = ((to - from) / Math.abs(from)) * 100;
  const rough = part.precision === null ? 0 : Math.max(1, Math.abs(calcule) * 0.1);
  const gap = Math.min(Math.abs(calcule - part.valeur), Math.abs(Math.abs(calcule) - part.valeur));
  if (isRounding(calcule, part.valeur) || isRounding(Math.abs(calcule), part.valeur) || gap <= rough)
    return [];
  return [
    tell(
      lu,
      part.debut,
      `« ${part.ecrit} » ici, mais « ${said} » fait ${formatPart(from, to)}`,
      'Corrigez le pourcentage ou l’un des deux nombres.',
    ),
  ];
}

/** The figure that the sentence names with every word, and that has one of the two numbers in its place. */
function checkData(
  lu: TexteLu,
  { debut, avant, apres }: DeA,
  phrase: Etendue,
  copie: Copie,
): ConstatDeTexte[] {
  if (avant.appele || apres.appele) return [];
  const racines = lu.racinesIn(phrase);
  const connus = connusOf(copie);
  const named = [...racines]
    .flatMap((racine) => connus.ofTete(racine))
    .filter(
      ({ qualites, lieu, precedent }) =>
        precedent !== null && lieu === null && qualites.every((one) => racines.has(one)),
    );
  const half = (connu: Connu): boolean =>
    (connu.precedent === avant.valeur) !== (connu.valeur === apres.valeur);
  const [connu, other] = named.filter(half);
  if (!connu || other || named.some((one) => one.precedent === avant.valeur && one.valeur === apres.valeur))
    return [];
  const { nom, precedent, valeur, fichier, unite } = connu;
  return [
    tell(
      lu,
      debut,
      `« ${lu.texte.slice(debut, apres.fin)} » ici, de ${formatQuantity(precedent ?? 0, unite)} à ${formatQuantity(valeur, unite)} pour « ${nom} » (${fichier})`,
      'Corrigez celui des deux qui est faux ; <Precedent id="…" /> et <Chiffre id="…" /> les tiennent d’accord avec les données.',
    ),
  ];
}

/** « passe de 49 à 84 »: the two numbers against the figure, the direction word and the percentage of the sentence. */
export const checkPasseDeA: RegleDesTextes = (copie) =>
  readTextes(copie.passages)
    .filter(({ texte }) => /pass/iu.test(texte))
    .flatMap((lu) => {
      const all = listQuantites(lu, copie.chiffres);
      return readPassages(lu, all).flatMap((one) => {
        const phrase = lu.phraseAt(one.debut);
        return [...checkInside(lu, one, phrase, all), ...checkData(lu, one, phrase, copie)];
      });
    });
