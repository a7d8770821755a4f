import { Readable, pipeline } from 'node:stream';
import { validateHeaderName, validateHeaderValue, STATUS_CODES } from 'node:http';
import { isUtf8 } from 'node:buffer';

/** For frameworks that have no logger of their own. */
const consoleLog = {
  error: ({ err, operation }, message) => {
    console.error(operation === undefined ? message : `${operation}: ${message}`, err);
  },
  warn: (_details, message) => {
    console.warn(message);
  },
};

/** The same in every copy of this file, for handlers that several generated servers share. */
const brand = Symbol.for('ftero-gen.HttpError');

/** An answer that is an error: throw it in a handler or a security function to send this status. */
class HttpError extends Error {
  name = 'HttpError';
  [brand] = true;
  status;
  detail;
  type;
  title;
  headers;
  violations;

  constructor(status, options = {}) {
    super(options.detail ?? `HTTP status ${status}`, { cause: options.cause });
    this.status = status;
    this.detail = options.detail;
    this.type = options.type;
    this.title = options.title;
    this.headers = options.headers;
    this.violations = options.violations;
  }
}

/** True for the `HttpError` of any generated server. */
function isHttpError(error) {
  return error instanceof Error && brand in error;
}

/** What a handler throws that nobody has written yet: 501 (RFC 9110, 15.6.2). */
function notImplemented(operation) {
  return new HttpError(501, { detail: `The operation ${operation} is not implemented yet.` });
}

/**
 * Writes a handler's header values as fields (OpenAPI, style `simple`). Names become lower case.
 * Throws when a name or a value cannot stand in a header.
 */
function outgoingHeaders(values) {
  const headers = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const name = key.toLowerCase();
    const text =
      name === 'set-cookie' && Array.isArray(value) ? value.map(String) : fieldText(value);
    validateHeaderName(name);
    for (const line of [text].flat()) validateHeaderValue(name, line);
    headers[name] = text;
  }
  return headers;
}

function fieldText(value) {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value).flat().map(String).join(',');
}

/** What is wrong with the headers of an answer. */
function headerFindings(planned, values) {
  const given = new Map(
    Object.entries(values ?? {}).map(([key, value]) => [key.toLowerCase(), value]),
  );
  return planned.flatMap(({ name, required, check }) => {
    const value = given.get(name);
    const at = `header ${name}`;
    if (value === undefined) {
      return required ? [{ pointer: at, keyword: 'required', message: 'is required' }] : [];
    }
    const findings = check?.(value) ?? [];
    return findings.map((finding) => ({ ...finding, pointer: at + finding.pointer }));
  });
}

const problemMediaType = 'application/problem+json; charset=utf-8';

/** More than these are not listed, so that a small hostile body cannot cause a huge answer. */
const maxViolations = 1000;

function problemOf(error) {
  return {
    type: error.type ?? 'about:blank',
    title: error.title ?? titleOf(error.status),
    status: error.status,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.violations === undefined ? {} : { violations: error.violations }),
  };
}

/** The answer to a request that breaks the API description. */
function requestMismatch(violations) {
  const more =
    violations.length > maxViolations
      ? ` Only the first ${maxViolations} violations are listed.`
      : '';
  return new HttpError(400, {
    detail: `The request does not match the API description.${more}`,
    violations: violations.slice(0, maxViolations),
  });
}

function statusProblem(status, detail) {
  return {
    type: 'about:blank',
    title: titleOf(status),
    status,
    ...(detail === undefined ? {} : { detail }),
  };
}

function bodyViolation(finding) {
  return { in: 'body', ...finding };
}

function titleOf(status) {
  return STATUS_CODES[status] ?? 'Unknown';
}

/** A JSON pointer to a property (RFC 6901, 3). */
function pointerTo(name) {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function failuresFor({ formatError, onError, log }) {
  const report = (exchange, error) => {
    const operation = operationOf$1(exchange);
    try {
      (log ?? exchange.log).error({ err: error, operation }, 'the request failed');
      onError?.(error, { operation, request: exchange.incoming });
    } catch (hookError) {
      consoleLog.error({ err: hookError, operation }, 'reporting an error failed');
    }
  };

  const format = (exchange, problem) => {
    if (formatError === undefined) {
      return { contentType: problemMediaType, body: JSON.stringify(problem) };
    }
    return formatError(problem, {
      operation: operationOf$1(exchange),
      request: exchange.incoming,
    });
  };

  const send = (exchange, problem, headers) => {
    const { response } = exchange.raw;
    if (response.headersSent) {
      response.destroy();
      return;
    }
    try {
      const formatted = format(exchange, problem);
      const all = outgoingHeaders({ ...headers, ...formatted.headers });
      exchange.send(formatted.status ?? problem.status, formatted.contentType, all, formatted.body);
    } catch (error) {
      report(exchange, error);
      sendBare(exchange);
    }
  };

  return {
    problem: send,
    thrown: (exchange, error) => {
      if (isHttpError(error)) {
        if (error.status >= 500) report(exchange, error);
        send(exchange, problemOf(error), error.headers);
      } else {
        report(exchange, error);
        send(exchange, statusProblem(500));
      }
    },
  };
}

/** For when even the answer to an error fails. */
function sendBare(exchange) {
  try {
    exchange.send(500, problemMediaType, undefined, JSON.stringify(statusProblem(500)));
  } catch {
    exchange.raw.response.destroy();
  }
}

function operationOf$1({ operation }) {
  return operation === '' ? undefined : operation;
}

/** The type and subtype of a media type in lower case, without its parameters (RFC 9110, 8.3.1). */
function essenceOf(header) {
  const semicolon = header.indexOf(';');
  const essence = semicolon === -1 ? header : header.slice(0, semicolon);
  return essence.trim().toLowerCase();
}

const parameterPattern = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;

/** A parameter of a media type, such as `charset` or `boundary`. */
function mediaTypeParameter(header, name) {
  for (const [, key, quoted, bare] of header.matchAll(parameterPattern)) {
    if (key?.toLowerCase() === name) return quoted?.replaceAll(/\\(.)/g, '$1') ?? bare;
  }
  return undefined;
}

/** Whether a media type falls in a range such as `image/*`. */
function inRange(mediaType, range) {
  if (range === mediaType || range === '*/*') return true;
  return range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1));
}

/** The entry for a media type: exact ones go before ranges, longer ranges before shorter. */
function entryFor(entries, mediaType) {
  let best;
  for (const entry of entries) {
    if (entry.mediaType === mediaType) return entry;
    if (!inRange(mediaType, entry.mediaType)) continue;
    if (best === undefined || entry.mediaType.length > best.mediaType.length) best = entry;
  }
  return best;
}

/** A media type of the API description without what cannot stand in a header. */
function printable(mediaType) {
  return mediaType.replaceAll(/[^\x20-\x7e]/g, '');
}

/**
 * The offered media type that an Accept header likes best, the earlier of two alike; `undefined` when
 * it takes none (RFC 9110, 12.5.1). Parameters other than `q` are not compared.
 */
function preferred(accept, offers) {
  const [first] = offers;
  if (accept === undefined || accept === '*/*' || accept === first) return first;
  const ranges = parseAccept(accept);
  if (ranges.length === 0) return first;
  let best;
  let bestQuality = 0;
  for (const offer of offers) {
    const quality = qualityOf(offer, ranges);
    if (quality > bestQuality) {
      best = offer;
      bestQuality = quality;
    }
  }
  return best;
}

function parseAccept(header) {
  return header.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';');
    const name = range.trim().toLowerCase();
    if (name === '') return [];
    const weight = parameters
      .map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(parameter)?.[1])
      .find((text) => text !== undefined);
    return [{ range: name, quality: weight === undefined ? 1 : Number(weight) || 0 }];
  });
}

/** The most specific range that fits decides. */
function qualityOf(offer, ranges) {
  let quality = 0;
  let specificity = -1;
  for (const { range, quality: rangeQuality } of ranges) {
    // What is offered may itself be a range: then any type within it can be sent.
    if (!inRange(offer, range) && !(offer.endsWith('/*') && inRange(range, offer))) continue;
    const rangeSpecificity = range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2;
    if (rangeSpecificity > specificity) {
      specificity = rangeSpecificity;
      quality = rangeQuality;
    }
  }
  return quality;
}

/** Sets an own property, also one that is called `__proto__`. */
function setOwn(target, key, value) {
  if (key === '__proto__') {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    target[key] = value;
  }
}

function ownValue(record, key) {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Text that cannot be read in the way that the API description says. */
class UnreadableText extends Error {
  keyword;

  constructor(keyword, message) {
    super(message);
    this.keyword = keyword;
  }
}

/** Percent-decodes a path segment. Throws `UnreadableText` for anything that is not encoded UTF-8. */
const decodePercent = (text) => {
  if (text.indexOf('%') === -1) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UnreadableText('encoding', 'must be percent-encoded UTF-8');
  }
};

/** The same for queries and forms, where `+` is a space (URL standard, x-www-form-urlencoded). */
const decodeForm = (text) => {
  if (text.indexOf('+') === -1) return text.indexOf('%') === -1 ? text : decodePercent(text);
  return decodePercent(text.replaceAll('+', ' '));
};

/** Header fields are not percent-encoded. */
const decodeNothing = (text) => text;

/** Cookies of others may hold any text, so what cannot be decoded stays as it is. */
const decodeCookie = (text) => {
  const bare =
    text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
  if (bare.indexOf('%') === -1) return bare;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
};

const space = 32;

/** Reads `name=text` pairs in one pass; only names that are asked for cost more than the scan. */
function scanPairs(text, index, { separator, decode, keepOthers }) {
  const known = new Array(index.size).fill(undefined);
  const others = [];
  const { length } = text;
  const isPlain = text.indexOf('%') === -1 && text.indexOf('+') === -1;
  let equals = text.indexOf('=');
  for (let start = 0; start < length;) {
    const separated = text.indexOf(separator, start);
    const end = separated === -1 ? length : separated;
    while (start < end && text.charCodeAt(start) === space) start++;
    if (start < end) {
      // Looked for only when passed, so that many pairs without one stay cheap.
      if (equals !== -1 && equals < start) equals = text.indexOf('=', start);
      const nameEnd = equals === -1 || equals > end ? end : equals;
      const written = text.slice(start, nameEnd);
      const name = isPlain ? written : decodeName(written, decode);
      const value = text.slice(nameEnd + 1, end);
      const slot = index.get(name);
      if (slot !== undefined) known[slot] = joined(known[slot], value);
      else if (keepOthers) others.push([name, value]);
    }
    start = end + 1;
  }
  return { known, others };
}

function joined(before, text) {
  if (before === undefined) return text;
  if (typeof before === 'string') return [before, text];
  before.push(text);
  return before;
}

/** A name that cannot be decoded is nobody's name. */
function decodeName(name, decode) {
  try {
    return decode(name);
  } catch (error) {
    if (error instanceof UnreadableText) return name;
    throw error;
  }
}

/**
 * Joins the two ways of a validator: a fast yes or no, and the list only after a no. Values that are
 * nested so deeply that the stack ends are reported, not thrown.
 */
function checkOf(validate) {
  return (value) => {
    try {
      if (validate(value, null, '')) return null;
      const findings = [];
      validate(value, findings, '');
      return findings;
    } catch (error) {
      if (error instanceof RangeError) {
        return [{ pointer: '', keyword: 'depth', message: 'is nested too deeply' }];
      }
      throw error;
    }
  };
}

/** The check that a descriptor names; none when it names none. Throws when the module has no such export. */
function namedCheck(validators, name) {
  if (name === undefined) return null;
  const found = validators[name];
  if (!isValidate(found)) throw new Error(`There is no validator called ${name}.`);
  return checkOf(found);
}

function isValidate(value) {
  return typeof value === 'function';
}

/** Text that is not JSON, or JSON that is not safe to work with. */
class BadJson extends Error {
  keyword;
  pointer;

  constructor(keyword, pointer, message) {
    super(message);
    this.keyword = keyword;
    this.pointer = pointer;
  }
}

/**
 * Parses JSON. Keys that would reach an object's prototype in careless code later on (`__proto__`,
 * and `constructor` that holds `prototype`) are refused. Throws `BadJson`.
 */
function parseJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadJson('json', '', 'must be valid JSON');
  }
  // Escapes could spell the names, so a text with `\u00` is searched too.
  if (text.includes('__proto__') || text.includes('constructor') || text.includes('\\u00')) {
    refusePrototypeKeys(value);
  }
  return value;
}

function refusePrototypeKeys(root) {
  const open = [];
  const visit = (value, pointer) => {
    if (typeof value === 'object' && value !== null) open.push({ value, pointer });
  };
  visit(root, '');
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    for (const [key, member] of Object.entries(value)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === '__proto__' || (key === 'constructor' && hasPrototype(member))) {
        throw new BadJson('propertyNames', at, `must not have a property named ${key}`);
      }
      visit(member, at);
    }
  }
}

function hasPrototype(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}

const jsonInteger = /^-?(?:0|[1-9]\d*)$/;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const coercions = {
  null: (text) => (text === 'null' || text === '' ? null : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  integer: (text) => (jsonInteger.test(text) ? finite(text) : text),
  number: (text) => (jsonNumber.test(text) ? finite(text) : text),
};

function finite(text) {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

const keepText = (text) => text;

/**
 * The coercion for the scalar types of a shape, tried in their order. Exact: `05`, `5.0` and ` 5`
 * are no integers. Where strings are allowed too, `null` and the empty text stay strings.
 */
function coercionOf(shape) {
  if (shape === undefined) return keepText;
  const strings = shape.types.includes('string');
  const steps = shape.types.flatMap((type) =>
    isTextType(type) && !(strings && type === 'null') ? [coercions[type]] : [],
  );
  const [first, ...others] = steps;
  if (first === undefined) return keepText;
  if (others.length === 0) return first;
  return (text) => {
    for (const step of steps) {
      const value = step(text);
      if (typeof value !== 'string') return value;
    }
    return text;
  };
}

function isTextType(type) {
  return Object.hasOwn(coercions, type);
}

/**
 * How a style and its explode cut the text (OpenAPI 3.0 and 3.1, "Style Values"; RFC 6570). Exploded
 * `form` objects and `deepObject` spread over several pairs and are read by `spread.ts`.
 */
function cutOf({ name, style, explode }) {
  switch (style) {
    case 'label':
      return labelCut(explode);
    case 'matrix':
      return matrixCut(name, explode);
    case 'spaceDelimited':
      return delimitedCut(/%20|\+| /);
    case 'pipeDelimited':
      return delimitedCut(/\||%7[cC]/);
    default:
      return explode ? explodedCut(',') : delimitedCut(',');
  }
}

const asItIs = (text) => text;

function delimitedCut(delimiter) {
  const list = (text) => (text === '' ? [] : text.split(delimiter));
  return { scalar: asItIs, list, members: list };
}

function explodedCut(delimiter) {
  const { scalar, list } = delimitedCut(delimiter);
  return { scalar, list, members: (text) => list(text).flatMap(nameAndValue) };
}

function labelCut(explode) {
  const bare = (text) => {
    if (!text.startsWith('.')) throw new UnreadableText('style', 'must start with "."');
    return text.slice(1);
  };
  // OpenAPI 3.0 delimits with "." where RFC 6570 and OpenAPI 3.1 have ",".
  const list = (text) => {
    const rest = bare(text);
    return rest === '' ? [] : rest.split(!explode && rest.includes(',') ? ',' : '.');
  };
  return {
    scalar: bare,
    list,
    members: explode ? (text) => list(text).flatMap(nameAndValue) : list,
  };
}

function matrixCut(name, explode) {
  const own = (piece) => {
    if (piece === name) return '';
    if (!piece.startsWith(`${name}=`)) {
      throw new UnreadableText('style', `must have the form ";${name}=value"`);
    }
    return piece.slice(name.length + 1);
  };
  const pieces = (text) => {
    if (!text.startsWith(';')) throw new UnreadableText('style', 'must start with ";"');
    return text.slice(1).split(';');
  };
  const scalar = (text) => {
    const [first = '', ...others] = pieces(text);
    if (others.length > 0) throw new UnreadableText('style', 'must be given only once');
    return own(first);
  };
  const commas = (text) => (text === '' ? [] : text.split(','));
  return {
    scalar,
    list: explode ? (text) => pieces(text).map(own) : (text) => commas(scalar(text)),
    members: explode
      ? (text) => pieces(text).flatMap(nameAndValue)
      : (text) => commas(scalar(text)),
  };
}

function nameAndValue(text) {
  const equals = text.indexOf('=');
  return equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** The reader of a parameter that stands in one place (which may be repeated for arrays). */
function readerOf(serialization, decode) {
  const { shape } = serialization;
  const cut = cutOf(serialization);
  const coerce = coercionOf(shape);
  const scalar = scalarReader(cut, decode, coerce);
  const isArray = shape.types.includes('array');
  const isObject = shape.types.includes('object');
  if (!isArray && !isObject) return scalar;

  const hasScalars = shape.types.some((type) => type !== 'array' && type !== 'object');
  const list = listReader(serialization, cut, decode);
  const object = (raw) => memberObject(cut.members(once(raw)), shape, decode);
  if (!hasScalars) return isArray ? list : object;
  const several = isArray ? list : object;
  const isOne = isRepeated(serialization)
    ? (raw) => typeof raw === 'string'
    : (raw) => typeof raw === 'string' && cut.list(raw).length < 2;
  return (raw) => (isOne(raw) ? scalar(raw) : several(raw));
}

function scalarReader(cut, decode, coerce) {
  if (cut.scalar !== asItIs) return (raw) => coerce(decode(cut.scalar(once(raw))));
  // Nearly every parameter is such a one, so it takes as few calls as can be.
  if (coerce === keepText) return (raw) => decode(typeof raw === 'string' ? raw : once(raw));
  return (raw) => coerce(decode(typeof raw === 'string' ? raw : once(raw)));
}

/** Whether lists repeat the parameter's name; then each occurrence is one item, delimiters and all. */
function isRepeated({ style, explode }) {
  return explode && style !== 'simple' && style !== 'label' && style !== 'matrix';
}

function listReader(serialization, cut, decode) {
  const coerce = coercionOf(serialization.shape.items);
  const item = (text) => coerce(decode(text));
  if (isRepeated(serialization)) return (raw) => (typeof raw === 'string' ? [raw] : raw).map(item);
  return (raw) => cut.list(once(raw)).map(item);
}

function once(raw) {
  if (typeof raw === 'string') return raw;
  throw new UnreadableText('repeated', 'must be given only once');
}

function memberObject(members, shape, decode) {
  if (members.length % 2 !== 0) {
    throw new UnreadableText('style', 'must be names and values in turn');
  }
  const value = {};
  for (let at = 0; at < members.length; at += 2) {
    const key = decode(members[at] ?? '');
    setOwn(value, key, memberValue(shape, key, decode(members[at + 1] ?? '')));
  }
  return value;
}

/** Coerces a member of an object by the shape that its name has. */
function memberValue(shape, key, text) {
  return coercionOf(memberShape(shape, key))(text);
}

function memberShape(shape, key) {
  return ownValue(shape.properties, key) ?? shape.additional;
}

function compileParameter(descriptor, validators, decode) {
  return {
    descriptor,
    read: withEmptyValue(
      descriptor,
      descriptor.json ? jsonReader(decode) : readerOf(descriptor, decode),
    ),
    check: namedCheck(validators, descriptor.validate),
  };
}

function jsonReader(decode) {
  return (raw) => {
    if (typeof raw !== 'string') throw new UnreadableText('repeated', 'must be given only once');
    return parseJson(decode(raw));
  };
}

/** `?flag` and `?flag=` where that is allowed: a boolean is true then, a list empty, others absent. */
function withEmptyValue({ allowEmptyValue, shape }, read) {
  if (allowEmptyValue !== true || shape.types.includes('string')) return read;
  return (raw) => (raw === '' ? emptyValue(shape) : read(raw));
}

function emptyValue({ types }) {
  if (types.includes('boolean')) return true;
  return types.includes('array') ? [] : undefined;
}

/** Puts a parameter's value, or its default, into `values`; adds what is wrong with it to `violations`. */
function takeParameter(parameter, raw, values, violations) {
  if (raw === undefined) {
    takeAbsent(parameter, values, violations);
    return;
  }
  try {
    takeValue(parameter, parameter.read(raw), values, violations);
  } catch (error) {
    report(parameter, error, violations);
  }
}

function takeValue(parameter, value, values, violations) {
  const { descriptor, check } = parameter;
  if (value === undefined) {
    takeAbsent(parameter, values, violations);
    return;
  }
  const findings = check === null ? null : check(value);
  if (findings !== null) {
    for (const finding of findings) {
      violations.push({ in: descriptor.in, name: descriptor.name, ...finding });
    }
  }
  setOwn(values, descriptor.name, value);
}

function takeAbsent({ descriptor }, values, violations) {
  if (descriptor.default !== undefined) {
    setOwn(values, descriptor.name, fresh(descriptor.default));
  } else if (descriptor.required) {
    violations.push({
      in: descriptor.in,
      name: descriptor.name,
      pointer: '',
      keyword: 'required',
      message: 'is required',
    });
  }
}

/** Handlers may change what they are given, so a default is never shared. */
function fresh(value) {
  return typeof value === 'object' ? structuredClone(value) : value;
}

function report({ descriptor }, error, violations) {
  if (!(error instanceof UnreadableText) && !(error instanceof BadJson)) throw error;
  violations.push({
    in: descriptor.in,
    name: descriptor.name,
    pointer: error instanceof BadJson ? error.pointer : '',
    keyword: error.keyword,
    message: error.message,
  });
}

/** Exploded `form` objects: `R=100&G=200`. Without `additional` only the declared properties are taken. */
function exploded(shape, decode) {
  return (others) => {
    let value;
    for (const [name, text] of others) {
      const inner = memberShape(shape, name);
      if (inner === undefined) continue;
      value ??= {};
      addMember(value, name, inner, decode(text));
    }
    return value;
  };
}

/** `deepObject`: `color[R]=100&color[G]=200`, and deeper objects and lists in the way that has become common. */
function deep(parameter, shape, decode) {
  const prefix = `${parameter}[`;
  return (others) => {
    let value;
    for (const [name, text] of others) {
      if (!name.startsWith(prefix)) continue;
      value ??= {};
      place(value, shape, keysOf(name.slice(parameter.length)), decode(text));
    }
    return value;
  };
}

const maxDepth = 16;

function keysOf(brackets) {
  if (!brackets.endsWith(']')) throw new UnreadableText('style', 'must have the form name[key]');
  const keys = brackets.slice(1, -1).split('][');
  if (keys.length > maxDepth) throw new UnreadableText('depth', 'is nested too deeply');
  return keys;
}

function place(target, shape, keys, text) {
  const [key = '', ...inner] = keys;
  const next = memberShape(shape, key);
  if (inner.length === 0 || (inner.length === 1 && inner[0] === '' && isList(next))) {
    addMember(target, key, next ?? { types: ['string'] }, text);
    return;
  }
  const existing = Object.hasOwn(target, key) ? target[key] : undefined;
  const child = isRecord(existing) ? existing : {};
  if (child !== existing) setOwn(target, key, child);
  place(child, next ?? {}, inner, text);
}

/** Adds a member; one that is repeated becomes a list, whether its shape allows that or not. */
function addMember(target, key, shape, text) {
  const coerce = coercionOf(isList(shape) ? shape.items : shape);
  const existing = Object.hasOwn(target, key) ? target[key] : undefined;
  if (Array.isArray(existing)) existing.push(coerce(text));
  else if (existing !== undefined) setOwn(target, key, [existing, coerce(text)]);
  else setOwn(target, key, isList(shape) ? [coerce(text)] : coerce(text));
}

function isList(shape) {
  return shape !== undefined && shape.types.includes('array');
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function queryReader(descriptors, validators) {
  return pairReader({ descriptors, validators, separator: '&', decode: decodeForm });
}

/** Exploded lists and objects in a cookie are delimited by `&` (OpenAPI, "Style Examples"), or are cookies each. */
function cookieReader(descriptors, validators) {
  const spread = descriptors.some(({ explode, shape }) => explode && !isScalar(shape.types));
  const common = { descriptors, validators, decode: decodeCookie };
  if (!spread) return pairReader({ ...common, separator: ';' });
  const read = pairReader({ ...common, separator: '&' });
  return (text, violations) => read(text.replaceAll(';', '&'), violations);
}

function isScalar(types) {
  return !types.includes('array') && !types.includes('object');
}

function pairReader(options) {
  const { descriptors, validators, separator, decode, keepUnknown = false } = options;
  const single = [];
  const spread = [];
  for (const descriptor of descriptors) {
    const compiled = compileParameter(descriptor, validators, decode);
    const readSpread = spreadOf(descriptor, decode);
    if (readSpread === undefined) single.push(compiled);
    else spread.push({ ...compiled, readSpread });
  }
  const index = new Map(single.map(({ descriptor }, at) => [descriptor.name, at]));
  const syntax = { separator, decode, keepOthers: keepUnknown || spread.length > 0 };

  return (text, violations) => {
    const { known, others } = scanPairs(text, index, syntax);
    const values = {};
    for (let at = 0; at < single.length; at++) {
      const parameter = single[at];
      if (parameter !== undefined) takeParameter(parameter, known[at], values, violations);
    }
    for (const parameter of spread) {
      try {
        takeValue(parameter, parameter.readSpread(others), values, violations);
      } catch (error) {
        report(parameter, error, violations);
      }
    }
    if (keepUnknown) {
      const unclaimed = others.filter(([name]) => !spread.some((one) => isPartOf(one, name)));
      for (const [name, text] of unclaimed) takeUnknown(name, text, decode, values, violations);
    }
    return values;
  };
}

function isPartOf({ descriptor }, name) {
  return name.startsWith(`${descriptor.name}[`);
}

function takeUnknown(name, text, decode, values, violations) {
  try {
    const value = decode(text);
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    if (Array.isArray(before)) before.push(value);
    else setOwn(values, name, before === undefined ? value : [before, value]);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    const { keyword, message } = error;
    violations.push({ in: 'query', name, pointer: '', keyword, message });
  }
}

function spreadOf(descriptor, decode) {
  const { name, style, explode, shape, json } = descriptor;
  if (json === true || !shape.types.includes('object')) return undefined;
  const deepObject = style === 'deepObject';
  if (!deepObject && !(style === 'form' && explode)) return undefined;
  const read = deepObject ? deep(name, shape, decode) : exploded(shape, decode);
  return shape.types.length === 1 ? read : orSingle(descriptor, read, decode);
}

/** A parameter that may be something else than an object stands under its own name then. */
function orSingle(descriptor, read, decode) {
  const types = descriptor.shape.types.filter((type) => type !== 'object');
  const single = readerOf({ ...descriptor, shape: { ...descriptor.shape, types } }, decode);
  return (others) => {
    const own = others.filter(([name]) => name === descriptor.name).map(([, text]) => text);
    const [first, ...more] = own;
    if (first === undefined) return read(others);
    return single(more.length === 0 ? first : own);
  };
}

const parameterText = /\{([^{}]*)\}/g;

/** Cuts a path template (OpenAPI, "Path Templating") into its segments; the leading slash is not one. */
function segmentsOf(path) {
  return (path.startsWith('/') ? path.slice(1) : path).split('/').map(patternOf);
}

function patternOf(segment) {
  if (!segment.includes('{')) return { literals: [segment], names: [] };
  const literals = [];
  const names = [];
  let at = 0;
  for (const match of segment.matchAll(parameterText)) {
    literals.push(segment.slice(at, match.index));
    names.push(match[1] ?? '');
    at = match.index + match[0].length;
  }
  literals.push(segment.slice(at));
  return { literals, names };
}

/** The names of a template's parameters, in their order. */
function parameterNames(path) {
  return segmentsOf(path).flatMap(({ names }) => names);
}

function isStatic({ names }) {
  return names.length === 0;
}

/** A segment that is one parameter and nothing else. */
function isWhole({ literals, names }) {
  return names.length === 1 && literals.every((literal) => literal === '');
}

/**
 * Matches a segment's undecoded text, each parameter as short as possible and never empty, in linear
 * time. Puts the parameters' text into `captures` from `at` on.
 */
function matchSegment({ literals, names }, text, captures, at) {
  const head = literals[0] ?? '';
  const tail = literals[names.length] ?? '';
  if (!text.startsWith(head)) return false;
  const end = text.length - tail.length;
  let start = head.length;
  for (let index = 0; index < names.length - 1; index++) {
    const delimiter = literals[index + 1] ?? '';
    const found = text.indexOf(delimiter, start + 1);
    if (found === -1) return false;
    captures[at + index] = text.slice(start, found);
    start = found + delimiter.length;
  }
  if (end <= start || !text.endsWith(tail)) return false;
  captures[at + names.length - 1] = text.slice(start, end);
  return true;
}

function compileParameters(operation, validators) {
  const inPlace = (place) =>
    (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  const params = orNone(inPlace('path'), (list) => pathReader(operation.path, list, validators));
  const query = orNone(inPlace('query'), (list) => queryReader(list, validators));
  const headers = orNone(inPlace('header'), (list) => headerReader(list, validators));
  const cookies = orNone(inPlace('cookie'), (list) => cookieReader(list, validators));

  return (incoming, search, captures, violations) => {
    const values = {};
    if (params !== null) values.params = params(captures, violations);
    if (query !== null) values.query = query(search, violations);
    if (headers !== null) values.headers = headers(incoming.headers, violations);
    if (cookies !== null) values.cookies = cookies(incoming.headers.cookie ?? '', violations);
    return values;
  };
}

function orNone(descriptors, compile) {
  return descriptors.length === 0 ? null : compile(descriptors);
}

function pathReader(path, descriptors, validators) {
  const names = parameterNames(path);
  const parameters = descriptors.map((descriptor) => ({
    compiled: compileParameter(descriptor, validators, decodePercent),
    at: names.indexOf(descriptor.name),
  }));
  return (captures, violations) => {
    const values = {};
    for (const { compiled, at } of parameters) {
      takeParameter(compiled, captures[at], values, violations);
    }
    return values;
  };
}

function headerReader(descriptors, validators) {
  const parameters = descriptors.map((descriptor) => ({
    compiled: compileParameter(descriptor, validators, decodeNothing),
    field: descriptor.name.toLowerCase(),
  }));
  return (headers, violations) => {
    const values = {};
    for (const { compiled, field } of parameters) {
      const text = headers[field];
      const joined = typeof text === 'string' ? text : text?.join(',');
      takeParameter(compiled, trimmedItems(compiled.descriptor, joined), values, violations);
    }
    return values;
  };
}

const aroundComma = /[ \t]*,[ \t]*/g;

/** Lists in header fields may have white space around their commas (RFC 9110, 5.6.1). */
function trimmedItems({ shape, json }, text) {
  if (text === undefined || json === true || !text.includes(',')) return text;
  const several = shape.types.includes('array') || shape.types.includes('object');
  return several ? text.replace(aroundComma, ',') : text;
}

/** Whether a request has a body (RFC 9112, 6.3); a chunked one may still turn out to be empty. */
function mayHaveBody({ headers }) {
  if (headers['transfer-encoding'] !== undefined) return true;
  const length = headers['content-length'];
  return length !== undefined && length !== '0';
}

function tooLarge(limit) {
  return new HttpError(413, {
    detail: `The request body is longer than ${limit} bytes.`,
    headers: { connection: 'close' },
  });
}

/** Throws when the declared length is over the limit already. */
function refuseDeclaredLength({ headers }, limit) {
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
}

/** Reads a whole body. Rejects with `HttpError` 413 over the limit, and 400 when the client stops halfway. */
function readBytes(stream, limit) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    // Cheaper than taking the listeners off again.
    let isOver = false;
    const stop = (error) => {
      isOver = true;
      stream.resume();
      reject(error);
    };
    stream.on('data', (chunk) => {
      if (isOver) return;
      length += chunk.length;
      if (length > limit) stop(tooLarge(limit));
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      if (isOver) return;
      isOver = true;
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length));
    });
    const onBroken = () => {
      if (!isOver) stop(new HttpError(400, { detail: 'The request body ended early.' }));
    };
    stream.on('error', onBroken);
    stream.on('close', onBroken);
  });
}

/** Reads a form-urlencoded body: its fields are written as query parameters are (OpenAPI, Encoding Object). */
function formReader(fields) {
  const read = pairReader({
    descriptors: Object.entries(fields).map(([name, field]) => asParameter(name, field)),
    validators: {},
    separator: '&',
    decode: decodeForm,
    keepUnknown: true,
  });
  return (text, violations) => {
    const found = [];
    const values = read(text, found);
    for (const { name = '', pointer, keyword, message } of found) {
      violations.push({ in: 'body', pointer: pointerTo(name) + pointer, keyword, message });
    }
    return values;
  };
}

/** Coerces the fields of a form that other middleware has decoded. */
function parsedFormReader(fields) {
  return (parsed, violations) => {
    if (typeof parsed !== 'object' || parsed === null) return parsed;
    const values = {};
    for (const [name, raw] of Object.entries(parsed)) {
      setOwn(values, name, parsedField(name, raw, ownValue(fields, name), violations));
    }
    return values;
  };
}

function parsedField(name, raw, field, violations) {
  if (field === undefined || !isText(raw)) return raw;
  try {
    if (field.json === true && typeof raw === 'string') return parseJson(raw);
    return readerOf({ name, ...field }, decodeNothing)(raw);
  } catch (error) {
    if (!(error instanceof UnreadableText) && !(error instanceof BadJson)) throw error;
    const { keyword, message } = error;
    violations.push({ in: 'body', pointer: pointerTo(name), keyword, message });
    return raw;
  }
}

function isText(raw) {
  return (
    typeof raw === 'string' || (Array.isArray(raw) && raw.every((item) => typeof item === 'string'))
  );
}

function asParameter(name, field) {
  const { style, explode, shape, json } = field;
  return { in: 'query', name, required: false, style, explode, shape, json: json === true };
}

/** The reader of a media type; `undefined` where the body is handed over as a stream. */
function readerFor(content, check) {
  return readers[content.kind](content, check);
}

const streamed = () => undefined;

const readers = {
  json: (_content, check) => ({
    fromText: (text, violations) => checked(check, parseJson(text), violations),
    fromParsed: (parsed, violations) => checked(check, parsed, violations),
  }),
  text: (_content, check) => ({
    fromText: (text, violations) => checked(check, text, violations),
    fromParsed: (parsed, violations) => checked(check, parsed, violations),
  }),
  form: (content, check) => {
    const fromText = formReader(content.fields ?? {});
    const fromParsed = parsedFormReader(content.fields ?? {});
    return {
      fromText: (text, violations) => checked(check, fromText(text, violations), violations),
      fromParsed: (parsed, violations) =>
        checked(check, fromParsed(parsed, violations), violations),
    };
  },
  multipart: streamed,
  binary: streamed,
  events: streamed,
};

function checked(check, value, violations) {
  const findings = check === null ? null : check(value);
  if (findings !== null) {
    for (const finding of findings) violations.push(bodyViolation(finding));
  }
  return value;
}

const byteOrderMark = '\ufeff';

/** Decodes UTF-8 and reads it; what cannot be read is a violation. */
function fromBytes(reader, bytes, violations) {
  if (!isUtf8(bytes)) {
    violations.push({ in: 'body', pointer: '', keyword: 'encoding', message: 'must be UTF-8' });
    return undefined;
  }
  const text = bytes.toString('utf8');
  try {
    return reader.fromText(text.startsWith(byteOrderMark) ? text.slice(1) : text, violations);
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    const { pointer, keyword, message } = error;
    violations.push({ in: 'body', pointer, keyword, message });
    return undefined;
  }
}

/** Takes what other middleware has made of the body as it is; bytes are still read. */
function fromParsed(reader, parsed, violations) {
  if (reader === undefined) {
    return parsed instanceof Readable ? parsed : Readable.from([parsed]);
  }
  return parsed instanceof Uint8Array
    ? fromBytes(reader, Buffer.from(parsed), violations)
    : reader.fromParsed(parsed, violations);
}

function compileBody(descriptor, { validators, settings, loadMultipart }) {
  const { bodyLimit, fileLimit } = settings;
  const limits = { fieldBytes: bodyLimit, fileBytes: fileLimit, parts: maxParts };
  const contents = descriptor.contents.map((content) => compileContent(content, validators));
  const tagged = contents.length > 1 || contents.some(({ mediaType }) => mediaType.includes('*'));
  const select = contentSelector(contents);

  const put = (values, value, mediaType) => {
    values.body = value;
    if (tagged) values.contentType = mediaType;
  };

  return (exchange, values, violations, proceed) => {
    const { incoming, parsedBody } = exchange;
    const header = incoming.headers['content-type'];
    if (
      !mayHaveBody(incoming) &&
      !(header !== undefined && incoming.headers['content-length'] === '0')
    ) {
      reportAbsent(descriptor, violations);
      return proceed();
    }
    const content = select(header);
    const mediaType = essenceOf(header ?? '');
    const { reader } = content;
    if (parsedBody !== undefined) {
      const value = fromParsed(reader, parsedBody, violations);
      put(values, value, mediaType);
      return proceed();
    }
    const stream = exchange.bodyStream;
    if (stream === incoming) refuseEncoding$1(incoming.headers['content-encoding']);
    if (content.kind === 'multipart' && loadMultipart !== undefined) {
      return loadMultipart().then(({ readMultipart }) => {
        const { headers } = incoming;
        put(values, readMultipart({ stream, headers, content, validators, limits }), mediaType);
        return proceed();
      });
    }
    if (reader === undefined) {
      put(values, stream, mediaType);
      return proceed();
    }
    refuseDeclaredLength(incoming, bodyLimit);
    // By a promise, since it keeps what AsyncLocalStorage holds; events of the stream do not.
    return readBytes(stream, bodyLimit).then((bytes) => {
      if (bytes.length === 0 && content.kind !== 'text') {
        reportAbsent(descriptor, violations);
      } else {
        put(values, fromBytes(reader, bytes, violations), mediaType);
      }
      return proceed();
    });
  };
}

const maxParts = 1000;

function reportAbsent({ required }, violations) {
  if (!required) return;
  violations.push({ in: 'body', pointer: '', keyword: 'required', message: 'is required' });
}

/** Finds the content of a Content-Type header; remembers the last one, since clients rarely change it. */
function contentSelector(contents) {
  let lastHeader;
  let lastContent;
  return (header) => {
    if (header !== undefined && header === lastHeader && lastContent !== undefined) {
      return lastContent;
    }
    const content = header === undefined ? undefined : entryFor(contents, essenceOf(header));
    if (header === undefined || content === undefined || !isReadableCharset(content.kind, header)) {
      throw unsupportedMediaType(contents);
    }
    lastHeader = header;
    lastContent = content;
    return content;
  };
}

function unsupportedMediaType(contents) {
  return new HttpError(415, {
    detail: 'The request body must be one of the media types in Accept, encoded in UTF-8.',
    headers: { accept: contents.map(({ mediaType }) => printable(mediaType)).join(', ') },
  });
}

const readableCharsets = new Set(['utf-8', 'utf8', 'us-ascii']);

function isReadableCharset(kind, header) {
  if (kind === 'binary' || kind === 'multipart') return true;
  const charset = mediaTypeParameter(header, 'charset');
  return charset === undefined || readableCharsets.has(charset.toLowerCase());
}

function refuseEncoding$1(encoding) {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new HttpError(415, {
    detail: 'The request body must not have a content encoding.',
    headers: { 'accept-encoding': 'identity' },
  });
}

function compileContent(content, validators) {
  const check = namedCheck(validators, content.validate);
  return { ...content, reader: readerFor(content, check) };
}

/** The one value of its type; an object, so that handlers may serve several generated copies at once. */
const answered = Object.freeze({ answered: true });

/** Starts the stream at once, so that the client knows that it is connected. */
const opening = ':\n\n';

/** Writes events as `text/event-stream` (WHATWG HTML, 9.2); the source ends when the client has gone. */
function eventStream(events) {
  return Readable.from(encoded(events), { objectMode: true });
}

async function* encoded(events) {
  yield opening;
  for await (const event of events) yield eventText(event);
}

function eventText({ event, id, retry, data }) {
  const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
  const lines = [
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(retry === undefined ? [] : [`retry: ${Math.trunc(retry)}`]),
    ...text.split(/\r\n|\r|\n/).map((line) => `data: ${line}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** A line break would start another field, and a null character makes clients ignore an id. */
function oneLine(text) {
  return text.replaceAll(/[\r\n\0]/g, ' ');
}

function isEventSource(body) {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** Finds the response for a status: the code itself, then its range, then `default` (OpenAPI, Responses Object). */
function planResponses({ responses }, validators) {
  const plans = new Map();
  return (status) => {
    if (plans.has(status)) return plans.get(status);
    const descriptor =
      responses.find((response) => response.status === String(status)) ??
      responses.find(
        ({ status: range }) => range.toUpperCase() === `${Math.floor(status / 100)}XX`,
      ) ??
      responses.find((response) => response.status === 'default');
    const plan = descriptor === undefined ? undefined : planOf(descriptor, validators);
    plans.set(status, plan);
    return plan;
  };
}

function planOf(descriptor, validators) {
  const contents = (descriptor.contents ?? []).map((content) => ({
    ...content,
    check:
      content.kind === 'json' || content.kind === 'text'
        ? namedCheck(validators, content.validate)
        : null,
    header: headerOf(content, content.mediaType),
  }));
  const headers = (descriptor.headers ?? []).map(({ name, required, validate }) => ({
    name: name.toLowerCase(),
    required,
    check: namedCheck(validators, validate),
  }));
  const [first] = contents;
  const isOnlyJson =
    contents.length === 1 &&
    headers.length === 0 &&
    first?.kind === 'json' &&
    !first.mediaType.includes('*');
  return {
    contents,
    headers,
    onlyJson: isOnlyJson ? first : undefined,
    isEmpty: contents.length === 0 && headers.length === 0,
  };
}

function headerOf({ kind }, mediaType) {
  const name = printable(mediaType);
  return kind === 'json' || kind === 'text' ? `${name}; charset=utf-8` : name;
}

/**
 * The media types of an operation's successful answers, which the Accept header is held against.
 * Errors may always be sent (RFC 9110, 15.5.7), so `default` counts only where no success is declared.
 */
function offersOf({ responses }) {
  const successes = responses.filter(({ status }) => /^[23]/.test(status));
  const relevant =
    successes.length > 0 ? successes : responses.filter(({ status }) => status === 'default');
  return relevant.flatMap(({ contents = [] }) => contents.map(({ mediaType }) => mediaType));
}

/** A binary body in a form that every framework sends; `undefined` for what is none. */
function binaryBody(body) {
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof Readable)
    return body;
  return isWebStream(body) ? Readable.fromWeb(body) : undefined;
}

/** By what it can do: its class would have to be loaded in every server, and most send none. */
function isWebStream(body) {
  return typeof body === 'object' && body !== null && 'getReader' in body && 'tee' in body;
}

/**
 * Waits until a stream has its first bytes, so that one which fails before can still be answered with
 * an error. Rejects with the stream's error.
 */
function opened(stream) {
  return new Promise((resolve, reject) => {
    if (stream.errored !== null) {
      reject(stream.errored);
      return;
    }
    if (stream.readableEnded || stream.destroyed || stream.readableLength > 0) {
      resolve();
      return;
    }
    const settle = (outcome) => () => {
      stream.off('readable', onReadable);
      stream.off('end', onReadable);
      stream.off('close', onReadable);
      stream.off('error', onError);
      outcome();
    };
    const onReadable = settle(resolve);
    const onError = (error) => settle(() => reject(error))();
    stream.on('readable', onReadable);
    stream.on('end', onReadable);
    stream.on('close', onReadable);
    stream.on('error', onError);
  });
}

/** A handler's answer that is not what the API description says. */
class AnswerMismatch extends Error {
  name = 'AnswerMismatch';
  findings;

  constructor(operation, status, findings) {
    const list = findings.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ');
    super(
      `The answer of ${operation} with status ${String(status)} breaks the API description: ${list}`,
    );
    this.findings = findings;
  }
}

function compileRespond(operation, validators, { validateResponses, log }) {
  const planFor = planResponses(operation, validators);
  // Without a single response described (OpenAPI 3.1 allows that), every answer is as good as another.
  const validating = validateResponses !== 'off' && operation.responses.length > 0;

  const complain = (exchange, status, findings) => {
    const mismatch = new AnswerMismatch(operation.id, status, findings);
    if (validateResponses === 'fail') throw mismatch;
    const details = { operation: operation.id, status, findings };
    (log ?? exchange.log).warn(details, mismatch.message);
  };

  return (exchange, result) => {
    if (result === answered) return undefined;
    if (!isResult(result)) {
      throw new AnswerMismatch(operation.id, undefined, [problemWith('must have a status')]);
    }
    const { status, body, headers, contentType } = result;
    const plan = planFor(status);

    if (plan !== undefined && headers === undefined && contentType === undefined) {
      const json = plan.onlyJson;
      if (json !== undefined && body !== undefined) {
        const findings = validating && json.check !== null ? json.check(body) : null;
        if (findings !== null) complain(exchange, status, findings);
        exchange.sendJson(status, json.header, body);
        return undefined;
      }
      if (plan.isEmpty && body === undefined) {
        exchange.send(status, undefined, undefined, undefined);
        return undefined;
      }
    }

    const content = plan === undefined ? undefined : contentFor(plan, result, exchange);
    if (validating) {
      const findings = findingsIn(plan, content, result);
      if (findings.length > 0) complain(exchange, status, findings);
    }
    const sent = headers === undefined ? undefined : outgoingHeaders(headers);
    return sendContent(exchange, result, content ?? guessed(result), sent);
  };
}

function isResult(result) {
  if (typeof result !== 'object' || result === null || !('status' in result)) return false;
  const { status } = result;
  return typeof status === 'number' && Number.isInteger(status) && status >= 200 && status < 1000;
}

function problemWith(message) {
  return { pointer: '', keyword: 'response', message };
}

/** The content of an answer: what the handler says, else the only one, else what the client likes best. */
function contentFor(plan, { contentType }, exchange) {
  if (contentType !== undefined) {
    const content = entryFor(plan.contents, essenceOf(contentType));
    if (content === undefined) return undefined;
    const header = contentType.includes(';') ? contentType : headerOf(content, contentType);
    return { ...content, header };
  }
  if (plan.contents.length < 2) return plan.contents[0];
  const offers = plan.contents.map(({ mediaType }) => mediaType);
  const best = preferred(exchange.incoming.headers.accept, offers);
  return plan.contents.find(({ mediaType }) => mediaType === best) ?? plan.contents[0];
}

function findingsIn(plan, content, { status, body, headers, contentType }) {
  if (plan === undefined) return [problemWith(`has the status ${status}, which is not described`)];
  const wrong = headerFindings(plan.headers, headers);
  if (content === undefined) {
    if (contentType !== undefined) {
      return [...wrong, problemWith(`has the media type ${contentType}, which is not described`)];
    }
    return body === undefined ? wrong : [...wrong, problemWith('must have no body')];
  }
  if (body === undefined) return [...wrong, problemWith('must have a body')];
  return [...wrong, ...(content.check?.(body) ?? [])];
}

/** For an answer that the description does not have and that is sent nevertheless. */
function guessed({ body, contentType }) {
  if (body === undefined) return undefined;
  const isText = typeof body === 'string';
  const kind = binaryBody(body) === undefined ? 'json' : isText ? 'text' : 'binary';
  const fallback = {
    json: 'application/json',
    text: 'text/plain',
    binary: 'application/octet-stream',
  };
  const mediaType = contentType ?? fallback[kind];
  const content = { kind, mediaType, check: null };
  return { ...content, header: contentType ?? headerOf(content, mediaType) };
}

function sendContent(exchange, { status, body }, content, headers) {
  if (content === undefined || body === undefined) {
    exchange.send(status, undefined, headers, undefined);
    return undefined;
  }
  const outgoing = outgoingBody(content, body);
  const isEvents = content.kind === 'events';
  const all = isEvents ? { 'cache-control': 'no-cache', ...headers } : headers;
  if (typeof outgoing === 'string' || outgoing instanceof Uint8Array) {
    exchange.send(status, content.header, all, outgoing);
    return undefined;
  }
  if (exchange.incoming.method === 'HEAD') {
    outgoing.destroy();
    exchange.send(status, content.header, all, undefined);
    return undefined;
  }
  return opened(outgoing).then(() => exchange.send(status, content.header, all, outgoing));
}

function outgoingBody(content, body) {
  if (content.kind === 'json') return JSON.stringify(body);
  if (content.kind === 'text') return String(body);
  if (content.kind === 'events' && isEventSource(body) && binaryBody(body) === undefined) {
    return eventStream(body);
  }
  const bytes = binaryBody(body);
  if (bytes === undefined) {
    throw new TypeError(`A ${content.mediaType} answer must be a string, bytes or a stream.`);
  }
  return bytes;
}

/**
 * The WWW-Authenticate challenge of a scheme (RFC 9110, 11.6.1; RFC 7617; RFC 6750, 3). API keys have
 * no registered one, but an answer 401 must have a challenge; `undefined` for client certificates,
 * which are not asked for in HTTP.
 */
function challengeOf({ type, httpScheme }, realm, refused) {
  const quoted = quotedRealm(realm);
  if (type === 'oauth2' || type === 'openIdConnect' || httpScheme === 'bearer') {
    return `Bearer ${quoted}${refused ? ', error="invalid_token"' : ''}`;
  }
  if (type === 'apiKey') return `ApiKey ${quoted}`;
  if (type === 'mutualTLS') return undefined;
  if (type === 'unknown') return unknownChallenge(realm);
  if (httpScheme === 'basic') return `Basic ${quoted}, charset="UTF-8"`;
  return `${capitalized(httpScheme ?? '')} ${quoted}`;
}

/** For what the API description does not explain: an answer 401 must have a challenge (RFC 9110, 15.5.2). */
function unknownChallenge(realm) {
  return `Unknown ${quotedRealm(realm)}`;
}

function quotedRealm(realm) {
  return `realm="${escaped(realm)}"`;
}

/** The challenge of an answer 403: credentials that are good but do not reach far enough (RFC 6750, 3.1). */
function scopeChallenge(scopes) {
  const list = scopes.length === 0 ? '' : `, scope="${escaped(scopes.join(' '))}"`;
  return `Bearer error="insufficient_scope"${list}`;
}

/** Text for within a quoted string of a header (RFC 9110, 5.6.4). */
function escaped(text) {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').replaceAll(/["\\]/g, '\\$&');
}

function capitalized(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function credentialsReader(scheme) {
  switch (scheme.type) {
    case 'apiKey':
      return apiKeyReader(scheme.in ?? 'header', scheme.name ?? '');
    case 'mutualTLS':
      return certificate;
    case 'http':
      return authorizationReader(scheme.httpScheme ?? 'bearer');
    case 'unknown':
      return (request) => ({ request });
    default:
      return authorizationReader('bearer');
  }
}

function apiKeyReader(place, name) {
  if (place === 'header') {
    const header = name.toLowerCase();
    return ({ headers }) => {
      const value = headers[header];
      return typeof value === 'string' && value !== '' ? { key: value } : undefined;
    };
  }
  const find =
    place === 'query' ? pairFinder(name, '&', decodeForm) : pairFinder(name, ';', decodeCookie);
  return (request, search) => {
    const key = find(place === 'query' ? search : (request.headers.cookie ?? ''));
    return key === undefined || key === '' ? undefined : { key };
  };
}

function pairFinder(name, separator, decode) {
  const index = new Map([[name, 0]]);
  const syntax = { separator, decode, keepOthers: false };
  return (text) => {
    const [raw] = scanPairs(text, index, syntax).known;
    if (typeof raw !== 'string') return undefined;
    try {
      return decode(raw);
    } catch (error) {
      if (error instanceof UnreadableText) return undefined;
      throw error;
    }
  };
}

const authorizationPattern = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?: +(.*))?$/;

function authorizationReader(scheme) {
  return ({ headers }) => {
    const match = authorizationPattern.exec(headers.authorization ?? '');
    const [, name = '', parameters = ''] = match ?? [];
    if (name.toLowerCase() !== scheme) return undefined;
    if (scheme === 'basic') return basicCredentials(parameters);
    if (scheme === 'bearer') return parameters === '' ? undefined : { token: parameters };
    return { scheme, parameters };
  };
}

/** RFC 7617: base64 of `user:password`, in UTF-8; the password may have colons. */
function basicCredentials(parameters) {
  const text = Buffer.from(parameters, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

const certificate = ({ socket }) => {
  if (!isSecure(socket)) return undefined;
  const peer = socket.getPeerCertificate();
  if (Object.keys(peer).length === 0) return undefined;
  return { certificate: peer, authorized: socket.authorized };
};

/** By what it can do: loading the class takes longer than all that a server without TLS does at its start. */
function isSecure(socket) {
  return 'getPeerCertificate' in socket;
}

/** 403 for a caller who is known but has not been granted the scopes. */
function insufficientScope(scopes = []) {
  return new HttpError(403, {
    detail: 'The credentials do not grant what this operation needs.',
    headers: { 'www-authenticate': scopeChallenge(scopes) },
  });
}

/** Whether a value is one of the security functions that the user gives. */
function isAuthenticate(value) {
  return typeof value === 'function';
}

/** Keys of the schemes that `functions` does not have. */
function missingSchemes(schemes, functions) {
  return schemes
    .map(({ key }) => key)
    .filter((key) => !Object.hasOwn(functions, key) || !isAuthenticate(functions[key]));
}

/**
 * The guard of an operation: one alternative must pass, all schemes in it (OpenAPI, Security
 * Requirement Object). Null for public operations. An empty alternative lets everybody in, after the
 * others were tried, so that callers who can be known are known. Without any alternative nobody is let in.
 */
function compileGuard({ id, security }, { securitySchemes, title }, functions, log) {
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
    let refusal;
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

function stepOf(requirement, scheme, functions) {
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

const refused = { error: undefined };

function isRefusal(outcome) {
  return outcome === refused || outcome instanceof RefusedWith;
}

class RefusedWith {
  error;

  constructor(error) {
    this.error = error;
  }
}

/** Tries one alternative: `undefined` when the request lacks credentials for it. */
async function attempt(steps, exchange, search, log) {
  const given = [];
  for (const step of steps) {
    const credentials = step.read(exchange.incoming, search);
    if (credentials === undefined) return undefined;
    given.push([step, credentials]);
  }
  const principals = Object.create(null);
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

function isPrincipal(value) {
  return (
    value === true || (typeof value === 'object' && value !== null) || typeof value === 'function'
  );
}

function isRefused(value) {
  return value === null || value === undefined || value === false;
}

/** Without a compiler nobody else would say why everybody is refused. */
function noteMistake({ scheme, operation }, value, log) {
  log.error(
    { operation },
    `The security function ${scheme} returned a ${typeof value}: only an object or true lets a request in.`,
  );
}

function unauthorized(schemes, realm, wereRefused) {
  const challenges =
    schemes.length === 0
      ? [unknownChallenge(realm)]
      : schemes.flatMap((scheme) => challengeOf(scheme, realm, wereRefused) ?? []);
  return new HttpError(401, {
    detail: wereRefused ? 'The credentials were refused.' : 'Credentials are required.',
    ...(challenges.length === 0 ? {} : { headers: { 'www-authenticate': challenges.join(', ') } }),
  });
}

/**
 * Turns a descriptor into the function that answers its requests: security, then the negotiation of
 * media types, then parameters and body with all their violations, then the handler. It waits only
 * where something has to be waited for.
 */
function compileOperation(operation, invoke, validators, { api, settings, failures, security }) {
  const guard = compileGuard(operation, api, security, settings.log);
  const offers = offersOf(operation);
  const readParameters = compileParameters(operation, validators);
  const takeBody =
    operation.body === undefined
      ? null
      : compileBody(operation.body, { validators, settings, loadMultipart: api.multipart });
  const respond = compileRespond(operation, validators, settings);

  const handle = (exchange, request, violations) => {
    if (violations.length > 0) {
      failures.problem(exchange, problemOf(requestMismatch(violations)));
      return undefined;
    }
    const result = invoke(request, exchange);
    return isPromise(result)
      ? result.then((value) => respond(exchange, value))
      : respond(exchange, result);
  };

  const read = (exchange, search, captures) => {
    const { incoming } = exchange;
    if (offers.length > 0 && preferred(incoming.headers.accept, offers) === undefined) {
      throw notAcceptable(offers);
    }
    const violations = [];
    const request = readParameters(incoming, search, captures, violations);
    const proceed = () => handle(exchange, request, violations);
    return takeBody === null ? proceed() : takeBody(exchange, request, violations, proceed);
  };

  return (exchange, search, captures) => {
    try {
      const admitted = guard === null ? undefined : guard(exchange, search);
      const pending =
        admitted === undefined
          ? read(exchange, search, captures)
          : admitted.then(() => read(exchange, search, captures));
      return pending === undefined
        ? undefined
        : pending.catch((error) => failures.thrown(exchange, error));
    } catch (error) {
      failures.thrown(exchange, error);
      return undefined;
    }
  };
}

function notAcceptable(offers) {
  return new HttpError(406, {
    detail: `The answer can be sent as ${[...new Set(offers)].join(', ')}.`,
  });
}

function isPromise(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}

const mebibyte = 1024 * 1024;

function settingsOf(options) {
  return {
    bodyLimit: options.bodyLimit ?? mebibyte,
    fileLimit: options.fileLimit ?? 100 * mebibyte,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    validateResponses:
      options.validateResponses ?? (process.env['NODE_ENV'] === 'production' ? 'log' : 'fail'),
    unknownPaths: options.unknownPaths ?? 'answer',
    formatError: options.formatError,
    onError: options.onError,
    log: options.log,
  };
}

/**
 * A tree of path segments: fixed text goes before patterns, those before whole parameters, and a
 * branch that does not lead to the method is left again. Its speed does not depend on the number of
 * routes.
 */
function buildRouter(routes) {
  const root = newNode();
  for (const { methods, path, target } of routes) {
    const leaf = segmentsOf(path).reduce(childFor, root);
    leaf.methods ??= new Map();
    for (const method of methods) {
      if (!leaf.methods.has(method)) leaf.methods.set(method, target);
    }
  }
  return (method, path) => {
    const captures = [];
    const target = descend(root, method, path, 1, captures, 0);
    if (target !== undefined) return { target, captures };
    const allowed = new Set();
    collectMethods(root, path, 1, allowed);
    return allowed.size === 0 ? undefined : { target: undefined, allowed: [...allowed] };
  };
}

function newNode() {
  return { fixed: new Map(), patterns: [], whole: undefined, methods: undefined };
}

function childFor(parent, segment) {
  if (isStatic(segment)) {
    const text = decoded(segment.literals[0] ?? '');
    const known = parent.fixed.get(text) ?? newNode();
    parent.fixed.set(text, known);
    return known;
  }
  if (isWhole(segment)) return (parent.whole ??= newNode());
  const same = parent.patterns.find(({ pattern }) => sameLiterals(pattern, segment));
  if (same !== undefined) return same.node;
  const node = newNode();
  parent.patterns.push({ pattern: segment, node });
  parent.patterns.sort((a, b) => literalLength(b.pattern) - literalLength(a.pattern));
  return node;
}

function sameLiterals(a, b) {
  return (
    a.literals.length === b.literals.length &&
    a.literals.every((literal, index) => literal === b.literals[index])
  );
}

function literalLength({ literals }) {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}

/** Finds what answers `path` from the segment that starts at `start`; `count` captures are taken so far. */
function descend(node, method, path, start, captures, count) {
  if (start > path.length) {
    captures.length = count;
    return node.methods?.get(method);
  }
  const slash = path.indexOf('/', start);
  const end = slash === -1 ? path.length : slash;
  const segment = path.slice(start, end);

  const fixed = node.fixed.get(fixedKey(segment));
  if (fixed !== undefined) {
    const found = descend(fixed, method, path, end + 1, captures, count);
    if (found !== undefined) return found;
  }
  for (const { pattern, node: next } of node.patterns) {
    if (!matchSegment(pattern, segment, captures, count)) continue;
    const taken = count + pattern.names.length;
    const found = descend(next, method, path, end + 1, captures, taken);
    if (found !== undefined) return found;
  }
  if (node.whole === undefined || segment === '') return undefined;
  captures[count] = segment;
  return descend(node.whole, method, path, end + 1, captures, count + 1);
}

/** The methods of every leaf that the path leads to. */
function collectMethods(node, path, start, allowed) {
  if (start > path.length) {
    for (const method of node.methods?.keys() ?? []) allowed.add(method);
    return;
  }
  const slash = path.indexOf('/', start);
  const end = slash === -1 ? path.length : slash;
  const segment = path.slice(start, end);
  const next = [
    node.fixed.get(fixedKey(segment)),
    ...node.patterns
      .filter(({ pattern }) => matchSegment(pattern, segment, [], 0))
      .map((branch) => branch.node),
    segment === '' ? undefined : node.whole,
  ];
  for (const branch of next) {
    if (branch !== undefined) collectMethods(branch, path, end + 1, allowed);
  }
}

function fixedKey(segment) {
  return segment.includes('%') ? decoded(segment) : segment;
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Throws when a handler or a security function is missing, naming all that are. */
function serveApi(api, options) {
  const settings = settingsOf(options);
  const failures = failuresFor(settings);
  const security = recordOf(options.security ?? {});
  const context = { api, settings, failures, security };
  const handlers = recordOf(options.handlers);
  const missing = [];

  const operations = api.groups.flatMap((group) => {
    const load = loadOnce(group);
    return group.routes.map((route) => {
      const invoke = invokerOf(handlers, group.tag, route.id);
      if (invoke === undefined) missing.push(`handlers.${group.tag}.${route.id}`);
      return {
        route,
        run: lazyRun(route, invoke ?? missingHandler, load, context),
        load: async () => operationOf(route, await load()),
      };
    });
  });
  const schemes = missingSchemes(api.securitySchemes, security);
  missing.push(...schemes.map((scheme) => `security.${scheme}`));
  if (missing.length > 0) throw new TypeError(`These options are missing: ${missing.join(', ')}.`);

  let router;
  return {
    settings,
    failures,
    operations,
    find: (method, path) => {
      router ??= buildRouter(routesOf(operations));
      return router(method, path);
    },
    refuse: (exchange, allowed) => {
      if (allowed === undefined) failures.problem(exchange, statusProblem(404));
      else failures.problem(exchange, statusProblem(405), { allow: allowed.join(', ') });
    },
  };
}

/** GET operations answer HEAD too, unless the API has one of its own for the path (RFC 9110, 9.3.2). */
function routesOf(operations) {
  const isHead = ({ route }) => route.method === 'HEAD';
  return [...operations.filter(isHead), ...operations.filter((one) => !isHead(one))].map(
    (target) => {
      const { method, path } = target.route;
      return { methods: method === 'GET' ? ['GET', 'HEAD'] : [method], path, target };
    },
  );
}

function recordOf(value) {
  return value;
}

function invokerOf(handlers, tag, id) {
  const owner = ownValue(handlers, tag);
  if (typeof owner !== 'object' || owner === null) return undefined;
  const handler = recordOf(owner)[id];
  if (!isHandler(handler)) return undefined;
  return (request, context) => handler.call(owner, request, context);
}

function isHandler(value) {
  return typeof value === 'function';
}

const missingHandler = () => {
  throw new Error('There is no such handler.');
};

/** Loads a group's module at most once, and again only after that failed. */
function loadOnce(group) {
  let loading;
  return () => {
    loading ??= group.load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

function operationOf({ id }, { operations }) {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`There is no description of ${id}.`);
  return operation;
}

function lazyRun(route, invoke, load, context) {
  let run;
  return (exchange, search, captures) => {
    if (run !== undefined) return run(exchange, search, captures);
    return load()
      .then((group) => {
        run ??= compileOperation(operationOf(route, group), invoke, group.validators, context);
        return run(exchange, search, captures);
      })
      .catch((error) => context.failures.thrown(exchange, error));
  };
}

const absoluteForm = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

function splitTarget(url) {
  const target = url.charCodeAt(0) === 47 ? url : url.replace(absoluteForm, '');
  const question = target.indexOf('?');
  if (question === -1) return { path: target === '' ? '/' : target, search: '' };
  return { path: target.slice(0, question), search: target.slice(question + 1) };
}

/** The path below the prefix; `undefined` when it is not below it. */
function belowPrefix(path, prefix) {
  if (prefix === '') return path;
  if (!path.startsWith(prefix)) return undefined;
  if (path.length === prefix.length) return '/';
  return path.charCodeAt(prefix.length) === 47 ? path.slice(prefix.length) : undefined;
}

/** Whether every percent sign starts an octet, and the octets are UTF-8. */
function isDecodable(path) {
  if (path.indexOf('%') === -1) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the operation for a request by the runtime's own router and answers it. `next` is called for
 * a path that the API does not have, if the options leave those to the app. The promise never rejects.
 */
function dispatch(api, url, method, exchangeFor, next) {
  const { path, search } = splitTarget(url);
  const below = belowPrefix(path, api.settings.basePath);
  const match = below === undefined ? undefined : api.find(method, below);
  if (match?.target !== undefined) {
    const exchange = exchangeFor(match.target.route.id);
    if (!isDecodable(path)) {
      refuseEncoding(api, exchange);
      return undefined;
    }
    return match.target.run(exchange, search, match.captures);
  }
  if (match === undefined && api.settings.unknownPaths === 'next') return next();
  const exchange = exchangeFor('');
  if (isDecodable(path)) api.refuse(exchange, match?.allowed);
  else refuseEncoding(api, exchange);
  return undefined;
}

function refuseEncoding(api, exchange) {
  const problem = statusProblem(400, 'The path must be percent-encoded UTF-8.');
  api.failures.problem(exchange, problem);
}

const nobody = Object.freeze({});

/** One request and its answer: what the runtime needs of a framework. */
class Exchange {
  operation;
  principals = nobody;
  #controller;

  constructor(operation) {
    this.operation = operation;
  }

  /** A body that other middleware has read from the request already; `undefined` when none has. */

  /** What the body is read from: the request, or what the framework has put in its place. */

  /** Sends a JSON answer; a framework may serialize it in a way of its own. */
  sendJson(status, contentType, body) {
    this.send(status, contentType, undefined, JSON.stringify(body));
  }

  get answered() {
    return answered;
  }

  get signal() {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      const { response } = this.raw;
      if (response.destroyed) controller.abort();
      response.once('close', () => {
        if (!response.writableFinished) controller.abort();
      });
      this.#controller = controller;
    }
    return this.#controller.signal;
  }
}

class ExpressExchange extends Exchange {
  request;
  response;

  constructor(operation, request, response) {
    super(operation);
    this.request = request;
    this.response = response;
  }

  get raw() {
    return { request: this.request, response: this.response };
  }

  get incoming() {
    return this.request;
  }

  get log() {
    return consoleLog;
  }

  /** Parsers such as `express.json` set `request.body`, but only count if they have read the request. */
  get parsedBody() {
    return this.request.readableDidRead ? this.request.body : undefined;
  }

  get bodyStream() {
    return this.request;
  }

  send(status, contentType, headers, body) {
    const { request, response } = this;
    response.statusCode = status;
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
    if (contentType !== undefined) response.setHeader('content-type', contentType);
    if (body instanceof Readable) {
      // An error after the first bytes can only be shown by breaking off, which pipeline does.
      pipeline(body, response, () => undefined);
      return;
    }
    if (body !== undefined && request.method === 'HEAD') {
      response.setHeader('content-length', Buffer.byteLength(body));
    }
    response.end(body);
  }
}

/**
 * One middleware for all operations, to be mounted with `app.use`; it finds the operation by itself.
 * Creating it throws when a handler or a security function is missing.
 */
function createMiddleware(api) {
  return (options) => {
    const served = serveApi(api, options);
    return (request, response, next) => {
      void dispatch(
        served,
        request.url,
        request.method,
        (operation) => new ExpressExchange(operation, request, response),
        next,
      );
    };
  };
}

export {
  BadJson,
  HttpError,
  coercionOf,
  createMiddleware,
  insufficientScope,
  namedCheck,
  notImplemented,
  ownValue,
  parseJson,
  pointerTo,
  requestMismatch,
  tooLarge,
};
