import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execution, runScript } from '../aide/commande.ts';
import { listFiles, makeFolder } from '../aide/dossiers.ts';
import { findHtmlFaults } from '../aide/html.ts';
import { findBrokenLinks, readSite } from '../aide/liens.ts';
import { visitSite } from '../aide/navigateur.ts';
import { listPages, readElements, textOf } from '../aide/pages.ts';

const PAGE = 'la-rampe/2023-2024/les-commissions/index.html';

const site = makeFolder();
let execution: Execution;

beforeAll(async () => {
  execution = await runScript('rapport', [
    ...['--racine', 'tests/fixtures/valid/groupes-et-agenda', '--sortie', site, '--sans-pdf'],
  ]);
});

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

function withClass(page: string, name: string): Element[] {
  return readElements(site, page).filter(({ properties }) => {
    const { className } = properties;
    return Array.isArray(className) && className.includes(name);
  });
}

function texts(page: string, name: string): string[] {
  return withClass(page, name).map((element) => textOf(element).replace(/\s+/g, ' ').trim());
}

describe('working groups and agenda of a season', () => {
  it('raise no fault', () => {
    expect(execution.code).toBe(0);
    expect(execution.erreurs).not.toMatch(/erreur|alerte/);
  });

  it('list the whole agenda without a script: nothing is hidden but the filters', () => {
    expect(texts(PAGE, 'agenda-entree')).toHaveLength(8);
    expect(withClass(PAGE, 'agenda-entree').some(({ properties }) => properties['hidden'])).toBe(false);
    expect(withClass(PAGE, 'filtres').map(({ properties }) => properties['hidden'])).toEqual([true]);
    expect(texts(PAGE, 'agenda-compte')).toEqual(['7 rendez-vous tenus, 1 annulé']);
  });

  it('say of each meeting its day, its body, its hour and its place, in order', () => {
    expect(texts(PAGE, 'agenda-entree').slice(-4)).toEqual([
      '5 Fête du quartier',
      '5 Comité de pilotage DRAC · 9 h',
      expect.stringMatching(/^5 Conseil de quartier Ville · 18 h 30 · Maison des associations ; salle 2$/),
      expect.stringContaining('Signature de la convention'),
    ]);
  });

  it('give every meeting to the filters', () => {
    const [first] = withClass(PAGE, 'agenda-entree');
    expect(JSON.parse(String(first?.properties['dataCriteres']))).toEqual({
      instance: ['Ville'],
      nature: [],
      mois: ['2023-09'],
    });
  });

  it('count a shared session once, in the year as in the figures that quote it', () => {
    const total = texts(PAGE, 'rang-total')[0] ?? '';
    expect(total).toContain('10');
    expect(total).toContain('au moins 53');
    expect(texts(PAGE, 'seances-total')[0]).toContain('au moins 53');
    const home = readFileSync(path.join(site, 'la-rampe/2023-2024/donnees/chiffres.csv'), 'utf8');
    expect(home).toMatch(/^seances;[^;]*;10;/m);
    expect(home).toMatch(/^presences_costumes;[^;]*;3;/m);
    expect(home).toMatch(/^rendez_vous_ville;[^;]*;3;/m);
  });

  it('draw the months of the season, and a hollow circle where a session is told elsewhere', () => {
    const months = texts(PAGE, 'mois-tete');
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('sept. septembre 2023');
    expect(withClass(PAGE, 'commune')).toHaveLength(2);
  });

  it('leave out what nobody filled in', () => {
    const page = 'le-jardin/2024/la-saison/index.html';
    expect(withClass(page, 'groupes-figure')).toEqual([]);
    expect(withClass(page, 'seances-vue')).toEqual([]);
    expect(withClass(page, 'mission-vue')).toEqual([]);
    expect(texts(page, 'missions-axe')).toEqual(['Les graines']);
    expect(texts(page, 'agenda-comptes')).toEqual([]);
  });

  it('are open data, the agenda as a calendar too', () => {
    const files = listFiles(path.join(site, 'la-rampe/2023-2024/donnees')).filter(
      (file) => !file.endsWith('.json'),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        'agenda.csv',
        'agenda.ics',
        'groupes-de-travail.csv',
        'seances-des-groupes.csv',
      ]),
    );
    expect(readFileSync(path.join(site, PAGE), 'utf8')).toContain('href="../donnees/agenda.ics"');
  });

  it('are valid HTML, with links that lead somewhere', async () => {
    const contents = readSite(site);
    expect([...contents.keys()].flatMap((file) => findBrokenLinks(site, contents, file))).toEqual([]);
    const faults = await Promise.all(listPages(site).map((page) => findHtmlFaults(site, page)));
    expect(faults.flat()).toEqual([]);
  });
});

describe('in a browser', () => {
  const { open, urlOf } = visitSite(site);

  it('filters keep the day of a meeting whose first one of the day is gone', async () => {
    const page = await (await open()).context.newPage();
    await page.goto(urlOf(PAGE));
    await page.getByLabel('Organisme').selectOption('DRAC');
    const shown = page.locator('.agenda-entree:visible');
    expect(await shown.count()).toBe(2);
    expect(await page.locator('.filtres .compte').textContent()).toBe('2 rendez-vous sur 8');
    expect((await shown.last().locator('.agenda-jour').boundingBox())?.width).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    expect(await shown.count()).toBe(8);
    await page.close();
  });

  it.each([320, 390, 600, 820, 1440])('nothing is wider than a window of %i px', async (width) => {
    const page = await (await open({ viewport: { width, height: 800 } })).context.newPage();
    for (const address of [PAGE, 'le-jardin/2024/la-saison/index.html']) {
      await page.goto(urlOf(address));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const wide = await page
        .locator('.matrice, .seances-table, .bandes, .missions-vue table')
        .evaluateAll(
          (tables) =>
            tables.filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0)).length,
        );
      expect(wide).toBe(0);
    }
    await page.close();
  });
});
