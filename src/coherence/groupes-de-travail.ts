import type { GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import { type Compte, countGroupes, type Publie } from '../domain/groupes-de-travail.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber, formatSigned, pluralize } from '../format/nombre.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Constat, Regle } from './regle.ts';

const SOURCE = 'groupes-de-travail';
const MESURES = ['seances', 'presences'] as const satisfies readonly (keyof Publie)[];
type Mesure = (typeof MESURES)[number];

function tell(mesure: Mesure, valeur: number): string {
  const noun = mesure === 'seances' ? 'séance' : 'présence';
  return `${formatNumber(valeur)} ${pluralize(valeur, noun)}`;
}

/** Totals of one mission, axis or year against its sessions, and against what the source says elsewhere. */
function checkTotaux(
  publies: GroupesDeTravail['totaux_publies'],
  compte: Compte,
  chemin: Chemin,
  nom: string,
): Constat[] {
  return MESURES.flatMap((mesure): Constat[] => {
    const [publie, calcule] = [publies?.[mesure], compte[mesure]];
    // What some sessions do not say can only lack.
    const known = mesure === 'seances' || compte.connues === compte.seances;
    const agrees = publie === undefined || calcule === null || publie === calcule;
    const gap =
      agrees || (!known && calcule < publie)
        ? []
        : [
            {
              source: SOURCE,
              chemin: [...chemin, 'totaux_publies', mesure],
              gravite: 'alerte' as const,
              code: 'C-GROUPES',
              message: `${nom} : le total publié est de ${tell(mesure, publie)}, le détail en donne ${formatNumber(calcule)} (écart : ${formatSigned(publie - calcule)})`,
              conseil:
                'Corrigez les séances ou le total ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : le site montre les deux.',
            },
          ];
    const retenu = publie ?? calcule;
    const variantes = (publies?.variantes ?? []).flatMap((variante, i): Constat[] => {
      const autre = variante[mesure];
      if (autre === undefined || retenu === null || autre === retenu) return [];
      return [
        {
          source: SOURCE,
          chemin: [...chemin, 'totaux_publies', 'variantes', i, mesure],
          gravite: 'alerte',
          code: 'C-GROUPES',
          message: `${nom} : ${tell(mesure, retenu)} ${pluralize(retenu, 'est retenue', 'sont retenues')}, la source en donne aussi ${formatNumber(autre)} (${variante.lieu} ; écart : ${formatSigned(autre - retenu)})`,
          conseil: 'Choisissez la bonne valeur, puis supprimez la variante.',
        },
      ];
    });
    return [...gap, ...variantes];
  });
}

/** Totals printed by the source that the sessions do not give, and totals that it gives twice. */
export const checkGroupes: Regle = ({ edition: { groupesDeTravail: groupes, annee } }) => {
  if (!groupes) return [];
  const { missions, compte } = countGroupes(groupes);
  return [
    ...missions.flatMap(({ mission, axes, compte: total }, m) => [
      ...checkTotaux(mission.totaux_publies, total, ['missions', m], `« ${mission.titre} »`),
      ...axes.flatMap(({ axe, compte: own }, a) =>
        checkTotaux(axe.totaux_publies, own, ['missions', m, 'axes', a], `« ${axe.titre} »`),
      ),
    ]),
    ...checkTotaux(groupes.totaux_publies, compte, [], `groupes de travail de ${annee}`),
  ];
};

/** Sessions outside the exercice, and two of one axis on the same day: a slip of the keyboard, or one typed twice. */
export const checkSeances: Regle = ({ edition: { groupesDeTravail: groupes, rapport } }) => {
  const { debut, fin } = rapport.exercice;
  /** Axis and day → the axis where the session is typed. */
  const seen = new Map<string, string>();
  return (groupes?.missions ?? []).flatMap(({ axes }, m) =>
    axes.flatMap(({ id, titre, seances }, a) =>
      (seances ?? []).flatMap(({ date, partagee_avec: avec }, s): Constat[] => {
        const where = {
          source: SOURCE,
          chemin: ['missions', m, 'axes', a, 'seances', s, 'date'],
          gravite: 'alerte' as const,
          code: 'C-SEANCES',
        };
        const attending = [id, ...(avec === undefined ? [] : [avec])];
        const twice = attending.map((axe) => seen.get(`${axe} ${date}`)).find((axe) => axe !== undefined);
        for (const axe of attending) seen.set(`${axe} ${date}`, titre);
        return [
          ...(date < debut || date > fin
            ? [
                {
                  ...where,
                  message: `« ${titre} » : la séance du ${formatDate(date)} est hors de l’exercice (du ${formatDate(debut)} au ${formatDate(fin)})`,
                  conseil: 'Corrigez la date ; si la source est ainsi, dites-le dans « note ».',
                },
              ]
            : []),
          ...(twice === undefined
            ? []
            : [
                {
                  ...where,
                  message: `« ${titre} » : une séance du ${formatDate(date)} est déjà écrite${twice === titre ? '' : ` dans « ${twice} »`}`,
                  conseil:
                    'Supprimez l’une des deux, ou corrigez sa date ; une séance commune à deux axes s’écrit une fois, avec « partagee_avec ».',
                },
              ]),
        ];
      }),
    ),
  );
};
