import { isDocumentation } from '../diff/index.js';
import type { Change, KindId } from '../diff/index.js';
import {
  handlerOrigin,
  type Fate,
  type Fates,
  type Origin,
  type Rename,
  type ValueRename,
} from '../handlers/codemod/index.js';
import { isJsonObject, unescapePointerToken, valueAt } from '../model/index.js';
import type { ApiModel, NamedSchema, Operation, Pointer } from '../model/index.js';
import { operationOf } from './operation-of.js';
import { renamedTags, type TagRename } from './tags.js';

/** Kinds that take a member away from the types. */
const removals: ReadonlySet<KindId> = new Set<KindId>([
  'property-removed-required',
  'property-removed-optional',
  'property-moved',
  'parameter-removed-required',
  'parameter-removed-optional',
  'parameter-moved',
]);

const renames: ReadonlySet<KindId> = new Set<KindId>([
  'property-renamed',
  'parameter-renamed',
  'path-parameter-renamed',
]);

/** What becomes of every name that the user's code may mention. */
export function fatesOf(before: ApiModel, after: ApiModel, changes: readonly Change[]): Fates {
  const builder = new Builder(before, after);
  for (const change of changes) builder.add(change);
  for (const change of changes) builder.watch(change);
  return builder.build(renamedTags(before, after, changes));
}

/** A rename whose values may have turned round is not one that can be carried out. */
function isCarriedOut({ certainty, subject }: Change): boolean {
  return certainty === 'certain' && subject.opposite !== true;
}

class Builder {
  readonly #members = new Map<Origin, Fate>();
  readonly #values: ValueRename[] = [];
  readonly #exports = new Map<string, Fate>();
  readonly #modules = new Map<string, Rename>();
  readonly #methods = new Set<string>();

  constructor(
    readonly before: ApiModel,
    readonly after: ApiModel,
  ) {}

  add(change: Change): void {
    this.#addMember(change);
    this.#addValue(change);
    this.#addSchema(change);
    this.#addOperation(change);
  }

  /** What is not renamed or removed but different: its mentions are where a person has to look. */
  watch(change: Change): void {
    const { kind, verdicts, before, reaches, id } = change;
    if (isDocumentation(kind)) return;
    if (kind === 'enum-value-renamed' && isCarriedOut(change)) return;
    if (verdicts.source.level === 'ok' && verdicts.runtime.level === 'ok') return;
    for (const { operation } of reaches) {
      const own = operationOf(this.after, operation) ?? operationOf(this.before, operation);
      if (own !== undefined) this.#methods.add(own.name);
    }
    const origin = before === undefined ? undefined : memberOf(this.before, before.pointer);
    if (origin === undefined || this.#members.has(origin.pointer)) return;
    this.#members.set(origin.pointer, { kind: 'watch', from: origin.name, change: id });
  }

  #addMember(change: Change): void {
    const { kind, subject, before, id } = change;
    const names = subject.property ?? {
      before: subject.parameter?.before?.name,
      after: subject.parameter?.after?.name,
    };
    const { before: from, after: to } = names;
    if (before === undefined || from === undefined) return;
    if (renames.has(kind) && to !== undefined && isCarriedOut(change)) {
      this.#members.set(before.pointer, { kind: 'rename', from, to, change: id });
    } else if (renames.has(kind) || removals.has(kind)) {
      this.#members.set(before.pointer, { kind: 'report', from, change: id });
    }
  }

  #addValue(change: Change): void {
    const { kind, before, after, id } = change;
    if (kind !== 'enum-value-renamed' || !isCarriedOut(change)) return;
    if (typeof before?.value !== 'string' || typeof after?.value !== 'string') return;
    const schema = before.pointer.replace(/\/(?:enum|const)(?:\/\d+)?$/, '');
    this.#values.push({ kind: 'rename', schema, from: before.value, to: after.value, change: id });
  }

  #addSchema(change: Change): void {
    const { kind, subject, id } = change;
    if (kind !== 'schema-renamed' && kind !== 'schema-removed') return;
    const old = schemaAt(this.before, subject.schema?.before?.pointer);
    const young = schemaAt(this.after, subject.schema?.after?.pointer);
    if (old === undefined) return;
    const isCertain = isCarriedOut(change);
    this.#addExport(old.name, isCertain ? young?.name : undefined, id);
    if (old.requestName !== undefined) {
      const to = young?.requestName ?? young?.name;
      this.#addExport(old.requestName, isCertain ? to : undefined, id);
    }
  }

  #addOperation(change: Change): void {
    const { kind, subject, id } = change;
    const old = operationOf(this.before, subject.operation?.before?.key);
    if (old === undefined) return;
    const method = handlerOrigin(`${old.tag.typeName}Handlers`, old.name);
    if (kind === 'operation-removed' || kind === 'webhook-removed') {
      this.#members.set(method, { kind: 'report', from: old.name, change: id });
      this.#addTypes(old, undefined, id);
      return;
    }
    const young = operationOf(this.after, subject.operation?.after?.key);
    if (young === undefined || !isCarriedOut(change) || young.name === old.name) return;
    this.#members.set(method, { kind: 'rename', from: old.name, to: young.name, change: id });
    this.#addTypes(old, young, id);
  }

  #addTypes(old: Operation, young: Operation | undefined, change: string): void {
    for (const part of ['Request', 'Response']) {
      const to = young === undefined ? undefined : `${young.typeName}${part}`;
      this.#addExport(`${old.typeName}${part}`, to, change);
    }
  }

  #addExport(from: string, to: string | undefined, change: string): void {
    if (from === to) return;
    this.#exports.set(
      from,
      to === undefined ? { kind: 'report', from, change } : { kind: 'rename', from, to, change },
    );
  }

  #addTag({ from, to, change }: TagRename): void {
    const rename = (before: string, after: string): Rename => ({
      kind: 'rename',
      from: before,
      to: after,
      change,
    });
    if (from.name !== to.name) {
      this.#members.set(handlerOrigin('Handlers', from.name), rename(from.name, to.name));
    }
    this.#addExport(`${from.typeName}Handlers`, `${to.typeName}Handlers`, change);
    if (from.fileName !== to.fileName) {
      const [before, after] = [`handlers/${from.fileName}`, `handlers/${to.fileName}`];
      this.#modules.set(before, rename(before, after));
    }
  }

  build(tags: readonly TagRename[]): Fates {
    for (const tag of tags) this.#addTag(tag);
    return {
      members: this.#members,
      values: this.#values,
      exports: this.#exports,
      modules: this.#modules,
      methods: this.#methods,
    };
  }
}

function schemaAt({ schemas }: ApiModel, pointer: string | undefined): NamedSchema | undefined {
  return pointer === undefined ? undefined : schemas.get(pointer);
}

/** The property or parameter that a pointer is, or leads into. */
function memberOf(
  { document }: ApiModel,
  pointer: Pointer,
): { readonly pointer: Pointer; readonly name: string } | undefined {
  const property = /^.*\/properties\/([^/]+)(?=\/|$)/.exec(pointer);
  const [path, token] = property ?? [];
  if (path !== undefined && token !== undefined) {
    return { pointer: path, name: unescapePointerToken(token) };
  }
  const [parameter] = /^.*\/parameters\/[^/]+(?=\/|$)/.exec(pointer) ?? [];
  if (parameter === undefined) return undefined;
  const value = valueAt(document, parameter);
  const name = isJsonObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? { pointer: parameter, name } : undefined;
}
