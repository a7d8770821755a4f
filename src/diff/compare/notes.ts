import type { JsonValue, Pointer } from '../../model/index.js';
import type { KindId } from '../kinds/index.js';
import { canonical } from '../schema/part.js';
import type { SchemaNode } from '../schema/node.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';

interface NoteRule {
  readonly keyword:
    'title' | 'description' | 'examples' | 'default' | 'deprecated' | 'readOnly' | 'writeOnly';
  readonly added: KindId;
  readonly removed: KindId;
  readonly changed: KindId;
}

const same = (keyword: NoteRule['keyword'], kind: KindId): NoteRule => ({
  keyword,
  added: kind,
  removed: kind,
  changed: kind,
});

const RULES: readonly NoteRule[] = [
  same('title', 'schema-title-changed'),
  same('description', 'schema-description-changed'),
  same('examples', 'schema-example-changed'),
  {
    keyword: 'default',
    added: 'default-added',
    removed: 'default-removed',
    changed: 'default-changed',
  },
  {
    keyword: 'deprecated',
    added: 'schema-deprecated',
    removed: 'schema-undeprecated',
    changed: 'schema-deprecated',
  },
  {
    keyword: 'readOnly',
    added: 'became-read-only',
    removed: 'no-longer-read-only',
    changed: 'became-read-only',
  },
  {
    keyword: 'writeOnly',
    added: 'became-write-only',
    removed: 'no-longer-write-only',
    changed: 'became-write-only',
  },
];

/** Compares what schemas say beside which values are valid: documentation, defaults, deprecation. */
export function compareNotes(context: Context, pair: Pair): void {
  if (pair.before.notes.length === 0 && pair.after.notes.length === 0) return;
  for (const { keyword, added, removed, changed } of RULES) {
    const [before, after] = [noteOf(pair.before, keyword), noteOf(pair.after, keyword)];
    if (canonical(before?.value) === canonical(after?.value)) continue;
    const kind = before === undefined ? added : after === undefined ? removed : changed;
    emit(context, pair, kind, { before, after }, { keyword });
  }
}

function noteOf(
  node: SchemaNode,
  keyword: NoteRule['keyword'],
): { pointer: Pointer; value: JsonValue } | undefined {
  for (const { schema, pointer } of node.notes) {
    const value = schema[keyword] as JsonValue | undefined;
    // A flag that is false says what its absence says.
    if (value !== undefined && (value !== false || keyword === 'default'))
      return { pointer, value };
  }
  return undefined;
}
