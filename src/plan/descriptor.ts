import type {
  ApiModel,
  Content,
  Direction,
  Operation,
  Parameter,
  Response,
  Schema,
  SecurityRequirement,
} from '../model/index.js';
import { resolveSchema } from '../model/index.js';
import { pascalCase } from '../model/naming/words.js';
import { formFields } from './form-fields.js';
import { isPlain, shape } from './shape.js';
import type { Role, ValidatorNames } from './validators.js';

/** Bodies of these kinds reach a validator; streams and opaque bytes do not. */
const validatedKinds = new Set(['json', 'form', 'text']);

/**
 * An operation as the data that the runtime works on. Members that have their default are left out: the
 * text is read by people too. Names of validators stay open, see `PendingName`.
 */
export function describeOperation(
  model: ApiModel,
  operation: Operation,
  validators: ValidatorNames,
): object {
  return {
    id: operation.name,
    method: operation.method.toUpperCase(),
    path: operation.path,
    ...nonEmpty(
      'parameters',
      operation.parameters.map((one) => parameter(model, operation, one, validators)),
    ),
    ...(operation.body === undefined || operation.body.contents.length === 0
      ? {}
      : {
          body: {
            required: operation.body.required,
            contents: operation.body.contents.map((one) =>
              content(
                model,
                one,
                { operation, words: 'Body', place: `body ${one.mediaType}` },
                'request',
                validators,
              ),
            ),
          },
        }),
    responses: operation.responses.map((one) => response(model, operation, one, validators)),
    ...(operation.security === undefined ? {} : { security: operation.security.map(alternative) }),
  };
}

function nonEmpty<T>(key: string, list: readonly T[]): object {
  return list.length === 0 ? {} : { [key]: list };
}

function parameter(
  { document }: ApiModel,
  operation: Operation,
  one: Parameter,
  validators: ValidatorNames,
): object {
  const role = {
    operation,
    words: `${pascalCase(one.in)}${pascalCase(one.name)}`,
    place: `${one.in} ${one.name}`,
  };
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
      : { validate: validators.nameFor(one, role, 'request') }),
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
  role: Role,
  direction: Direction,
  validators: ValidatorNames,
): object {
  const { schema, kind, mediaType } = one;
  const validated =
    schema !== undefined &&
    validatedKinds.has(kind) &&
    !(kind === 'text' && !isText(model, schema.schema));
  return {
    mediaType,
    kind,
    ...(validated && schema.schema !== true
      ? { validate: validators.nameFor(schema, role, direction) }
      : {}),
    ...(direction === 'request' && (kind === 'form' || kind === 'multipart')
      ? { fields: fields(model, one, role, validators) }
      : {}),
  };
}

/** XML and the like arrive as text, which a schema of objects cannot judge; what refuses all refuses it too. */
function isText({ document }: ApiModel, schema: Schema): boolean {
  if (typeof schema === 'boolean') return !schema;
  return !isPlain(schema) && shape(document, schema).types.every((type) => type === 'string');
}

function fields(
  model: ApiModel,
  body: Content,
  { operation, words, place }: Role,
  validators: ValidatorNames,
): object {
  const entries = formFields(model, body).map((field) => {
    const rule = body.encoding.get(field.name);
    const validated = body.kind === 'multipart' && !field.isFile && !isPlain(field.schema);
    return [
      field.name,
      {
        shape: field.shape,
        style: rule?.style ?? 'form',
        explode: rule?.explode ?? true,
        ...(field.isFile ? { file: true } : {}),
        ...(field.isJson ? { json: true } : {}),
        ...(field.required ? { required: true } : {}),
        ...(validated
          ? {
              validate: validators.nameFor(
                field,
                {
                  operation,
                  words: `${words}${pascalCase(field.name)}`,
                  place: `${place} ${field.name}`,
                },
                'request',
              ),
            }
          : {}),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

function response(
  model: ApiModel,
  operation: Operation,
  one: Response,
  validators: ValidatorNames,
): object {
  const words = pascalCase(one.status).replace(/^_/, '');
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
                {
                  operation,
                  words: `${words}Header${pascalCase(header.name)}`,
                  place: `${one.status} header ${header.name}`,
                },
                'response',
              ),
            }),
      })),
    ),
    ...nonEmpty(
      'contents',
      one.contents.map((each) =>
        content(
          model,
          each,
          { operation, words, place: `${one.status} ${each.mediaType}` },
          'response',
          validators,
        ),
      ),
    ),
  };
}

function alternative(requirement: SecurityRequirement): object[] {
  return requirement.map(({ scheme, scopes }) => ({ scheme, scopes }));
}
