import { Document, isMap, isScalar, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import { financesSchema, rubriquesBilan } from '../../schemas/finances.ts';
import type { FinancesImportees } from './finances-importees.ts';
import { mergeContributions, mergeResultat } from './fusion-resultat.ts';
import {
  type Changement,
  type Chantier,
  createLigne,
  ensureMap,
  ensureSeq,
  insertRubrique,
  mapsOf,
  note,
  type Ou,
  removeItem,
  setCents,
  tellMap,
  textAt,
} from './yaml-noeuds.ts';

const ORDRE = Object.keys(financesSchema.shape);

const ENTETE = ` Comptes importés par « npm run importer ». Vos libellés, vos notes et l’ordre des lignes restent à l’import suivant ;
 « compte: » dit quels comptes vont à une ligne.`;

type Cote = 'actif' | 'passif';

/** Amounts of a heading of the balance sheet, in cents. */
type Montants = Readonly<Record<string, number | undefined>>;

/** `precedent` belongs to this import only with the books of the year before. */
function ownedKeys(chantier: Chantier, cote: Cote): string[] {
  const keys = cote === 'actif' ? ['brut', 'amortissements'] : ['montant'];
  return chantier.annees.includes('precedent') ? [...keys, 'precedent'] : keys;
}

function retirePoste(chantier: Chantier, seq: YAMLSeq, map: YAMLMap, cote: Cote, ou: Ou): void {
  const owned = ownedKeys(chantier, cote);
  if (owned.includes('precedent') || !map.has('precedent')) {
    removeItem(chantier, seq, map, ou);
    return;
  }
  for (const cle of owned) setCents(chantier, map, cle, cle === 'amortissements' ? undefined : 0, ou);
}

function mergeCote(
  chantier: Chantier,
  seq: YAMLSeq,
  cote: Cote,
  importes: ReadonlyMap<string, Montants>,
): void {
  const rubriques = Object.keys(rubriquesBilan[cote]);
  for (const rubrique of rubriques) {
    const ou = [cote, rubrique];
    const montants = importes.get(rubrique);
    const [first, ...others] = mapsOf(seq).filter((map) => textAt(map, 'rubrique') === rubrique);
    if (montants && !first) {
      const made = createLigne({ rubrique }, montants);
      made.flow = true;
      insertRubrique(seq, made, rubriques);
      note(chantier, ou, null, tellMap(made));
      continue;
    }
    if (montants && first) {
      for (const cle of ownedKeys(chantier, cote)) setCents(chantier, first, cle, montants[cle], ou);
    }
    const gone = montants || !first ? others : [first, ...others];
    for (const map of gone) retirePoste(chantier, seq, map, cote, ou);
  }
}

function byRubrique(lignes: readonly ({ rubrique: string } & object)[]): Map<string, Montants> {
  return new Map(lignes.map(({ rubrique, ...montants }) => [rubrique, montants]));
}

/** Merges the balance sheet: the schema wants both sides. */
function mergeBilan(chantier: Chantier, racine: YAMLMap, { actif, passif }: FinancesImportees): void {
  if (actif.length === 0 || passif.length === 0) return;
  const bilan = ensureMap(racine, 'bilan', ORDRE);
  const cotes = ['actif', 'passif'];
  mergeCote(chantier, ensureSeq(bilan, 'actif', cotes), 'actif', byRubrique(actif));
  mergeCote(chantier, ensureSeq(bilan, 'passif', cotes), 'passif', byRubrique(passif));
}

/** Lists flush with their key, as some people write them, stay flush. */
function hasFlushLists(texte: string): boolean {
  return /^( *)[\w]+:[^\S\n]*(?:#.*)?\n(?:\s*#.*\n|\s*\n)*\1- /m.test(texte);
}

/**
 * Merges imported accounts into the text of `finances.yaml` (null: the file does not exist yet). Comments, order, names
 * and every key that the books do not hold stay. `precedent`: whether the books of the year before were read; if not,
 * its amounts stay too. Out: the new text, the same bytes when nothing changes, and each difference.
 */
export function mergeFinances(
  texte: string | null,
  importees: FinancesImportees,
  { precedent }: { precedent: boolean },
): { texte: string; changements: Changement[] } {
  const document: Document = texte === null ? new Document() : parseDocument(texte);
  if (texte === null) document.commentBefore = ENTETE;
  const racine = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = racine;
  const chantier: Chantier = {
    document,
    changements: [],
    annees: precedent ? ['montant', 'precedent'] : ['montant'],
  };
  mergeResultat(chantier, racine, importees, ORDRE);
  mergeContributions(chantier, racine, importees, ORDRE);
  mergeBilan(chantier, racine, importees);
  const { changements } = chantier;
  if (texte === null) {
    for (const { key } of racine.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
  }
  if (texte !== null && changements.length === 0) return { texte, changements };
  const written = document.toString({ lineWidth: 0, indentSeq: !hasFlushLists(texte ?? '') });
  return { texte: texte?.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written, changements };
}
