/** Text that cannot be read in the way that the API description says. */
export class UnreadableText extends Error {
  readonly keyword: string;
  /** Where in the value (RFC 6901). */
  readonly pointer: string;

  constructor(keyword: string, message: string, pointer = '') {
    super(message);
    this.keyword = keyword;
    this.pointer = pointer;
  }
}

export type Decode = (text: string) => string;

/** Percent-decodes a path segment. Throws `UnreadableText` for anything that is not encoded UTF-8. */
export const decodePercent: Decode = (text) => {
  if (text.indexOf('%') === -1) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UnreadableText('encoding', 'must be percent-encoded UTF-8');
  }
};

/** The same for queries and forms, where `+` is a space (URL standard, x-www-form-urlencoded). */
export const decodeForm: Decode = (text) => {
  if (text.indexOf('+') === -1) return text.indexOf('%') === -1 ? text : decodePercent(text);
  return decodePercent(text.replaceAll('+', ' '));
};

/** Header fields are not percent-encoded. */
export const decodeNothing: Decode = (text) => text;

/** Cookies of others may hold any text, so what cannot be decoded stays as it is. */
export const decodeCookie: Decode = (text) => {
  const bare =
    text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
  if (bare.indexOf('%') === -1) return bare;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
};
