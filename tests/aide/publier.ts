/** `node publier.ts NOUVEAU SORTIE`: what a test of publishing kills. */
import { prepareSortie, publish } from '../../scripts/publier.ts';

const [nouveau = '', sortie = ''] = process.argv.slice(2);
prepareSortie(sortie);
process.stdout.write('prêt\n');
await publish(nouveau, sortie);
