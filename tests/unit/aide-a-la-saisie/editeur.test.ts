import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fichiersDecrits } from '../../../src/aide-a-la-saisie/fichiers-decrits.ts';
import { createIdentifiantsEcrits } from '../../../src/aide-a-la-saisie/identifiants-ecrits.ts';
import { FICHIER_IDENTIFIANTS } from '../../../src/aide-a-la-saisie/reglages.ts';
import { parseYaml } from '../../../src/edition/parse-yaml.ts';
import { validate } from '../../../src/edition/validate.ts';
import { copyStructure, listFiles, makeFolder } from '../../aide/dossiers.ts';
import { startServeurYaml } from '../../aide/serveur-yaml.ts';
import { mutate, mutation } from '../../verifier/mutations/muter.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// The folder of an officer: her data, our schemas, and the settings that VS Code finds there.
const dossier = makeFolder();
copyStructure('essort', dossier);
copyStructure('femasaura', dossier);
cpSync('schemas/json', path.join(dossier, 'schemas/json'), { recursive: true });
const writeIdentifiants = createIdentifiantsEcrits(dossier);
writeIdentifiants();
const serveur = await startServeurYaml(
  dossier,
  JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>,
);

afterAll(() => {
  serveur.ferme();
  rmSync(dossier, { recursive: true, force: true });
});

const INDICATEURS = 'data/essort/2024/indicateurs.yaml';
const TETE = 'a:\n  libelle: x\n';

/** YAML files of a racine that the officer types, as paths from it. */
function listTyped(racine: string): string[] {
  return listFiles(path.join(racine, 'data'))
    .filter((file) => !file.startsWith('reference/') && schemaOf(file) !== undefined)
    .map((file) => `data/${file}`);
}

function schemaOf(fichier: string): (typeof fichiersDecrits)[number] | undefined {
  return fichiersDecrits.find(({ nom, yaml }) => yaml && `${nom}.yaml` === path.basename(fichier));
}

describe('an editor that follows .vscode/settings.json', () => {
  it('underlines nothing in what the check accepts: the four reports, and the fixtures without fault', async () => {
    const racines = ['valid', 'silence'].flatMap((kind) =>
      readdirSync(`tests/fixtures/${kind}`).map((nom) => `tests/fixtures/${kind}/${nom}`),
    );
    const files = ['.', ...racines].flatMap((racine) =>
      listTyped(racine).map((file) => path.posix.join(racine, file)),
    );
    expect(files.length).toBeGreaterThan(100);
    const underlined = await Promise.all(
      files.map(async (file) => [file, await serveur.souligne(file, readFileSync(file, 'utf8'))]),
    );
    expect(underlined.filter(([, faults]) => faults?.length !== 0)).toEqual([]);
  });

  it('underlines nothing in the shared sigles', async () => {
    const sigles = readFileSync('data/reference/sigles.yaml', 'utf8');
    expect(await serveur.souligne('data/reference/sigles.yaml', sigles)).toEqual([]);
    expect(await serveur.souligne('data/reference/sigles.yaml', 'ARS:\n  sens: x\n')).toHaveLength(2);
  });

  it('underlines faults in the words of the officer, whatever language the editor speaks', async () => {
    const faults = await serveur.souligne(
      INDICATEURS,
      'a:\n  libele: x\n  valeur: 12 300\n  plus_de: peut-être\n  calcul: { nature: etps }\n  par_departement: { 20: 3 }\nb: 3\n',
    );
    expect(faults.toSorted()).toEqual([
      [1, 'La clé « libelle » manque.'],
      [
        2,
        expect.stringMatching(/^Cette clé n’existe pas ici\. Clés possibles : libelle, libelle_singulier, /),
      ],
      [3, 'Écrivez le nombre seul, en chiffres, sans espace ni unité ni guillemets.'],
      [4, 'Écrivez oui ou non.'],
      [5, expect.stringMatching(/^Écrivez l’une de ces valeurs : etp, effectif, /)],
      [6, 'Écrivez un code de département : "01", "2A", "56", "974".'],
      [7, 'Écrivez ici un groupe de clés, une par ligne, en retrait.'],
    ]);
  });

  it('says what a key is for', async () => {
    const said = await serveur.survole(INDICATEURS, `${TETE}  va|leur: 3\n`);
    expect(said).toContain('La valeur de l’exercice : le nombre seul.');
    expect(said).toContain('Par exemple : 84');
  });

  it('offers the keys of a group, with what they are for', async () => {
    const keys = await serveur.propose(INDICATEURS, `${TETE}  |`);
    expect(keys.get('dont')).toMatch(/^Indicateur dont celui-ci est une partie/);
    expect(keys.has('libelle')).toBe(false);
    expect([...keys].filter(([, said]) => said === '')).toEqual([]);
    expect(await serveur.ecrit(INDICATEURS, `${TETE}  |`, 'intervalle')).toBe('intervalle:\n  ');
    expect(await serveur.ecrit(INDICATEURS, `${TETE}  |`, 'valeur')).toBe('valeur: ${1:0}');
  });

  it('offers départements by their names, as values and as keys', async () => {
    const values = await serveur.propose('data/essort/structure.yaml', 'departements:\n  - |');
    expect(values.size).toBe(101);
    expect(values.get('"22"')).toBe("Côtes-d'Armor");
    expect(values.get('2A')).toBe('Corse-du-Sud');
    const keys = await serveur.propose(INDICATEURS, `${TETE}  par_departement:\n    |`);
    expect(keys.get('01')).toBe('Ain');
    expect(keys.size).toBe(101);
  });

  it('offers words with what they mean, dates as they are written, pictograms', async () => {
    const types = await serveur.propose('data/essort/2024/graphiques.yaml', 'a:\n  type: |');
    expect(types.get('lignes')).toBe('une courbe, pour des années');
    expect([...(await serveur.propose(INDICATEURS, `${TETE}  plus_de: |`)).keys()]).toEqual(['oui', 'non']);
    const date = 'evenements:\n  - id: a\n    date: |';
    expect([...(await serveur.propose('data/essort/2024/evenements.yaml', date)).keys()]).toEqual([
      '2024-10-15',
      '2024-10',
      '2024',
    ]);
    const tuile = 'groupes:\n  - titre: x\n    tuiles:\n      - pictogramme: |';
    const pictogrammes = await serveur.propose('data/essort/2024/coup-d-oeil.yaml', tuile);
    expect(pictogrammes.has('users')).toBe(true);
    expect(pictogrammes.size).toBeGreaterThan(5000);
    // Thousands of names must not unroll under the mouse.
    const hovered = await serveur.survole(
      'data/essort/2024/coup-d-oeil.yaml',
      tuile.replace('|', 'us|ers\n'),
    );
    expect(hovered.length).toBeLessThan(1000);
  });

  it('offers the ids of the édition that is being written, and of no other', async () => {
    const essort = await serveur.propose(INDICATEURS, `${TETE}  dont: |`);
    expect(essort.get('adherents')).toBe('adhérents');
    const femasaura = await serveur.propose('data/femasaura/2024/indicateurs.yaml', `${TETE}  dont: |`);
    expect(femasaura.has('facilitations')).toBe(true);
    expect(femasaura.has('adherents_nouveaux')).toBe(false);
    expect(essort.has('adherents_nouveaux')).toBe(true);
    const territoires = await serveur.propose(
      'data/femasaura/2024/indicateurs.yaml',
      `${TETE}  par_territoire:\n    |`,
    );
    expect([...territoires]).toEqual([
      ['ouest', 'Territoire Ouest'],
      ['centre', 'Territoire Centre'],
      ['est', 'Territoire Est'],
    ]);
    const chapitres = await serveur.propose('data/essort/2024/rapport.yaml', 'chapitres:\n  - |');
    expect(chapitres.get('rapport-moral')).toBe('01-rapport-moral.mdx');
  });

  it('offers after a word what goes with it', async () => {
    const calcul = `${TETE}  calcul:\n    nature: evenements\n    |`;
    expect([...(await serveur.propose(INDICATEURS, calcul)).keys()]).toEqual(['type']);
    const types = await serveur.propose(INDICATEURS, calcul.replace('|', 'type: |'));
    expect(types.get('webinaire_thematique')).toBe('Webinaire thématique');
    const charts = await serveur.propose('data/essort/2024/graphiques.yaml', 'a:\n  evolution:\n    - |');
    expect(charts.has('adherents')).toBe(true);
  });

  it('finds a schema that the first line of a file names', async () => {
    const ligne = '# yaml-language-server: $schema=../../../schemas/json/indicateurs.schema.json\n';
    const ailleurs = 'ailleurs/essort/2024/chiffres.yml';
    expect((await serveur.propose(ailleurs, `${ligne}${TETE}  |`)).has('valeur')).toBe(true);
    expect(await serveur.souligne(ailleurs, `${ligne}${TETE}  val: 3\n`)).toHaveLength(1);
  });

  it('offers an id as soon as it is written, and never underlines one that it does not know yet', async () => {
    const nouveau = 'nouveau:\n  libelle: nouveau chiffre\n  valeur: 1\na:\n  libelle: x\n  dont: nouveau\n';
    expect(await serveur.souligne(INDICATEURS, nouveau.replace('x\n', 'x\n  valeur: 1\n'))).toEqual([]);
    const file = path.join(dossier, INDICATEURS);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\n${nouveau}`);
    writeIdentifiants(file);
    serveur.previent(FICHIER_IDENTIFIANTS);
    const ids = await serveur.propose(INDICATEURS, `${TETE}  dont: |`);
    expect(ids.get('nouveau')).toBe('nouveau chiffre');
    expect(ids.has('adherents')).toBe(true);
  });
});

describe('what an editor underlines and what the check says', () => {
  const fixtures = readdirSync('tests/fixtures/invalid');
  const told = fixtures.flatMap((nom) => {
    const attendu = JSON.parse(
      readFileSync(`tests/fixtures/invalid/${nom}/attendu.json`, 'utf8'),
    ) as Diagnostic[];
    return attendu
      .filter(({ code, fichier }) => code.startsWith('S-') && fichier.endsWith('.yaml'))
      .map(({ fichier, ligne }) => ({ nom, fichier, ligne }));
  });

  it('most faults of a schema are underlined too, at the same line', async () => {
    const missed = await Promise.all(
      told.map(async ({ nom, fichier, ligne }) => {
        const file = `tests/fixtures/invalid/${nom}/${fichier}`;
        // Several faults of one file: a file of its own, for the server, for each.
        const underlined = await serveur.souligne(`${ligne}/${file}`, readFileSync(file, 'utf8'));
        return underlined.some(([line]) => line === ligne) ? [] : [nom];
      }),
    );
    expect(told.length).toBeGreaterThan(12);
    // What compares two keys of a file is beyond a schema.
    expect(missed.flat().length, missed.flat().join(', ')).toBeLessThan(told.length / 4);
  });

  it('nothing is underlined that the check accepts, whatever happens to a file', async () => {
    /** Enums of what exists: the check tells those faults after the schema, with the references. */
    const EXISTE = /code de département|Ce pictogramme n’existe pas|police installée|code de la région/;
    const files = listTyped('.');
    const samples = fc.sample(fc.tuple(fc.nat(files.length - 1), mutation), { numRuns: 300, seed: 2024 });
    const verdicts = await Promise.all(
      samples.map(async ([which, geste], rank) => {
        const file = files[which] ?? '';
        const texte = mutate(readFileSync(file, 'utf8'), geste).toString('utf8');
        const { parsed, diagnostics } = parseYaml(texte, file);
        const schema = schemaOf(file)?.schema;
        if (!schema || diagnostics.length > 0) return 'syntaxe';
        const accepted = validate(schema, parsed).diagnostics.length === 0;
        const underlined = await serveur.souligne(file.replace('data/', `data/${rank}-`), texte);
        const messages = underlined.map(([, message]) => message);
        if (accepted) return messages.every((message) => EXISTE.test(message)) ? 'accepté' : messages;
        return messages.length > 0 ? 'souligné' : 'manqué';
      }),
    );
    const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
    expect(verdicts.filter((verdict) => typeof verdict !== 'string')).toEqual([]);
    expect(count('accepté')).toBeGreaterThan(50);
    expect(count('manqué')).toBeLessThanOrEqual(count('souligné') / 20);
  });
});
