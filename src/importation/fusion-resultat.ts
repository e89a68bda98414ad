import { isMap, YAMLMap, YAMLSeq } from 'yaml';
import { rubriquesCompte } from '../../schemas/finances.ts';
import type { FinancesImportees, LigneImportee, SousLigneImportee } from './finances-importees.ts';
import { SECTIONS } from './plan-comptable.ts';
import {
  type Chantier,
  createLigne,
  ensureMap,
  ensureSeq,
  insertRubrique,
  mapsOf,
  note,
  type Ou,
  pruneEmpty,
  removeItem,
  retireLigne,
  seqAt,
  setDeux,
  tellMap,
  textAt,
} from './yaml-noeuds.ts';

const ORDRE = [...SECTIONS, 'soldes', 'participation', 'impots', 'publies'];

function fold(libelle: string): string {
  return libelle
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}

/** The line of an account: by its number, or by its name where no number is typed. */
function findSousLigne(
  maps: readonly YAMLMap[],
  { compte, libelle }: SousLigneImportee,
): YAMLMap | undefined {
  return (
    maps.find((map) => textAt(map, 'compte') === compte) ??
    maps.find((map) => !map.has('compte') && fold(textAt(map, 'libelle')) === fold(libelle))
  );
}

function createSousLigne({ compte, libelle, montant, precedent }: SousLigneImportee): YAMLMap {
  const map = createLigne({ libelle, compte }, { montant, precedent });
  map.flow = true;
  return map;
}

/** Lines of a heading. What is typed by hand (name, funder, published figures) is never touched. */
function mergeSousLignes(
  chantier: Chantier,
  seqs: readonly [YAMLSeq, ...YAMLSeq[]],
  lignes: readonly SousLigneImportee[],
  ou: Ou,
): void {
  const left = new Set(seqs.flatMap(mapsOf));
  for (const ligne of lignes) {
    const found = findSousLigne([...left], ligne);
    if (found) {
      left.delete(found);
      const here = [...ou, textAt(found, 'libelle')];
      if (!found.has('compte')) {
        note(chantier, [...here, 'compte'], null, ligne.compte);
        found.set('compte', createLigne({ compte: ligne.compte }, {}).get('compte'));
      }
      setDeux(chantier, found, ligne, here);
    } else {
      const made = createSousLigne(ligne);
      seqs[0].add(made);
      note(chantier, [...ou, ligne.libelle], null, tellMap(made));
    }
  }
  for (const seq of seqs) {
    for (const map of mapsOf(seq)) {
      if (left.has(map)) retireLigne(chantier, seq, map, [...ou, textAt(map, 'libelle')]);
    }
  }
}

function createRubrique({ rubrique, lignes, montant, precedent }: LigneImportee): YAMLMap {
  const map = createLigne({ rubrique }, { montant, precedent });
  if (lignes) {
    const seq = new YAMLSeq();
    for (const ligne of lignes) seq.add(createSousLigne(ligne));
    map.set('lignes', seq);
  } else {
    map.flow = true;
  }
  return map;
}

function noteNewRubrique(chantier: Chantier, map: YAMLMap, ou: Ou): void {
  const lignes = mapsOf(seqAt(map, 'lignes'));
  if (lignes.length === 0) note(chantier, ou, null, tellMap(map));
  for (const ligne of lignes) note(chantier, [...ou, textAt(ligne, 'libelle')], null, tellMap(ligne));
}

/** Takes away the amounts of a heading that the books no longer have. */
function retireRubrique(chantier: Chantier, seq: YAMLSeq, map: YAMLMap, ou: Ou): void {
  const lignes = seqAt(map, 'lignes');
  if (!lignes) {
    retireLigne(chantier, seq, map, ou);
    return;
  }
  mergeSousLignes(chantier, [lignes], [], ou);
  if (lignes.items.length === 0) removeItem(chantier, seq, map, ou);
}

function mergeRubriques(
  chantier: Chantier,
  seq: YAMLSeq,
  importees: readonly LigneImportee[],
  rubriques: readonly string[],
  ou: Ou,
): void {
  for (const rubrique of rubriques) {
    const here = [...ou, rubrique];
    const maps = mapsOf(seq).filter((map) => textAt(map, 'rubrique') === rubrique);
    const ligne = importees.find((importee) => importee.rubrique === rubrique);
    const [first, ...others] = maps;
    if (!ligne) {
      for (const map of maps) retireRubrique(chantier, seq, map, here);
    } else if (!first) {
      const made = createRubrique(ligne);
      insertRubrique(seq, made, rubriques);
      noteNewRubrique(chantier, made, here);
    } else if (ligne.lignes) {
      const [seqLignes, ...otherSeqs] = maps.flatMap((map) => seqAt(map, 'lignes') ?? []);
      if (seqLignes) mergeSousLignes(chantier, [seqLignes, ...otherSeqs], ligne.lignes, here);
      for (const map of maps) {
        if (seqAt(map, 'lignes')?.items.length !== 0) continue;
        removeItem(chantier, seq, map, here);
      }
      for (const map of maps) if (!map.has('lignes')) retireLigne(chantier, seq, map, here);
    } else {
      setDeux(chantier, first, ligne, here);
      for (const map of others) retireLigne(chantier, seq, map, here);
    }
  }
}

/** A balance printed alone gives way to its detail: both would count twice. */
function dropSoldes(chantier: Chantier, compte: YAMLMap, { sections }: FinancesImportees): void {
  const soldes = compte.get('soldes');
  if (!isMap(soldes)) return;
  const detailed = {
    financier: sections.produits_financiers.length + sections.charges_financieres.length,
    exceptionnel: sections.produits_exceptionnels.length + sections.charges_exceptionnelles.length,
  };
  for (const [cle, lines] of Object.entries(detailed)) {
    const solde = soldes.get(cle);
    if (lines === 0 || !isMap(solde)) continue;
    note(chantier, ['compte_de_resultat', 'soldes', cle], tellMap(solde), null);
    soldes.delete(cle);
  }
}

/** Merges the compte de résultat. `ordre`: the keys of the file, in their order. */
export function mergeResultat(
  chantier: Chantier,
  racine: YAMLMap,
  importees: FinancesImportees,
  ordre: readonly string[],
): void {
  const compte = ensureMap(racine, 'compte_de_resultat', ordre);
  for (const section of SECTIONS) {
    const seq = ensureSeq(compte, section, ORDRE);
    mergeRubriques(chantier, seq, importees.sections[section], Object.keys(rubriquesCompte[section]), [
      section,
    ]);
  }
  dropSoldes(chantier, compte, importees);
  for (const cle of ['participation', 'impots'] as const) {
    const map = ensureMap(compte, cle, ORDRE);
    if (map.items.length === 0) map.flow = true;
    setDeux(chantier, map, importees[cle], [cle]);
  }
  pruneEmpty(compte, ORDRE);
  pruneEmpty(racine, ['compte_de_resultat']);
}

/** Merges the contributions in kind: the schema wants both sides, and an amount on each line. */
export function mergeContributions(
  chantier: Chantier,
  racine: YAMLMap,
  { emplois, ressources }: FinancesImportees,
  ordre: readonly string[],
): void {
  if (emplois.length === 0 || ressources.length === 0) return;
  const cotes = ['ressources', 'emplois'];
  const contributions = ensureMap(racine, 'contributions_volontaires', ordre);
  for (const [cote, lignes] of Object.entries({ ressources, emplois })) {
    const seq = ensureSeq(contributions, cote, cotes);
    const complete = lignes.map((ligne) => ({ ...ligne, montant: ligne.montant ?? 0 }));
    mergeSousLignes(chantier, [seq], complete, ['contributions_volontaires', cote]);
  }
}
