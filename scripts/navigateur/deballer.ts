// Runs in a process of its own, started by embarque.ts: @sparticuz/chromium can only unpack into the temp folder,
// and a child lets us choose that folder (TMPDIR) without touching the environment of the command itself.
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const [bin, ...archives] = process.argv.slice(2);
if (bin === undefined) throw new Error('usage: deballer.ts BIN ARCHIVE…');
await Promise.all(archives.map((archive) => inflate(join(bin, archive))));
