import { join } from 'node:path';
import { examine } from './examine/examine.js';
import type { CorpusDocument } from './examine/document.js';
import { cache, fileOf } from './install.js';

/** Examines one document after another, in a process of its own so that none can end the run. */
process.on('message', (document: CorpusDocument) => {
  void examine(document, fileOf(document), join(cache, 'work', String(process.pid))).then(
    (outcome) => process.send?.(outcome),
  );
});

process.on('disconnect', () => process.exit(0));
