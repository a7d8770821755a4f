import type { JsonValue, Parameter } from '../../../src/model/index.js';
import { isJsonObject } from '../../../src/model/index.js';

export type Pairs = readonly (readonly [string, string])[];

type Scalar = string | number | boolean | null;

const isScalar = (value: JsonValue): value is Scalar => typeof value !== 'object' || value === null;

const encode = (value: Scalar): string => encodeURIComponent(String(value));

/** Whether a value can stand in a parameter at all: the styles know no deeper structures (OpenAPI, "Style Values"). */
export function fitsParameter(
  { in: location, mediaType, style }: Pick<Parameter, 'in' | 'mediaType' | 'style'>,
  value: JsonValue,
): boolean {
  if (mediaType !== undefined) return location !== 'header' || isAscii(JSON.stringify(value));
  const parts = Array.isArray(value)
    ? value
    : isJsonObject(value)
      ? Object.entries(value).flat()
      : [value as Scalar];
  if (parts.length === 0) return false;
  if (style === 'deepObject' && !isJsonObject(value)) return false;
  const texts = parts.map((part) => (isScalar(part) && part !== null ? String(part) : ''));
  if (texts.some((text) => text === '')) return false;
  return location !== 'header' || texts.every((text) => isAscii(text) && !/[,=%]/.test(text));
}

const isAscii = (text: string): boolean => /^[!-~](?:[ -~]*[!-~])?$/.test(text);

/** A list or the members of an object in one text; `=` joins name and value of an exploded object. */
function joined(value: JsonValue, separator: string, explode: boolean, text = encode): string {
  if (Array.isArray(value)) return value.map((item) => text(item as Scalar)).join(separator);
  if (!isJsonObject(value)) return text(value as Scalar);
  return Object.entries(value)
    .map(([name, member]) => `${text(name)}${explode ? '=' : separator}${text(member as Scalar)}`)
    .join(separator);
}

/** The text of a path parameter. */
export function pathText({ name, style, explode, mediaType }: Parameter, value: JsonValue): string {
  if (mediaType !== undefined) return encodeURIComponent(JSON.stringify(value));
  if (style === 'label') return `.${joined(value, explode ? '.' : ',', explode)}`;
  if (style !== 'matrix') return joined(value, ',', explode);
  if (!explode || isScalar(value)) return `;${name}=${joined(value, ',', false)}`;
  if (isJsonObject(value)) return `;${joined(value, ';', true)}`;
  return (value as Scalar[]).map((item) => `;${name}=${encode(item)}`).join('');
}

export function headerText({ explode, mediaType }: Parameter, value: JsonValue): string {
  if (mediaType !== undefined) return JSON.stringify(value);
  return joined(value, ',', explode, String);
}

const delimiters: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '|' };

type PairStyle = Pick<Parameter, 'name' | 'style' | 'explode' | 'mediaType'>;

/** The pairs of a query or cookie parameter, or of a form's field; values are already encoded. */
export function pairs({ name, style, explode, mediaType }: PairStyle, value: JsonValue): Pairs {
  const key = encodeURIComponent(name);
  if (mediaType !== undefined) return [[key, encodeURIComponent(JSON.stringify(value))]];
  if (style === 'deepObject' && isJsonObject(value)) {
    return Object.entries(value).map(([member, one]) => [
      `${key}[${encodeURIComponent(member)}]`,
      encode(one as Scalar),
    ]);
  }
  if (explode && Array.isArray(value)) return value.map((item) => [key, encode(item as Scalar)]);
  if (explode && isJsonObject(value)) {
    return Object.entries(value).map(([member, one]) => [
      encodeURIComponent(member),
      encode(one as Scalar),
    ]);
  }
  return [[key, joined(value, delimiters[style] ?? ',', false)]];
}
