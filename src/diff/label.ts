import type { Reach, Subject } from './change.js';
import type { Finding } from './compare/finding.js';
import { appendPath } from './reach.js';

/** What changed, named for people: by its type where it has one, else by the way to it. */
export function labelOf({ kind, subject, path }: Finding, reaches: readonly Reach[]): string {
  const parameter = subject.parameter?.after ?? subject.parameter?.before;
  if (parameter !== undefined) {
    return `${parameter.in} parameter ${parameter.name}`;
  }
  if (subject.header !== undefined)
    return `header \`${subject.header}\` of \`${subject.status ?? ''}\``;
  if (subject.mediaType !== undefined) {
    return subject.status === undefined
      ? `request body \`${subject.mediaType}\``
      : `response \`${subject.status}\` \`${subject.mediaType}\``;
  }
  // Null is allowed where a schema is used, and that place may be there on one side only.
  const place = kind === 'became-non-nullable' ? 'before' : 'after';
  return schemaLabel(subject, path, reaches, place);
}

function schemaLabel(
  subject: Subject,
  path: string | undefined,
  reaches: readonly Reach[],
  place: 'before' | 'after',
): string {
  const { schema, property } = subject;
  const owner = schema?.[place] ?? schema?.after ?? schema?.before;
  const name = owner?.name ?? nearestComponent(owner?.pointer ?? '');
  const own =
    property?.before !== undefined && property.before !== property.after ? property.before : path;
  if (name !== undefined) return own === undefined ? name : `${name}.${own}`;
  const [reach] = reaches;
  if (reach === undefined) return own ?? owner?.pointer ?? '';
  // A reach leads to what changed already; a renamed property is called by its old name.
  const whole = own === undefined || own === path ? reach.path : renamedEnd(reach.path, path, own);
  return whole === '' ? reach.location : whole;
}

function renamedEnd(whole: string, path: string | undefined, name: string): string {
  if (path === undefined || !whole.endsWith(path)) return appendPath(whole, name);
  const owner = whole.slice(0, -path.length).replace(/\.$/, '');
  return appendPath(owner, name);
}

/** `NewTask.campaign` for `/components/schemas/NewTask/properties/campaign`. */
function nearestComponent(pointer: string): string | undefined {
  const match =
    /^\/components\/schemas\/([^/]+)((?:\/(?:properties|items|additionalProperties|allOf|oneOf|anyOf)(?:\/[^/]+)?)*)$/.exec(
      pointer,
    );
  if (match?.[1] === undefined) return undefined;
  const steps = (match[2] ?? '')
    .replaceAll(/\/(?:allOf|oneOf|anyOf)\/\d+/g, '')
    .replaceAll(/\/items/g, '[]')
    .replaceAll(/\/additionalProperties/g, '{}')
    .replaceAll(/\/properties\/([^/[{]+)/g, '.$1');
  return match[1] + steps;
}
