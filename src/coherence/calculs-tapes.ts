import { countRendezVous } from '../domain/agenda.ts';
import { countSalaries } from '../domain/effectifs.ts';
import { countSeances, heldEvents } from '../domain/evenements.ts';
import { countGroupes } from '../domain/groupes-de-travail.ts';
import { sum } from '../domain/repartition.ts';
import type { Edition } from '../edition/types.ts';
import { foldLibelle } from '../format/libelle.ts';
import { formatNumber, formatSigned } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** A fact that another file holds, the names that a figure of it bears, and how it is called. */
interface Fait {
  noms: string[];
  valeur: number | null;
  /** Another way to count it: a cycle of three sittings is one event. */
  autre?: number | undefined;
  calcul: string;
  ou: string;
}

/** « participants aux webinaires », « participants des webinaires ». */
function ofParticipants(pluriel: string): string[] {
  return ['participants aux', 'participants des', 'participations aux', 'participants à des'].map(
    (debut) => `${debut} ${pluriel}`,
  );
}

function fromEvenements({ evenements }: Edition): Fait[] {
  const all = evenements?.evenements ?? [];
  return Object.entries(evenements?.types ?? {}).flatMap(([type, { pluriel }]): Fait[] => {
    const own = heldEvents(all.filter((evenement) => evenement.type === type));
    // What is « plus de » in the list is not compared.
    const exact = own.every(({ participants, plus_de: plus }) => participants !== undefined && !plus);
    return [
      {
        ...{ noms: [pluriel], valeur: countSeances(all, type), autre: own.length, ou: 'evenements.yaml' },
        calcul: `{ nature: evenements, type: ${type} }`,
      },
      {
        ...{ noms: ofParticipants(pluriel), ou: 'evenements.yaml' },
        valeur: exact ? sum(own.map(({ participants }) => participants)) : null,
        calcul: `{ nature: participants, type: ${type} }`,
      },
    ];
  });
}

function fromGouvernance({ gouvernance }: Edition): Fait[] {
  const conseil = ['du conseil d’administration', 'du conseil', 'du CA'];
  const named = (quoi: string, suites: readonly string[]): string[] =>
    suites.map((suite) => `${quoi} ${suite}`);
  return [
    {
      noms: [...named('membres', conseil), ...named('membres élus', conseil), 'administrateurs'],
      valeur: gouvernance?.conseil?.membres.length ?? null,
      // Those who left may be listed, and not counted.
      autre: gouvernance?.conseil?.membres.filter(({ depart }) => depart === undefined).length,
      ...{ calcul: '{ nature: membres }', ou: 'gouvernance.yaml' },
    },
    {
      ...{ noms: named('réunions', conseil), valeur: gouvernance?.conseil?.reunions ?? null },
      ...{ calcul: '{ nature: reunions, instance: conseil }', ou: 'gouvernance.yaml' },
    },
    {
      ...{ noms: named('réunions', ['du bureau']), valeur: gouvernance?.bureau?.reunions ?? null },
      ...{ calcul: '{ nature: reunions, instance: bureau }', ou: 'gouvernance.yaml' },
    },
  ];
}

function fromGroupes({ groupesDeTravail: groupes, agenda, partenaires }: Edition): Fait[] {
  const compte = groupes && countGroupes(groupes).compte;
  return [
    {
      noms: ['séances des groupes de travail', 'réunions des groupes de travail'],
      ...{ valeur: compte?.seances ?? null, calcul: '{ nature: seances }', ou: 'groupes-de-travail.yaml' },
    },
    {
      noms: ['présences dans les groupes de travail', 'présences aux groupes de travail'],
      valeur: compte && compte.connues === compte.seances ? compte.presences : null,
      ...{ calcul: '{ nature: presences }', ou: 'groupes-de-travail.yaml' },
    },
    {
      noms: ['rendez-vous à l’agenda', 'rendez-vous de l’agenda'],
      valeur: countRendezVous(agenda, {}),
      ...{ calcul: '{ nature: rendez_vous }', ou: 'agenda.yaml' },
    },
    {
      ...{ noms: ['partenaires'], valeur: partenaires?.partenaires.length ?? null },
      ...{ calcul: '{ nature: partenaires }', ou: 'partenaires.yaml' },
    },
  ];
}

function fromEquipe({ equipe, rapport: { exercice } }: Edition): Fait[] {
  return [
    {
      noms: ['salariés', 'salariées', 'salariés au 31 décembre', 'salariées au 31 décembre'],
      valeur: equipe && exercice.fin.endsWith('-12-31') ? countSalaries(equipe, exercice.fin) : null,
      ...{ calcul: `{ nature: effectif, au: ${exercice.fin} }`, ou: 'equipe.yaml' },
    },
  ];
}

/**
 * A figure typed though another file holds the fact, its label being that of the fact: equal, it is typed twice;
 * different, it contradicts it. A part of another figure is another fact.
 */
export const checkCalculsTapes: Regle = ({ edition }) => {
  const faits = new Map(
    [fromEvenements, fromGouvernance, fromGroupes, fromEquipe]
      .flatMap((list) => list(edition))
      .filter(({ valeur }) => valeur !== null && valeur > 0)
      .flatMap((fait) => fait.noms.map((nom) => [foldLibelle(nom), fait] as const)),
  );
  return Object.entries(edition.indicateurs).flatMap(([id, indicateur]): Constat[] => {
    const { libelle, valeur, dont, plus_de: plusDe, environ } = indicateur;
    const fait = faits.get(foldLibelle(libelle));
    if (!fait || fait.valeur === null || valeur === undefined || dont !== undefined) return [];
    if ((plusDe || environ) && valeur !== fait.valeur) return [];
    const egal = valeur === fait.valeur;
    if (!egal && valeur === fait.autre) return [];
    return [
      {
        ...{ source: 'indicateurs', chemin: [id, 'valeur'], gravite: 'alerte', code: 'C-CALCUL' },
        message: `${libelle} : ${formatNumber(valeur)} ici, ${egal ? 'ce que donne déjà' : `${formatNumber(fait.valeur)} d’après`} ${fait.ou}${egal ? '' : ` (écart : ${formatSigned(valeur - fait.valeur)})`}`,
        conseil: egal
          ? `Remplacez « valeur: » par « calcul: ${fait.calcul} » : le nombre ne s’écrira qu’une fois.`
          : `Corrigez l’un des deux, puis remplacez « valeur: » par « calcul: ${fait.calcul} » ; si la source imprime un autre total, ajoutez « total_publie: ».`,
      },
    ];
  });
};
