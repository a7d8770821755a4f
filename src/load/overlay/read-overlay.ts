import { fail } from '../../diagnostics/index.js';
import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { describe, excerpt } from '../describe.js';
import type { ParsedFile } from '../parse/parsed-file.js';

/** One step of an overlay. */
export interface Action {
  readonly kind: 'update' | 'remove';
  /** A JSONPath expression (RFC 9535). */
  readonly target: string;
  /** What an update merges in. */
  readonly update: JsonValue;
  readonly path: readonly string[];
}

/** The actions of an overlay, in order. Fails with FG1030 or FG1031. */
export function readOverlay({ value, place }: ParsedFile): Action[] {
  if (!isJsonObject(value)) {
    throw fail('FG1030', { problem: `it is ${describe(value)}` }, place([]));
  }
  const { overlay, actions } = value;
  if (overlay === undefined) {
    throw fail('FG1030', { problem: '"overlay", its version, is missing' }, place([]));
  }
  if (!/^1\.[01](?:\.\d+)?$/.test(String(overlay))) {
    throw fail('FG1031', { version: excerpt(JSON.stringify(overlay)) }, place(['overlay']));
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    const problem = '"actions" must be a list with at least one action';
    throw fail('FG1030', { problem }, place(['actions']));
  }
  return (actions as readonly JsonValue[]).map((action, index) => {
    const path = ['actions', String(index)];
    if (!isJsonObject(action) || typeof action['target'] !== 'string') {
      const problem = 'an action needs a "target", a JSONPath expression';
      throw fail('FG1030', { problem }, place(path));
    }
    return readAction(action, action['target'], path, () => place(path));
  });
}

function readAction(
  action: JsonObject,
  target: string,
  path: readonly string[],
  at: () => ReturnType<ParsedFile['place']>,
): Action {
  if (action['copy'] !== undefined) {
    throw fail('FG1030', { problem: '"copy" of Overlay 1.1 is not supported' }, at());
  }
  if (action['remove'] === true) return { kind: 'remove', target, update: null, path };
  const { update } = action;
  if (update === undefined) {
    throw fail('FG1030', { problem: 'an action needs "update" or "remove: true"' }, at());
  }
  return { kind: 'update', target, update, path };
}
