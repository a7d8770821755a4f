import { FastifyPluginAsync, FastifyRequest, FastifyReply } from 'fastify';
import { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { PeerCertificate } from 'node:tls';

/** A part that is not a file, read and validated; a property that is a list comes once, complete. */
interface FieldPart<Name extends string = string, Value = unknown> {
  readonly kind: 'field';
  readonly name: Name;
  readonly value: Value;
}
/** A part that is a file. Its stream is read on the fly: what is not read before the next part is lost. */
interface FilePart<Name extends string = string> {
  readonly kind: 'file';
  readonly name: Name;
  /** What the client calls the file, without folders; never to be used as a path as it is. */
  readonly filename: string | undefined;
  readonly contentType: string;
  readonly stream: Readable;
}
type FieldParts<Fields> = {
  [Name in keyof Fields & string]: FieldPart<Name, Exclude<Fields[Name], undefined>>;
}[keyof Fields & string];
type MultipartPart<Fields, Files extends string> =
  FieldParts<Fields> | (Files extends string ? FilePart<Files> : never);
/**
 * A multipart body, to be read once with `for await`: the declared parts in the order in which they
 * arrive. After a part that breaks the description only the rest of the violations is collected; the
 * loop then throws an `HttpError` 400 with all of them, and so does a required part that never came.
 */
type MultipartBody<
  Fields = Readonly<Record<string, unknown>>,
  Files extends string = string,
> = AsyncIterable<MultipartPart<Fields, Files>>;
interface MultipartSource {
  readonly stream: Readable;
  readonly headers: IncomingHttpHeaders;
  readonly content: ContentDescriptor;
  readonly validators: ValidatorModule;
  readonly limits: MultipartLimits;
}
interface MultipartLimits {
  /** Longest sum of all fields' bytes. */
  readonly fieldBytes: number;
  /** Longest file in bytes. */
  readonly fileBytes: number;
  readonly parts: number;
}
/** `multipart.js`, which is only there when an operation needs it. */
interface MultipartModule {
  /** Throws `HttpError` 400 or 415 for a Content-Type header that cannot be used. */
  readMultipart(source: MultipartSource): MultipartBody;
}

/**
 * What generated code tells the runtime about the API: data, one entry an operation. The runtime
 * turns it into closures when the server starts; nothing here is looked up again per request.
 */

/** One thing that is wrong with a value: where in it (RFC 6901), by which keyword, and what was expected. */
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
/**
 * A compiled schema. With `findings` null it stops at the first violation; with an array it collects
 * all of them, each pointer prefixed with `pointer`. Returns whether the value is valid.
 */
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
/** The module of compiled schemas of a group of operations: `Validate` functions by export name. */
type ValidatorModule = Readonly<Record<string, unknown>>;
/**
 * How the text of a parameter becomes a value: the JSON types that its schema allows, in the order in
 * which they are tried (null, boolean, integer, number, then string), and the shapes of what it holds.
 */
interface Shape {
  readonly types: readonly (
    'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'
  )[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  /** For keys that `properties` does not name. */
  readonly additional?: Shape;
}
interface ParameterDescriptor {
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
type ContentKind = 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'events';
/** How one property of a form or multipart body is read (OpenAPI Encoding Object). */
interface FieldDescriptor {
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
interface ContentDescriptor {
  /** Lower case, no parameters; may be a range: `image/*`. */
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly validate?: string;
  /** Form and multipart bodies. */
  readonly fields?: Readonly<Record<string, FieldDescriptor>>;
}
interface BodyDescriptor {
  readonly required: boolean;
  readonly contents: readonly ContentDescriptor[];
}
interface HeaderDescriptor {
  /** Lower case. */
  readonly name: string;
  readonly required: boolean;
  readonly validate?: string;
}
interface ResponseDescriptor {
  /** `204`, `4XX` or `default`. */
  readonly status: string;
  readonly headers?: readonly HeaderDescriptor[];
  /** Absent: no body. */
  readonly contents?: readonly ContentDescriptor[];
}
/** Schemes that must all pass, each with the scopes that it must grant. */
type SecurityAlternative = readonly {
  readonly scheme: string;
  readonly scopes: readonly string[];
}[];
/** What has to be known of an operation before its first request. */
interface RouteDescriptor {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** With braces: `/companies/{companyId}`. Any template the OpenAPI specification allows. */
  readonly path: string;
}
interface OperationDescriptor extends RouteDescriptor {
  readonly parameters?: readonly ParameterDescriptor[];
  readonly body?: BodyDescriptor;
  readonly responses: readonly ResponseDescriptor[];
  /** One of these must pass, so an empty list admits nobody; absent: public. */
  readonly security?: readonly SecurityAlternative[];
}
/** A module with all that answering a group's requests takes. */
interface GroupModule {
  readonly validators: ValidatorModule;
  readonly operations: readonly OperationDescriptor[];
}
interface OperationGroup {
  /** Key of the handler object in `Handlers`; an operation's `id` is the method's name in it. */
  readonly tag: string;
  readonly routes: readonly RouteDescriptor[];
  /** Loaded at the first request to one of the group's operations, once. */
  readonly load: () => Promise<GroupModule>;
}
/** Where a scheme's credentials are found (OpenAPI Security Scheme Object). */
interface SecuritySchemeDescriptor {
  readonly key: string;
  /** `unknown`: the API description does not say; the function gets the request. */
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS' | 'unknown';
  readonly in?: 'query' | 'header' | 'cookie';
  readonly name?: string;
  /** Lower case: `basic`, `bearer`. */
  readonly httpScheme?: string;
}
interface ApiDescriptor {
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

/** What a handler returns that has answered by itself, through the framework's own reply. */
interface Answered {
  readonly answered: true;
}
type HeaderValue = string | number | boolean | null | undefined | object;
/** What a handler returns; the generated types narrow it to what the API description allows. */
interface HandlerResult {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, HeaderValue>>;
  /** Which of several media types `body` is. */
  readonly contentType?: string;
}
/** An event of a `text/event-stream` answer; `data` that is not a string is sent as JSON. */
interface ServerSentEvent<Data = unknown> {
  readonly data: Data;
  readonly event?: string;
  readonly id?: string;
  /** Milliseconds after which a client that lost the connection comes back. */
  readonly retry?: number;
}
/** What a binary answer may be given as. */
type BinaryBody = Readable | ReadableStream<Uint8Array> | Uint8Array | string;
type OutgoingHeaders = Record<string, string | string[]>;

interface HttpErrorOptions {
  /** What went wrong this time, for the caller to read. */
  readonly detail?: string;
  /** URI of the kind of problem (RFC 9457, 3.1.1); `about:blank` when absent. */
  readonly type?: string;
  readonly title?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly violations?: readonly Violation[];
  readonly cause?: unknown;
}
/** The same in every copy of this file, for handlers that several generated servers share. */
declare const brand: unique symbol;
/** An answer that is an error: throw it in a handler or a security function to send this status. */
declare class HttpError extends Error {
  readonly name = 'HttpError';
  readonly [brand] = true;
  readonly status: number;
  readonly detail: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly violations: readonly Violation[] | undefined;
  constructor(status: number, options?: HttpErrorOptions);
}
/** What a handler throws that nobody has written yet: 501 (RFC 9110, 15.6.2). */
declare function notImplemented(operation: string): HttpError;

/** One thing in which a request breaks the API description. */
interface Violation {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** The parameter's name; absent for the body. */
  readonly name?: string;
  /** Where in the value, as a JSON pointer (RFC 6901); the empty pointer is the whole value. */
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
/** Problem details (RFC 9457), the default form of every error. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
}
/** The answer to a request that breaks the API description. */
declare function requestMismatch(violations: readonly Violation[]): HttpError;
/** A JSON pointer to a property (RFC 6901, 3). */
declare function pointerTo(name: string): string;

interface LogDetails {
  readonly err?: unknown;
  readonly operation: string | undefined;
  /** What of a handler's answer breaks the API description. */
  readonly findings?: readonly Finding[];
  readonly status?: number;
}
/** Where log lines go: a pino-like logger fits. */
interface Log {
  error(details: LogDetails, message: string): void;
  warn(details: LogDetails, message: string): void;
}
/** The request that an error belongs to. */
interface FailedRequest {
  /** `undefined` when no operation was found. */
  readonly operation: string | undefined;
  readonly request: IncomingMessage;
}
/** An error in the form in which it is sent. */
interface FormattedError {
  /** The problem's own status when absent. */
  readonly status?: number;
  readonly headers?: Readonly<OutgoingHeaders>;
  readonly contentType: string;
  readonly body: string;
}
/**
 * What to do with an answer of a handler that breaks the API description: nothing, log it and send
 * it nevertheless, or log it and answer 500.
 */
type ResponseValidation = 'off' | 'log' | 'fail';
interface CommonOptions {
  /**
   * Longest request body in bytes that is read into memory; longer ones are answered with 413. Default
   * 1 MiB. Binary bodies are handed over as streams and not limited.
   */
  readonly bodyLimit?: number;
  /** Longest file in a multipart body, in bytes. Default 100 MiB. */
  readonly fileLimit?: number;
  /** Prefix of every path, such as `/v1`. Default none: the API is where it is mounted. */
  readonly basePath?: string;
  /** Default `fail`, and `log` when NODE_ENV is `production`. */
  readonly validateResponses?: ResponseValidation;
  /** Who answers a path that the API does not have. Default `answer`: 404; `next` leaves it to the app. */
  readonly unknownPaths?: 'answer' | 'next';
  /** Replaces the form of errors, which is problem+json (RFC 9457). */
  readonly formatError?: (problem: Problem, failed: FailedRequest) => FormattedError;
  /** Called with everything that a handler or a security function throws and that is answered 5xx. */
  readonly onError?: (error: unknown, failed: FailedRequest) => void;
  /** Default: the framework's own. */
  readonly log?: Log;
}
type ApiOptions<Handlers, Security> = CommonOptions & {
  readonly handlers: Handlers;
} & ([keyof Security] extends [never]
    ? {
        readonly security?: Security;
      }
    : {
        readonly security: Security;
      });

type Principals = Readonly<Record<string, unknown>>;
/** What every framework's `context` has. */
interface CommonContext {
  /** The operation's id. */
  readonly operation: string;
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** What the security functions returned, by the scheme's key. */
  readonly principals: Principals;
  readonly raw: {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
  };
  /** Return this after answering through the framework's own reply. */
  readonly answered: Answered;
}

/** Nothing when the value is valid, otherwise everything that is wrong with it. */
type Check = (value: unknown) => readonly Finding[] | null;
/** The check that a descriptor names; none when it names none. Throws when the module has no such export. */
declare function namedCheck(validators: ValidatorModule, name: string | undefined): Check | null;

interface ServeOptions extends CommonOptions {
  readonly handlers: object;
  readonly security?: object | undefined;
}

/**
 * A plugin with one route for each operation. Its content type parsers, error handler and 404 handler
 * are its own; hooks, logger and prefix are those of where it is registered. Registering fails when a
 * handler or a security function is missing.
 */
declare function createPlugin<Options extends ServeOptions>(
  api: ApiDescriptor,
): FastifyPluginAsync<Options>;

/** What a handler gets beside its request: the framework's own objects for what the API description does not cover. */
interface Context extends CommonContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface ApiKeyCredentials {
  readonly key: string;
}
interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}
interface BearerCredentials {
  readonly token: string;
}
/** Any other scheme of the Authorization header, with what follows its name. */
interface HttpCredentials {
  readonly scheme: string;
  readonly parameters: string;
}
interface CertificateCredentials {
  readonly certificate: PeerCertificate;
  /** Whether the certificate was signed by an authority that the TLS server trusts. */
  readonly authorized: boolean;
}
/** For a scheme that the API description does not explain: the function finds credentials by itself. */
interface UnknownCredentials {
  readonly request: IncomingMessage;
}

/** What a handler may give back: an answer, now or later, or word that it has answered itself. */
type HandlerReturn<Answer> = Answer | Answered | Promise<Answer | Answered>;
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type ToNumber<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;
/** The HTTP status codes of a class, or of all (RFC 9110, section 15). */
type Status<Class extends 1 | 2 | 3 | 4 | 5 = 1 | 2 | 3 | 4 | 5> =
  ToNumber<`${Class}${Digit}${Digit}`>;
/** Headers of an answer beside those that the API description names; names in lower case. */
interface ResponseHeaders {
  [name: string]: HeaderValue;
}
/** A request body as it arrives, not read yet. */
type IncomingBytes = Readable;

/** What is asked of credentials. */
interface SecurityRequirement {
  /** The scheme's key in the API description. */
  readonly scheme: string;
  readonly scopes: readonly string[];
  /** The operation's id. */
  readonly operation: string;
}
/**
 * Who credentials belong to: an object, or `true` where nobody needs to know. Only these let a request
 * in. A promise is no principal: without that, a promise of anything would be one.
 */
type Principal =
  | (object & {
      readonly then?: never;
    })
  | true;
/** What a security function returns for credentials that are no good; the answer is 401. */
type Refused = null | undefined | false;
/**
 * Judges credentials: returns who they belong to, or null, undefined or false to refuse. Nothing else
 * compiles, and where it is not compiled nothing else lets in: no text and no number, `0` and `''`
 * included. Throw `insufficientScope(…)` for credentials that are good and do not reach far enough.
 */
type Authenticate<Given, Context, Who extends Principal = Principal> = (
  credentials: Given,
  requirement: SecurityRequirement,
  context: Context,
) => Who | Refused | Promise<Who | Refused>;
/** 403 for a caller who is known but has not been granted the scopes. */
declare function insufficientScope(scopes?: readonly string[]): HttpError;

declare function tooLarge(limit: number): HttpError;

/** Turns decoded text into a value; text that fits no type stays, for the validator to report. */
type Coerce = (text: string) => unknown;
/**
 * The coercion for the scalar types of a shape, tried in their order. Exact: `05`, `5.0` and ` 5`
 * are no integers. Where strings are allowed too, `null` and the empty text stay strings.
 */
declare function coercionOf(shape: Shape | undefined): Coerce;

/** Text that is not JSON, or JSON that is not safe to work with. */
declare class BadJson extends Error {
  readonly keyword: string;
  readonly pointer: string;
  constructor(keyword: string, pointer: string, message: string);
}
/**
 * Parses JSON. Keys that would reach an object's prototype in careless code later on (`__proto__`,
 * and `constructor` that holds `prototype`) are refused. Throws `BadJson`.
 */
declare function parseJson(text: string): unknown;

declare function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined;

export {
  BadJson,
  HttpError,
  coercionOf,
  createPlugin,
  insufficientScope,
  namedCheck,
  notImplemented,
  ownValue,
  parseJson,
  pointerTo,
  requestMismatch,
  tooLarge,
};
export type {
  Answered,
  ApiDescriptor,
  ApiKeyCredentials,
  ApiOptions,
  Authenticate,
  BasicCredentials,
  BearerCredentials,
  BinaryBody,
  CertificateCredentials,
  CommonOptions,
  Context,
  FailedRequest,
  FieldPart,
  FilePart,
  Finding,
  FormattedError,
  GroupModule,
  HandlerResult,
  HandlerReturn,
  HeaderValue,
  HttpCredentials,
  HttpErrorOptions,
  IncomingBytes,
  Log,
  MultipartBody,
  MultipartPart,
  MultipartSource,
  Principal,
  Problem,
  Refused,
  ResponseHeaders,
  SecurityRequirement,
  ServerSentEvent,
  Status,
  UnknownCredentials,
  Validate,
  ValidatorModule,
  Violation,
};
