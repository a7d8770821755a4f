import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../../src/cli/main.js';
import type { Terminal } from '../../../src/cli/terminal.js';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'cli-'));
}

/** Runs the command line in this process, with a terminal that remembers what it was told. */
export async function cli(
  cwd: string,
  argv: readonly string[],
  more: Partial<Terminal> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    cwd,
    env: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: Readable.from([]),
    isInteractive: false,
    hasColor: { out: false, err: false },
    ...more,
  };
  const status = await run(argv, terminal);
  return { status, out, err };
}
