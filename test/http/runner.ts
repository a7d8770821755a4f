import { describe, expect, test } from 'vitest';
import { sendRaw, type RawAnswer } from './raw-client.js';

export interface RunningServer {
  readonly name: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A request, and what every server must answer. */
export interface Row {
  readonly name: string;
  readonly send: RowRequest | { readonly raw: string | Buffer };
  readonly expect: RowExpectation;
  /** Servers whose framework answers this before the API is asked, and their answer's status. */
  readonly frameworkAnswers?: Readonly<Record<string, number>>;
}

export interface RowRequest {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is; anything else as JSON with its Content-Type. */
  readonly body?: unknown;
  /** Sends each character of the body as one byte. */
  readonly isLatin1?: boolean;
  /** Sends the body in pieces of this size, without Content-Length. */
  readonly chunked?: number;
}

export interface RowExpectation {
  readonly status: number;
  /** A header's text, or null for one that must be absent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Each as `in name pointer keyword`, without what it does not have; in any order. */
  readonly violations?: readonly string[];
}

/** Runs every row against every server: all must give the expected answer, and all the same one. */
export function runTable(
  title: string,
  servers: () => readonly RunningServer[],
  rows: readonly Row[],
) {
  describe(title, () => {
    test.each(rows.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
      const answers: [string, RawAnswer][] = [];
      for (const server of servers()) {
        const answer = await sendRaw(server.port, bytesOf(row.send));
        const frameworkStatus = row.frameworkAnswers?.[server.name];
        if (frameworkStatus !== undefined) {
          expect(answer.status, server.name).toBe(frameworkStatus);
          continue;
        }
        expectAnswer(server.name, answer, row.expect);
        answers.push([server.name, comparable(answer)]);
      }
      const [first, ...others] = answers;
      for (const [name, answer] of others) {
        expect(answer, `${name} must answer as ${first?.[0]}`).toEqual(first?.[1]);
      }
    });
  });
}

function expectAnswer(server: string, answer: RawAnswer, expected: RowExpectation): void {
  expect(answer.status, `${server}: ${answer.body}`).toBe(expected.status);
  for (const [name, text] of Object.entries(expected.headers ?? {})) {
    expect(answer.headers[name] ?? null, `${server}: ${name}`).toBe(text);
  }
  if (expected.text !== undefined) expect(answer.body, server).toBe(expected.text);
  if (expected.json !== undefined) expect(JSON.parse(answer.body), server).toEqual(expected.json);
  if (expected.violations !== undefined) {
    expect(violationsIn(answer.body), server).toEqual([...expected.violations].sort());
  }
}

function violationsIn(body: string): string[] {
  const problem = JSON.parse(body) as { violations?: Record<string, string>[] };
  return (problem.violations ?? [])
    .map((violation) =>
      [violation.in, violation.name, violation.pointer, violation.keyword]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    )
    .sort();
}

/** Headers that the connection, the clock or the framework's signature account for. */
const incidental = new Set(['date', 'connection', 'keep-alive', 'x-powered-by']);

function comparable({ status, headers, body }: RawAnswer): RawAnswer {
  const kept = Object.entries(headers).filter(([name]) => !incidental.has(name));
  return { status, headers: Object.fromEntries(kept), body };
}

export function bytesOf(send: Row['send']): Buffer {
  if ('raw' in send) return Buffer.from(send.raw);
  const { method = 'GET', target, body, chunked, isLatin1 = false } = send;
  const isJson = body !== undefined && typeof body !== 'string';
  const payload = Buffer.from(
    isJson ? JSON.stringify(body) : ((body as string) ?? ''),
    isLatin1 ? 'latin1' : 'utf8',
  );
  const headers: Record<string, string> = {
    host: 'test',
    connection: 'close',
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...(body === undefined
      ? {}
      : chunked === undefined
        ? { 'content-length': String(payload.length) }
        : { 'transfer-encoding': 'chunked' }),
    ...send.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return Buffer.concat([head, chunked === undefined ? payload : inChunks(payload, chunked)]);
}

function inChunks(payload: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < payload.length; at += size) {
    const piece = payload.subarray(at, at + size);
    parts.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
