import { afterEach, describe, expect, it, vi } from 'vitest';
import { listUsualBrowsers } from '../../scripts/navigateur/installes.ts';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('launchBrowser', () => {
  it.each([
    [
      '/nulle/part/chrome',
      'La variable MILLESIME_NAVIGATEUR désigne « /nulle/part/chrome », mais ce fichier n’existe pas.',
    ],
    [
      process.execPath,
      `La variable MILLESIME_NAVIGATEUR désigne « ${process.execPath} », mais ce navigateur ne démarre pas`,
    ],
  ])('refuses MILLESIME_NAVIGATEUR=%s in French, without trying another', async (chemin, message) => {
    vi.stubEnv('MILLESIME_NAVIGATEUR', chemin);
    await expect(launchBrowser()).rejects.toMatchObject({
      name: 'NavigateurIntrouvable',
      message: expect.stringContaining(message) as string,
    });
  });

  it('says which browser runs', async () => {
    const messages: string[] = [];
    const browser = await launchBrowser((message) => messages.push(message));
    try {
      expect(browser.isConnected()).toBe(true);
      expect(messages).toEqual([expect.stringMatching(/^navigateur : /)]);
    } finally {
      await browser.close();
    }
  });

  it('resolves no host name of the network', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await expect(page.goto('http://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    } finally {
      await browser.close();
    }
  });
});

describe('listUsualBrowsers', () => {
  it('looks in the program folders of Windows, Chrome before Edge', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(listUsualBrowsers('win32', env).slice(0, 4)).toEqual([
      { nom: 'Google Chrome', chemin: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe' },
      { nom: 'Google Chrome', chemin: 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe' },
      { nom: 'Microsoft Edge', chemin: 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe' },
      { nom: 'Microsoft Edge', chemin: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe' },
    ]);
  });

  it('looks in the Applications of macOS, those of the user too', () => {
    expect(listUsualBrowsers('darwin', { HOME: '/Users/ana' }).slice(0, 2)).toEqual([
      { nom: 'Google Chrome', chemin: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
      {
        nom: 'Google Chrome',
        chemin: '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      },
    ]);
  });

  it('looks along the PATH of Linux, and never in the working folder', () => {
    const chemins = listUsualBrowsers('linux', { PATH: '/maison/bin::.' }).map(({ chemin }) => chemin);
    expect(chemins[0]).toBe('/maison/bin/google-chrome');
    expect(chemins).toContain('/usr/bin/chromium');
    expect(chemins.filter((chemin) => !chemin.startsWith('/'))).toEqual([]);
  });
});
