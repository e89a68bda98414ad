import { z } from 'astro/zod';
import type { Composant } from '../../schemas/composants.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shortenLine } from '../diagnostics/citer.ts';
import { explainAttributCalcule } from '../diagnostics/mdx.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { describeIssue } from '../diagnostics/zod.ts';
import type { Appel, AttributLu } from './appels.ts';

/** A fault and where it is written. */
export type ConstatAttribut = Omit<Diagnostic, 'fichier'>;

function tell({ position }: Pick<AttributLu, 'position'>, message: string, conseil: string): ConstatAttribut {
  return { ...position, gravite: 'erreur', code: 'M-ATTRIBUT', message, conseil };
}

/** `oui`, `non`…: the values that an attribute may take, when they are few. */
function valuesOf(composant: Composant, nom: string): string[] {
  const { attributs } = composant;
  if (!(attributs instanceof z.ZodObject)) return [];
  let field: unknown = attributs.shape[nom];
  while (field instanceof z.ZodOptional) field = field.unwrap();
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

function adviseValue(composant: Composant, nom: string): string {
  const values = valuesOf(composant, nom).map((value) => `${nom}="${value}"`);
  if (values.length > 0) return `Écrivez ${values.join(' ou ')}.`;
  return `Écrivez ${nom}="…", la valeur entre guillemets droits.`;
}

function explainEcrit(
  { nom, valeur, calcul, position, positionValeur }: AttributLu,
  earlier: readonly AttributLu[],
  composant: Composant,
  balise: string,
): ConstatAttribut | undefined {
  if (calcul !== undefined) {
    return { ...position, gravite: 'erreur', ...explainAttributCalcule(balise, nom, calcul) };
  }
  if (!composant.noms.includes(nom)) {
    return tell(
      { position },
      `<${balise}> n’a pas d’attribut « ${shortenLine(nom)} »`,
      suggest(
        shortenLine(nom),
        composant.noms,
        `Attributs possibles : ${composant.noms.join(', ') || 'aucun'}.`,
      ),
    );
  }
  if (earlier.some((other) => other.nom === nom)) {
    return tell(
      { position },
      `<${balise}> porte deux fois l’attribut « ${nom} »`,
      'Gardez le bon, supprimez l’autre.',
    );
  }
  if (valeur === null) {
    return tell(
      { position },
      `l’attribut « ${nom} » de <${balise}> n’a pas de valeur`,
      adviseValue(composant, nom),
    );
  }
  if (valeur.trim() === '') {
    return tell(
      { position: positionValeur },
      `l’attribut « ${nom} » de <${balise}> est vide`,
      'Écrivez sa valeur entre les guillemets, ou supprimez l’attribut s’il n’est pas utile.',
    );
  }
  return undefined;
}

/** Faults of the attributes of one component: unknown, missing, twice, computed, empty, or with a value that it cannot take. */
export function checkAttributs(
  { composant: balise, attributs, ecrits, position }: Appel,
  composant: Composant,
): ConstatAttribut[] {
  const told = ecrits.flatMap((attribut, i) => {
    const constat = explainEcrit(attribut, ecrits.slice(0, i), composant, balise);
    return constat ? [{ nom: attribut.nom, constat }] : [];
  });
  const constats = told.map(({ constat }) => constat);
  const result = composant.attributs.safeParse(attributs, { error: describeIssue });
  for (const issue of result.success ? [] : result.error.issues) {
    const nom = String(issue.path[0]);
    if (issue.code === 'unrecognized_keys' || told.some((other) => other.nom === nom)) continue;
    const ecrit = ecrits.find((attribut) => attribut.nom === nom);
    if (!ecrit) {
      if (told.some((other) => other.nom === '')) continue;
      // A mistyped name is one fault: it is not told again as the absence of the right one.
      const meant = ecrits.some(
        (attribut) =>
          !composant.noms.includes(attribut.nom) &&
          suggest(attribut.nom, composant.noms, '').includes(`« ${nom} »`),
      );
      if (!meant)
        constats.push(
          tell({ position }, `<${balise}> a besoin de l’attribut « ${nom} »`, adviseValue(composant, nom)),
        );
      continue;
    }
    // What names nothing is told with the ids that exist: that says more than how an id is written.
    if (composant.references[nom] !== undefined) continue;
    constats.push(
      tell(
        { position: ecrit.positionValeur },
        valuesOf(composant, nom).length > 0
          ? `l’attribut « ${nom} » de <${balise}> ne peut pas valoir « ${shortenLine(ecrit.valeur ?? '')} »`
          : `l’attribut « ${nom} » de <${balise}> est mal écrit : ${issue.message}`,
        adviseValue(composant, nom),
      ),
    );
  }
  return constats;
}
