/** Figures that other files than indicateurs.yaml hold. */
import { toEuros } from '../../domain/comptes/centimes.ts';
import { listPostes } from '../../domain/comptes/compte.ts';
import { computeComptes } from '../../domain/comptes/comptes.ts';
import { countGroupes } from '../../domain/groupes-de-travail.ts';
import { countApprenants } from '../../domain/promotions.ts';
import type { Edition } from '../../edition/types.ts';

/** One figure as its file gives it. */
export interface Fait {
  nom: string;
  fichier: string;
  valeur: number | null;
  unite?: string;
  autres?: readonly (number | null)[];
  precedent?: number | null;
  plusDe?: boolean;
  id?: string;
  /** The place of which it is the part. */
  lieu?: { code: string; nom: string };
}

function ofComptes(edition: Edition): Fait[] {
  const compte = computeComptes(edition, [])?.compte;
  if (!compte) return [];
  return listPostes(compte).map(({ libelle, imprime: { montant, precedent } }) => ({
    ...{ nom: libelle, fichier: 'finances.yaml', unite: '€' },
    valeur: montant === null || montant === 0 ? null : toEuros(montant),
    precedent: precedent === null ? null : toEuros(precedent),
  }));
}

function ofPromotions({ promotions }: Edition): Fait[] {
  return (promotions?.formations ?? []).flatMap(({ titre, promotions: cohortes }) =>
    cohortes.flatMap((cohorte): Fait[] => {
      const place = { fichier: 'promotions.yaml' };
      const { apprenants, structures } = cohorte;
      const nom = `${titre}, ${cohorte.titre}`;
      const valeur = apprenants.total_publie ?? countApprenants(cohorte);
      const details = Object.values(apprenants.par_departement ?? {});
      return [
        { ...place, nom: `apprenants ${nom}`, valeur, autres: details },
        { ...place, nom: `${structures?.nom ?? ''} ${nom}`, valeur: structures?.nombre ?? null },
      ];
    }),
  );
}

function ofGroupes({ groupesDeTravail }: Edition): Fait[] {
  if (!groupesDeTravail) return [];
  const { missions, compte, publie } = countGroupes(groupesDeTravail);
  const place = { fichier: 'groupes-de-travail.yaml' };
  const parts = (cle: 'seances' | 'presences'): (number | null)[] =>
    missions.flatMap((mission) =>
      [mission, ...mission.axes].flatMap((one) => [one.publie[cle], one.compte[cle]]),
    );
  return [
    {
      ...{ ...place, nom: 'séances des groupes de travail', valeur: publie.seances ?? compte.seances },
      autres: [...parts('seances'), compte.seances],
    },
    {
      ...{
        ...place,
        nom: 'présences dans les groupes de travail',
        valeur: publie.presences ?? compte.presences,
      },
      autres: [...parts('presences'), compte.presences],
    },
  ];
}

function ofGouvernance({ gouvernance }: Edition): Fait[] {
  const place = { fichier: 'gouvernance.yaml' };
  const { conseil, bureau } = gouvernance ?? {};
  return [
    { ...place, nom: 'réunions du conseil d’administration', valeur: conseil?.reunions ?? null },
    { ...place, nom: 'réunions du bureau', valeur: bureau?.reunions ?? null },
    { ...place, nom: 'membres du conseil d’administration', valeur: conseil?.membres.length ?? null },
    { ...place, nom: 'membres du bureau', valeur: bureau?.membres.length ?? null },
  ];
}

function ofEvenements({ evenements }: Edition): Fait[] {
  return (evenements?.evenements ?? []).map(({ titre, participants, inscrits, plus_de: plusDe = false }) => ({
    ...{ nom: `participants « ${titre} »`, fichier: 'evenements.yaml', plusDe },
    valeur: participants ?? null,
    autres: [inscrits ?? null],
  }));
}

/** Accounts, cohorts, groups, instances and events that count something. */
export function listFaits(edition: Edition): Fait[] {
  return [ofComptes, ofPromotions, ofGroupes, ofGouvernance, ofEvenements].flatMap((read) => read(edition));
}
