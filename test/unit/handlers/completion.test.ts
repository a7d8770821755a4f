import { describe, expect, test } from 'vitest';
import { outcome, type Files } from './support.js';

const from = "from '../generated/handlers.js';";
const answer = 'return { status: 204 };';

/** Objects and classes that have `a` and lack `b`; where the stub for `b` is expected. */
const shapes: Readonly<Record<string, { files: Files; target?: string; more?: Files }>> = {
  'an annotated constant': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}

// mine
export const calls: CallsHandlers = {
  async a({ body }) {
    void body; /* keep */
    ${answer}
  },
};
export const after = 1;
`,
    },
  },
  'satisfies, without a trailing comma': {
    files: {
      'calls.ts': `import { type CallsHandlers } ${from}
export const calls = {
    a: async () => { ${answer} } // last
} satisfies CallsHandlers
`,
    },
  },
  'a default export': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
const a: CallsHandlers['a'] = async () => { ${answer.replace('204', '204 as const')} };
export default { a } satisfies CallsHandlers;
`,
      'index.ts': `import type { Handlers } ${from}
import calls from './calls.js';
export const handlers: Handlers = { calls };
`,
    },
  },
  'an empty object': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
export const calls: CallsHandlers = {};
`,
    },
  },
  'a class': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
class Calls implements CallsHandlers {
  #store = 1;

  async a() {
    void this.#store;
    ${answer.replace('204', '204 as const')}
  }
}
export const calls = new Calls();
`,
    },
  },
  'a class whose base has the rest': {
    files: {
      'base.ts': `export class Base { async x() { return 1; } }
`,
      'calls.ts': `import type { CallsHandlers } ${from}
import { Base } from './base.js';
export class Calls extends Base implements CallsHandlers {
\tasync a() {
\t\t${answer.replace('204', '204 as const')}
\t}
}
export const calls = new Calls();
`,
    },
  },
  'an object that spreads another file': {
    files: {
      'reads.ts': `import type { CallsHandlers } ${from}
export const reads: Pick<CallsHandlers, 'a'> = { async a() { ${answer} } };
`,
      'calls.ts': `import type { CallsHandlers } ${from}
import { reads } from './reads.js';
export const calls: CallsHandlers = { ...reads };
`,
    },
  },
  'an object that spreads through a path alias': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
import { reads } from '~/reads.js';
export const calls: CallsHandlers = {
  ...reads,
};
`,
    },
    more: {
      'src/reads.ts': `export const reads = { async a() { return { status: 204 as const }; } };
`,
      'tsconfig.json':
        '{ "compilerOptions": { "module": "nodenext", "paths": { "~/*": ["./src/*"] } } }',
    },
  },
  'a function that makes it': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
export function createCalls(store: object): CallsHandlers {
  return {
    async a() {
      void store;
      ${answer}
    },
  };
}
export const calls: CallsHandlers = createCalls({});
`,
    },
  },
  'an arrow function that makes it': {
    files: {
      'calls.ts': `import type { CallsHandlers } ${from}
export const createCalls = (): CallsHandlers => ({
  async a() { ${answer} },
});
export const calls = createCalls();
`,
    },
  },
  'one file for everything': {
    target: 'index.ts',
    files: {
      'index.ts': `import type { Handlers } ${from}

export const handlers: Handlers = {
  calls: {
    async a() {
      ${answer}
    },
  },
};
`,
    },
  },
  'another file than expected': {
    target: 'phone/all.ts',
    files: {
      'phone/all.ts': `import type { CallsHandlers } from '../../generated/handlers.js';
export const calls: CallsHandlers = {
  async a() { ${answer} },
};
`,
      'index.ts': `import type { Handlers } ${from}
import { calls } from './phone/all.js';
export const handlers: Handlers = { calls };
`,
    },
  },
  'an alias of the interface': {
    files: {
      'calls.ts': `import type { CallsHandlers as Api } ${from}
export const calls: Api = {
  async a() { ${answer} },
};
`,
    },
  },
  'the type by its key': {
    files: {
      'calls.ts': `import type { Handlers } ${from}
export const calls: Handlers['calls'] = {
  async a() { ${answer} },
};
`,
    },
  },
  'a namespace import': {
    files: {
      'calls.ts': `import type * as api ${from}
export const calls: api.CallsHandlers = {
  async a() { ${answer} },
};
`,
    },
  },
  'an import over several lines': {
    files: {
      'calls.ts': `import {
  type CallsHandlers,
  notImplemented as later,
} from '../generated/handlers.js';
export const calls: CallsHandlers = {
  async a() {
    throw later('a');
  },
};
`,
    },
  },
};

const index = `import type { Handlers } ${from}
import { calls } from './calls.js';

export const handlers: Handlers = {
  calls,
};
`;

/** The original is what is left when lines are removed from the result: nothing in it moved. */
function isKept(original: string, result: string): boolean {
  let position = 0;
  for (const character of original.replace(/\s/g, '')) {
    while (position < result.length && result[position] !== character) position += 1;
    if (position === result.length) return false;
    position += 1;
  }
  return true;
}

describe('a missing operation gets a stub in', () => {
  test.each(Object.entries(shapes))('%s', async (_, { files, target = 'calls.ts', more }) => {
    const given = { 'index.ts': index, ...files };
    const {
      files: result,
      touched,
      reports,
      errors,
    } = await outcome({ calls: ['a', 'b'] }, given, { calls: ['a'] }, more);
    expect(reports).toEqual([]);
    expect(touched).toEqual([target]);
    const stubs = result[target]?.match(/async b\(\)/g) ?? [];
    expect(stubs, result[target]).toHaveLength(1);
    expect(errors, result[target]).toEqual([]);
    expect(isKept(given[target as keyof typeof given] ?? '', result[target] ?? '')).toBe(true);

    const again = await outcome({ calls: ['a', 'b'] }, result, { calls: ['a', 'b'] }, more);
    expect(again.touched).toEqual([]);
    expect(again.reports).toEqual([]);
  });

  test('an annotated constant reads like the code around it', async () => {
    const { files } = await outcome(
      { calls: ['a', 'b'] },
      { 'index.ts': index, 'calls.ts': shapes['an annotated constant']?.files['calls.ts'] ?? '' },
    );
    expect(files['calls.ts']).toBe(`import type { CallsHandlers } ${from}
import { notImplemented } ${from}

// mine
export const calls: CallsHandlers = {
  async a({ body }) {
    void body; /* keep */
    ${answer}
  },

  /** About b */
  async b() {
    throw notImplemented('b');
  },
};
export const after = 1;
`);
  });

  test('a file with tabs, double quotes, CRLF, a byte order mark and no semicolons', async () => {
    const text = [
      '\uFEFFimport type { CallsHandlers } from "../generated/handlers.js"',
      'import { other } from "./other.js"',
      '',
      'export const calls: CallsHandlers = {',
      '\tasync a() {',
      '\t\tother()',
      '\t\treturn { status: 204 }',
      '\t}',
      '}',
      '',
    ].join('\r\n');
    const other = 'export function other(): void {}\n';
    const { files, errors } = await outcome(
      { calls: ['a', 'b'] },
      { 'index.ts': index, 'calls.ts': text, 'other.ts': other },
    );
    expect(files['calls.ts']).toBe(
      [
        '\uFEFFimport type { CallsHandlers } from "../generated/handlers.js"',
        'import { notImplemented } from "../generated/handlers.js"',
        'import { other } from "./other.js"',
        '',
        'export const calls: CallsHandlers = {',
        '\tasync a() {',
        '\t\tother()',
        '\t\treturn { status: 204 }',
        '\t},',
        '',
        '\t/** About b */',
        '\tasync b() {',
        '\t\tthrow notImplemented("b")',
        '\t}',
        '}',
        '',
      ].join('\r\n'),
    );
    expect(errors).toEqual([]);
  });
});

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

test('a handler file that was deleted is made again', async () => {
  const { files } = await outcome({ calls: ['a'], tasks: ['t'] }, {});
  const rest = without(files, 'tasks.ts');
  const { touched, files: result } = await outcome({ calls: ['a'], tasks: ['t'] }, rest);
  expect(touched).toEqual(['tasks.ts']);
  expect(result).toEqual(files);
});

test('no file is made for an object that the index has from elsewhere', async () => {
  const { files } = await outcome({ calls: ['a'], tasks: ['t'] }, {});
  const rest = without(files, 'tasks.ts');
  const index = (rest['index.ts'] ?? '').replace("'./tasks.js'", "'../tasks.js'");
  const { touched, reports } = await outcome(
    { calls: ['a'], tasks: ['t'] },
    { ...rest, 'index.ts': index },
  );
  expect(touched).toEqual([]);
  expect(reports).toEqual(['FG5001 src/handlers/tasks.ts']);
});

describe('a new group', () => {
  test('gets a file, an import and an entry', async () => {
    const { files: old } = await outcome({ calls: ['a'] }, {});
    const { files, touched, errors, reports } = await outcome({ calls: ['a'], tasks: ['t'] }, old, {
      calls: ['a'],
    });
    expect(touched.toSorted()).toEqual(['index.ts', 'tasks.ts']);
    expect(files['index.ts']).toBe(`import type { Handlers } ${from}
import { calls } from './calls.js';
import { tasks } from './tasks.js';

export const handlers: Handlers = {
  calls,
  tasks,
};
`);
    expect(reports).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('follows an index that was rearranged', async () => {
    const { files: old } = await outcome({ calls: ['a'] }, {});
    const mine = `import { calls } from './calls';
import type { Handlers } ${from}

export const createHandlers = (): Handlers => ({ calls })
`;
    const { files, errors } = await outcome(
      { calls: ['a'], tasks: ['t'] },
      { ...old, 'index.ts': mine },
      { calls: ['a'] },
    );
    expect(files['index.ts']).toContain("import { tasks } from './tasks';\n");
    expect(files['index.ts']).toContain('({ calls, tasks })');
    expect(errors).toEqual([]);
  });

  test('is reported when its name is taken in the index', async () => {
    const { files: old } = await outcome({ calls: ['a'] }, {});
    const taken = `${old['index.ts']}export const tasks = 1;\n`;
    const { reports, touched } = await outcome(
      { calls: ['a'], tasks: ['t'] },
      { ...old, 'index.ts': taken },
      { calls: ['a'] },
    );
    expect(reports).toEqual(['FG5006 src/handlers/index.ts:4']);
    expect(touched).toEqual(['tasks.ts']);
  });
});

describe('what disappeared is reported with its place and stays', () => {
  test('an operation of an object', async () => {
    const { files } = await outcome({ calls: ['a', 'b'] }, {});
    const { reports, touched } = await outcome({ calls: ['a'] }, files, { calls: ['a', 'b'] });
    expect(reports).toEqual(['FG5002 src/handlers/calls.ts:10']);
    expect(touched).toEqual([]);
  });

  test('an operation of a class, but not its own helpers', async () => {
    const text = `import type { CallsHandlers } ${from}
export class Calls implements CallsHandlers {
  async a() { return { status: 204 as const }; }
  async b() { return { status: 204 as const }; }
  helper() { return 1; }
}
export const calls = new Calls();
`;
    const { reports } = await outcome(
      { calls: ['a'] },
      { 'calls.ts': text, 'index.ts': index },
      { calls: ['a', 'b'] },
    );
    expect(reports).toEqual(['FG5002 src/handlers/calls.ts:4']);
  });

  test('an operation that moved to another group', async () => {
    const { files } = await outcome({ calls: ['a', 'b'], tasks: ['t'] }, {});
    const {
      reports,
      messages,
      files: result,
    } = await outcome({ calls: ['a'], tasks: ['t', 'b'] }, files, {
      calls: ['a', 'b'],
      tasks: ['t'],
    });
    expect(reports).toEqual(['FG5003 src/handlers/calls.ts:10']);
    expect(messages[0]).toContain('from calls to tasks');
    expect(result['tasks.ts']).toContain('async b()');
  });

  test('a group', async () => {
    const { files } = await outcome({ calls: ['a'], tasks: ['t'] }, {});
    const { reports, touched } = await outcome({ calls: ['a'] }, files, {
      calls: ['a'],
      tasks: ['t'],
    });
    expect(reports).toEqual(['FG5005 src/handlers/index.ts:7', 'FG5002 src/handlers/tasks.ts:5']);
    expect(touched).toEqual([]);
  });
});

describe('what cannot be decided is reported and left alone', () => {
  const imports = `import type { CallsHandlers } ${from}\n`;

  test.each<[string, string, string]>([
    [
      'a spread of unknown type',
      `${imports}declare const rest: any;\nexport const calls: CallsHandlers = { ...rest };\n`,
      'FG5001 src/handlers/calls.ts:3',
    ],
    [
      'a spread of optional methods',
      `${imports}declare const rest: Partial<Record<'a' | 'b', () => Promise<{ status: 204 }>>>;\nexport const calls = { ...rest } as CallsHandlers;\n`,
      'FG5001 src/handlers/calls.ts:3',
    ],
    [
      'a computed name',
      `${imports}const key = 'a';\nexport const calls = { [key]: 1 } as unknown as CallsHandlers;\n`,
      'FG5001 src/handlers/calls.ts:3',
    ],
    [
      'two objects',
      `${imports}export const calls: CallsHandlers = { async a() { ${answer} } };\nexport const fake: CallsHandlers = { async a() { ${answer} } };\n`,
      'FG5001 src/handlers/calls.ts:2',
    ],
    ['a file without the object', `export const nothing = 1;\n`, 'FG5001 src/handlers/calls.ts'],
    [
      'a function call',
      `${imports}declare function make(): CallsHandlers;\nexport const calls: CallsHandlers = make();\n`,
      'FG5001 src/handlers/calls.ts:3',
    ],
    [
      'a syntax error',
      `${imports}export const calls: CallsHandlers = {\n  async a( {\n`,
      'FG5004 src/handlers/calls.ts:4',
    ],
    [
      'a name that is taken',
      `${imports}const notImplemented = 1;\nexport const calls: CallsHandlers = { async a() { ${answer} } };\nvoid notImplemented;\n`,
      'FG5001 src/handlers/calls.ts:3',
    ],
  ])('%s', async (_, text, report) => {
    const { reports, touched } = await outcome(
      { calls: ['a', 'b'] },
      { 'calls.ts': text, 'index.ts': index },
      { calls: ['a'] },
    );
    expect(reports).toEqual([report]);
    expect(touched).toEqual([]);
  });

  test('a file that is not UTF-8 keeps its bytes', async () => {
    const { mkdtempSync, readFileSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const { planHandlers } = await import('../../../src/handlers/index.js');
    const { describeHandlers } = await import('./support.js');
    const folder = mkdtempSync(join(tmpdir(), 'latin-'));
    const bytes = Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]);
    writeFileSync(join(folder, 'calls.ts'), bytes);
    const description = describeHandlers({ calls: ['a'] });
    const { files, diagnostics } = await planHandlers({ description, folder, cwd: folder });
    expect(diagnostics.map(({ code }) => code)).toEqual(['FG5004']);
    expect(files.map(({ path }) => path)).toEqual([join(folder, 'index.ts')]);
    expect(readFileSync(join(folder, 'calls.ts'))).toEqual(bytes);
  });
});
