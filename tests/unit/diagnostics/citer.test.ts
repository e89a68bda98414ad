import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/diagnostics/citer.ts';

describe('a piece of the author’s text', () => {
  it.each([
    ['  deux\n  lignes ', 'deux lignes'],
    ['1\u202F507\u00A0€', '1 507 €'],
    ['🎭'.repeat(50), `${'🎭'.repeat(40)}…`],
    ['x'.repeat(5000), `${'x'.repeat(40)}…`],
    ['rouge \u001B[31m et \u202Eenvers', 'rouge [31m et envers'],
    ['', ''],
  ])('%j', (text, short) => {
    expect(shorten(text)).toBe(short);
  });
});
