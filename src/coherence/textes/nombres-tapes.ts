import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { isOfPrecedent } from './annees.ts';
import type { Connu } from './faits.ts';
import { quote, readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';
import { attributsOf } from './quantites.ts';
import { recognise } from './reconnaitre.ts';

function tell(lu: TexteLu, nombre: Nombre, connu: Connu, ancien: boolean): ConstatDeTexte {
  const { nom, fichier, id } = connu;
  const composant = `<${ancien ? 'Precedent' : 'Chiffre'} ${attributsOf(id ?? '', connu.lieu)} />`;
  return {
    passage: lu.passage,
    debut: nombre.debut,
    gravite: 'alerte',
    code: 'C-NOMBRE',
    message: `« ${quote(lu, nombre)} » est tapé à la main : les données tiennent déjà ce chiffre (« ${nom} »${ancien ? ', exercice précédent' : ''}, ${fichier})`,
    conseil:
      id === null
        ? `Créez-lui une entrée dans indicateurs.yaml (« calcul: » lit les autres fichiers), puis écrivez <Chiffre id="…" /> à la place de « ${nombre.ecrit} ».`
        : `Écrivez ${composant} à la place de « ${nombre.ecrit} » : il suivra les données.`,
  };
}

function checkNombre(lu: TexteLu, nombre: Nombre, copie: Copie): ConstatDeTexte[] {
  if (nombre.enLettres || nombre.borne || nombre.signe) return [];
  const { actuel, ancien } = recognise(lu, nombre, copie);
  if (actuel) return [tell(lu, nombre, actuel, false)];
  return ancien && isOfPrecedent(lu, lu.phraseAt(nombre.debut), copie.edition)
    ? [tell(lu, nombre, ancien, true)]
    : [];
}

/**
 * A figure typed in the prose of a chapter: it will not follow the data. Only where a component may stand, in paragraphs and
 * cells; only digits, since « deux salariées » is a choice of style; small numbers only when the whole noun agrees.
 */
export const checkNombresTapes: RegleDesTextes = (copie) =>
  readTextes(copie.passages)
    .filter(({ passage }) => passage.nature === 'paragraphe' || passage.nature === 'cellule')
    .flatMap((lu) => lu.nombres.flatMap((nombre) => checkNombre(lu, nombre, copie)));
