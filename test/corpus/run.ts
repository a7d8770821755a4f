import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusDocument, Outcome } from './examine/document.js';
import { cache, installPackages, readDocuments } from './install.js';
import { resultsTable } from './results-table.js';

/*
 * npm run corpus [-- part of a package's or a path's name …]
 * Runs the named documents, all without a name, and writes RESULTS.md; results of the others are kept.
 */

const patience = 15 * 60 * 1000;
/** Modules that were imported are never let go, so a worker is replaced now and then. */
const documentsPerWorker = 12;

const resultsFile = join(cache, 'results.json');
const tableFile = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const idOf = (document: CorpusDocument) =>
  `${document.package}@${document.version}/${document.path}`;

async function readResults(): Promise<Map<string, Outcome>> {
  try {
    const kept = JSON.parse(await readFile(resultsFile, 'utf8')) as Outcome[];
    return new Map(kept.map((outcome) => [idOf(outcome.document), outcome]));
  } catch {
    return new Map();
  }
}

function startWorker(): ChildProcess {
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  return fork(script, { execArgv: ['--import', 'tsx', '--max-old-space-size=6144'] });
}

/** The worker's outcome, or that it died or had to be ended. */
function examineIn(worker: ChildProcess, document: CorpusDocument): Promise<Outcome> {
  return new Promise((resolve) => {
    const crashed = (crash: string): Outcome => ({
      ...{ document, openapi: '', operations: 0, milliseconds: 0, files: 0, refused: [] },
      ...{ crash, warnings: {}, typeErrors: [], servers: {}, unsampled: [] },
    });
    const timer = setTimeout(() => worker.kill('SIGKILL'), patience);
    const onExit = (code: number | null, signal: string | null) => {
      clearTimeout(timer);
      resolve(crashed(`the process ended with ${code ?? signal}`));
    };
    worker.once('exit', onExit);
    worker.once('message', (outcome) => {
      clearTimeout(timer);
      worker.off('exit', onExit);
      resolve(outcome as Outcome);
    });
    worker.send(document);
  });
}

function say(outcome: Outcome): void {
  const servers = Object.values(outcome.servers);
  const failed = servers.flatMap((one) => one.startError ?? one.failed).length;
  const stop = outcome.crash ?? outcome.refused[0];
  const facts = `${outcome.operations} operations, ${outcome.typeErrors.length} type errors, ${failed} failed`;
  console.log(`${idOf(outcome.document)}: ${stop?.split('\n')[0] ?? facts}`);
}

const documents = await readDocuments();
const names = process.argv.slice(2);
const wanted = documents.filter(
  (one) => names.length === 0 || names.some((name) => idOf(one).includes(name)),
);
await installPackages(documents);
const results = await readResults();
let worker = startWorker();
for (const [index, document] of wanted.entries()) {
  if (!worker.connected || (index > 0 && index % documentsPerWorker === 0)) {
    if (worker.connected) worker.disconnect();
    worker = startWorker();
  }
  const outcome = await examineIn(worker, document);
  say(outcome);
  results.set(idOf(document), outcome);
  const listed = documents.flatMap((one) => results.get(idOf(one)) ?? []);
  await writeFile(resultsFile, `${JSON.stringify(listed, null, 1)}\n`);
  await writeFile(tableFile, resultsTable(listed));
}
worker.disconnect();
await rm(join(cache, 'work'), { recursive: true, force: true });
