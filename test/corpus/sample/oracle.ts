import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { isJsonObject, resolveSchema } from '../../../src/model/index.js';
import type { JsonObject, JsonValue, SchemaAt } from '../../../src/model/index.js';

type Verdict = 'valid' | 'invalid' | 'unknown';

/** Another validator's opinion on a value: what it takes for valid must not be refused by us. */
export class Oracle {
  readonly #ajv = new Ajv2020({
    strict: false,
    logger: false,
    unicodeRegExp: false,
    inlineRefs: false,
    validateSchema: false,
  });
  readonly #compiled = new Map<string, ValidateFunction | undefined>();
  readonly #usable: boolean;

  constructor(document: JsonObject) {
    addFormats.default(this.#ajv);
    this.#usable = succeeds(() => this.#ajv.addSchema({ ...document, $id: 'api:document' }));
  }

  judge({ pointer }: SchemaAt, value: JsonValue): Verdict {
    if (!this.#usable) return 'unknown';
    const validate = this.#validator(pointer);
    return validate === undefined ? 'unknown' : validate(value) ? 'valid' : 'invalid';
  }

  #validator(pointer: string): ValidateFunction | undefined {
    if (!this.#compiled.has(pointer)) {
      let validate: ValidateFunction | undefined;
      const fragment = pointer.split('/').map(encodeURIComponent).join('/');
      succeeds(() => (validate = this.#ajv.compile({ $ref: `api:document#${fragment}` })));
      this.#compiled.set(pointer, validate);
    }
    return this.#compiled.get(pointer);
  }
}

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/**
 * The document as it holds in one direction: `required` does not name the properties that do not travel in
 * it (OpenAPI 3.1.0, Schema Object: readOnly and writeOnly).
 */
export function directed(document: JsonObject, direction: 'request' | 'response'): JsonObject {
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly';
  const stays = (property: JsonValue | undefined): boolean => {
    if (!isJsonObject(property)) return true;
    const { $ref } = property;
    const target = typeof $ref === 'string' ? resolveSchema({ document }, $ref) : undefined;
    const isFlagged =
      property[flag] === true ||
      (typeof target?.schema === 'object' && target.schema[flag] === true);
    return !isFlagged;
  };
  const rewrite = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(([key, one]) => [key, rewrite(one)] as const);
    const { required, properties } = value;
    const copy: Record<string, JsonValue> = Object.fromEntries(entries);
    if (Array.isArray(required) && isJsonObject(properties)) {
      copy.required = required.filter((name) => stays(properties[String(name)]));
    }
    return copy;
  };
  return rewrite(document) as JsonObject;
}
