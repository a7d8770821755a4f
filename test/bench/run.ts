import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { figureTable, tableText, type BenchmarkReport } from './report.js';
import { runDiff } from './diff/run.js';
import { runGenerate } from './generate/run.js';
import { runEndurance } from './serving/endurance.js';
import { runServing } from './serving/run.js';
import { runStart } from './start/run.js';
import { runTypecheck } from './typecheck/run.js';
import { runUpgrade } from './upgrade/run.js';
import { runValidators } from './validators.js';
import { installContenders, workFolder } from './work-folder.js';

const benchmarks: Readonly<Record<string, () => Promise<BenchmarkReport>>> = {
  serving: runServing,
  endurance: runEndurance,
  start: runStart,
  validators: runValidators,
  generate: runGenerate,
  typecheck: runTypecheck,
  diff: runDiff,
  upgrade: runUpgrade,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There is ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

await installContenders();
const results = join(workFolder, 'results');
await mkdir(results, { recursive: true });
console.log(
  `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`,
);
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = await run();
  await writeFile(join(results, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  for (const table of [...report.tables, figureTable(report.figures)])
    console.log(tableText(table));
  const versions = Object.entries(report.versions).map(([one, version]) => `${one} ${version}`);
  console.log(`${versions.join(', ')}\n`);
}
