import { exitStatus } from './exit-status.js';
import type { ProgressLine } from './progress.js';
import type { Terminal } from './terminal.js';

/**
 * Answers Ctrl-C with one line. Nothing has to be saved: files are put in place by a journal, which
 * the next run completes or drops. Gives a function that ends the watch.
 */
export function onInterrupt(terminal: Terminal, progress: ProgressLine): () => void {
  const stop = () => {
    progress.clear();
    terminal.err('Interrupted. The next run repairs what was begun.\n');
    process.exit(exitStatus.interrupted);
  };
  process.once('SIGINT', stop);
  return () => {
    process.off('SIGINT', stop);
  };
}
