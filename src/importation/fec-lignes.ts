import { normalizeDate } from '../../schemas/commun.ts';
import { type Colonnes } from './fec-colonnes.ts';
import { type Ecriture, type Mouvement, toucheOf } from './fec-ecritures.ts';
import { parseMontant } from './montants.ts';
import { decodeOctets } from './octets.ts';
import { Fautes } from './refus.ts';

/** Journals of balances brought forward have no imposed code; these are the usual ones. */
const A_NOUVEAUX = /^(?:R?AN|ANO?U?V?X?|A\.?N\.?)$|nouveau|ouverture/i;

interface CompteLu {
  numero: string;
  libelle: string;
  touche: number;
}

/** Some programs put every field between quotes. */
function unquote(field: string | undefined): string {
  const bare = (field ?? '').trim();
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).trim() : bare;
}

/** Days of a FEC, `AAAAMMJJ` → ISO; each is checked once. */
function createDates(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
      known.set(text, parts ? normalizeDate(parts.slice(1).join('-')) : undefined);
    }
    return known.get(text);
  };
}

function notMontant(raw: string): string {
  return `« ${decodeOctets(raw)} » n’est pas un montant`;
}

/** Debit and credit of a line in cents, or the fault. */
function readMontants(fields: readonly string[], { montants }: Colonnes): [number, number] | string {
  if ('debit' in montants) {
    const texts = [unquote(fields[montants.debit]), unquote(fields[montants.credit])];
    const [debit, credit] = texts.map(parseMontant);
    const wrong = debit === null ? texts[0] : credit === null ? texts[1] : undefined;
    return wrong === undefined ? [debit ?? 0, credit ?? 0] : notMontant(wrong);
  }
  const text = unquote(fields[montants.montant]);
  const montant = parseMontant(text);
  if (montant === null) return notMontant(text);
  const sens = unquote(fields[montants.sens]).toUpperCase();
  if (['D', '+1', '1'].includes(sens)) return [montant, 0];
  if (['C', '-1'].includes(sens)) return [0, montant];
  return `le sens « ${decodeOctets(sens)} » n’est ni D ni C`;
}

/** The lines of a FEC, parsed; faults are gathered so that they come all at once. */
export class LecteurFec {
  readonly mouvements: Mouvement[] = [];
  readonly ecritures = new Map<string, Ecriture>();
  readonly fautes = new Fautes();
  readonly #comptes = new Map<string, CompteLu>();
  readonly #toIso = createDates();
  readonly #colonnes: Colonnes;

  constructor(colonnes: Colonnes) {
    this.#colonnes = colonnes;
  }

  /** Reads one line under the titles; `ligne` is its number in the file. */
  add(text: string, ligne: number): void {
    const colonnes = this.#colonnes;
    const fields = text.split(colonnes.separateur);
    while (fields.length > colonnes.nombre && fields.at(-1)?.trim() === '') fields.pop();
    if (fields.length !== colonnes.nombre) {
      const s = fields.length > 1 ? 's' : '';
      this.fautes.add(ligne, `${fields.length} colonne${s} au lieu de ${colonnes.nombre}`);
      return;
    }
    const { rang } = colonnes;
    const dateText = unquote(fields[rang.EcritureDate]);
    const date = this.#toIso(dateText);
    const montants = readMontants(fields, colonnes);
    const numero = unquote(fields[rang.CompteNum]).toUpperCase();
    if (date === undefined) {
      this.fautes.add(ligne, `EcritureDate « ${decodeOctets(dateText)} » n’est pas une date AAAAMMJJ`);
    }
    if (typeof montants === 'string') this.fautes.add(ligne, montants);
    if (numero === '') this.fautes.add(ligne, 'CompteNum est vide');
    if (date === undefined || typeof montants === 'string' || numero === '') return;
    const [debit, credit] = montants;
    const compte = this.#compteOf(numero, fields[rang.CompteLib]);
    const ecriture = this.#ecritureOf(fields, date, ligne);
    ecriture.debit += debit;
    ecriture.credit += credit;
    ecriture.touche |= compte.touche;
    this.mouvements.push({ compte, ecriture, debit, credit });
  }

  #compteOf(numero: string, libelle: string | undefined): CompteLu {
    const known = this.#comptes.get(numero);
    if (known) return known;
    const text = decodeOctets(unquote(libelle)).replace(/\s+/g, ' ');
    const compte = {
      numero: decodeOctets(numero),
      libelle: text === '' ? `Compte ${decodeOctets(numero)}` : text,
      touche: toucheOf(numero),
    };
    this.#comptes.set(numero, compte);
    return compte;
  }

  #ecritureOf(fields: readonly string[], date: string, ligne: number): Ecriture {
    const { rang } = this.#colonnes;
    const journal = unquote(fields[rang.JournalCode]);
    const numero = unquote(fields[rang.EcritureNum]);
    // Without a number, a document of a day is the smallest thing that must balance.
    const key =
      numero === '' ? `${journal}\t\t${date}\t${fields[rang.PieceRef] ?? ''}` : `${journal}\t${numero}`;
    const known = this.ecritures.get(key);
    if (known) return known;
    const aNouveaux = A_NOUVEAUX.test(journal) || A_NOUVEAUX.test(fields[rang.JournalLib] ?? '');
    const ecriture = { journal, numero, date, ligne, debit: 0, credit: 0, touche: 0, aNouveaux };
    this.ecritures.set(key, ecriture);
    return ecriture;
  }
}
