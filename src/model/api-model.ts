import type { Diagnostic } from '../diagnostics/index.js';
import type { JsonObject } from './json.js';
import type { OpenApiVersion } from './loaded-spec.js';
import type { Pointer } from './pointer.js';
import type { SchemaAt } from './schema.js';

/**
 * What an API description says, resolved and named: no `$ref` outside schemas, every identifier that
 * generated code uses decided here and nowhere else. Stages after `model` read this and nothing else.
 */
export interface ApiModel {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly openapi: OpenApiVersion;
  /** The normalised document; `$ref`s in schemas point into it (see `resolveSchema`). */
  readonly document: JsonObject;
  readonly servers: readonly Server[];
  /** In order of first use; every operation belongs to exactly one. */
  readonly tags: readonly Tag[];
  /** In document order. */
  readonly operations: readonly Operation[];
  /** OpenAPI 3.1 webhooks, only when asked for; they are received at `/name`. */
  readonly webhooks: readonly Operation[];
  /** Every schema that generated code names, by its pointer, in document order. */
  readonly schemas: ReadonlyMap<Pointer, NamedSchema>;
  readonly securitySchemes: readonly SecurityScheme[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Server {
  readonly url: string;
  /** The path part of the URL with its variables' defaults filled in, without a trailing slash: `/v1` or ``. */
  readonly basePath: string;
  readonly description?: string;
}

export interface Tag {
  /** As the document writes it. */
  readonly title: string;
  /** camelCase, the key in `Handlers` and the handler object's name: `calls`. */
  readonly name: string;
  /** PascalCase prefix of the handler interface: `Calls` gives `CallsHandlers`. */
  readonly typeName: string;
  /** kebab-case file name without extension, unique without regard to case. */
  readonly fileName: string;
  readonly description?: string;
}

export interface NamedSchema extends SchemaAt {
  /** The key under `components.schemas` (or what its pointer ends with). */
  readonly key: string;
  /** The exported type, as values in responses: `Person`. */
  readonly name: string;
  /** The type of values in requests, where `readOnly` and `writeOnly` make it another: `PersonRequest`. */
  readonly requestName?: string;
}

export type Method =
  'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace' | 'query';

export interface Operation {
  /** Stable identity: `POST /calls`. */
  readonly key: string;
  /** As the document writes it, if it does. */
  readonly operationId?: string;
  /** camelCase, unique in the whole document: the handler method's name. */
  readonly name: string;
  /** PascalCase: `CreateCall` gives `CreateCallRequest` and `CreateCallResponse`. */
  readonly typeName: string;
  readonly method: Method;
  /** As the document writes it, with the braces: `/companies/{companyId}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** Path-level and operation-level parameters merged (OpenAPI 3.1.0, Path Item Object). */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly responses: readonly Response[];
  /**
   * Alternatives (OR), each a set of schemes that must all pass (AND); one without schemes admits
   * everybody. Absent: public. Empty: nobody is admitted, since the document's cannot be read.
   */
  readonly security?: readonly SecurityRequirement[];
  readonly pointer: Pointer;
}

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

export type ParameterStyle =
  'matrix' | 'label' | 'simple' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

export interface Parameter extends SchemaAt {
  readonly in: ParameterLocation;
  /** As the document writes it; header names in lower case. Also the key in the handler's request. */
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description?: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** Set for a parameter with `content`: its text is a document of this media type. */
  readonly mediaType?: string;
  /** The pointer of the Parameter Object; `pointer` is that of its schema. */
  readonly parameterPointer: Pointer;
}

/**
 * How a body is read or written:
 * json: application/json and +json · form: application/x-www-form-urlencoded · multipart: multipart/* ·
 * text: text/* with a string · binary: everything else, a stream of bytes · events: text/event-stream.
 */
export type ContentKind = 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'events';

export interface Content {
  /** Lower case, without parameters; may be a range: `image/*`. */
  readonly mediaType: string;
  readonly kind: ContentKind;
  /** Absent when the document gives none: any value. */
  readonly schema?: SchemaAt;
  /** Encoding Objects of form and multipart bodies, by property name. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  readonly pointer: Pointer;
}

export interface Encoding {
  readonly contentType?: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface Body {
  readonly required: boolean;
  readonly description?: string;
  readonly contents: readonly Content[];
  readonly pointer: Pointer;
}

export interface Response {
  /** `204`, a range `4XX`, or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  /** Empty: no body. */
  readonly contents: readonly Content[];
  readonly pointer: Pointer;
}

export interface Header extends SchemaAt {
  /** Lower case. */
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
}

export type SecurityRequirement = readonly {
  readonly scheme: string;
  readonly scopes: readonly string[];
  readonly pointer: Pointer;
}[];

export interface SecurityScheme {
  /** The key under `components.securitySchemes`; also the key of the function that must be provided. */
  readonly key: string;
  /** `unknown`: asked for, but not declared or not in a way that can be read. */
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS' | 'unknown';
  readonly description?: string;
  /** For apiKey: where and under which name. */
  readonly in?: 'query' | 'header' | 'cookie';
  readonly name?: string;
  /** For http, lower case: `basic`, `bearer`, … */
  readonly httpScheme?: string;
  readonly pointer: Pointer;
}
