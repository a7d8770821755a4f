import { fail } from '../diagnostics/index.js';

/** The user's answer to a proposal. */
export interface Decision {
  /** The id of the proposed change. */
  readonly id: string;
  /** True: it is that rename. False: it is not, do not ask again. */
  readonly accept: boolean;
}

const HEADER = [
  '# Answers to the renames that `ftero-gen diff` proposed. Commit this file.',
  '# accept: true makes the rename certain, false means that it is none.',
];

/** The text of a decisions file: YAML, one answer after the other, sorted so that merges stay small. */
export function writeDecisions(decisions: readonly Decision[]): string {
  const last = new Map(decisions.map((decision) => [decision.id, decision]));
  const sorted = [...last.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.map(
    ({ id, accept }) => `  - id: ${JSON.stringify(id)}\n    accept: ${String(accept)}`,
  );
  return [...HEADER, rows.length === 0 ? 'decisions: []' : 'decisions:', ...rows, ''].join('\n');
}

/**
 * Reads the parsed content of a decisions file, YAML or JSON.
 *
 * @throws FteroGenError FG7001 when it is not of that form
 */
export function readDecisions(content: unknown, file: string): Decision[] {
  if (content === null || content === undefined) return [];
  const list: unknown =
    typeof content === 'object' && 'decisions' in content ? content.decisions : undefined;
  if (!Array.isArray(list))
    throw fail('FG7001', { reason: 'there is no list `decisions`' }, { file });
  return list.map((one: unknown, i) => {
    if (!isDecision(one)) {
      throw fail(
        'FG7001',
        { reason: `entry ${i + 1} needs a text \`id\` and \`accept\`, true or false` },
        { file },
      );
    }
    return { id: one.id, accept: one.accept };
  });
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'accept' in value &&
    typeof value.accept === 'boolean'
  );
}
