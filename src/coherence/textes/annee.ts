import type { Passage } from '../../edition/passages.ts';
import type { Edition } from '../../edition/types.ts';
import type { Constat, ConstatDeTexte, RegleDesTextes } from '../regle.ts';

const ANNEES = String.raw`((?:19|20)\d{2})(?:\s?[-–/]\s?((?:19|20)\d{2}|\d{2}))?`;
/** Titles of what an édition itself is. */
const TITRE_DE_L_ANNEE = new RegExp(
  String.raw`^\s*(?:(?:les?|la|l['’]|notre|nos|un\sregard\ssur\sl['’])\s?)?(rapport\s(?:d['’]activités?|moral|financier|annuel|d['’]orientation)|bilan(?:\s(?:d['’]activités?|de\s(?:l['’]année|la\ssaison)))?|comptes(?:\sannuels|\sde\sl['’]exercice)?|compte\sde\srésultat|chiffres[\s-]clés|agenda|année|saison|exercice|temps\sforts(?:\sde)?|retour\ssur)\s(?:de\s)?${ANNEES}\s*$`,
  'iu',
);
const PERSPECTIVES = new RegExp(
  String.raw`^\s*(?:(?:les?|nos|notre)\s)?(?:perspectives?|projets?|axes(?:\sde\stravail)?|budget\sprévisionnel|orientations?|programme|feuille\sde\sroute)\s(?:pour\s)?(?:l['’]année\s|la\ssaison\s)?${ANNEES}\s*$`,
  'iu',
);

/** Titles: headings, titles in a component, those of a front matter and of the cover. */
function isTitle({ nature, donnee }: Passage): boolean {
  if (nature === 'titre' || nature === 'attribut') return true;
  const cle = donnee?.chemin.length === 1 ? String(donnee.chemin[0]) : '';
  return ['titre', 'surtitre', 'titre_court', 'sous_titre'].includes(cle);
}

/** « 2022-23 » ends in 2023. */
function lastYear(premiere: string, seconde: string | undefined): number {
  if (seconde === undefined) return Number(premiere);
  return Number(seconde.length === 2 ? premiere.slice(0, 2) + seconde : seconde);
}

/** Years from the first day of the exercice to its last. */
function yearsOf({ rapport: { exercice } }: Edition): [debut: number, fin: number] {
  return [Number(exercice.debut.slice(0, 4)), Number(exercice.fin.slice(0, 4))];
}

function tell(passage: Passage, edition: Edition): ConstatDeTexte[] {
  const { texte } = passage;
  const [debut, fin] = yearsOf(edition);
  const exercice = debut === fin ? String(fin) : `${debut}-${fin}`;
  const at = { passage, debut: 0, gravite: 'alerte', code: 'C-ANNEE' } as const;
  const titre = TITRE_DE_L_ANNEE.exec(texte);
  if (titre) {
    const [premiere, derniere] = [Number(titre[2]), lastYear(titre[2] ?? '', titre[3])];
    if (derniere >= debut && premiere <= fin) return [];
    return [
      {
        ...at,
        message: `le titre « ${texte.trim()} » n’est pas de l’année du rapport, ${exercice}`,
        conseil: 'Écrivez la bonne année ; si ce titre parle bien d’une autre, dites-le : « Rappel : … ».',
      },
    ];
  }
  const suite = PERSPECTIVES.exec(texte);
  // A year that ends in December has no perspectives of its own.
  const passee = edition.rapport.exercice.fin.endsWith('-12-31') ? fin : fin - 1;
  if (!suite || lastYear(suite[1] ?? '', suite[2]) > passee) return [];
  return [
    {
      ...at,
      message: `le titre « ${texte.trim()} » annonce une année que le rapport ${exercice} a déjà racontée`,
      conseil: `Écrivez ${fin + 1}, ou l’année dont il s’agit.`,
    },
  ];
}

/** The name of the exercice against its days: « saison 2022-2023 » from September 2023 to August 2024. */
function checkLibelle(edition: Edition): Constat[] {
  const { libelle } = edition.rapport.exercice;
  const lu = libelle === undefined ? null : new RegExp(ANNEES).exec(libelle);
  if (!lu || libelle === undefined) return [];
  const [debut, fin] = yearsOf(edition);
  if (Number(lu[1]) >= debut && lastYear(lu[1] ?? '', lu[2]) <= fin) return [];
  return [
    {
      source: 'rapport',
      chemin: ['exercice', 'libelle'],
      gravite: 'alerte',
      code: 'C-ANNEE',
      message: `l’exercice s’appelle « ${libelle} », et va de ${debut} à ${fin}`,
      conseil: 'Corrigez le nom de l’exercice, ou ses dates.',
    },
  ];
}

/**
 * The year of another report left in a title: « Rapport d’activité 2022 » in the report of 2024, « Perspectives 2024 » in
 * it too; and in the name of the exercice. No fault: the same words in a sentence, or in a source.
 */
export const checkAnnee: RegleDesTextes = ({ edition, passages }) => [
  ...checkLibelle(edition),
  ...passages.flatMap((passage) => (isTitle(passage) ? tell(passage, edition) : [])),
];
