import { z } from 'astro/zod';

/** Takes off optional, transform and default wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

/** The schema of one key of an object; Zod itself types it as `any`. */
export function fieldOf(shape: z.ZodObject, cle: string): z.ZodType | undefined {
  return Object.hasOwn(shape.shape, cle) ? (shape.shape[cle] as z.ZodType) : undefined;
}

/** What a schema may be: itself, or each side of a union. */
export function optionsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const bare = unwrap(schema);
  return bare instanceof z.ZodUnion ? bare.options.flatMap((option) => optionsOf(option)) : [bare];
}

/** The schemas of what stands under a key or an index: one, several under a union, none when nothing may. */
export function schemasBelow(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  return optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodArray) return [option.element];
    if (option instanceof z.ZodRecord) return [option.valueType];
    const field = option instanceof z.ZodObject ? fieldOf(option, String(step)) : undefined;
    return field === undefined ? [] : [field];
  });
}
