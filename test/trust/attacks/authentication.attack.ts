import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../../src/pipeline.js';
import { transpile } from '../../corpus/examine/compile.js';
import { serve } from '../../corpus/examine/serve.js';
import { frameworks, type Framework } from '../../http/assemble.js';
import { emptyFolder, optionsFor, removeFolders } from '../support.js';
import type { Attack, Outcome, Size } from './attack.js';
import { expectedVerdict, type Verdict } from './authentication/expected.js';
import { headersOf, requests, securityFunctions } from './authentication/requests.js';
import {
  malformed,
  notLists,
  requirementLists,
  schemes,
  written,
  type JsonLike,
  type Requirement,
} from './authentication/requirements.js';

/** A document, and what each of its operations asks for. */
interface Case {
  readonly document: object;
  readonly operations: readonly Requirement[];
}

function documentOf(
  operations: readonly Requirement[],
  whole: { readonly security?: JsonLike },
  perPath: (requirement: Requirement) => object,
): Case {
  const paths = operations.map(
    (requirement, index) => [`/o${index}`, perPath(requirement)] as const,
  );
  const document = {
    openapi: '3.1.0',
    info: { title: 'Guarded', version: '1.0.0' },
    ...whole,
    paths: Object.fromEntries(paths),
    components: { securitySchemes: schemes },
  };
  return { document, operations };
}

const responses = { '204': { description: 'Done' } };
const tags = ['guarded'];

/** Requirements of operations in one document, then each as the whole document's and as a path's. */
function cases(size: Size): Case[] {
  const lists = requirementLists(
    size === 'full' ? [...written, ...malformed] : written.slice(0, 9),
    size === 'full' ? [...written, ...malformed] : malformed,
  );
  const onOperations = [...lists, ...notLists];
  const inherited = [...notLists, ...requirementLists(malformed, [])].slice(
    0,
    size === 'full' ? undefined : 6,
  );
  return [
    documentOf(onOperations, {}, ({ value }) => ({ get: { tags, responses, security: value } })),
    ...inherited.map((requirement) =>
      documentOf([requirement], { security: requirement.value }, () => ({
        get: { tags, responses },
      })),
    ),
    // OpenAPI has no such member; it must not be taken for nothing.
    documentOf(inherited, {}, ({ value }) => ({ security: value, get: { tags, responses } })),
  ];
}

interface Served {
  readonly failures: readonly string[];
  readonly verdicts: ReadonlyMap<Verdict, number>;
}

async function attackServer(
  { document, operations }: Case,
  framework: Framework,
  folder: string,
): Promise<Served> {
  await mkdir(folder, { recursive: true });
  const spec = join(folder, 'api.json');
  await writeFile(spec, JSON.stringify(document));
  await generate({ ...optionsFor(folder, spec, framework), scaffold: false });
  const running = join(folder, 'running');
  await transpile(join(folder, 'generated'), running);
  const runtime = (await import(
    /* @vite-ignore */ pathToFileURL(join(running, 'runtime', 'index.js')).href
  )) as { insufficientScope: () => Error };
  const names = operations.map((_, index) => `getO${index}`);
  const server = await serve(framework, running, {
    handlers: { guarded: Object.fromEntries(names.map((name) => [name, () => ({ status: 204 })])) },
    security: securityFunctions(runtime.insufficientScope),
    validateResponses: 'fail',
    onError: () => undefined,
    log: { error: () => undefined, warn: () => undefined },
  });
  const failures: string[] = [];
  const verdicts = new Map<Verdict, number>();
  try {
    for (const [index, requirement] of operations.entries()) {
      for (const brought of requests) {
        const expected = expectedVerdict(requirement, brought);
        const url = `http://127.0.0.1:${server.port}/o${index}`;
        const { status } = await fetch(url, { headers: headersOf(brought) });
        verdicts.set(expected, (verdicts.get(expected) ?? 0) + 1);
        if ((status === 204 ? 'through' : status) === expected) continue;
        failures.push(
          `${framework}: security ${JSON.stringify(requirement.value)}, sent ${JSON.stringify(brought)}: ${status}, not ${expected}`,
        );
      }
    }
  } finally {
    await server.close();
  }
  return { failures, verdicts };
}

async function run(size: Size): Promise<Outcome> {
  const folder = await emptyFolder();
  const failures: string[] = [];
  const rows: string[] = [];
  let tried = 0;
  try {
    for (const framework of frameworks) {
      const sums = new Map<Verdict, number>();
      for (const [index, one] of cases(size).entries()) {
        const served = await attackServer(one, framework, join(folder, framework, String(index)));
        failures.push(...served.failures);
        for (const [verdict, count] of served.verdicts) {
          sums.set(verdict, (sums.get(verdict) ?? 0) + count);
          tried += count;
        }
      }
      const cells = (['through', 401, 403] as const).map((verdict) => sums.get(verdict) ?? 0);
      rows.push(`| ${[framework, ...cells].join(' | ')} |`);
    }
  } finally {
    await removeFolders();
  }
  const figures = ['| target | through | 401 | 403 |', '| --- | --- | --- | --- |', ...rows];
  return { tried, failures, figures: figures.join('\n') };
}

const attack: Attack = {
  title: 'Authentication',
  promise:
    'Every combination of schemes that are declared, undeclared, malformed, joined by AND and OR, and optional, as the requirement of an operation, of the whole document and of a path, with credentials that are good, bad and missing: what the document says is asked for is asked for, and what cannot be read is answered 401.',
  run,
};

export default attack;
