import type { Evenement } from '../../schemas/evenements.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

function tell(i: number, cle: string, dit: Pick<Constat, 'code' | 'message' | 'conseil'>): Constat[] {
  return [{ source: 'evenements', chemin: ['evenements', i, cle], gravite: 'alerte', ...dit }];
}

/** More people came than had enrolled. Over several sittings, where somebody may come twice, the two do not compare. */
function checkInscrits(evenement: Evenement, i: number): Constat[] {
  const { titre, inscrits, participants, participants_min: min, seances, autres_dates: autres } = evenement;
  const venus = participants ?? min;
  if (inscrits === undefined || venus === undefined || venus <= inscrits) return [];
  if ((seances ?? 1) > 1 || autres !== undefined) return [];
  return tell(i, participants === undefined ? 'participants_min' : 'participants', {
    code: 'C-INSCRITS',
    message: `« ${titre} » : ${formatNumber(venus)} participants pour ${formatNumber(inscrits)} inscrits`,
    conseil: 'Corrigez l’un des deux nombres ; si des personnes sont venues sans s’inscrire, laissez.',
  });
}

/** Sittings announced against the dates listed. One date alone is the first of several. */
function checkSeances({ titre, seances, date, autres_dates: autres }: Evenement, i: number): Constat[] {
  if (seances === undefined || date === undefined || autres === undefined) return [];
  const dates = autres.length + 1;
  if (dates === seances) return [];
  return tell(i, 'seances', {
    code: 'C-ANNONCE',
    message: `séances de « ${titre} » : ${formatNumber(seances)} annoncées, ${formatNumber(dates)} dates`,
    conseil: 'Complétez « autres_dates: » ou corrigez « seances: ».',
  });
}

/** Numbers of one event against each other. */
export const checkEvenementsNombres: Regle = ({ edition: { evenements } }) =>
  (evenements?.evenements ?? []).flatMap((evenement, i) => [
    ...checkInscrits(evenement, i),
    ...checkSeances(evenement, i),
  ]);
