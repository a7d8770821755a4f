import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { examine } from './examine/examine.js';
import type { CorpusDocument } from './examine/document.js';
import { cache, fileOf } from './install.js';

let examined = 0;

/** Examines one document after another, in a process of its own so that none can end the run. */
process.on('message', (document: CorpusDocument) => {
  // A folder of its own for each: modules of the same address are imported only once.
  const work = join(cache, 'work', `${process.pid}-${(examined += 1)}`);
  void examine(document, fileOf(document), work).then(async (outcome) => {
    await rm(work, { recursive: true, force: true });
    process.send?.(outcome);
  });
});

process.on('disconnect', () => process.exit(0));
