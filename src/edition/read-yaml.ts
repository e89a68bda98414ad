import type { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import { listRequired } from './cles.ts';
import { validate } from './validate.ts';

/** A data file, from its bytes to its validated value. */
export interface YamlLu<T> {
  /** Undefined when a fault forbids to use it, or when it is absent. */
  donnees: T | undefined;
  /** The file says nothing: empty, or only comments. It is as if it were not there. */
  absent: boolean;
  texte: string;
  parsed: ParsedYaml;
  diagnostics: Diagnostic[];
}

/** An empty file: a fault where something must stand, else perhaps a copy that failed; comments alone are meant. */
function tellEmpty(fichier: string, texte: string, schema: z.ZodType, obligatoire: boolean): Diagnostic[] {
  const blank = texte.trim() === '';
  if (!obligatoire && !blank) return [];
  const cles = listRequired(schema).map((cle) => `« ${cle} »`);
  return [
    {
      fichier,
      ligne: 1,
      colonne: 1,
      gravite: obligatoire ? 'erreur' : 'alerte',
      code: 'F-VIDE',
      message: blank ? 'ce fichier est vide' : 'ce fichier ne contient que des commentaires',
      conseil: obligatoire
        ? `Écrivez-y au moins les clés ${cles.join(' et ')}, ou reprenez-en une copie saine.`
        : 'Supprimez-le s’il ne sert pas ; sinon reprenez-en une copie saine.',
    },
  ];
}

/**
 * Reads and validates one data file. In: the path from the racine, the schema, and whether the file must say something.
 * Out: its value and every fault found, from its encoding to its keys. Never throws.
 */
export function readYaml<S extends z.ZodType>(
  racine: string,
  fichier: string,
  schema: S,
  obligatoire: boolean,
): YamlLu<z.output<S>> {
  const { texte, diagnostics } = readText(racine, fichier);
  const { parsed, diagnostics: syntax } = parseYaml(texte ?? '', fichier);
  const lu = { texte: texte ?? '', parsed, donnees: undefined };
  if (texte === null) return { ...lu, absent: false, diagnostics };
  if (parsed.valeur === null) {
    const empty = tellEmpty(fichier, texte, schema, obligatoire);
    return { ...lu, absent: !obligatoire, diagnostics: [...diagnostics, ...syntax, ...empty] };
  }
  const { donnees, diagnostics: faults } = validate(schema, parsed);
  return { ...lu, donnees, absent: false, diagnostics: [...diagnostics, ...syntax, ...faults] };
}
