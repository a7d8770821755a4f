import { challengeOf, scopeChallenge, unknownChallenge } from './challenge.js';
import { credentialsReader, type Credentials, type ReadCredentials } from './credentials.js';
import type { ApiDescriptor, OperationDescriptor, SecuritySchemeDescriptor } from './descriptor.js';
import type { Exchange, Principals } from './exchange.js';
import { HttpError, isHttpError } from './http-error.js';
import type { Log } from './options.js';

/** What is asked of credentials. */
export interface SecurityRequirement {
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
export type Principal = (object & { readonly then?: never }) | true;

/** What a security function returns for credentials that are no good; the answer is 401. */
export type Refused = null | undefined | false;

/**
 * Judges credentials: returns who they belong to, or null, undefined or false to refuse. Nothing else
 * compiles, and where it is not compiled nothing else lets in: no text and no number, `0` and `''`
 * included. Throw `insufficientScope(…)` for credentials that are good and do not reach far enough.
 */
export type Authenticate<Given, Context, Who extends Principal = Principal> = (
  credentials: Given,
  requirement: SecurityRequirement,
  context: Context,
) => Who | Refused | Promise<Who | Refused>;

/** 403 for a caller who is known but has not been granted the scopes. */
export function insufficientScope(scopes: readonly string[] = []): HttpError {
  return new HttpError(403, {
    detail: 'The credentials do not grant what this operation needs.',
    headers: { 'www-authenticate': scopeChallenge(scopes) },
  });
}

/** Lets a request pass, setting `exchange.principals`, or throws or rejects with `HttpError` 401 or 403. */
export type Guard = (exchange: Exchange, search: string) => void | Promise<void>;

/** As it is called: users without a compiler may return anything. */
type AnyAuthenticate = (
  credentials: Credentials,
  requirement: SecurityRequirement,
  context: Exchange,
) => unknown;

interface Step {
  readonly requirement: SecurityRequirement;
  readonly read: ReadCredentials;
  readonly authenticate: AnyAuthenticate;
}

interface Refusal {
  readonly error: HttpError | undefined;
}

/** Whether a value is one of the security functions that the user gives. */
function isAuthenticate(value: unknown): value is AnyAuthenticate {
  return typeof value === 'function';
}

/** Keys of the schemes that `functions` does not have. */
export function missingSchemes(
  schemes: ApiDescriptor['securitySchemes'],
  functions: Readonly<Record<string, unknown>>,
): string[] {
  return schemes
    .map(({ key }) => key)
    .filter((key) => !Object.hasOwn(functions, key) || !isAuthenticate(functions[key]));
}

/**
 * The guard of an operation: one alternative must pass, all schemes in it (OpenAPI, Security
 * Requirement Object). Null for public operations. An empty alternative lets everybody in, after the
 * others were tried, so that callers who can be known are known. Without any alternative nobody is let in.
 */
export function compileGuard(
  { id, security }: OperationDescriptor,
  { securitySchemes, title }: ApiDescriptor,
  functions: Readonly<Record<string, unknown>>,
  log: Log | undefined,
): Guard | null {
  if (security === undefined) return null;
  const schemes = new Map(securitySchemes.map((scheme) => [scheme.key, scheme]));
  const alternatives = security
    .filter((alternative) => alternative.length > 0)
    .map((alternative) =>
      alternative.map(({ scheme, scopes }) =>
        stepOf({ scheme, scopes, operation: id }, schemes.get(scheme), functions),
      ),
    );
  const optional = security.some((alternative) => alternative.length === 0);
  if (optional && alternatives.length === 0) return null;
  const asked = [...new Set(security.flat().map(({ scheme }) => scheme))].flatMap(
    (key) => schemes.get(key) ?? [],
  );

  return async (exchange, search) => {
    let refusal: Refusal | undefined;
    for (const steps of alternatives) {
      const outcome = await attempt(steps, exchange, search, log);
      if (outcome === undefined) continue;
      if (!isRefusal(outcome)) {
        exchange.principals = outcome;
        return;
      }
      if (refusal?.error === undefined) refusal = outcome;
    }
    if (optional) return;
    throw refusal?.error ?? unauthorized(asked, title, refusal !== undefined);
  };
}

function stepOf(
  requirement: SecurityRequirement,
  scheme: SecuritySchemeDescriptor | undefined,
  functions: Readonly<Record<string, unknown>>,
): Step {
  const authenticate = Object.hasOwn(functions, requirement.scheme)
    ? functions[requirement.scheme]
    : undefined;
  if (scheme === undefined || !isAuthenticate(authenticate)) {
    throw new Error(`There is no security function for the scheme ${requirement.scheme}.`);
  }
  return {
    requirement,
    read: credentialsReader(scheme),
    authenticate: (credentials, needed, context) =>
      authenticate.call(functions, credentials, needed, context),
  };
}

const refused: Refusal = { error: undefined };

function isRefusal(outcome: Principals | Refusal): outcome is Refusal {
  return outcome === refused || outcome instanceof RefusedWith;
}

class RefusedWith implements Refusal {
  readonly error: HttpError;

  constructor(error: HttpError) {
    this.error = error;
  }
}

/** Tries one alternative: `undefined` when the request lacks credentials for it. */
async function attempt(
  steps: readonly Step[],
  exchange: Exchange,
  search: string,
  log: Log | undefined,
): Promise<Principals | Refusal | undefined> {
  const given: [Step, Credentials][] = [];
  for (const step of steps) {
    const credentials = step.read(exchange.incoming, search);
    if (credentials === undefined) return undefined;
    given.push([step, credentials]);
  }
  const principals: Record<string, unknown> = Object.create(null);
  for (const [{ requirement, authenticate }, credentials] of given) {
    try {
      const principal = await authenticate(credentials, requirement, exchange);
      if (!isPrincipal(principal)) {
        if (!isRefused(principal)) noteMistake(requirement, principal, log ?? exchange.log);
        return refused;
      }
      principals[requirement.scheme] = principal;
    } catch (error) {
      if (isHttpError(error) && (error.status === 401 || error.status === 403)) {
        return new RefusedWith(error);
      }
      throw error;
    }
  }
  return principals;
}

function isPrincipal(value: unknown): value is Principal {
  return (
    value === true || (typeof value === 'object' && value !== null) || typeof value === 'function'
  );
}

function isRefused(value: unknown): value is Refused {
  return value === null || value === undefined || value === false;
}

/** Without a compiler nobody else would say why everybody is refused. */
function noteMistake({ scheme, operation }: SecurityRequirement, value: unknown, log: Log): void {
  log.error(
    { operation },
    `The security function ${scheme} returned a ${typeof value}: only an object or true lets a request in.`,
  );
}

function unauthorized(
  schemes: readonly SecuritySchemeDescriptor[],
  realm: string,
  wereRefused: boolean,
): HttpError {
  const challenges =
    schemes.length === 0
      ? [unknownChallenge(realm)]
      : schemes.flatMap((scheme) => challengeOf(scheme, realm, wereRefused) ?? []);
  return new HttpError(401, {
    detail: wereRefused ? 'The credentials were refused.' : 'Credentials are required.',
    ...(challenges.length === 0 ? {} : { headers: { 'www-authenticate': challenges.join(', ') } }),
  });
}
