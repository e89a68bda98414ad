import { formatDate } from '../format/date.ts';
import type { Controle, Exercice } from './types.ts';

/** A day, moved by whole years and days. ISO in and out. */
function move(iso: string, years: number, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The twelve months before an exercice: what the one before is, unless `finances.yaml` says otherwise. */
export function yearBefore({ debut }: Exercice): Exercice {
  return { debut: move(debut, -1, 0), fin: move(debut, 0, -1) };
}

/** The name that the law gives to the file: `SIRENFECAAAAMMJJ`, the date being the end of the exercice. */
const NOM = /(\d{9})FEC(\d{4})(\d{2})(\d{2})/i;

/** Compares the name of a FEC with the association and the exercice: accounts of somebody else would look right. */
export function checkNom(nom: string, siren: string | undefined, { fin }: Exercice): Controle[] {
  const [, sirenLu = '', ...date] = NOM.exec(nom) ?? [];
  if (sirenLu === '') return [];
  const controles: Controle[] = [];
  if (siren !== undefined && siren !== sirenLu) {
    controles.push({
      etat: 'alerte',
      texte: `le nom du fichier porte le SIREN ${sirenLu}, structure.yaml le SIREN ${siren} : sont-ce les bons comptes ?`,
    });
  }
  const cloture = date.join('-');
  if (cloture !== fin) {
    controles.push({
      etat: 'alerte',
      texte: `le nom du fichier annonce une clôture au ${formatDate(cloture)}, l’exercice finit le ${formatDate(fin)}`,
    });
  }
  return controles;
}
