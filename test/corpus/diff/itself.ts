import { FteroGenError } from '../../../src/diagnostics/index.js';
import { diff } from '../../../src/diff/index.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';

/** How many changes there are between a document and itself, read twice; undefined when it is refused. */
export async function changesToItself(file: string): Promise<number | undefined> {
  const read = async () => buildModel(await loadSpec(file, { advice: false }), { webhooks: true });
  try {
    const [before, after] = [await read(), await read()];
    const { changes, proposals } = diff(before, after);
    return changes.length + proposals.length;
  } catch (error) {
    if (error instanceof FteroGenError) return undefined;
    throw error;
  }
}
