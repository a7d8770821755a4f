/** What generated modules and the user's code take from the runtime. */
export * from './adapter.js';
export type { Context } from './context.js';
export type {
  Answered,
  BinaryBody,
  HandlerResult,
  HeaderValue,
  ServerSentEvent,
} from './answer.js';
export type {
  ApiKeyCredentials,
  BasicCredentials,
  BearerCredentials,
  CertificateCredentials,
  HttpCredentials,
  UnknownCredentials,
} from './credentials.js';
export type {
  ApiDescriptor,
  Finding,
  GroupModule,
  Validate,
  ValidatorModule,
} from './descriptor.js';
export type { HandlerReturn, IncomingBytes, ResponseHeaders, Status } from './handler-types.js';
export { HttpError, notImplemented, type HttpErrorOptions } from './http-error.js';
export type {
  FieldPart,
  FilePart,
  MultipartBody,
  MultipartPart,
  MultipartSource,
} from './multipart-body.js';
export type { ApiOptions, CommonOptions, FailedRequest, FormattedError, Log } from './options.js';
export type { Problem, Violation } from './problem.js';
export {
  insufficientScope,
  type Authenticate,
  type Principal,
  type Refused,
  type SecurityRequirement,
} from './security.js';

// What `multipart.js` shares with the rest; it is a file of its own, since few APIs need its parser.
export { tooLarge } from './bytes.js';
export { namedCheck } from './check.js';
export { coercionOf } from './coerce.js';
export { BadJson, parseJson } from './json.js';
export { mediaTypeParameter } from './media-type.js';
export { ownValue } from './own-property.js';
export { addViolation, pointerTo, requestMismatch } from './problem.js';
export { isUnsafe, unsafeName } from './unsafe-names.js';
