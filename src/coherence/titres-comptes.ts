import type { Edition } from '../edition/types.ts';
import { foldLibelle } from '../format/libelle.ts';
import { formatNumber } from '../format/nombre.ts';
import { readNombreEcrit } from '../format/nombre-ecrit.ts';
import { sum } from '../domain/repartition.ts';
import { readCellule } from './cellule.ts';
import type { Constat, Regle } from './regle.ts';

/** A title, how many elements stand under it, what they may be called, and other numbers that it may tell as well. */
interface Titre {
  source: string;
  chemin: Constat['chemin'];
  titre: string;
  elements: number;
  /**
   * Whether the title counts the elements: its noun names them, or they are texts alone and one is missing or too many.
   */
  nomme: (nom: string, annonce: number) => boolean;
  quoi: string;
  autres: (number | null)[];
}

/** What is measured rather than listed: « Trois ans d’actions », « Deux fois plus », « Trois équipes sur quatre ». */
const MESURES =
  /^(?:an|ans|annees?|saisons?|mois|semaines?|jours?|journees?|heures?|h|minutes?|fois|euros?|%|€|k€|etp|pour cent|kilometres?|km|points?|cent|cents|mille|millions?|milliards?|sur|a|et|ou|de|d)$/;

/** The number that a title begins with, article or not, and its noun: « Les douze ateliers » → 12, ateliers. */
function readAnnonce(titre: string): { annonce: number; nom: string } | null {
  const mots = titre.trim().split(/[\s\u00A0\u202F]+/);
  if (/^(?:les|nos|ces|leurs|vos|mes|tes|ses|des)$/i.test(mots[0] ?? '')) mots.shift();
  const [nombre = '', suite = ''] = mots;
  const annonce = readNombreEcrit(nombre);
  const nom = foldLibelle(suite);
  if (annonce === null || annonce < 2 || !Number.isInteger(annonce) || nom === '') return null;
  if (MESURES.test(nom) || readNombreEcrit(suite) !== null) return null;
  return / sur (?:\d|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)/i.test(titre)
    ? null
    : { annonce, nom };
}

const singular = (mot: string): string => mot.replace(/[sx]$/, '');

/** Rows of a table: those that are no total. It may tell the columns, or what one of them adds up to. */
function fromTableaux({ tableaux }: Edition): Titre[] {
  return Object.entries(tableaux).map(([id, { titre, lignes, colonnes }]) => {
    const plain = lignes.filter((ligne) => !/^(?:sous )?total/.test(foldLibelle(String(ligne[0] ?? ''))));
    const columns = colonnes.slice(1).map((_, c) => plain.map((ligne) => readCellule(ligne[c + 1])));
    const texts = columns.every((cells) => cells.every((cell) => cell === null));
    const elements = plain.length;
    const head = foldLibelle(colonnes[0]?.titre ?? '')
      .split(' ')
      .map(singular);
    return {
      ...{ source: 'tableaux', chemin: [id, 'titre'], titre, quoi: 'lignes', elements },
      nomme: (nom, annonce) => head.includes(singular(nom)) || (texts && Math.abs(annonce - elements) === 1),
      autres: [colonnes.length - 1, colonnes.length, ...columns.map((cells) => sum(cells))],
    };
  });
}

function fromCartes({ cartes, territoires }: Edition): Titre[] {
  return Object.entries(cartes).flatMap(([id, { titre, type, points }]): Titre[] => {
    if (titre === undefined) return [];
    const where = { source: 'cartes', chemin: [id, 'titre'], titre };
    if (type === 'territoires' && territoires) {
      return [
        {
          ...{ ...where, elements: territoires.territoires.length, quoi: 'territoires', autres: [] },
          nomme: (nom) => /^(?:territoire|secteur|bassin|zone)s$/.test(nom),
        },
      ];
    }
    if (!points) return [];
    const places = new Set(points.map(({ commune, insee, libelle }) => libelle ?? commune ?? insee));
    return [
      {
        ...{ ...where, elements: points.length, quoi: 'points', autres: [places.size] },
        nomme: (nom) => /^(?:ville|commune|lieu|site|point)[sx]$/.test(nom),
      },
    ];
  });
}

function listTitres(edition: Edition): Titre[] {
  const { nuages, parcours } = edition;
  return [
    ...fromTableaux(edition),
    ...fromCartes(edition),
    ...Object.entries(nuages).map(([id, { titre, mots }]) => ({
      ...{ source: 'nuages', chemin: [id, 'titre'], titre, elements: mots.length, quoi: 'mots' },
      ...{ nomme: (nom: string) => nom === 'mots', autres: [sum(mots.map(({ poids }) => poids ?? 1))] },
    })),
    ...Object.entries(parcours).map(([id, { titre, etapes }]) => ({
      ...{ source: 'parcours', chemin: [id, 'titre'], titre, elements: etapes.length, quoi: 'étapes' },
      ...{ nomme: (nom: string) => nom === 'etapes', autres: [] },
    })),
  ];
}

/** « Les douze ateliers » above eleven rows. */
export const checkTitresComptes: Regle = ({ edition }) =>
  listTitres(edition).flatMap(({ source, chemin, titre, elements, nomme, quoi, autres }): Constat[] => {
    const lu = readAnnonce(titre);
    if (lu === null || !nomme(lu.nom, lu.annonce) || [elements, ...autres].includes(lu.annonce)) return [];
    return [
      {
        ...{ source, chemin, gravite: 'alerte', code: 'C-ANNONCE' },
        message: `« ${titre} » : ${formatNumber(lu.annonce)} annoncés, ${formatNumber(elements)} ${quoi} en dessous`,
        conseil: 'Complétez la liste ou corrigez le titre.',
      },
    ];
  });
