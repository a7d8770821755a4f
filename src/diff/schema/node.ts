import { isSchema, localPointer, valueAt } from '../../model/index.js';
import type { ApiModel, NamedSchema, Pointer, Schema, SchemaAt } from '../../model/index.js';
import { expand } from './part.js';
import type { Expansion, Part, SchemaNote } from './part.js';
import { shapeOf } from './shape.js';
import type { Shape } from './shape.js';

/** A schema of one version, with references resolved: what the comparison works on. */
export interface SchemaNode {
  /** Its pointer, behind references that add nothing: the identity of the node. */
  readonly pointer: Pointer;
  /** As the document writes it; several for a property that is declared in several members of an `allOf`. */
  readonly uses: readonly SchemaAt[];
  readonly parts: readonly Part[];
  readonly notes: readonly SchemaNote[];
  /** The component that it is, if it is one, however it was reached. */
  readonly named: NamedSchema | undefined;
  readonly shape: Shape;
}

/** Most nodes turn out to be unchanged before anybody has looked inside. */
class LazyNode implements SchemaNode {
  #expansion: Expansion | undefined;
  #shape: Shape | undefined;

  constructor(
    private readonly model: ApiModel,
    readonly pointer: Pointer,
    readonly uses: readonly SchemaAt[],
  ) {}

  get parts(): readonly Part[] {
    return this.expansion.parts;
  }

  get notes(): readonly SchemaNote[] {
    return this.expansion.notes;
  }

  get named(): NamedSchema | undefined {
    return (
      this.model.schemas.get(this.pointer) ??
      this.expansion.aliases
        .map((alias) => this.model.schemas.get(alias))
        .find((one) => one !== undefined)
    );
  }

  get shape(): Shape {
    return (this.#shape ??= shapeOf(this.parts));
  }

  private get expansion(): Expansion {
    return (this.#expansion ??= expand(this.model.document, this.uses));
  }
}

/** Hands out the nodes of one version; the same schema is always the same node. */
export interface Nodes {
  readonly model: ApiModel;
  at(schema: SchemaAt): SchemaNode;
  /** The node of several schemas that hold together, such as one property declared twice in an `allOf`. */
  all(schemas: readonly SchemaAt[]): SchemaNode;
  /** The named schema that a pointer stands for, looking through the members of an `allOf`. */
  nameOf(pointer: Pointer): NamedSchema | undefined;
}

export function createNodes(model: ApiModel): Nodes {
  const nodes = new Map<Pointer, SchemaNode>();
  const anonymousTail = /(?:\/allOf\/\d+)+$/;

  const create = (pointer: Pointer, uses: readonly SchemaAt[]): SchemaNode =>
    new LazyNode(model, pointer, uses);

  return {
    model,
    at(use) {
      const known = nodes.get(use.pointer);
      if (known !== undefined) return known;
      const target = followPlainReferences(model, use);
      let node = nodes.get(target.pointer);
      if (node === undefined) {
        node = create(target.pointer, [target]);
        nodes.set(target.pointer, node);
      }
      nodes.set(use.pointer, node);
      return node;
    },
    all(uses) {
      const [first, second] = uses;
      if (first === undefined) return create('', []);
      if (second === undefined) return this.at(first);
      const key = uses.map(({ pointer }) => pointer).join(' ');
      let node = nodes.get(key);
      if (node === undefined) nodes.set(key, (node = create(first.pointer, uses)));
      return node;
    },
    nameOf(pointer) {
      return model.schemas.get(pointer) ?? model.schemas.get(pointer.replace(anonymousTail, ''));
    },
  };
}

/** Goes along references that have no keyword beside them; a loop of them is left where it began. */
function followPlainReferences(model: ApiModel, use: SchemaAt): SchemaAt {
  let { schema, pointer }: { schema: Schema; pointer: Pointer } = use;
  const seen = new Set<Pointer>();
  while (typeof schema === 'object' && schema.$ref !== undefined && !seen.has(pointer)) {
    seen.add(pointer);
    if (Object.keys(schema).some((key) => key !== '$ref' && !key.startsWith('x-'))) break;
    const target = localPointer(schema.$ref);
    const found = target === undefined ? undefined : valueAt(model.document, target);
    if (target === undefined || !isSchema(found)) break;
    schema = found as Schema;
    pointer = target;
  }
  return { schema, pointer };
}
