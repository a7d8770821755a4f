import { describe, expect, it } from 'vitest';
import { compileValidators } from '../../../src/emit/validators/index.js';
import { escapePointerToken } from '../../../src/model/index.js';
import type { JsonObject, Schema } from '../../../src/model/index.js';
import { compileAll, compileOne, documentOf, importText, isValid, moduleText } from './compile.js';

const payloads = [
  '"]; globalThis.hit = 1; //',
  "'); globalThis.hit = 1; //",
  '`${globalThis.hit = 1}`',
  "\\'); globalThis.hit = 1; //",
  '*/ globalThis.hit = 1; /*',
  '\u2028globalThis.hit = 1\u2029',
  '\nglobalThis.hit = 1\n',
  '</script><script>globalThis.hit = 1</script>',
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '',
];

/** Every position of a schema in which a document's own text reaches the generated code. */
function schemasWith(text: string): Record<string, unknown> {
  const named = JSON.parse(`{${JSON.stringify(text)}:{"type":"string"}}`) as object;
  return {
    [text]: { type: 'object', properties: { a: { type: 'string' } } },
    Names: { type: 'object', properties: named, required: [text], additionalProperties: false },
    Values: { enum: [text, { [text]: text }, 1], const: text },
    Constant: { const: { deep: [text] } },
    Pattern: { type: 'string', pattern: text, format: text },
    Patterns: { patternProperties: named, propertyNames: { pattern: text } },
    Reference: { $ref: text, $dynamicRef: text, $id: text, $anchor: text, $dynamicAnchor: text },
    Component: { $ref: `#/components/schemas/${escapePointerToken(text)}` },
    Dependent: { dependentRequired: { [text]: [text] }, dependentSchemas: named },
    Union: {
      oneOf: [text, 'other'].map((kind) => ({
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: kind } },
      })),
      discriminator: { propertyName: text, mapping: { [text]: text } },
    },
    Defaults: { properties: { a: { default: text }, b: { default: { [text]: text } } } },
    Numbers: { minimum: text, multipleOf: text, maxLength: text, minItems: text, type: text },
    Lists: {
      required: text,
      enum: text,
      type: [text],
      prefixItems: text,
      items: text,
      allOf: text,
    },
  };
}

describe('text of a document', () => {
  it.each(payloads)('never becomes code: %j', async (text) => {
    const canary = globalThis as { hit?: number };
    delete canary.hit;
    const schemas = schemasWith(text);
    const validators = await compileAll(schemas, { applyDefaults: true });
    for (const validate of validators) {
      for (const value of [null, 1, text, [], {}, { [text]: text }, { kind: text, a: 1 }]) {
        validate(value, null, '');
        validate(value, [], '');
      }
    }
    expect(canary.hit).toBeUndefined();
    expect(validators).toHaveLength(Object.keys(schemas).length);
  });

  it('cannot end a script element', () => {
    const document = documentOf({ Root: { const: '</script><!--' } });
    const text = moduleText(compile(document, { $ref: '#/components/schemas/Root' }));
    expect(text).not.toContain('</script');
    expect(text).not.toContain('<!--');
  });
});

function compile(document: JsonObject, schema: Schema) {
  return compileValidators({
    document,
    groups: [
      {
        fileName: 'all',
        entries: [
          {
            name: 'check',
            at: { schema, pointer: '/root' },
            direction: 'request',
            applyDefaults: false,
          },
        ],
      },
    ],
  });
}

describe('names that objects inherit', () => {
  it('are properties only when an object has them itself', async () => {
    const schema = JSON.parse(
      '{"type":"object","required":["constructor"],"properties":{"__proto__":{"type":"integer"},"toString":{"type":"string"}}}',
    ) as unknown;
    const validate = await compileOne(schema);
    expect(isValid(validate, {})).toBe(false);
    expect(isValid(validate, { constructor: 1 })).toBe(true);
    expect(isValid(validate, { constructor: 1, toString: 5 })).toBe(false);
    expect(isValid(validate, JSON.parse('{"constructor":1,"__proto__":1}'))).toBe(true);
    expect(isValid(validate, JSON.parse('{"constructor":1,"__proto__":"x"}'))).toBe(false);
  });

  it('do not slip past additionalProperties or count for equality', async () => {
    const closed = await compileOne({ properties: { a: true }, additionalProperties: false });
    expect(isValid(closed, JSON.parse('{"__proto__":1}'))).toBe(false);
    const constant = await compileOne({ const: JSON.parse('{"__proto__":{"a":1}}') as unknown });
    expect(isValid(constant, JSON.parse('{"__proto__":{"a":1}}'))).toBe(true);
    expect(isValid(constant, {})).toBe(false);
  });
});

describe('odd documents', () => {
  it('reports references that lead nowhere or back to themselves, and accepts any value', async () => {
    const document = documentOf({
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/A' },
      C: { type: 'string', allOf: [{ $ref: '#/components/schemas/C' }] },
      D: { $ref: '#/components/schemas/Missing' },
    });
    const all = ['A', 'B', 'C', 'D'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    const compiled = compile(document, {
      properties: Object.fromEntries(all.map((one, index) => [`p${index}`, one])),
    });
    expect(compiled.diagnostics.map((one) => one.code).sort()).toEqual([
      'FG4103',
      'FG4103',
      'FG4104',
    ]);
    const { check } = await importText(moduleText(compiled));
    expect(check?.({ p0: 1, p1: 2, p2: 'x', p3: 3 }, null, '')).toBe(true);
    expect(check?.({ p2: 1 }, null, '')).toBe(false);
  });

  it.each([
    ['properties', (inner: unknown) => ({ type: 'object', properties: { a: inner } })],
    ['items', (inner: unknown) => ({ type: 'array', items: inner })],
    ['allOf', (inner: unknown) => ({ allOf: [inner] })],
    ['anyOf', (inner: unknown) => ({ anyOf: [inner, { type: 'null' }] })],
    ['not', (inner: unknown) => ({ not: inner })],
  ])('compiles a nesting of 1,000 %s', async (_, wrap) => {
    let schema: unknown = { type: 'string', maxLength: 3 };
    for (let depth = 0; depth < 1000; depth++) schema = wrap(schema);
    const validate = await compileOne(schema);
    expect(typeof validate({}, null, '')).toBe('boolean');
  });

  it.each(['allOf', 'anyOf', 'oneOf'])(
    'compiles 60 levels of %s, each twice the next',
    (keyword) => {
      const schemas: Record<string, unknown> = { L60: { type: 'object', required: ['a'] } };
      for (let level = 59; level >= 0; level--) {
        const next = { $ref: `#/components/schemas/L${level + 1}` };
        schemas[`L${level}`] = { [keyword]: [next, next], properties: { a: { readOnly: true } } };
      }
      const compiled = compile(documentOf(schemas), { $ref: '#/components/schemas/L0' });
      expect(moduleText(compiled)).toContain('function L59');
    },
  );

  it('compiles to the same text every time', () => {
    const schemas = schemasWith('name');
    const once = moduleText(compile(documentOf(schemas), { $ref: '#/components/schemas/Names' }));
    const again = moduleText(compile(documentOf(schemas), { $ref: '#/components/schemas/Names' }));
    expect(again).toBe(once);
  });
});
