import type { ParameterDescriptor, Shape } from './descriptor.js';
import { coercionOf, keepText, type Coerce } from './coerce.js';
import { ownValue, setOwn } from './own-property.js';
import type { RawText } from './pairs.js';
import { UnreadableText, type Decode } from './percent.js';
import { refuseUnsafe } from './unsafe-names.js';

/** Reads the undecoded text of a parameter. Throws `UnreadableText`. */
export type ReadText = (raw: RawText) => unknown;

export interface Serialization {
  readonly name: string;
  readonly style: ParameterDescriptor['style'];
  readonly explode: boolean;
  readonly shape: Shape;
}

/** A parameter's text without the style's prefix, cut where the style says (delimiting comes before decoding). */
interface Cut {
  scalar(text: string): string;
  list(text: string): readonly string[];
  /** Names and values in turn. */
  members(text: string): readonly string[];
}

/**
 * How a style and its explode cut the text (OpenAPI 3.0 and 3.1, "Style Values"; RFC 6570). Exploded
 * `form` objects and `deepObject` spread over several pairs and are read by `spread.ts`.
 */
export function cutOf({ name, style, explode }: Serialization): Cut {
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

const asItIs = (text: string) => text;

function delimitedCut(delimiter: RegExp | string): Cut {
  const list = (text: string) => (text === '' ? [] : text.split(delimiter));
  return { scalar: asItIs, list, members: list };
}

function explodedCut(delimiter: string): Cut {
  const { scalar, list } = delimitedCut(delimiter);
  return { scalar, list, members: (text) => list(text).flatMap(nameAndValue) };
}

function labelCut(explode: boolean): Cut {
  const bare = (text: string) => {
    if (!text.startsWith('.')) throw new UnreadableText('style', 'must start with "."');
    return text.slice(1);
  };
  // OpenAPI 3.0 delimits with "." where RFC 6570 and OpenAPI 3.1 have ",".
  const list = (text: string) => {
    const rest = bare(text);
    return rest === '' ? [] : rest.split(!explode && rest.includes(',') ? ',' : '.');
  };
  return {
    scalar: bare,
    list,
    members: explode ? (text) => list(text).flatMap(nameAndValue) : list,
  };
}

function matrixCut(name: string, explode: boolean): Cut {
  const own = (piece: string) => {
    if (piece === name) return '';
    if (!piece.startsWith(`${name}=`)) {
      throw new UnreadableText('style', `must have the form ";${name}=value"`);
    }
    return piece.slice(name.length + 1);
  };
  const pieces = (text: string) => {
    if (!text.startsWith(';')) throw new UnreadableText('style', 'must start with ";"');
    return text.slice(1).split(';');
  };
  const scalar = (text: string) => {
    const [first = '', ...others] = pieces(text);
    if (others.length > 0) throw new UnreadableText('style', 'must be given only once');
    return own(first);
  };
  const commas = (text: string) => (text === '' ? [] : text.split(','));
  return {
    scalar,
    list: explode ? (text) => pieces(text).map(own) : (text) => commas(scalar(text)),
    members: explode
      ? (text) => pieces(text).flatMap(nameAndValue)
      : (text) => commas(scalar(text)),
  };
}

function nameAndValue(text: string): [string, string] {
  const equals = text.indexOf('=');
  return equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** The reader of a parameter that stands in one place (which may be repeated for arrays). */
export function readerOf(serialization: Serialization, decode: Decode): ReadText {
  const { shape } = serialization;
  const cut = cutOf(serialization);
  const coerce = coercionOf(shape);
  const scalar = scalarReader(cut, decode, coerce);
  const isArray = shape.types.includes('array');
  const isObject = shape.types.includes('object');
  if (!isArray && !isObject) return scalar;

  const hasScalars = shape.types.some((type) => type !== 'array' && type !== 'object');
  const list = listReader(serialization, cut, decode);
  const object = (raw: RawText) => memberObject(cut.members(once(raw)), shape, decode);
  if (!hasScalars) return isArray ? list : object;
  const several = isArray ? list : object;
  const isOne = isRepeated(serialization)
    ? (raw: RawText) => typeof raw === 'string'
    : (raw: RawText) => typeof raw === 'string' && cut.list(raw).length < 2;
  return (raw) => (isOne(raw) ? scalar(raw) : several(raw));
}

function scalarReader(cut: Cut, decode: Decode, coerce: Coerce): ReadText {
  if (cut.scalar !== asItIs) return (raw) => coerce(decode(cut.scalar(once(raw))));
  // Nearly every parameter is such a one, so it takes as few calls as can be.
  if (coerce === keepText) return (raw) => decode(typeof raw === 'string' ? raw : once(raw));
  return (raw) => coerce(decode(typeof raw === 'string' ? raw : once(raw)));
}

/** Whether lists repeat the parameter's name; then each occurrence is one item, delimiters and all. */
function isRepeated({ style, explode }: Serialization): boolean {
  return explode && style !== 'simple' && style !== 'label' && style !== 'matrix';
}

function listReader(serialization: Serialization, cut: Cut, decode: Decode): ReadText {
  const coerce = coercionOf(serialization.shape.items);
  const item = (text: string) => coerce(decode(text));
  if (isRepeated(serialization)) return (raw) => (typeof raw === 'string' ? [raw] : raw).map(item);
  return (raw) => cut.list(once(raw)).map(item);
}

function once(raw: RawText): string {
  if (typeof raw === 'string') return raw;
  throw new UnreadableText('repeated', 'must be given only once');
}

function memberObject(
  members: readonly string[],
  shape: Shape,
  decode: Decode,
): Record<string, unknown> {
  if (members.length % 2 !== 0) {
    throw new UnreadableText('style', 'must be names and values in turn');
  }
  const value: Record<string, unknown> = {};
  for (let at = 0; at < members.length; at += 2) {
    const key = decode(members[at] ?? '');
    refuseUnsafe([key]);
    setOwn(value, key, memberValue(shape, key, decode(members[at + 1] ?? '')));
  }
  return value;
}

/** Coerces a member of an object by the shape that its name has. */
export function memberValue(shape: Shape, key: string, text: string): unknown {
  return coercionOf(memberShape(shape, key))(text);
}

export function memberShape(shape: Shape, key: string): Shape | undefined {
  return ownValue(shape.properties, key) ?? shape.additional;
}
