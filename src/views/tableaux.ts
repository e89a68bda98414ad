import { countSeances, eventDates, isoDates } from '../domain/evenements.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { sumEtp } from '../domain/effectifs.ts';
import { countApprenants } from '../domain/promotions.ts';
import { compareCodes, sum } from '../domain/repartition.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber, formatQuantity } from '../format/nombre.ts';
import { capitalize, slugify } from '../format/texte.ts';
import type { Evenement } from '../../schemas/evenements.ts';
import { labelOf } from './chiffre.ts';
import { formatIntervenants, formatLieu, formatParticipants } from './evenement.ts';
import { listPersonnes } from './personnes.ts';
import type { Cellule, Colonne, TableauVue } from './tableau.ts';

/** Drops the columns in which no row says anything: what is absent leaves no empty heading. */
function dropEmptyColumns(tableau: TableauVue): TableauVue {
  const kept = tableau.colonnes.map((_, i) => tableau.lignes.some((row) => row[i] !== null && row[i] !== ''));
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => kept[i]);
  return {
    ...tableau,
    colonnes: keep(tableau.colonnes),
    lignes: tableau.lignes.map(keep),
    ...(tableau.total ? { total: keep(tableau.total) } : {}),
  };
}

/** Every figure of the edition, as open data. */
export function tableChiffres(edition: Edition, chiffres: Record<string, Chiffre>): TableauVue {
  return {
    id: 'chiffres',
    titre: `Les chiffres de l’édition ${edition.annee}`,
    colonnes: [
      { cle: 'id', titre: 'Identifiant' },
      { cle: 'libelle', titre: 'Libellé' },
      { cle: 'valeur', titre: 'Valeur', nombre: true },
      { cle: 'minimum', titre: 'Minimum', nombre: true },
      { cle: 'maximum', titre: 'Maximum', nombre: true },
      { cle: 'unite', titre: 'Unité' },
      { cle: 'precision', titre: 'Précision' },
      { cle: 'precedent', titre: 'Exercice précédent', nombre: true },
      { cle: 'detail', titre: 'Somme du détail', nombre: true },
      { cle: 'source', titre: 'Source' },
    ],
    lignes: Object.values(chiffres).map((chiffre) => [
      chiffre.id,
      labelOf(chiffre),
      chiffre.valeur,
      chiffre.intervalle?.min ?? null,
      chiffre.intervalle?.max ?? null,
      chiffre.unite ?? null,
      chiffre.plusDe ? 'plus de' : chiffre.environ ? 'environ' : null,
      chiffre.precedent,
      chiffre.calcule,
      chiffre.source ?? null,
    ]),
  };
}

/** Members of one collège. */
export function tableCollege(edition: Edition, collegeId: string): TableauVue {
  const libelle = edition.gouvernance?.colleges?.find(({ id }) => id === collegeId)?.libelle ?? '';
  const membres = (edition.gouvernance?.conseil?.membres ?? []).filter(
    ({ college }) => college === collegeId,
  );
  return dropEmptyColumns({
    id: `college-${slugify(collegeId)}`,
    titre: libelle,
    colonnes: [
      { cle: 'nom', titre: 'Nom', court: true },
      { cle: 'prenom', titre: 'Prénom', court: true },
      { cle: 'profession', titre: 'Profession' },
      { cle: 'structure', titre: 'Structure' },
      { cle: 'depart', titre: 'Départ', court: true, date: true },
    ],
    lignes: membres.map(({ nom, prenom, profession, structure, depart }) => [
      nom,
      prenom,
      profession ?? null,
      structure ?? null,
      depart ?? null,
    ]),
  });
}

/** The whole board in one table: the open data of `<Conseil />`. */
export function tableConseil(edition: Edition): TableauVue {
  const colleges = new Map(edition.gouvernance?.colleges?.map(({ id, libelle }) => [id, libelle]));
  return dropEmptyColumns({
    id: 'conseil',
    titre: edition.gouvernance?.conseil?.nom ?? 'Conseil d’administration',
    colonnes: [
      { cle: 'college', titre: 'Collège' },
      { cle: 'nom', titre: 'Nom', court: true },
      { cle: 'prenom', titre: 'Prénom', court: true },
      { cle: 'profession', titre: 'Profession' },
      { cle: 'structure', titre: 'Structure' },
      { cle: 'depart', titre: 'Départ', court: true, date: true },
    ],
    lignes: (edition.gouvernance?.conseil?.membres ?? []).map((membre) => [
      colleges.get(membre.college ?? '') ?? null,
      membre.nom,
      membre.prenom,
      membre.profession ?? null,
      membre.structure ?? null,
      membre.depart ?? null,
    ]),
  });
}

/** The bureau: functions, names, domains. */
export function tableBureau(edition: Edition): TableauVue {
  const personnes = listPersonnes(edition);
  return dropEmptyColumns({
    id: 'bureau',
    titre: 'Bureau',
    colonnes: [
      { cle: 'fonction', titre: 'Fonction' },
      { cle: 'nom', titre: 'Nom' },
      { cle: 'referent', titre: 'Référent pour l’équipe' },
    ],
    lignes: (edition.gouvernance?.bureau?.membres ?? []).map(({ personne, fonction, referent }) => [
      capitalize(fonction),
      personnes[personne]?.nom ?? personne,
      referent ?? null,
    ]),
  });
}

/** Where the structure sits. */
export function tableRepresentations(edition: Edition): TableauVue {
  const personnes = listPersonnes(edition);
  return dropEmptyColumns({
    id: 'representations',
    titre: 'Représentations',
    colonnes: [
      { cle: 'instance', titre: 'Instance' },
      { cle: 'echelon', titre: 'Échelon' },
      { cle: 'rythme', titre: 'Rythme' },
      { cle: 'role', titre: 'Rôle' },
      { cle: 'representants', titre: 'Représentants' },
    ],
    lignes: (edition.gouvernance?.representations ?? []).map((representation) => [
      representation.instance,
      representation.echelon ?? null,
      representation.rythme ?? null,
      representation.role ?? null,
      representation.personnes?.map((id) => personnes[id]?.nom ?? id).join(', ') ?? null,
    ]),
  });
}

/** ETP printed by the source that the employees listed do not give. */
function noteEtp({ equipe }: Edition): string | undefined {
  if (!equipe) return undefined;
  const gaps = (equipe.etp_publies ?? [])
    .map((publie) => ({ ...publie, calcule: sumEtp(equipe, publie.au) }))
    .filter(({ valeur, calcule }) => valeur !== calcule)
    .map(
      ({ au, valeur, lieu, calcule }) =>
        `Effectif publié au ${formatDate(au)} : ${formatQuantity(valeur, 'ETP')} (${lieu}) ; l’équipe décrite ici en compte ${formatNumber(calcule)}.`,
    );
  return gaps.length > 0 ? gaps.join(' ') : undefined;
}

/** The team. */
export function tableEquipe(edition: Edition): TableauVue {
  const salaries = edition.equipe?.salaries ?? [];
  return dropEmptyColumns({
    id: 'equipe',
    titre: 'Équipe salariée',
    colonnes: [
      { cle: 'nom', titre: 'Nom' },
      { cle: 'fonction', titre: 'Fonction' },
      { cle: 'etp', titre: 'ETP', nombre: true },
      { cle: 'arrivee', titre: 'Arrivée', court: true, date: true },
      { cle: 'depart', titre: 'Départ', court: true, date: true },
    ],
    lignes: salaries.map(({ prenom, nom, fonction, etp, arrivee, depart }) => [
      `${prenom} ${nom}`,
      capitalize(fonction),
      etp,
      arrivee ?? null,
      depart ?? null,
    ]),
    note: noteEtp(edition),
  });
}

const COLONNES_EVENEMENT: Colonne[] = [
  { cle: 'date', titre: 'Date', court: true, date: true },
  { cle: 'titre', titre: 'Titre' },
  { cle: 'lieu', titre: 'Lieu' },
  { cle: 'intervenants', titre: 'Intervenants' },
  { cle: 'partenaires', titre: 'Partenaires' },
  { cle: 'seances', titre: 'Séances', nombre: true },
  { cle: 'participants', titre: 'Participants', nombre: true },
  { cle: 'remarque', titre: 'Remarque' },
];

function eventRow(evenement: Evenement, edition: Edition): Cellule[] {
  const remarks = [
    evenement.annule ? 'annulé' : null,
    evenement.nouveau ? 'nouveau' : null,
    evenement.note ?? null,
  ].filter((text) => text !== null);
  const exact = evenement.plus_de ? undefined : evenement.participants;
  return [
    isoDates(evenement),
    evenement.titre,
    formatLieu(evenement, edition.departements),
    formatIntervenants(evenement),
    evenement.partenaires?.join(', ') ?? null,
    evenement.seances ?? null,
    exact ?? formatParticipants(evenement),
    remarks.length > 0 ? remarks.join(' ; ') : null,
  ];
}

/** Events of one type, dated ones in order, with totals where several rows give a number. */
export function tableEvenements(edition: Edition, type: string): TableauVue {
  const all = edition.evenements?.evenements ?? [];
  const rows = all
    .filter((evenement) => evenement.type === type)
    .toSorted((a, b) => {
      const [from = '9999', to = '9999'] = [eventDates(a)[0], eventDates(b)[0]];
      return from < to ? -1 : from > to ? 1 : 0;
    })
    .map((evenement) => eventRow(evenement, edition));
  const participants = rows.map((row) => row[6]).filter((cell) => typeof cell === 'number');
  const seances = countSeances(all, type);
  return dropEmptyColumns({
    id: `evenements-${slugify(type)}`,
    titre: edition.evenements?.types[type]?.pluriel ?? type,
    colonnes: COLONNES_EVENEMENT,
    lignes: rows,
    ...(participants.length > 1 && participants.length === rows.length
      ? { total: ['Total', null, null, null, null, seances, sum(participants), null] }
      : {}),
  });
}

/** Every event, as open data. */
export function tableAgenda(edition: Edition): TableauVue {
  const types = edition.evenements?.types ?? {};
  return dropEmptyColumns({
    id: 'evenements',
    titre: `Les évènements de ${edition.annee}`,
    colonnes: [{ cle: 'type', titre: 'Type' }, ...COLONNES_EVENEMENT],
    lignes: (edition.evenements?.evenements ?? []).map((evenement) => [
      types[evenement.type]?.libelle ?? null,
      ...eventRow(evenement, edition),
    ]),
  });
}

/** Every cohort by département, with the computed sum beside the published total. */
export function tablePromotions(edition: Edition): TableauVue {
  const promotions = (edition.promotions?.formations ?? []).flatMap((formation) =>
    formation.promotions.map((promotion) => ({ formation, promotion })),
  );
  const codes = [
    ...new Set(
      promotions.flatMap(({ promotion }) => Object.keys(promotion.apprenants.par_departement ?? {})),
    ),
  ].toSorted(compareCodes);
  const gaps = promotions.filter(({ promotion }) => {
    const published = promotion.apprenants.total_publie;
    return published !== undefined && published !== countApprenants(promotion);
  });
  return dropEmptyColumns({
    id: 'promotions',
    titre: 'Promotions : apprenants par département',
    colonnes: [
      { cle: 'formation', titre: 'Formation' },
      { cle: 'promotion', titre: 'Promotion' },
      ...codes.map((code) => ({
        cle: `departement_${code.toLowerCase()}`,
        titre: edition.departements[code] ?? code,
        nombre: true,
      })),
      { cle: 'somme', titre: 'Somme', nombre: true },
      { cle: 'total_publie', titre: 'Total publié', nombre: true },
      { cle: 'structures', titre: 'Structures' },
    ],
    lignes: promotions.map(({ formation, promotion }) => [
      formation.titre,
      promotion.titre,
      ...codes.map((code) => promotion.apprenants.par_departement?.[code] ?? null),
      countApprenants(promotion),
      promotion.apprenants.total_publie ?? null,
      promotion.structures
        ? `${formatNumber(promotion.structures.nombre)} ${promotion.structures.nom}`
        : null,
    ]),
    note:
      gaps.length > 0
        ? gaps
            .map(
              ({ formation, promotion }) =>
                `${formation.titre}, ${promotion.titre} : le total publié (${formatNumber(promotion.apprenants.total_publie ?? 0)}) n’est pas la somme des départements (${formatNumber(countApprenants(promotion) ?? 0)}).`,
            )
            .join(' ')
        : undefined,
  });
}

/** Partners with their category. */
export function tablePartenaires(edition: Edition): TableauVue {
  const categories = new Map(edition.partenaires?.categories.map(({ id, libelle }) => [id, libelle]));
  return dropEmptyColumns({
    id: 'partenaires',
    titre: 'Partenaires',
    colonnes: [
      { cle: 'categorie', titre: 'Catégorie' },
      { cle: 'nom', titre: 'Nom' },
      { cle: 'role', titre: 'Rôle' },
      { cle: 'site', titre: 'Site' },
    ],
    lignes: (edition.partenaires?.partenaires ?? []).map(({ nom, categorie, role, site }) => [
      categories.get(categorie) ?? null,
      nom,
      role ?? null,
      site ?? null,
    ]),
  });
}

/** A table of `tableaux.yaml`. A column of numbers only is set as numbers. */
export function tableLibre(edition: Edition, id: string): TableauVue {
  const saisi = edition.tableaux[id];
  const lignes = saisi?.lignes ?? [];
  return {
    id: `tableau-${slugify(id)}`,
    titre: saisi?.titre ?? id,
    colonnes: (saisi?.colonnes ?? []).map(({ titre, unite }, i) => ({
      cle: slugify(titre).replaceAll('-', '_'),
      titre,
      nombre: lignes.every((row) => typeof row[i] === 'number' || row[i] === null),
      ...(unite === undefined ? {} : { unite }),
    })),
    lignes,
    note: saisi?.note,
    source: saisi?.source,
  };
}
