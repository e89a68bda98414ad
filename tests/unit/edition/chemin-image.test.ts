import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainChemin } from '../../../src/edition/chemin-image.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'millesime-test-images-'));
const limite = path.join(folder, 'content');
const dossier = path.join(limite, 'la-rampe', '2024');

beforeAll(() => {
  mkdirSync(path.join(dossier, 'photos'), { recursive: true });
  mkdirSync(path.join(folder, 'ailleurs'));
  writeFileSync(path.join(folder, 'ailleurs', 'secret.jpg'), 'x');
  writeFileSync(path.join(dossier, 'photos', 'scene.jpg'), 'x');
  writeFileSync(path.join(dossier, 'Été.jpg'.normalize('NFD')), 'x');
  writeFileSync(path.join(dossier, 'lourde.jpg'), '');
  truncateSync(path.join(dossier, 'lourde.jpg'), 50_000_000);
  symlinkSync(path.join(folder, 'ailleurs', 'secret.jpg'), path.join(dossier, 'raccourci.jpg'));
  symlinkSync(path.join(folder, 'ailleurs'), path.join(dossier, 'dossier'));
  symlinkSync(path.join(dossier, 'photos', 'scene.jpg'), path.join(dossier, 'dedans.jpg'));
  symlinkSync(path.join(dossier, 'absente.jpg'), path.join(dossier, 'mort.jpg'));
  symlinkSync(path.join(dossier, 'boucle.jpg'), path.join(dossier, 'boucle.jpg'));
});

function tell(adresse: string): string | null {
  return explainChemin(adresse, dossier, limite)?.[0] ?? null;
}

describe('the file of a picture', () => {
  it.each([
    'photos/scene.jpg',
    './photos/scene.jpg',
    'photos/../photos/scene.jpg',
    'dedans.jpg',
    '../2024/photos/scene.jpg',
  ])('%s is taken', (adresse) => {
    expect(tell(adresse)).toBeNull();
  });

  it.each([
    ['../../../ailleurs/secret.jpg', 'hors du dossier'],
    ['photos/../../../../ailleurs/secret.jpg', 'hors du dossier'],
    [path.join(folder, 'ailleurs', 'secret.jpg'), 'son chemin dans un ordinateur'],
    ['~/secret.jpg', 'son chemin dans un ordinateur'],
    ['D:\\secret.jpg', 'son chemin dans un ordinateur'],
    ['file:///etc/passwd', 'vient d’un autre site'],
    ['data:image/png;base64,AA', 'vient d’un autre site'],
    ['//exemple.fr/a.jpg', 'vient d’un autre site'],
    ['raccourci.jpg', 'un raccourci vers un fichier hors du dossier'],
    ['dossier/secret.jpg', 'un raccourci vers un fichier hors du dossier'],
    ['mort.jpg', 'ne peut pas être ouverte'],
    ['boucle.jpg', 'ne peut pas être ouverte'],
    ['photos', 'est un dossier'],
    ['.', 'est un dossier'],
    ['photos/scene.jpg/x.jpg', 'n’existe pas'],
    ['Photos/Scene.JPG', 'n’existe pas sous ce nom'],
    ['Été.jpg'.normalize('NFC'), 'n’existe pas sous ce nom'],
    ['a\0b.jpg', 'n’existe pas'],
    ['lourde.jpg', 'pèse 50 Mo'],
  ])('%s is not', (adresse, reason) => {
    expect(tell(adresse)).toContain(reason);
  });
});
