import { sumEtp } from '../../domain/effectifs.ts';
import type { Edition } from '../../edition/types.ts';
import { formatDate } from '../../format/date.ts';
import { formatNumber, formatQuantity } from '../../format/nombre.ts';
import { capitalize } from '../../format/texte.ts';
import { formatRepresentants, listPersonnes } from '../personnes.ts';
import type { TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

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
      { cle: 'commune', titre: 'Commune' },
      { cle: 'departement', titre: 'Département' },
      { cle: 'depart', titre: 'Départ', court: true, date: true },
    ],
    lignes: (edition.gouvernance?.conseil?.membres ?? []).map((membre) => [
      colleges.get(membre.college ?? '') ?? null,
      membre.nom,
      membre.prenom,
      membre.profession ?? null,
      membre.structure ?? null,
      membre.commune ?? null,
      membre.departement ?? null,
      membre.depart ?? null,
    ]),
  });
}

/** The bureau: functions, names, domains. Empty when none of its members is known any more. */
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
    lignes: (edition.gouvernance?.bureau?.membres ?? []).flatMap(({ personne, fonction, referent }) => {
      const nom = personnes[personne]?.nom;
      return nom === undefined ? [] : [[capitalize(fonction), nom, referent ?? null]];
    }),
  });
}

/** Where the structure sits, as open data. */
export function tableRepresentations(edition: Edition): TableauVue {
  const personnes = listPersonnes(edition);
  return dropEmptyColumns({
    id: 'representations',
    titre: 'Représentations',
    colonnes: [
      { cle: 'groupe', titre: 'Groupe' },
      { cle: 'instance', titre: 'Instance' },
      { cle: 'departement', titre: 'Département' },
      { cle: 'echelon', titre: 'Échelon' },
      { cle: 'rythme', titre: 'Rythme' },
      { cle: 'reunions', titre: 'Réunions', nombre: true },
      { cle: 'role', titre: 'Rôle' },
      { cle: 'representants', titre: 'Représentants' },
    ],
    lignes: (edition.gouvernance?.representations ?? []).map((representation) => [
      representation.groupe ?? null,
      representation.instance,
      representation.departement ?? null,
      representation.echelon ?? null,
      representation.rythme ?? null,
      representation.reunions ?? null,
      representation.role ?? null,
      formatRepresentants(representation.personnes ?? [], personnes),
    ]),
  });
}

/** ETP printed by the source that the employees listed do not give. */
function noteEtp({ equipe }: Edition): string | undefined {
  if (!equipe) return undefined;
  const gaps = (equipe.etp_publies ?? [])
    .map((publie) => ({ ...publie, calcule: sumEtp(equipe, publie.au) }))
    .flatMap(({ au, valeur, lieu, calcule }) =>
      calcule === null || calcule === valeur
        ? []
        : `Effectif publié au ${formatDate(au)} : ${formatQuantity(valeur, 'ETP')} (${lieu}) ; l’équipe décrite ici en compte ${formatNumber(calcule)}.`,
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
      etp ?? null,
      arrivee ?? null,
      depart ?? null,
    ]),
    note: noteEtp(edition),
  });
}
