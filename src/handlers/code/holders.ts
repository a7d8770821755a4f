import { Node, type ClassDeclaration, type ClassExpression, type Node as AnyNode } from 'ts-morph';
import type { ObjectLiteralExpression, SourceFile } from 'ts-morph';

export type HolderNode = ObjectLiteralExpression | ClassDeclaration | ClassExpression;

/** What a handler object is looked for by. */
export interface Wanted {
  /** `CallsHandlers` */
  readonly interfaceName: string;
  /** `calls` */
  readonly objectName: string;
  /** The type of the object that collects them: its property `objectName` may hold the object inline. */
  readonly collectorName?: string;
}

/** What the candidates of one interface in one file are. */
export interface Holders {
  /** Objects and classes whose members can be read and added to. */
  readonly found: readonly HolderNode[];
  /** Places that promise the interface with something else than an object or a class. */
  readonly opaque: readonly AnyNode[];
}

function unwrap(node: AnyNode | undefined): AnyNode | undefined {
  let inner = node;
  while (
    Node.isParenthesizedExpression(inner) ||
    Node.isAsExpression(inner) ||
    Node.isSatisfiesExpression(inner)
  ) {
    inner = inner.getExpression();
  }
  return inner;
}

/** Names under which a file knows an interface: its own, and that of `import { A as B }`. */
function localNames(source: SourceFile, name: string): Set<string> {
  const names = new Set([name]);
  for (const declaration of source.getImportDeclarations()) {
    for (const specifier of declaration.getNamedImports()) {
      const alias = specifier.getAliasNode()?.getText();
      if (specifier.getName() === name && alias !== undefined) names.add(alias);
    }
  }
  return names;
}

class Search {
  readonly found = new Set<HolderNode>();
  readonly opaque: AnyNode[] = [];
  readonly #names: Set<string>;
  readonly #collectors: Set<string>;

  constructor(
    readonly source: SourceFile,
    readonly wanted: Wanted,
  ) {
    this.#names = localNames(source, wanted.interfaceName);
    const { collectorName } = wanted;
    this.#collectors = collectorName === undefined ? new Set() : localNames(source, collectorName);
  }

  #isWanted(type: AnyNode | undefined): boolean {
    const text = type?.getText().replace(/\s+/g, '') ?? '';
    const bare = /^Promise<(.*)>$/.exec(text)?.[1] ?? text;
    const indexed = /^(.*)\[["'](.*)["']\]$/.exec(bare);
    if (indexed !== null) {
      const [, object = '', key] = indexed;
      return key === this.wanted.objectName && this.#collectors.has(lastName(object));
    }
    return this.#names.has(lastName(bare));
  }

  #add(expression: AnyNode | undefined, place: AnyNode): void {
    const inner = unwrap(expression);
    if (Node.isObjectLiteralExpression(inner) || Node.isClassExpression(inner)) {
      this.found.add(inner);
    } else if (expression !== undefined) {
      this.opaque.push(place);
    }
  }

  #visitFunction(node: AnyNode): void {
    if (!Node.isReturnTyped(node) || !this.#isWanted(node.getReturnTypeNode())) return;
    if (Node.isArrowFunction(node) && !Node.isBlock(node.getBody())) {
      this.#add(node.getBody(), node);
      return;
    }
    node.forEachDescendant((inner, traversal) => {
      if (Node.isFunctionLikeDeclaration(inner)) traversal.skip();
      else if (Node.isReturnStatement(inner)) this.#add(inner.getExpression(), inner);
    });
  }

  #visitCollector(node: AnyNode): void {
    if (!Node.isObjectLiteralExpression(node)) return;
    const property = node.getProperty(this.wanted.objectName);
    if (!Node.isPropertyAssignment(property)) return;
    const value = unwrap(property.getInitializer());
    if (Node.isObjectLiteralExpression(value)) this.found.add(value);
  }

  visit(node: AnyNode): void {
    if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node)) {
      if (this.#isWanted(node.getTypeNode())) this.#add(node.getInitializer(), node);
    } else if (Node.isSatisfiesExpression(node) || Node.isAsExpression(node)) {
      if (this.#isWanted(node.getTypeNode())) this.#add(node.getExpression(), node);
    } else if (Node.isClassDeclaration(node) || Node.isClassExpression(node)) {
      if (node.getImplements().some((one) => this.#isWanted(one))) this.found.add(node);
    } else if (Node.isFunctionLikeDeclaration(node)) {
      this.#visitFunction(node);
    }
  }

  run(): Holders {
    this.source.forEachDescendant((node) => this.visit(node));
    const { collectorName, objectName } = this.wanted;
    if (collectorName !== undefined) {
      const collectors = findHolders(this.source, {
        interfaceName: collectorName,
        objectName: collectorName,
      });
      for (const node of collectors.found) this.#visitCollector(node);
    }
    if (this.found.size === 0 && this.opaque.length === 0) {
      const declaration = this.source.getVariableDeclaration(objectName);
      const value = unwrap(declaration?.getInitializer());
      const isUntyped = declaration !== undefined && declaration.getTypeNode() === undefined;
      if (isUntyped && Node.isObjectLiteralExpression(value)) this.found.add(value);
    }
    return { found: [...this.found], opaque: this.opaque };
  }
}

/** `import("x").CallsHandlers` and `Types.CallsHandlers` are `CallsHandlers`. */
function lastName(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1);
}

/**
 * Finds what implements an interface in a file: a constant with its type, `satisfies`, a class that
 * `implements` it, the return value of a function with its type, a property of the collecting object,
 * or else an untyped constant of the expected name.
 */
export function findHolders(source: SourceFile, wanted: Wanted): Holders {
  return new Search(source, wanted).run();
}
