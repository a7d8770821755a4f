import { styleText } from 'node:util';

/** Where a run reads its surroundings and writes to. Tests give their own. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where answers to questions come from. */
  readonly input: NodeJS.ReadableStream;
  /** Whether standard error is a screen that lines can be rewritten on. */
  readonly isInteractive: boolean;
  /** Whether standard output and standard error take colours. */
  readonly hasColor: { readonly out: boolean; readonly err: boolean };
}

type Style = Parameters<typeof styleText>[0];

/** Styles a text for a stream; plain where that takes no colours. */
export function styled(style: Style, text: string, hasColor: boolean): string {
  return hasColor ? styleText(style, text, { validateStream: false }) : text;
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, which wins over what the stream is. */
function takesColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/**
 * The terminal of this process. A reader that stops reading (`ftero-gen … | head`) is no reason to
 * stop writing files: what it does not read is dropped.
 */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    // A run that asks nothing leaves it alone: opening it would keep a pipe from ending.
    get input() {
      return process.stdin;
    },
    isInteractive: stderr.isTTY === true && env['CI'] === undefined && env['TERM'] !== 'dumb',
    hasColor: { out: takesColor(stdout, env), err: takesColor(stderr, env) },
  };
}
