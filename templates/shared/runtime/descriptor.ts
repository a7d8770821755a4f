/**
 * What generated code tells the runtime about the API: data, one entry an operation. The runtime
 * turns it into closures when the server starts; nothing here is looked up again per request.
 */

import type { MultipartModule } from './multipart-body.js';

/** One thing that is wrong with a value: where in it (RFC 6901), by which keyword, and what was expected. */
export interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/**
 * A compiled schema. With `findings` null it stops at the first violation; with an array it collects
 * all of them, each pointer prefixed with `pointer`. Returns whether the value is valid.
 */
export interface Validate {
  (value: unknown, findings: Finding[] | null, pointer: string): boolean;
  /** Even where it is to list what is wrong, it finds out first whether that is needed. */
  readonly asksFirst?: boolean;
}

/** The module of compiled schemas of a group of operations: `Validate` functions by export name. */
export type ValidatorModule = Readonly<Record<string, unknown>>;

/**
 * How the text of a parameter becomes a value: the JSON types that its schema allows, in the order in
 * which they are tried (null, boolean, integer, number, then string), and the shapes of what it holds.
 */
export interface Shape {
  readonly types: readonly (
    'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'
  )[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  /** For keys that `properties` does not name. */
  readonly additional?: Shape;
}

export interface ParameterDescriptor {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  /** Header names in lower case. */
  readonly name: string;
  readonly required: boolean;
  readonly style:
    'matrix' | 'label' | 'simple' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode: boolean;
  readonly allowEmptyValue?: boolean;
  readonly shape: Shape;
  /** The text is a JSON document (a parameter with `content`). */
  readonly json?: boolean;
  /** Used when the parameter is absent. */
  readonly default?: unknown;
  /** Export name in the group's validator module; absent when every value of the shape is valid. */
  readonly validate?: string;
}

export type ContentKind = 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'events';

/** How one property of a form or multipart body is read (OpenAPI Encoding Object). */
export interface FieldDescriptor {
  readonly shape: Shape;
  readonly style: ParameterDescriptor['style'];
  readonly explode: boolean;
  /** A file: streamed, never buffered whole (multipart only). */
  readonly file?: boolean;
  /** The part's text is a JSON document. */
  readonly json?: boolean;
  readonly required?: boolean;
  readonly validate?: string;
}

export interface ContentDescriptor {
  /** Lower case, no parameters; may be a range: `image/*`. */
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly validate?: string;
  /** Form and multipart bodies. */
  readonly fields?: Readonly<Record<string, FieldDescriptor>>;
}

export interface BodyDescriptor {
  readonly required: boolean;
  readonly contents: readonly ContentDescriptor[];
}

export interface HeaderDescriptor {
  /** Lower case. */
  readonly name: string;
  readonly required: boolean;
  readonly validate?: string;
}

export interface ResponseDescriptor {
  /** `204`, `4XX` or `default`. */
  readonly status: string;
  readonly headers?: readonly HeaderDescriptor[];
  /** Absent: no body. */
  readonly contents?: readonly ContentDescriptor[];
}

/** Schemes that must all pass, each with the scopes that it must grant. */
export type SecurityAlternative = readonly {
  readonly scheme: string;
  readonly scopes: readonly string[];
}[];

/** What has to be known of an operation before its first request. */
export interface RouteDescriptor {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** With braces: `/companies/{companyId}`. Any template the OpenAPI specification allows. */
  readonly path: string;
}

export interface OperationDescriptor extends RouteDescriptor {
  readonly parameters?: readonly ParameterDescriptor[];
  readonly body?: BodyDescriptor;
  readonly responses: readonly ResponseDescriptor[];
  /** One of these must pass, so an empty list admits nobody; absent: public. */
  readonly security?: readonly SecurityAlternative[];
}

/** A module with all that answering a group's requests takes. */
export interface GroupModule {
  readonly validators: ValidatorModule;
  readonly operations: readonly OperationDescriptor[];
}

export interface OperationGroup {
  /** Key of the handler object in `Handlers`; an operation's `id` is the method's name in it. */
  readonly tag: string;
  readonly routes: readonly RouteDescriptor[];
  /** Loaded at the first request to one of the group's operations, once. */
  readonly load: () => Promise<GroupModule>;
}

/** Where a scheme's credentials are found (OpenAPI Security Scheme Object). */
export interface SecuritySchemeDescriptor {
  readonly key: string;
  /** `unknown`: the API description does not say; the function gets the request. */
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS' | 'unknown';
  readonly in?: 'query' | 'header' | 'cookie';
  readonly name?: string;
  /** Lower case: `basic`, `bearer`. */
  readonly httpScheme?: string;
}

export interface ApiDescriptor {
  readonly title: string;
  readonly version: string;
  /** The path of the first server's URL, without a trailing slash. */
  readonly basePath: string;
  readonly groups: readonly OperationGroup[];
  /** The module that reads multipart bodies; set when an operation takes them, loaded when first needed. */
  readonly multipart?: () => Promise<MultipartModule>;
  /** Those that operations ask for: each needs a function of the user's. */
  readonly securitySchemes: readonly SecuritySchemeDescriptor[];
}
