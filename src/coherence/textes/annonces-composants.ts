import type { AppelEcrit } from '../../edition/load-edition.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { tellAnnonce } from './annonces.ts';
import { axesOf, type Contenu, contenuOf, countInside } from './contenus.ts';
import { isOfWhole, readGroupe } from './groupe.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import { stem } from './mots.ts';

/** People come and go: « deux salariées sont parties » announces no list. */
const PERSONNES: readonly string[] = [
  'membre',
  'administrateur',
  'elu',
  'salarie',
  'permanent',
  'partenaire',
].map(stem);

/** Another number is meant for the same list only when it is near. */
function isNear(valeur: number, liste: number): boolean {
  const ecart = Math.abs(valeur - liste);
  return ecart <= 2 || ecart <= liste * 0.15;
}

function checkAgainst(lu: TexteLu, { noms, nombres, ou }: Contenu): ConstatDeTexte[] {
  const [listed = 0] = nombres;
  if (Math.max(...nombres) === 0) return [];
  return lu.nombres.flatMap((nombre) => {
    const { unite, precision, borne, valeur, debut } = nombre;
    if (unite !== '' || precision !== null || borne || valeur < 2 || nombres.includes(valeur)) return [];
    if (noms === null) {
      return lu.passage.nature === 'titre' && debut <= 4 ? [tellAnnonce(lu, nombre, listed, ou)] : [];
    }
    const tete = readGroupe(lu, nombre)?.tete ?? '';
    const phrase = lu.phraseAt(debut);
    const first = lu.texte.slice(phrase.debut, debut).trim() === '' && !PERSONNES.includes(tete);
    const meant = noms.includes(tete) && isNear(valeur, listed) && (first || isOfWhole(lu, nombre, phrase));
    return meant ? [tellAnnonce(lu, nombre, listed, ou)] : [];
  });
}

function byFichier<T>(items: readonly T[], fichierOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const there = groups.get(fichierOf(item));
    if (there) there.push(item);
    else groups.set(fichierOf(item), [item]);
  }
  return groups;
}

/** Every component of a chapter, with the text just above it, which stands alone between them. */
function checkChapitre(
  lus: readonly TexteLu[],
  appels: readonly AppelEcrit[],
  copie: Copie,
): ConstatDeTexte[] {
  const chapeau = lus.filter(
    ({ passage }) => passage.donnee?.source === 'en-tete' && passage.donnee.chemin[0] === 'chapeau',
  );
  const blocs = lus.filter(({ passage }) => passage.nature === 'titre' || passage.nature === 'paragraphe');
  const lines = blocs.map((lu) => lu.passage.locate(0).ligne);
  return appels.flatMap((appel, i) => {
    const contenu = contenuOf(appel, copie.edition) ?? countInside(appels, i);
    if (!contenu) return [];
    const { ligne } = appel.position;
    const above = lines.findLastIndex((line) => line < ligne);
    const lu = blocs[above];
    const between = appels[i - 1]?.position.ligne ?? 0;
    const close = lu && between <= (lines[above] ?? 0) ? checkAgainst(lu, contenu) : [];
    const axes = axesOf(appel, copie.edition);
    const top = chapeau.flatMap((one) =>
      [contenu, ...(axes ? [axes] : [])].flatMap((each) => checkAgainst(one, each)),
    );
    return [...close, ...top];
  });
}

/**
 * A number announced by the title, the sentence or the opening of a chapter, against what a component lists: « les 25
 * représentations » above `<Representations />`, « ## Trois étapes » above two `<Etape>`, « Six missions, dix-sept axes ».
 */
export const checkAnnoncesDeComposants: RegleDesTextes = (copie) => {
  const appels = byFichier(copie.appels, ({ fichier }) => fichier);
  const lus = byFichier(readTextes(copie.passages), ({ passage }) => passage.fichier);
  return [...appels].flatMap(([fichier, those]) => checkChapitre(lus.get(fichier) ?? [], those, copie));
};
