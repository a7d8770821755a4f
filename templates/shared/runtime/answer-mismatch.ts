import { cutToBytes, jsonBytes } from './bounds.js';
import type { Finding } from './descriptor.js';

/** So that one bad answer makes a log line of at most 4 kB, which may hold the findings three times. */
const maxBytes = 800;
const maxPointer = 160;
const maxMessage = 200;

/** A handler's answer that is not what the API description says. */
export class AnswerMismatch extends Error {
  override readonly name = 'AnswerMismatch';
  /** The first that fit in a log line, with their texts cut short. */
  readonly findings: readonly Finding[];
  /** How many there are. */
  readonly count: number;

  constructor(operation: string, status: unknown, findings: readonly Finding[]) {
    const shown = forLog(findings);
    const left = findings.length - shown.length;
    const list = shown.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ');
    super(
      `The answer of ${operation} with status ${String(status)} breaks the API description: ${list}${
        left === 0 ? '' : `; and ${left} more`
      }`,
    );
    this.findings = shown;
    this.count = findings.length;
    // Where it was noticed is the same place in the runtime each time.
    this.stack = `${this.name}: ${this.message}`;
  }
}

function forLog(findings: readonly Finding[]): Finding[] {
  const shown: Finding[] = [];
  let bytes = 0;
  for (const { pointer, keyword, message } of findings) {
    const short = {
      pointer: cutToBytes(pointer, maxPointer),
      keyword,
      message: cutToBytes(message, maxMessage),
    };
    bytes += jsonBytes(short);
    if (bytes > maxBytes) break;
    shown.push(short);
  }
  return shown;
}
