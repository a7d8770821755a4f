import type { Comparison } from '../comparison.js';
import type { Pair } from '../compare/graph.js';
import { elementId } from './lineage.js';
import type { Lineage } from './lineage.js';

/** Which element of the old version is which of the new, as far as a comparison is certain of it. */
export function linksOf({ context, matched, renamedSchemas }: Comparison): Lineage {
  const links = new Map<string, Set<string>>();
  const add = (before: string, after: string): void => {
    const known = links.get(before) ?? new Set();
    links.set(before, known.add(after));
  };
  for (const { before, after } of matched) {
    add(elementId.operation(before.key), elementId.operation(after.key));
    const renamed = new Map<string, string>();
    for (const { finding } of context.located) {
      const { operation, parameter } = finding.subject;
      if (operation?.after?.key !== after.key || parameter?.before === undefined) continue;
      if (parameter.after === undefined || finding.evidence === undefined) continue;
      renamed.set(`${parameter.before.in} ${parameter.before.name}`, parameter.after.name);
    }
    for (const { in: location, name } of before.parameters) {
      const other = renamed.get(`${location} ${name}`) ?? name;
      add(
        elementId.parameter(before.key, location, name),
        elementId.parameter(after.key, location, other),
      );
    }
  }
  for (const pair of context.graph.pairs) linkPair(pair, add);
  for (const { before, after } of context.graph.pairs) {
    if (before.named !== undefined && before.named.key === after.named?.key) {
      add(elementId.schema(before.named.pointer), elementId.schema(after.named.pointer));
    }
  }
  for (const { before, after } of renamedSchemas.values()) {
    if (before !== undefined && after !== undefined) {
      add(elementId.schema(before.pointer), elementId.schema(after.pointer));
    }
  }
  return links;
}

function linkPair(pair: Pair, add: (before: string, after: string) => void): void {
  const [before, after] = [pair.before.shape, pair.after.shape];
  const follow = (was: string, is: string): void => {
    for (const { pointer } of before.properties.get(was)?.schemas ?? []) {
      for (const other of after.properties.get(is)?.schemas ?? []) {
        add(elementId.property(pointer), elementId.property(other.pointer));
      }
    }
  };
  for (const name of before.properties.keys()) follow(name, name);
  for (const finding of pair.findings) {
    const { before: was, after: is } = finding.subject.property ?? {};
    if (finding.kind === 'property-renamed' && was !== undefined && is !== undefined)
      follow(was, is);
  }
  if (before.values === undefined || after.values === undefined) return;
  const link = (from: unknown, to: unknown): void => {
    if (typeof from !== 'string' || typeof to !== 'string') return;
    add(
      elementId.value(before.values?.pointer ?? '', from),
      elementId.value(after.values?.pointer ?? '', to),
    );
  };
  for (const [key, value] of before.values.value) {
    if (after.values.value.has(key)) link(value, value);
  }
  for (const finding of pair.findings) {
    if (finding.kind === 'enum-value-renamed') link(finding.before?.value, finding.after?.value);
  }
}
