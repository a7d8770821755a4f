import type { SecurityRequirement } from '../../model/index.js';
import type { KindId } from '../kinds/index.js';
import { report } from './context.js';
import type { OperationContext, OperationPair } from './context.js';

const schemes = (requirement: SecurityRequirement): string =>
  requirement
    .map(({ scheme }) => scheme)
    .sort()
    .join(' + ');

const scopes = (requirement: SecurityRequirement): Set<string> =>
  new Set(
    requirement.flatMap(({ scheme, scopes: list }) => list.map((scope) => `${scheme}:${scope}`)),
  );

/** Whether an operation lets anybody in: nothing is asked for, or an alternative asks for nothing. */
const isPublic = (alternatives: readonly SecurityRequirement[] | undefined): boolean =>
  alternatives === undefined || alternatives.some((one) => one.length === 0);

/** Compares which credentials an operation asks for. */
export function compareSecurity(context: OperationContext, pair: OperationPair): void {
  const [before, after] = [pair.before.security, pair.after.security];
  const say = (kind: KindId, name?: string): void => {
    const subject = name === undefined ? {} : { name: { before: name, after: name } };
    report(context, pair, kind, {}, { subject });
  };
  if (isPublic(before) !== isPublic(after)) {
    say(isPublic(after) ? 'security-removed' : 'security-added');
    return;
  }
  const index = (side: readonly SecurityRequirement[] = []) =>
    new Map(side.filter((one) => one.length > 0).map((one) => [schemes(one), one] as const));
  const [left, right] = [index(before), index(after)];
  for (const [name, was] of left) {
    const is = right.get(name);
    if (is === undefined) {
      say('security-alternative-removed', name);
      continue;
    }
    const [old, now] = [scopes(was), scopes(is)];
    for (const scope of old) if (!now.has(scope)) say('security-scope-removed', scope);
    for (const scope of now) if (!old.has(scope)) say('security-scope-added', scope);
  }
  for (const name of right.keys()) if (!left.has(name)) say('security-alternative-added', name);
}
