import { countDays, countMonths } from '../domain/jours.ts';
import { formatDate } from '../format/date.ts';
import type { Constat, Regle } from './regle.ts';

/** Months after the end of the exercice by which the assembly usually meets (domaine.md, § 1). */
const DELAI_MOIS = 6;
/** A report sent with the convocation comes out some weeks before the assembly. */
const AVANT_ASSEMBLEE_JOURS = 60;

/** The assembly looks at a finished exercice, soon after its end; the report comes out after that end. */
export const checkAssemblee: Regle = ({ edition: { rapport } }) => {
  const { assemblee_generale: assemblee, publication, exercice } = rapport;
  const tell = (cle: string, message: string, conseil: string): Constat => ({
    ...{ source: 'rapport', chemin: [cle], gravite: 'alerte', code: 'C-ASSEMBLEE', message, conseil },
  });
  const fin = `la fin de l’exercice (${formatDate(exercice.fin)})`;
  const faults: Constat[] = [];
  if (assemblee !== undefined && assemblee <= exercice.fin) {
    faults.push(
      tell(
        'assemblee_generale',
        `l’assemblée générale (${formatDate(assemblee)}) vient avant ${fin}`,
        'Corrigez l’année : la date à donner est celle de l’assemblée qui examine ce rapport.',
      ),
    );
  } else if (assemblee !== undefined && countMonths(exercice.fin, assemblee) - 1 > DELAI_MOIS) {
    faults.push(
      tell(
        'assemblee_generale',
        `l’assemblée générale (${formatDate(assemblee)}) vient plus de ${DELAI_MOIS} mois après ${fin}`,
        'Corrigez la date ; si elle est juste, laissez : six mois sont l’usage, pas la loi, mais vérifiez vos statuts et vos conventions.',
      ),
    );
  }
  if (publication !== undefined && publication <= exercice.fin) {
    faults.push(
      tell(
        'publication',
        `la publication (${formatDate(publication)}) vient avant ${fin}`,
        'Corrigez la date de publication.',
      ),
    );
  } else if (
    publication !== undefined &&
    assemblee !== undefined &&
    assemblee > exercice.fin &&
    countDays(publication, assemblee) - 1 > AVANT_ASSEMBLEE_JOURS
  ) {
    faults.push(
      tell(
        'publication',
        `la publication (${formatDate(publication)}) vient ${countDays(publication, assemblee) - 1} jours avant l’assemblée générale (${formatDate(assemblee)}) qui examine le rapport`,
        'Corrigez l’une des deux dates.',
      ),
    );
  }
  return faults;
};
