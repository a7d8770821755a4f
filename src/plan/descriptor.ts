import type {
  ApiModel,
  Content,
  Direction,
  Operation,
  Parameter,
  Response,
  Schema,
} from '../model/index.js';
import { resolveSchema } from '../model/index.js';
import { pascalCase } from '../model/naming/words.js';
import { isPlain, shape } from './shape.js';
import type { ValidatorNames } from './validators.js';

/** Bodies of these kinds reach a validator; streams and opaque bytes do not. */
const validatedKinds = new Set(['json', 'form', 'text']);

/**
 * An operation as the data that the runtime works on. Members that have their default are left out: the
 * text is read by people too.
 */
export function describeOperation(
  model: ApiModel,
  operation: Operation,
  validators: ValidatorNames,
): object {
  const { name } = operation;
  return {
    id: name,
    tag: operation.tag.name,
    method: operation.method.toUpperCase(),
    path: operation.path,
    ...nonEmpty(
      'parameters',
      operation.parameters.map((one) => parameter(model, name, one, validators)),
    ),
    ...(operation.body === undefined || operation.body.contents.length === 0
      ? {}
      : {
          body: {
            required: operation.body.required,
            contents: operation.body.contents.map((one, index) =>
              content(model, one, numbered(`${name}Body`, index), 'request', validators),
            ),
          },
        }),
    responses: operation.responses.map((one) => response(model, name, one, validators)),
    ...nonEmpty('security', security(operation, model)),
  };
}

function nonEmpty<T>(key: string, list: readonly T[]): object {
  return list.length === 0 ? {} : { [key]: list };
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}

function parameter(
  { document }: ApiModel,
  operationName: string,
  one: Parameter,
  validators: ValidatorNames,
): object {
  const wanted = `${operationName}${pascalCase(one.in)}${pascalCase(one.name)}`;
  const isJson = one.mediaType !== undefined && /[/+]json\b/.test(one.mediaType);
  const fallback = defaultOf(document, one.schema);
  return {
    in: one.in,
    name: one.name,
    required: one.required,
    style: one.style,
    explode: one.explode,
    ...(one.allowEmptyValue ? { allowEmptyValue: true } : {}),
    shape: shape(document, one.schema),
    ...(isJson ? { json: true } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(isPlain(one.schema) && !isJson
      ? {}
      : { validate: validators.nameFor(one, wanted, 'request') }),
  };
}

function defaultOf(document: ApiModel['document'], schema: Schema): unknown {
  if (typeof schema === 'boolean') return undefined;
  if (schema.default !== undefined) return schema.default;
  const target = schema.$ref === undefined ? undefined : resolveSchema({ document }, schema.$ref);
  return target === undefined || typeof target.schema === 'boolean'
    ? undefined
    : target.schema.default;
}

function content(
  model: ApiModel,
  one: Content,
  wanted: string,
  direction: Direction,
  validators: ValidatorNames,
): object {
  const { schema, kind, mediaType } = one;
  const validated =
    schema !== undefined &&
    validatedKinds.has(kind) &&
    !(kind === 'text' && !isText(schema.schema));
  return {
    mediaType,
    kind,
    ...(validated && schema.schema !== true
      ? { validate: validators.nameFor(schema, wanted, direction) }
      : {}),
    ...(direction === 'request' && (kind === 'form' || kind === 'multipart')
      ? { fields: fields(model, one, wanted, validators) }
      : {}),
  };
}

/** XML and the like arrive as text, which a schema of objects cannot judge. */
function isText(schema: Schema): boolean {
  return typeof schema === 'object' && schema.type === 'string' && !isPlain(schema);
}

interface FlatObject {
  readonly properties: Map<string, { readonly schema: Schema; readonly pointer: string }>;
  readonly required: Set<string>;
}

/** The properties of a form's schema, through references and allOf. */
function flatten(
  model: ApiModel,
  schema: Schema,
  pointer: string,
  into: FlatObject,
  depth = 0,
): void {
  if (typeof schema === 'boolean' || depth > 20) return;
  const target = schema.$ref === undefined ? undefined : resolveSchema(model, schema.$ref);
  if (target !== undefined) flatten(model, target.schema, target.pointer, into, depth + 1);
  for (const key of ['allOf', 'oneOf', 'anyOf'] as const) {
    for (const [index, part] of (schema[key] ?? []).entries()) {
      flatten(model, part, `${pointer}/${key}/${index}`, into, depth + 1);
    }
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
    into.properties.set(name, { schema: property, pointer: `${pointer}/properties/${token}` });
  }
  for (const name of schema.required ?? []) into.required.add(name);
}

function fields(
  model: ApiModel,
  { schema, encoding, kind }: Content,
  wanted: string,
  validators: ValidatorNames,
): object {
  if (schema === undefined) return {};
  const flat: FlatObject = { properties: new Map(), required: new Set() };
  flatten(model, schema.schema, schema.pointer, flat);
  const entries = [...flat.properties].map(([name, property]) => {
    const rule = encoding.get(name);
    const own = shape(model.document, property.schema);
    const isFile = kind === 'multipart' && holdsBytes(model, property.schema, rule?.contentType);
    const isJson =
      rule?.contentType === undefined
        ? kind === 'multipart' &&
          (own.types.includes('object') || (own.items?.types.includes('object') ?? false))
        : /[/+]json\b/.test(rule.contentType);
    return [
      name,
      {
        shape: own,
        style: rule?.style ?? 'form',
        explode: rule?.explode ?? true,
        ...(isFile ? { file: true } : {}),
        ...(isJson && !isFile ? { json: true } : {}),
        ...(flat.required.has(name) ? { required: true } : {}),
        ...(kind === 'multipart' && !isFile && !isPlain(property.schema)
          ? { validate: validators.nameFor(property, `${wanted}${pascalCase(name)}`, 'request') }
          : {}),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** OpenAPI 3.0 says `format: binary`, 3.1 a content type or `contentMediaType` without an encoding. */
function holdsBytes(model: ApiModel, schema: Schema, contentType: string | undefined): boolean {
  if (contentType !== undefined && !/^text\/plain|[/+]json/.test(contentType)) return true;
  if (typeof schema === 'boolean') return false;
  const target = schema.$ref === undefined ? undefined : resolveSchema(model, schema.$ref);
  if (target !== undefined) return holdsBytes(model, target.schema, undefined);
  if (schema.format === 'binary') return true;
  if (schema.contentMediaType !== undefined && schema.contentEncoding === undefined) return true;
  return typeof schema.items === 'object' && holdsBytes(model, schema.items, undefined);
}

function response(
  model: ApiModel,
  operationName: string,
  one: Response,
  validators: ValidatorNames,
): object {
  const name = `${operationName}${pascalCase(one.status).replace(/^_/, '')}`;
  return {
    status: one.status,
    ...nonEmpty(
      'headers',
      one.headers.map((header) => ({
        name: header.name,
        required: header.required,
        ...(isPlain(header.schema)
          ? {}
          : {
              validate: validators.nameFor(
                header,
                `${name}Header${pascalCase(header.name)}`,
                'response',
              ),
            }),
      })),
    ),
    ...nonEmpty(
      'contents',
      one.contents.map((each, index) =>
        content(model, each, numbered(name, index), 'response', validators),
      ),
    ),
  };
}

/** Requirements that name a scheme which the document does not define cannot be met and are left out. */
function security({ security: alternatives }: Operation, { securitySchemes }: ApiModel): object[] {
  const known = new Set(securitySchemes.map(({ key }) => key));
  return alternatives
    .filter((one) => one.every(({ scheme }) => known.has(scheme)))
    .map((one) => [...one]);
}
