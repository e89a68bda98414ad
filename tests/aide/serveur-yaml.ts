/** The yaml-language-server that VS Code runs, spoken to as an editor does: over its standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the editor underlines. */
interface Soulignement {
  message: string;
  range: { start: { line: number; character: number } };
}

/** What the editor proposes. */
interface Proposition {
  label: string;
  insertText?: string;
  /** A text, or Markdown. */
  documentation?: string | { value: string };
}

/** A server under way; a file is given by its path from the folder, and its text, written or not. */
interface ServeurYaml {
  /** What is underlined in a file: line from 1, and message. */
  souligne: (fichier: string, texte: string) => Promise<[ligne: number, message: string][]>;
  /** What is proposed where `|` stands in the text: label → what is said of it. Rejects when something comes twice. */
  propose: (fichier: string, texte: string) => Promise<Map<string, string>>;
  /** The text that choosing a label would write, where `|` stands. */
  ecrit: (fichier: string, texte: string, label: string) => Promise<string | undefined>;
  /** What is shown, as Markdown, where `|` stands in the text. */
  survole: (fichier: string, texte: string) => Promise<string>;
  /** Tells it that a schema was written again, as the watcher of an editor does. */
  previent: (fichier: string) => void;
  ferme: () => void;
}

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
}

const SERVEUR = path.resolve('node_modules/yaml-language-server/bin/yaml-language-server');

/** Cuts the stream of the server into messages. */
function readMessages({ stdout }: ChildProcess, receive: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  stdout?.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const end = waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(waiting.toString('latin1', 0, end))?.[1]);
      if (waiting.length < end + 4 + length) return;
      receive(JSON.parse(waiting.toString('utf8', end + 4, end + 4 + length)) as Message);
      waiting = waiting.subarray(end + 4 + length);
    }
  });
}

/** The text without its `|`, and where it stood. */
function takeCursor(marked: string): { texte: string; position: { line: number; character: number } } {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  return {
    texte: marked.slice(0, offset) + marked.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** One section of the settings: `yaml.schemaStore.enable` → `{ schemaStore: { enable } }`. */
function takeSection(reglages: Readonly<Record<string, unknown>>, section: string): object {
  const out: Record<string, unknown> = {};
  for (const [cle, valeur] of Object.entries(reglages)) {
    if (!cle.startsWith(`${section}.`)) continue;
    const [first = '', second] = cle.slice(section.length + 1).split('.');
    out[first] = second === undefined ? valeur : { ...(out[first] as object | undefined), [second]: valeur };
  }
  return out;
}

/** Starts a server on a folder, with the settings of an editor: the content of `.vscode/settings.json`. */
export async function startServeurYaml(
  dossier: string,
  reglages: Readonly<Record<string, unknown>>,
): Promise<ServeurYaml> {
  const processus = spawn(process.execPath, [SERVEUR, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const toUri = (fichier: string): string => pathToFileURL(path.resolve(dossier, fichier)).href;
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    processus.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const replies = new Map<number | string, (result: unknown) => void>();
  const published = new Map<string, (diagnostics: Soulignement[]) => void>();
  let configured = (): void => undefined;
  const configuration = new Promise<void>((resolve) => (configured = resolve));
  readMessages(processus, ({ id, method, params, result }) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Soulignement[] };
      published.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: { section: string }[] };
      send({ id, result: items.map(({ section }) => takeSection(reglages, section)) });
      configured();
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: null });
    } else if (id !== undefined) {
      replies.get(id)?.(result);
      replies.delete(id);
    }
  });
  let last = 0;
  let version = 0;
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1;
      replies.set(last, resolve);
      send({ id: last, method, params });
    });
  const nextDiagnostics = (uri: string): Promise<Soulignement[]> =>
    new Promise((resolve) => published.set(uri, resolve));

  const completionItem = { documentationFormat: ['markdown'], snippetSupport: true };
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(path.resolve(dossier)).href,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem } } },
  });
  send({ method: 'initialized', params: {} });
  await configuration;
  // It reads what it was given before it answers this.
  await ask('yaml/get/all/jsonSchemas', 'file:///rien.yaml');

  /** Opens a file, asks something of it, and closes it; the server says twice what is wrong: at the end, nothing. */
  const visit = async <T>(fichier: string, texte: string, query: (uri: string) => Promise<T>): Promise<T> => {
    const uri = toUri(fichier);
    // The server remembers a text by its address and version.
    version += 1;
    const textDocument = { uri, languageId: 'yaml', version, text: texte };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const result = await query(uri);
    const closed = nextDiagnostics(uri);
    send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
    await closed;
    return result;
  };
  const complete = (fichier: string, marked: string): Promise<Proposition[]> => {
    const { texte, position } = takeCursor(marked);
    return visit(fichier, texte, async (uri) => {
      const list = await ask('textDocument/completion', { textDocument: { uri }, position });
      return (list as { items: Proposition[] } | null)?.items ?? [];
    });
  };
  return {
    souligne: (fichier, texte) =>
      visit(fichier, texte, async (uri) =>
        (await nextDiagnostics(uri)).map(({ message, range }) => [range.start.line + 1, message]),
      ),
    propose: async (fichier, marked) => {
      const items = await complete(fichier, marked);
      const said = new Map(
        items.map(({ label, documentation }) => [
          label,
          typeof documentation === 'object' ? documentation.value : (documentation ?? ''),
        ]),
      );
      if (said.size < items.length) throw new Error('Une même chose est proposée deux fois.');
      return said;
    },
    ecrit: async (fichier, marked, label) =>
      (await complete(fichier, marked)).find((proposition) => proposition.label === label)?.insertText,
    survole: (fichier, marked) => {
      const { texte, position } = takeCursor(marked);
      return visit(fichier, texte, async (uri) => {
        const hover = await ask('textDocument/hover', { textDocument: { uri }, position });
        return (hover as { contents: { value: string } } | null)?.contents.value ?? '';
      });
    },
    previent: (fichier) => {
      const changes = [{ uri: toUri(fichier), type: 2 }];
      send({ method: 'workspace/didChangeWatchedFiles', params: { changes } });
    },
    ferme: () => {
      processus.kill();
    },
  };
}
