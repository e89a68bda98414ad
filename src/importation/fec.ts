import { formatDate, formatPeriod } from '../format/date.ts';
import { readColonnes } from './fec-colonnes.ts';
import { type Ecriture, findClotures, type Mouvement, sumByCompte } from './fec-ecritures.ts';
import { LecteurFec } from './fec-lignes.ts';
import { formatCents } from './montants.ts';
import { decodeOctets } from './octets.ts';
import { Fautes, FichierRefuse } from './refus.ts';
import type { Controle, Exercice, Lecture } from './types.ts';

function refuseUnbalanced(ecritures: Iterable<Ecriture>): void {
  const fautes = new Fautes();
  for (const { journal, numero, date, ligne, debit, credit } of ecritures) {
    if (debit === credit) continue;
    const nom = decodeOctets([journal, numero].filter((part) => part !== '').join(' '));
    const ecart = formatCents(Math.abs(debit - credit));
    fautes.add(
      ligne,
      `l’écriture ${nom} du ${formatDate(date)} a ${formatCents(debit)} au débit et ${formatCents(credit)} au crédit (écart ${ecart})`,
    );
  }
  fautes.refuse('des écritures ne sont pas équilibrées');
}

/** Refuses entries out of the exercice: two years in one file, or the file of another year. */
function refuseOutside(ecritures: readonly Ecriture[], { debut, fin }: Exercice): void {
  const dates = ecritures.map(({ date }) => date).sort();
  const fautes = new Fautes();
  for (const { date, ligne } of ecritures) {
    if (date < debut || date > fin) fautes.add(ligne, `écriture du ${formatDate(date)}`);
  }
  fautes.refuse(
    `ce fichier va ${formatPeriod(dates[0] ?? '', dates.at(-1) ?? '')}, et l’exercice ${formatPeriod(debut, fin)} : un FEC couvre un exercice, et un seul`,
  );
}

function tellClotures(clotures: ReadonlySet<Ecriture>, mouvements: readonly Mouvement[]): Controle[] {
  if (clotures.size === 0) return [];
  const s = clotures.size > 1 ? 's' : '';
  const open = sumByCompte(mouvements).some(
    ({ numero, debit, credit }) => /^[67]/.test(numero) && debit !== credit,
  );
  const texte = `${clotures.size} écriture${s} de clôture reconnue${s} et laissée${s} de côté : elle${s} solde${clotures.size > 1 ? 'nt' : ''} les comptes de charges et de produits`;
  return [open ? { etat: 'alerte', texte: `${texte}, mais pas tous` } : { etat: 'bon', texte }];
}

function tellOuverture(ouverture: ReadonlyMap<string, number>): Controle {
  return ouverture.size > 0
    ? { etat: 'bon', texte: `à-nouveaux : ${ouverture.size} comptes repris à l’ouverture` }
    : {
        etat: 'alerte',
        texte:
          'aucune écriture d’à-nouveaux : si l’association n’est pas née dans l’exercice, le bilan ne montre que les mouvements de l’année',
      };
}

/**
 * Reads a « fichier des écritures comptables » (article A47 A-1 du LPF). In: its lines as bytes, one a character,
 * without their ends; the exercice that every date must belong to. Out: the balance of each account, closing entries
 * left out. Throws {@link FichierRefuse} with every fault of the file.
 */
export function readFec(lignes: Iterable<string>, exercice: Exercice): Lecture {
  let lecteur: LecteurFec | undefined;
  let ligne = 0;
  let lues = 0;
  for (const text of lignes) {
    ligne += 1;
    if (text.trim() === '') continue;
    if (lecteur) {
      lecteur.add(text, ligne);
      lues += 1;
    } else {
      lecteur = new LecteurFec(readColonnes(text));
    }
  }
  if (!lecteur) throw new FichierRefuse('ce fichier est vide');
  if (lues === 0) throw new FichierRefuse('ce fichier ne contient aucune écriture sous sa ligne de titres');
  lecteur.fautes.refuse('des lignes de ce fichier ne se lisent pas');
  const ecritures = [...lecteur.ecritures.values()];
  refuseOutside(ecritures, exercice);
  refuseUnbalanced(ecritures);
  const clotures = findClotures(lecteur.mouvements);
  const kept = lecteur.mouvements.filter(({ ecriture }) => !clotures.has(ecriture));
  const opening = sumByCompte(kept.filter(({ ecriture }) => ecriture.aNouveaux));
  const ouverture = new Map(opening.map(({ numero, debit, credit }) => [numero, debit - credit]));
  const total = ecritures.reduce((sum, { debit }) => sum + debit, 0);
  const nombre = ecritures.length.toLocaleString('fr-FR');
  return {
    comptes: sumByCompte(kept),
    resume: `FEC de ${lues.toLocaleString('fr-FR')} lignes`,
    controles: [
      {
        etat: 'bon',
        texte: `débit = crédit dans chacune des ${nombre} écritures : ${formatCents(total)} € de chaque côté`,
      },
      {
        etat: 'bon',
        texte: `toutes les dates sont dans l’exercice, ${formatPeriod(exercice.debut, exercice.fin)}`,
      },
      ...tellClotures(clotures, lecteur.mouvements),
      tellOuverture(ouverture),
    ],
    ouverture,
  };
}
