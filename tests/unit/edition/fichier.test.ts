import { describe, expect, it } from 'vitest';
import { explainSystem } from '../../../src/edition/fichier.ts';

/** Tests run as an administrator, whom no file refuses. */
describe('what the system refuses', () => {
  it.each([
    ['EACCES', 'vous n’avez pas le droit de lire ici', 'Demandez l’accès'],
    ['EPERM', 'vous n’avez pas le droit de lire ici', 'Demandez l’accès'],
    ['ENOTDIR', 'un fichier porte ici le nom d’un dossier', 'Renommez ou supprimez'],
    ['EBUSY', 'la lecture a échoué ici (EBUSY)', 'Fermez les logiciels qui l’ont ouvert'],
    ['', 'la lecture a échoué ici (panne)', 'Fermez les logiciels qui l’ont ouvert'],
  ])('%s', (code, message, conseil) => {
    const explained = explainSystem(Object.assign(new Error('boom'), code === '' ? {} : { code }));
    expect(explained).toMatchObject({ code: 'F-ILLISIBLE', message });
    expect(explained.conseil).toContain(conseil);
  });
});
