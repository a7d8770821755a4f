import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FteroGenError } from '../../src/diagnostics/index.js';
import { generate } from '../../src/pipeline.js';
import { hostileDocuments } from './hostile-documents.js';
import { optionsFor } from './support.js';

/*
 * Generates from each hostile document, in a process whose memory is limited, and prints a line of JSON
 * for each: what came of it and the time that the processor took.
 */

const [, , folder = '.'] = process.argv;

for (const [index, { name, file, text }] of hostileDocuments.entries()) {
  const spec = join(folder, `${index}-${file}`);
  writeFileSync(spec, text());
  const started = process.cpuUsage();
  let outcome: string;
  try {
    const options = optionsFor(join(folder, String(index)), spec);
    await generate({ ...options, scaffold: false });
    outcome = 'generated';
  } catch (error) {
    outcome =
      error instanceof FteroGenError
        ? (error.diagnostics[0]?.code ?? 'no code')
        : String(error).slice(0, 300);
  }
  const { user, system } = process.cpuUsage(started);
  console.log(JSON.stringify({ name, outcome, milliseconds: Math.round((user + system) / 1000) }));
}
