import type { Direction, Pointer } from '../../model/index.js';
import type { Property, Shape } from '../schema/shape.js';
import type { SchemaNode } from '../schema/node.js';
import { owners } from './context.js';
import type { Context } from './context.js';
import { spot } from './finding.js';
import type { Finding } from './finding.js';
import { UnmatchedNames } from './graph.js';
import type { Pair } from './graph.js';
import { isSameLeaf } from './leaf.js';

/** Compares properties by name, and which of them are required. */
export function compareProperties(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape, pair.after.shape];
  const unmatched = new UnmatchedNames();
  for (const [name, property] of before.properties) {
    const other = after.properties.get(name);
    if (other === undefined) {
      unmatched.removed.set(name, removed(context, pair, name, property, before));
    } else {
      followProperty(context, pair, { name, property }, { name, property: other });
    }
  }
  for (const [name, property] of after.properties) {
    if (before.properties.has(name)) continue;
    unmatched.added.set(name, added(context, pair, name, property, after));
  }
  if (unmatched.removed.size + unmatched.added.size > 0) {
    pair.properties = unmatched;
    for (const finding of [...unmatched.removed.values(), ...unmatched.added.values()]) {
      pair.findings.add(finding);
    }
  }
  compareUndeclared(context, pair);
}

interface Named {
  readonly name: string;
  readonly property: Property;
}

/** Compares a property with the one that is known to stand for it, renamed or not. */
export function followProperty(context: Context, pair: Pair, before: Named, after: Named): void {
  if (!isSameLeaf(before.property.schemas, after.property.schemas)) {
    const left = context.before.all(before.property.schemas);
    const right = context.after.all(after.property.schemas);
    const hidden = hiddenIn(left);
    context.graph.link(
      pair,
      [{ to: 'property', before: before.name, after: after.name }],
      left,
      right,
      hidden === hiddenIn(right) ? hidden : undefined,
    );
  }
  const [was, is] = [
    pair.before.shape.required.has(before.name),
    pair.after.shape.required.has(after.name),
  ];
  if (was === is) return;
  const hidden = hiddenIn(context.after.all(after.property.schemas));
  const schema = owners(context, pair, before.property.owner, after.property.owner);
  pair.findings.add({
    kind: is ? 'property-became-required' : 'property-became-optional',
    subject: {
      schema,
      property: { before: before.name, after: after.name },
      keyword: 'required',
      required: is,
    },
    before: spot(first(before.property)),
    after: spot(first(after.property)),
    path: after.name,
    ...(hidden === undefined ? {} : { hiddenIn: hidden }),
  });
}

function added(
  context: Context,
  pair: Pair,
  name: string,
  property: Property,
  shape: Shape,
): Finding {
  const schema = owners(context, pair, undefined, property.owner);
  const required = shape.required.has(name);
  const hidden = hiddenIn(context.after.all(property.schemas));
  return {
    kind: required ? 'property-added-required' : 'property-added-optional',
    subject: { schema, property: { after: name }, required },
    before: spot(schema.before.pointer),
    after: spot(first(property)),
    path: name,
    ...(hidden === undefined ? {} : { hiddenIn: hidden }),
  };
}

function removed(
  context: Context,
  pair: Pair,
  name: string,
  property: Property,
  shape: Shape,
): Finding {
  const schema = owners(context, pair, property.owner, undefined);
  const required = shape.required.has(name);
  const hidden = hiddenIn(context.before.all(property.schemas));
  return {
    kind: required ? 'property-removed-required' : 'property-removed-optional',
    subject: { schema, property: { before: name }, required },
    before: spot(first(property)),
    after: spot(schema.after.pointer),
    path: name,
    ...(hidden === undefined ? {} : { hiddenIn: hidden }),
  };
}

/** Names that are required without being declared as properties. */
function compareUndeclared(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape, pair.after.shape];
  const undeclared = (shape: Shape): Map<string, Pointer> =>
    new Map([...shape.required].filter(([name]) => !shape.properties.has(name)));
  if (before.required.size === 0 && after.required.size === 0) return;
  const [was, is] = [undeclared(before), undeclared(after)];
  const report = (name: string, kind: 'required-name-added' | 'required-name-removed'): void => {
    const schema = owners(context, pair, was.get(name), is.get(name));
    pair.findings.add({
      kind,
      subject: { schema, name: { before: name, after: name }, keyword: 'required' },
      before: spot(schema.before.pointer),
      after: spot(schema.after.pointer),
      path: name,
    });
  };
  for (const name of was.keys()) {
    if (!is.has(name) && !after.properties.has(name)) report(name, 'required-name-removed');
  }
  for (const name of is.keys()) {
    if (!was.has(name) && !before.properties.has(name)) report(name, 'required-name-added');
  }
}

/** The direction in which a value of the schema does not travel (OpenAPI 3.1.0, Schema Object). */
function hiddenIn(node: SchemaNode): Direction | undefined {
  if (node.notes.some(({ schema }) => schema.readOnly === true)) return 'request';
  return node.notes.some(({ schema }) => schema.writeOnly === true) ? 'response' : undefined;
}

const first = ({ schemas, owner }: Property): Pointer => schemas[0]?.pointer ?? owner;
