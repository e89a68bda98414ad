import { describe, expect, it } from 'vitest';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { loadReference, REFERENCE_FOLDER } from '../../../src/edition/reference.ts';
import type { Edition } from '../../../src/edition/types.ts';
import { loadGeometrie } from '../../../src/maps/geometrie.ts';
import { buildCarte, type CarteVue } from '../../../src/views/carte.ts';
import { writeCarteFile } from '../../../src/views/carte-fichier.ts';
import type { PlanVue } from '../../../src/views/carte-plan.ts';
import { PEINTURE_PAGE, writePlan } from '../../../src/views/carte-svg.ts';
import { toCsv } from '../../../src/views/exporter.ts';
import { cartesSchema } from '../../../schemas/cartes.ts';
import { indicateursSchema } from '../../../schemas/indicateurs.ts';
import { territoiresSchema } from '../../../schemas/territoires.ts';
import { makeEdition } from '../../aide/edition.ts';
import { findClashes, findOutside } from './etiquettes.ts';

const geometrie = loadGeometrie(REFERENCE_FOLDER);
const { departements, regions } = loadReference().reference;
const TOUS = Object.keys(departements);

/** One map as an officer writes it, over the figures given. */
function draw(
  carte: Record<string, unknown>,
  indicateurs: Record<string, unknown> = {},
  parts: Partial<Edition> & { codes?: string[] } = {},
): CarteVue {
  const edition = makeEdition({
    structure: { nom: 'La Rampe', departements: parts.codes ?? ['63', '03', '15', '43'] },
    departements,
    regions,
    indicateurs: indicateursSchema.parse(indicateurs),
    ...parts,
  });
  const saisie = cartesSchema.parse({ carte })['carte'];
  if (!saisie) throw new Error('no map');
  return buildCarte('carte', saisie, computeChiffres(edition, []), edition, geometrie);
}

/** Values that need one to four figures, always the same. */
function someValues(codes: readonly string[]): Record<string, number> {
  return Object.fromEntries(codes.map((code, i) => [code, (i * 7919) % 10 ** (1 + (i % 4))]));
}

const plansOf = (vue: CarteVue): PlanVue[] => vue.planches.map(({ plan }) => plan);
const svgOf = (vue: CarteVue): string =>
  plansOf(vue)
    .map((plan) => writePlan(plan, PEINTURE_PAGE))
    .join('');

const ETENDUES: [string, Record<string, unknown>, string[]][] = [
  ...Object.entries(regions).map(
    ([code, { nom, departements: codes }]): [string, Record<string, unknown>, string[]] => [
      nom,
      { region: code },
      codes,
    ],
  ),
  ['France', { departements: 'france' }, TOUS],
];

describe.each(ETENDUES)('a map of %s', (_, etendue, codes) => {
  const figures = {
    seances: { libelle: 'séances', par_departement: someValues(codes) },
    ateliers: { libelle: 'ateliers', par_departement: someValues(codes) },
  };
  const points = {
    type: 'points',
    points: codes.slice(0, 1).map(() => ({ latitude: 0, longitude: 0, libelle: 'x' })),
  };
  const vues = {
    choroplethe: draw({ ...etendue, indicateurs: ['seances'] }, figures),
    cercles: draw({ ...etendue, type: 'cercles', indicateurs: ['seances'] }, figures),
    'choroplethe double': draw({ ...etendue, indicateurs: ['seances', 'ateliers'] }, figures),
    points: draw({ ...etendue, ...points }, figures),
  };

  it.each(Object.entries(vues))('has labels apart and within the frame: %s', (__, vue) => {
    for (const plan of plansOf(vue)) {
      expect(findClashes(plan)).toEqual([]);
      expect(findOutside(plan)).toEqual([]);
    }
  });

  it.each(Object.entries(vues))('weighs 60 kB at most: %s', (__, vue) => {
    for (const plan of plansOf(vue)) expect(writePlan(plan, PEINTURE_PAGE).length).toBeLessThan(60_000);
    expect(svgOf(vue)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('starts the line of a name at the edge of its circle, not on the value', () => {
    const [plan] = plansOf(vues.cercles);
    const starts = plan?.etiquettes.flatMap(({ rappel }) => (rappel ? [rappel[0]] : [])) ?? [];
    const onValue = starts.filter(([x, y]) =>
      plan?.signes.some((signe) => signe.rayon > 4 && Math.hypot(signe.x - x, signe.y - y) < 2),
    );
    expect(onValue).toEqual([]);
  });

  it('prints the value of nearly every département', () => {
    const [plan] = plansOf(vues.choroplethe);
    expect(plan?.etiquettes.length).toBeGreaterThanOrEqual(Math.floor(codes.length * 0.85));
  });
});

describe('a value that is missing, masked or zero', () => {
  const codes = ['03', '15', '43', '63'];
  const figures = {
    seances: {
      libelle: 'séances',
      seuil_secret: 5,
      par_departement: { '03': null, '15': 0, '43': 3, '63': 40 },
    },
  };

  it.each(['choroplethe', 'cercles'])('is told apart everywhere (%s)', (type) => {
    const vue = draw({ type, indicateurs: ['seances'] }, figures, { codes });
    const printed = vue.planches[0]?.plan.etiquettes.flatMap(({ lignes }) =>
      lignes.filter(({ gras }) => gras).map(({ texte }) => texte),
    );
    expect(printed?.toSorted()).toEqual(['0', 'n. c.', 's', 's'].toSorted());
    const svg = svgOf(vue);
    expect(svg).toContain('Allier : non communiqué');
    expect(svg).toContain('Cantal : 0');
    expect(svg).toContain('Haute-Loire : secret statistique');
    expect(vue.legende.classes.map(({ texte }) => texte).filter((texte) => !/^\d/.test(texte))).toEqual([
      'non communiqué (1 département)',
      's : secret statistique (2 départements)',
    ]);
    expect(toCsv(vue.tableau).split('\r\n').slice(1, 5)).toEqual([
      '03;Allier;',
      '15;Cantal;0',
      '43;Haute-Loire;s',
      '63;Puy-de-Dôme;s',
    ]);
    expect(vue.planches[0]?.phrase).toContain('Non communiqué\u00A0: Allier.');
  });

  it('is not given away by its circle, its tooltip nor its file', () => {
    const vue = draw({ type: 'cercles', indicateurs: ['seances'] }, figures, { codes });
    expect(vue.planches[0]?.plan.signes.map(({ texte }) => texte)).toEqual(['Cantal : 0']);
    expect(writeCarteFile(vue, makeEdition())).not.toMatch(/Haute-Loire : 3/);
  });
});

describe('classes', () => {
  const codes = ['03', '15', '43', '63'];
  const withValues = (values: (number | null)[]) => ({
    soldes: {
      libelle: 'soldes',
      par_departement: Object.fromEntries(codes.map((code, i) => [code, values[i] ?? null])),
    },
  });
  const legend = (vue: CarteVue): string[] => vue.legende.classes.map(({ texte }) => texte);

  it('are cut at the bounds given, below zero too, and tell how many territories each holds', () => {
    const carte = { indicateurs: ['soldes'], classes: { methode: 'donnees', bornes: [0, 10] } };
    expect(legend(draw(carte, withValues([-4, -1, 0, 12]), { codes }))).toEqual([
      '−4 à −1 (2 départements)',
      '0 (1 département)',
      '12 (1 département)',
    ]);
  });

  it('are one when every value is the same', () => {
    const vue = draw({ indicateurs: ['soldes'] }, withValues([5, 5, 5, 5]), { codes });
    expect(legend(vue)).toEqual(['5 (4 départements)']);
    expect(vue.planches[0]?.phrase).toContain('Même valeur partout\u00A0: 5.');
  });

  it('leave the others apart when one value is far above', () => {
    const vue = draw({ indicateurs: ['soldes'] }, withValues([1, 2, 3, 12_480]), { codes });
    expect(new Set(vue.planches[0]?.plan.surfaces.map(({ teinte }) => JSON.stringify(teinte))).size).toBe(4);
  });
});

describe('maps side by side', () => {
  const codes = ['03', '15'];
  const figures = {
    seances: {
      libelle: 'séances',
      par_departement: { '03': 2, '15': 8 },
      precedent_par_departement: { '03': 8, '15': 0 },
    },
  };

  it('share one scale, and are titled by their years, the earlier first', () => {
    const vue = draw({ indicateurs: ['seances'], precedent: 'oui' }, figures, { codes });
    expect(vue.planches.map(({ titre }) => titre)).toEqual(['2023', '2024']);
    const [before, now] = plansOf(vue);
    // 8 is Allier's value one year, Cantal's the next.
    expect(before?.surfaces[0]?.teinte).toEqual(now?.surfaces[1]?.teinte);
    expect(before?.surfaces[1]?.teinte).not.toEqual(now?.surfaces[1]?.teinte);
  });

  it('give circles of one size for one value', () => {
    const vue = draw({ type: 'cercles', indicateurs: ['seances'], precedent: 'oui' }, figures, { codes });
    const radius = (m: number, nom: string): number | undefined =>
      plansOf(vue)[m]?.signes.find(({ texte }) => texte.startsWith(nom))?.rayon;
    expect(radius(0, 'Allier')).toBe(radius(1, 'Cantal'));
    expect((radius(1, 'Cantal') ?? 0) ** 2 / (radius(1, 'Allier') ?? 1) ** 2).toBeCloseTo(4);
  });

  it('say « nouveau » when there was nothing before', () => {
    const vue = draw(
      { indicateurs: ['seances'], precedent: 'oui' },
      { seances: { ...figures.seances, precedent_par_departement: { '03': 0, '15': 0 } } },
      { codes },
    );
    expect(vue.planches[1]?.phrase).toContain('nouveau par rapport à 2023');
  });
});

describe('what a map leaves out', () => {
  const figures = { seances: { libelle: 'séances', par_departement: { '63': 10, '974': 4, '29': 1 } } };

  it('is told under it, and out of the total that it prints', () => {
    const vue = draw({ indicateurs: ['seances'], departements: ['63', '974'] }, figures);
    expect(vue.note).toBe('Hors de la carte : Finistère (1).');
    expect(vue.planches[0]?.phrase).toContain('Sur la carte\u00A0: 14, sur un total de 15.');
  });

  it('puts an overseas département in a frame of its own beside the mainland', () => {
    const vue = draw({ indicateurs: ['seances'], departements: ['63', '974'] }, figures);
    expect(vue.planches[0]?.plan.encarts.map(({ titre }) => titre)).toEqual(['La Réunion']);
    const alone = draw({ indicateurs: ['seances'], departements: ['974'] }, figures);
    expect(alone.planches[0]?.plan.encarts).toEqual([]);
  });

  it('enlarges Paris and its neighbours in the whole country and in Île-de-France, not alone', () => {
    const insets = (etendue: Record<string, unknown>): string[] =>
      draw({ ...etendue, indicateurs: ['seances'] }, figures).planches[0]?.plan.encarts.map(
        ({ titre }) => titre,
      ) ?? [];
    expect(insets({ region: '11' })).toEqual(['Paris et petite couronne']);
    expect(insets({ departements: 'france' })).toEqual([
      'Petite couronne',
      'Guadeloupe',
      'Martinique',
      'Guyane',
      'La Réunion',
      'Mayotte',
    ]);
    expect(insets({ departements: ['75', '92', '93', '94'] })).toEqual([]);
  });
});

describe('territories', () => {
  const territoires = territoiresSchema.parse({
    territoires: [
      { id: 'nord', nom: 'Territoire Nord', nom_court: 'Nord', departements: ['03', '63'] },
      { id: 'sud', nom: 'Territoire Sud', nom_court: 'Sud', departements: ['15', '43'] },
    ],
  });

  it('have each a tint, lines and a name, and are listed with their départements', () => {
    const vue = draw({ type: 'territoires' }, {}, { territoires });
    const [plan] = plansOf(vue);
    expect(new Set(plan?.surfaces.map(({ teinte }) => JSON.stringify(teinte))).size).toBe(2);
    expect(new Set(vue.legende.classes.map(({ trame }) => trame)).size).toBe(2);
    expect(plan?.etiquettes.flatMap(({ lignes }) => lignes.map(({ texte }) => texte))).toEqual([
      'Nord',
      'Sud',
    ]);
    expect(vue.tableau.lignes[0]).toEqual(['Territoire Nord', '03, 63', 'Allier, Puy-de-Dôme']);
  });

  it('add up their départements', () => {
    const figures = {
      seances: { libelle: 'séances', par_departement: { '03': 2, '63': 5, '15': 1, '43': 0 } },
    };
    const vue = draw({ type: 'territoires', indicateurs: ['seances'] }, figures, { territoires });
    expect(vue.tableau.lignes.map((row) => row.at(-1))).toEqual([7, 1]);
    expect(svgOf(vue)).toContain('Nord : 7');
  });
});

describe('places', () => {
  it('are drawn where they are, with the shape of their category', () => {
    const points = [
      { commune: 'Clermont-Ferrand', categorie: 'Théâtre', valeur: 4 },
      { commune: 'Aurillac', categorie: 'École', valeur: 1 },
    ];
    const vue = draw({ type: 'points', points });
    const [plan] = plansOf(vue);
    expect(plan?.signes.map(({ forme }) => forme)).toEqual(['disque', 'carre']);
    // Clermont-Ferrand lies north-east of Aurillac.
    expect(plan?.signes[0]?.x).toBeGreaterThan(plan?.signes[1]?.x ?? Infinity);
    expect(plan?.signes[0]?.y).toBeLessThan(plan?.signes[1]?.y ?? -Infinity);
  });

  it('are told under the map when they are off it, or only nearly known', () => {
    const points = [
      { commune: 'Brest', departement: '29' },
      { commune: 'Unias' },
      { commune: 'Thiers', departement: '63' },
    ];
    const { note } = draw({ type: 'points', points, departements: ['42', '63'] });
    expect(note).toContain('Hors de la carte : Brest.');
    expect(note).toContain('Position approchée, au centre du secteur postal : Unias.');
  });

  it('keep names of sixty letters out of the drawing and in a numbered list', () => {
    const libelle = 'Maison de santé pluriprofessionnelle du plateau et des environs';
    const vue = draw({ type: 'points', points: [{ commune: 'Thiers', departement: '63', libelle }] });
    expect(vue.planches[0]?.renvois).toEqual([{ numero: 1, texte: libelle }]);
    expect(vue.planches[0]?.plan.etiquettes[0]?.lignes[0]?.texte).toBe('1');
  });
});

describe('circles', () => {
  const codes = ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'];
  const values = [6, 1, 11, 4, 15, 24, 6, 2, 18, 23, 6, 9];
  const equipes = {
    libelle: 'équipes',
    par_departement: Object.fromEntries(codes.map((code, i) => [code, values[i] ?? 0])),
  };
  const [plan] = plansOf(draw({ type: 'cercles', indicateurs: ['equipes'] }, { equipes }, { codes }));

  it('each have their value and their name', () => {
    const printed = plan?.etiquettes.flatMap(({ lignes }) => lignes.map(({ texte }) => texte)) ?? [];
    expect(printed.filter((texte) => /^\d/.test(texte))).toHaveLength(12);
    expect(printed).toEqual(expect.arrayContaining(codes.map((code) => departements[code])));
  });
});

describe('the file of a map', () => {
  it('stands alone: no custom property, no reference, and its source', () => {
    const figures = { seances: { libelle: 'séances & co', par_departement: { '63': 10, '03': null } } };
    const vue = draw({ indicateurs: ['seances'], source: 'Registre « des <séances> »' }, figures);
    const svg = writeCarteFile(vue, makeEdition());
    expect(svg).not.toMatch(/var\(|url\(|color-mix|href|<style/);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('&lt;séances&gt;');
    expect(svg.length).toBeLessThan(60_000);
  });
});
