import { formatNumber, pluralize } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** Members of a body: those who sit at its end, and everybody who sat. */
interface Occupants {
  presents: number;
  passes: number;
}

function countOccupants(membres: readonly { depart?: string | undefined }[]): Occupants {
  return {
    presents: membres.filter(({ depart }) => depart === undefined).length,
    passes: membres.length,
  };
}

/** A seat that somebody left was taken again, or was not: between the two counts nobody can say. */
function compareSieges(
  sieges: number | undefined,
  { presents, passes }: Occupants,
  chemin: Constat['chemin'],
  nom: string,
): Constat[] {
  if (sieges === undefined || (presents <= sieges && sieges <= passes)) return [];
  const listed = presents > sieges ? presents : passes;
  return [
    {
      source: 'gouvernance',
      chemin,
      gravite: 'alerte',
      code: 'C-SIEGES',
      message: `${nom} : ${formatNumber(sieges)} ${pluralize(sieges, 'siège')}, ${formatNumber(listed)} ${pluralize(listed, 'membre')} dans la liste`,
      conseil:
        listed > sieges
          ? 'Corrigez « sieges: », retirez un membre, ou donnez la date de son départ (« depart: »).'
          : 'Ajoutez le membre qui manque, ou corrigez « sieges: » ; si le siège est vacant, laissez.',
    },
  ];
}

/** Seats that the statutes give against the members who hold them. Somebody with two functions holds one. */
export const checkSieges: Regle = ({ edition: { gouvernance } }) => {
  if (!gouvernance) return [];
  const { colleges, conseil, bureau } = gouvernance;
  const membres = conseil?.membres ?? [];
  const departs = new Map(membres.map(({ id, depart }) => [id, depart]));
  const auBureau = [...new Set(bureau?.membres.map(({ personne }) => personne))].map((personne) => ({
    depart: departs.get(personne),
  }));
  return [
    ...(conseil === undefined
      ? []
      : (colleges ?? []).flatMap(({ id, libelle, sieges }, c) =>
          compareSieges(
            sieges,
            countOccupants(membres.filter(({ college }) => college === id)),
            ['colleges', c, 'sieges'],
            `collège « ${libelle} »`,
          ),
        )),
    ...compareSieges(
      conseil?.sieges,
      countOccupants(membres),
      ['conseil', 'sieges'],
      conseil?.nom ?? 'conseil d’administration',
    ),
    ...compareSieges(bureau?.sieges, countOccupants(auBureau), ['bureau', 'sieges'], 'bureau'),
  ];
};
