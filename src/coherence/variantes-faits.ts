import { normalizeDate, type VarianteDeFait } from '../../schemas/commun.ts';
import { nearest } from '../diagnostics/suggestions.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

type Element = Readonly<Record<string, unknown>>;

/** Files whose elements may say what the source tells otherwise. */
function listSources(edition: Edition): [string, unknown][] {
  return [
    ['agenda', edition.agenda],
    ['equipe', edition.equipe],
    ['evenements', edition.evenements],
    ['gouvernance', edition.gouvernance],
    ['groupes-de-travail', edition.groupesDeTravail],
    ['partenaires', edition.partenaires],
    ['promotions', edition.promotions],
    ['territoires', edition.territoires],
  ];
}

/** What an element is called, for somebody who looks for it in its file; a session, by its axis and its day. */
function nameOf(element: Element, parent: string): string {
  const { prenom, nom, titre, libelle, instance, date, id } = element;
  const name = [nom, titre, libelle, instance].find((text) => typeof text === 'string');
  if (typeof name === 'string') return typeof prenom === 'string' ? `${prenom} ${name}` : name;
  if (typeof date === 'string') return parent === '' ? tell(date) : `${parent}, ${tell(date)}`;
  return typeof id === 'string' ? id : parent;
}

/** As the page prints it: French dates and numbers. */
function tell(valeur: unknown): string {
  if (typeof valeur === 'number') return formatNumber(valeur);
  if (Array.isArray(valeur)) return valeur.map(tell).join(', ');
  const text = String(valeur);
  const iso = normalizeDate(text);
  return iso === undefined ? text : formatDate(iso);
}

function compare(
  element: Element,
  name: string,
  { champ, dit, lieu }: VarianteDeFait,
): Omit<Constat, 'source' | 'chemin'> | null {
  const retenu = element[champ];
  if (retenu === undefined) {
    const champs = Object.keys(element).filter((cle) => cle !== 'variantes');
    return {
      gravite: 'erreur',
      code: 'R-CHAMP',
      message: `« ${name} » n’a pas de « ${champ}: » dont on puisse donner une autre version`,
      conseil: `Écrivez l’une de ses clés : ${(nearest(champ, champs).length > 0 ? nearest(champ, champs) : champs).join(', ')}.`,
    };
  }
  const [kept, other] = [tell(retenu), tell(dit)];
  if (kept === other) return null;
  return {
    gravite: 'alerte',
    code: 'C-VARIANTE',
    message: `« ${name} », ${champ} : « ${kept} » est retenu, la source dit aussi « ${other} » (${lieu})`,
    conseil: 'Choisissez la bonne version, puis supprimez la variante.',
  };
}

function walk(source: string, valeur: unknown, chemin: Chemin, parent = ''): Constat[] {
  if (typeof valeur !== 'object' || valeur === null) return [];
  if (Array.isArray(valeur)) return valeur.flatMap((item, i) => walk(source, item, [...chemin, i], parent));
  const element = valeur as Element;
  const name = nameOf(element, parent);
  // Totals of working groups have variants of their own shape, told by their own rule.
  const variantes = ((element['variantes'] ?? []) as Partial<VarianteDeFait>[]).flatMap((variante, i) => {
    const { champ, dit, lieu } = variante;
    if (champ === undefined || dit === undefined || lieu === undefined) return [];
    const constat = compare(element, name, { champ, dit, lieu });
    return constat ? [{ source, chemin: [...chemin, 'variantes', i, 'dit'], ...constat }] : [];
  });
  return [
    ...variantes,
    ...Object.entries(element).flatMap(([cle, inside]) => walk(source, inside, [...chemin, cle], name)),
  ];
}

/** A date, a name, a number of an element that the source gives otherwise elsewhere. */
export const checkVariantesDesFaits: Regle = ({ edition }) =>
  listSources(edition).flatMap(([source, valeur]) => walk(source, valeur, []));
