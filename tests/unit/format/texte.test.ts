import { describe, expect, it } from 'vitest';
import { capitalize, joinFrench, slugify, withDe } from '../../../src/format/texte.ts';

describe('slugify', () => {
  it.each([
    ['Élaborer les projets de santé', 'elaborer-les-projets-de-sante'],
    ['L’œuvre d’art, n° 2 !', 'l-oeuvre-d-art-n-2'],
    ['  Le bureau  ', 'le-bureau'],
    ['apprenants_par_departement', 'apprenants-par-departement'],
  ])('%s → %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('capitalize', () => {
  it.each([
    ['école', 'École'],
    ['ÉTP', 'ÉTP'],
    ['', ''],
  ])('« %s » → « %s »', (text, result) => {
    expect(capitalize(text)).toBe(result);
  });
});

describe('withDe', () => {
  it.each([
    ['La Rampe', 'de La Rampe'],
    ['ESSORT', 'd’ESSORT'],
    ['Écoute', 'd’Écoute'],
    ['œuvres', 'd’œuvres'],
    ['Handball club', 'de Handball club'],
  ])('%s → %s', (nom, text) => {
    expect(withDe(nom)).toBe(text);
  });
});

describe('joinFrench', () => {
  it.each([
    [[], ''],
    [['un'], 'un'],
    [['un', 'deux'], 'un et deux'],
    [['un', 'deux', 'trois'], 'un, deux et trois'],
  ])('%j → %s', (items, text) => {
    expect(joinFrench(items)).toBe(text);
  });
});
