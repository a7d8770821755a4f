import type { Reach, Subject } from './change.js';
import type { Finding } from './compare/finding.js';
import { appendPath } from './reach.js';

/** What changed, named for people: by its type where it has one, else by the way to it. */
export function labelOf({ subject, path }: Finding, reaches: readonly Reach[]): string {
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
  return schemaLabel(subject, path, reaches);
}

function schemaLabel(
  subject: Subject,
  path: string | undefined,
  reaches: readonly Reach[],
): string {
  const { schema, property } = subject;
  const pointer = schema?.after?.pointer ?? schema?.before?.pointer ?? '';
  const name = schema?.after?.name ?? schema?.before?.name ?? nearestComponent(pointer);
  const own =
    property?.before !== undefined && property.before !== property.after ? property.before : path;
  if (name !== undefined) return own === undefined ? name : `${name}.${own}`;
  const [reach] = reaches;
  if (reach === undefined) return own ?? pointer;
  const whole = own === undefined ? reach.path : appendPath(reach.path, own);
  return whole === '' ? reach.location : whole;
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
