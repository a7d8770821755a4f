import { diagnostic } from '../../diagnostics/index.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Pointer } from '../../model/index.js';
import { Compilation } from './compilation.js';
import type { Note, NoteKind } from './compilation.js';
import { answerOnce } from './answer-once.js';
import { helperLibrary } from './helper-library.js';
import { writeModules } from './modules.js';
import { writeBody } from './schema.js';
import type { CompiledValidators, ValidatorInput } from './types.js';
import type { Unit } from './unit.js';

export type * from './types.js';

const codes = {
  default: 'FG4102',
  cycle: 'FG4103',
  unresolved: 'FG4104',
  slow: 'FG4105',
} as const satisfies Record<NoteKind, string>;

function toDiagnostic(note: Note, locate: ((pointer: Pointer) => Place) | undefined): Diagnostic {
  const { pointer, detail } = note;
  return diagnostic(codes[note.kind], { pointer, detail }, locate?.(pointer));
}

/**
 * Compiles schemas to JavaScript modules without dependencies: JSON Schema 2020-12 as OpenAPI 3.1 uses it. Each
 * schema that a `$ref` or an entry names becomes one function `(value, findings, pointer) => boolean`, which stops
 * at the first violation when `findings` is null and lists all of them otherwise.
 *
 * This is a compiler of our own because the alternative, ajv's standalone code, takes 12 s and 31 MB for a large
 * API (969 named schemas), where 4 s is the budget of the whole generation. ajv judges ours in the tests.
 *
 * A value nested so deeply that the functions exhaust the stack makes them throw a RangeError; the caller turns
 * that into a refusal.
 */
export function compileValidators(input: ValidatorInput): CompiledValidators {
  const wanted = input.groups.flatMap((group) =>
    group.entries.map((entry) => ({ ...entry, fileName: group.fileName })),
  );
  const roots = wanted.map(({ at }) => at);
  const compilation = new Compilation(input.document, roots, helperLibrary().keys());
  const { graph } = compilation;
  const entries = new Map<string, Unit>();
  const accepting = new Set<string>();
  for (const { name, at, direction, applyDefaults } of wanted) {
    const end = graph.has('dynamic', at) ? at : graph.aliased(at);
    const variant = { direction, defaults: applyDefaults };
    const unit = compilation.unit(end, variant, 'validate', end === at ? name : undefined);
    if (unit.resource !== undefined) {
      unit.defaultScope = compilation.anchors(unit.resource, variant);
    }
    entries.set(name, unit);
    const fills = applyDefaults && graph.has('hasDefaults', at);
    if (!fills && graph.isAccepting(at)) accepting.add(name);
  }
  for (let unit = compilation.next(); unit !== undefined; unit = compilation.next()) {
    writeBody(unit, compilation);
  }
  answerOnce(new Set(entries.values()), compilation);
  return {
    files: writeModules(input.groups, entries, compilation.units),
    moduleOf: new Map(wanted.map(({ name, fileName }) => [name, `validators/${fileName}.js`])),
    accepting,
    diagnostics: [...compilation.notes.values()].map((note) => toDiagnostic(note, input.locate)),
  };
}
