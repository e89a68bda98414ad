import type { Formation, Promotion } from '../../schemas/promotions.ts';
import { countApprenants, listApprenants } from '../domain/promotions.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import { formatNumber, formatQuantity, INSECABLE, pluralize } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { type BarreVue, toBarres } from './barres.ts';

/** One line of the description of a training: a term, and one text or several. */
interface LigneFiche {
  terme: string;
  valeurs: string[];
}

/** One cohort, ready to print. */
export interface PromotionVue {
  titre: string;
  /** Learners, as published where the source prints a total; null when nobody counted. */
  total: string | null;
  /** `apprenants · 18 MSP`. */
  qui: string;
  parts: BarreVue[];
  /** Said when the published total is not the sum of the départements. */
  ecart: string | null;
  periode: string | null;
  seminaires: { titre: string; themes: string[] } | null;
  /** Dissertations, diplomas. */
  suites: string[];
  note: string | undefined;
}

/** One training with its cohorts, ready to print. */
export interface FormationVue {
  titre: string;
  fiche: LigneFiche[];
  promotions: PromotionVue[];
}

function describeDuration({ duree_mois, duree_jours, periode }: Formation): string[] {
  const duree =
    duree_mois !== undefined
      ? `${formatNumber(duree_mois)} mois`
      : duree_jours !== undefined
        ? `${formatNumber(duree_jours)} ${pluralize(duree_jours, 'jour')}`
        : undefined;
  const text = [duree, periode].filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [text];
}

function buildFiche(formation: Formation): LigneFiche[] {
  const { modules = [], seminaires = [], ressources = [], validation } = formation;
  const total = seminaires.reduce((sum, { nombre }) => sum + nombre, 0);
  const planned = seminaires.map(({ nombre, libelle }) => `${formatNumber(nombre)}${INSECABLE}${libelle}`);
  return [
    { terme: 'Durée', valeurs: describeDuration(formation) },
    {
      terme: `${formatNumber(total)} ${pluralize(total, 'séminaire')}`,
      valeurs: planned.length > 0 ? [planned.join(', ')] : [],
    },
    { terme: `${formatNumber(modules.length)} ${pluralize(modules.length, 'module')}`, valeurs: modules },
    { terme: 'Ressources', valeurs: ressources },
    { terme: 'Validation', valeurs: validation === undefined ? [] : [validation] },
  ].filter(({ valeurs }) => valeurs.length > 0);
}

function describePeriod({ debut, fin }: Promotion): string | null {
  if (debut === undefined) return fin === undefined ? null : `Jusqu’en ${formatDate(fin)}`;
  if (fin !== undefined) return capitalize(formatPeriod(debut, fin));
  return `Depuis ${debut.length === 10 ? 'le ' : ''}${formatDate(debut)}`;
}

function buildSeminaires({
  seminaires,
  seminaires_publies,
  seminaires_periode,
}: Promotion): PromotionVue['seminaires'] {
  if (!seminaires && seminaires_publies === undefined) return null;
  const themes = seminaires ?? [];
  const nombre = seminaires_publies ?? themes.length;
  const quoi = `${formatNumber(nombre)} ${pluralize(nombre, 'séminaire')}${themes.length > 0 ? ' en présentiel' : ''}`;
  const titre = [quoi, seminaires_periode].filter((part) => part !== undefined).join(', ');
  return { titre: themes.length > 0 ? `${titre} :` : titre, themes };
}

function listSuites({
  memoires_soutenus,
  memoires_periode,
  diplomes,
  diplomes_en_attente,
  heures,
  taux_diplomes,
  remise_des_diplomes,
}: Promotion): string[] {
  const suites: string[] = [];
  if (heures !== undefined) suites.push(`${formatQuantity(heures, 'h')} de formation`);
  if (memoires_soutenus !== undefined) {
    const quoi = pluralize(memoires_soutenus, 'mémoire soutenu', 'mémoires soutenus');
    const quand = memoires_periode === undefined ? '' : ` (${memoires_periode})`;
    suites.push(`${formatNumber(memoires_soutenus)} ${quoi}${quand}`);
  }
  if (diplomes !== undefined) {
    suites.push(`${formatNumber(diplomes)} ${pluralize(diplomes, 'diplômé')}`);
  }
  if (diplomes_en_attente !== undefined) {
    suites.push(
      `${formatNumber(diplomes_en_attente)} ${pluralize(diplomes_en_attente, 'diplôme')} en attente d’un complément`,
    );
  }
  if (taux_diplomes !== undefined)
    suites.push(`${formatQuantity(taux_diplomes, '%')} de la promotion diplômée`);
  if (remise_des_diplomes !== undefined) suites.push(`Remise des diplômes : ${remise_des_diplomes}`);
  return suites;
}

function buildPromotion(promotion: Promotion, departements: Record<string, string>): PromotionVue {
  const { titre, apprenants, structures, note } = promotion;
  const computed = countApprenants(promotion);
  const total = apprenants.total_publie ?? computed;
  const qui = pluralize(total ?? 0, 'apprenant');
  return {
    titre,
    total: total === null ? null : formatNumber(total),
    qui: structures ? `${qui} · ${formatQuantity(structures.nombre, structures.nom)}` : qui,
    parts: toBarres(listApprenants(promotion, departements)),
    ecart:
      total === null || computed === null || total === computed
        ? null
        : `Total publié : ${formatNumber(total)} ; la somme des départements donne ${formatNumber(computed)}.`,
    periode: describePeriod(promotion),
    seminaires: buildSeminaires(promotion),
    suites: listSuites(promotion),
    note,
  };
}

/** Builds the view of one training. `departements`: code → name. */
export function buildFormation(formation: Formation, departements: Record<string, string>): FormationVue {
  return {
    titre: formation.titre,
    fiche: buildFiche(formation),
    promotions: formation.promotions.map((promotion) => buildPromotion(promotion, departements)),
  };
}
