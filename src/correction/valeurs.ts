import type { z } from 'astro/zod';
import type { Chemin } from '../edition/parse-yaml.ts';
import { applyAll, type Corrige, tellAll } from './correction.ts';
import { type Examen, examine } from './examen.ts';
import { locateAll } from './lieux.ts';
import { type Proposition, propose, proposeDates } from './propositions.ts';

function joinPath(chemin: Chemin): string {
  return chemin.map(String).join('\n');
}

/** The propositions after which the schema has still something to say of the same key, or of the same value. */
function refused(made: readonly Proposition[], { syntaxe, issues }: Examen): Proposition[] {
  if (syntaxe > 0) return [...made];
  const keys = new Set<string>();
  const values = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const cle of issue.keys) keys.add(joinPath([...issue.path, cle]));
    } else values.add(joinPath(issue.path));
  }
  return made.filter(({ chemin, texte, cle }) =>
    cle
      ? keys.has(joinPath(chemin)) || keys.has(joinPath([...chemin.slice(0, -1), texte]))
      : values.has(joinPath(chemin)),
  );
}

/** Makes those of the replacements that the schema then accepts: all together, or else one by one. */
function accept(texte: string, propositions: readonly Proposition[], schema: z.ZodType): Proposition[] {
  let kept = [...propositions];
  for (let tries = 0; kept.length > 0 && tries < 3; tries += 1) {
    const no = refused(kept, examine(applyAll(texte, kept), schema));
    if (no.length === 0) return kept;
    if (no.length === kept.length) break;
    kept = kept.filter((each) => !no.includes(each));
  }
  return propositions.filter(
    (each) => refused([each], examine(applyAll(texte, [each]), schema)).length === 0,
  );
}

/** Two faults may call for the same replacement. */
function dropOverlaps(propositions: readonly Proposition[]): Proposition[] {
  return propositions.filter(
    ({ debut, fin }, i) => !propositions.slice(0, i).some((other) => debut < other.fin && other.debut < fin),
  );
}

/** A key once renamed, what stands under it is looked at in its turn: no file needs more rounds. */
const ROUNDS = 6;

/**
 * Mends the values and the keys that the schema refuses, where there is no doubt, and writes dates in one way. `unites`:
 * what the numbers of the whole file count.
 */
export function mendValues(texte: string, schema: z.ZodType, unites: readonly string[]): Corrige {
  const done: Corrige = { texte, corrections: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const examen = examine(done.texte, schema);
    if (examen.syntaxe > 0) break;
    const lieux = locateAll(done.texte);
    const contexte = { texte: done.texte, examen, lieux, schema, unites };
    const propositions = dropOverlaps(
      examen.donnees === undefined ? propose(contexte) : proposeDates(contexte),
    );
    const accepted = accept(done.texte, propositions, schema);
    if (accepted.length === 0) break;
    done.corrections.push(...tellAll(done.texte, accepted));
    done.texte = applyAll(done.texte, accepted);
  }
  return done;
}
