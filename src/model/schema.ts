import type { JsonValue } from './json.js';
import type { Pointer } from './pointer.js';

export type TypeName = 'null' | 'boolean' | 'object' | 'array' | 'number' | 'string' | 'integer';

/**
 * A schema in the one dialect that everything after `load` knows: JSON Schema 2020-12 as OpenAPI 3.1
 * uses it (OpenAPI 3.1.0, Schema Object). `load` has rewritten 3.0's `nullable`, boolean
 * `exclusiveMinimum` and the rest. `$ref` is always a pointer into the bundled document (`#/…`).
 */
export type Schema = boolean | SchemaObject;

export interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: Readonly<Record<string, string>>;
}

export interface SchemaObject {
  readonly $ref?: string;
  readonly $dynamicRef?: string;
  readonly $dynamicAnchor?: string;
  readonly $anchor?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;

  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;

  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;

  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;

  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly unevaluatedItems?: Schema;

  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly minProperties?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly unevaluatedProperties?: Schema;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;

  readonly discriminator?: Discriminator;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
}

/** A schema together with its place in the bundled document: its identity for names, sharing and reports. */
export interface SchemaAt {
  readonly schema: Schema;
  readonly pointer: Pointer;
}

/** Which way a value travels: `readOnly` and `writeOnly` make one schema two (OpenAPI 3.1.0, Schema Object). */
export type Direction = 'request' | 'response';
