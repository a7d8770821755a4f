/** The helper that checks a format of strings. Formats that are not here are annotations (JSON Schema Validation, 7). */
export const stringFormats: ReadonlyMap<string, string> = new Map([
  ['date-time', 'isDateTime'],
  ['date', 'isDate'],
  ['time', 'isTime'],
  ['iso-date-time', 'isIsoDateTime'],
  ['iso-time', 'isIsoTime'],
  ['duration', 'isDuration'],
  ['email', 'isEmail'],
  ['idn-email', 'isIdnEmail'],
  ['hostname', 'isHostname'],
  ['idn-hostname', 'isIdnHostname'],
  ['ipv4', 'isIpv4'],
  ['ipv6', 'isIpv6'],
  ['uri', 'isUri'],
  ['uri-reference', 'isUriReference'],
  ['iri', 'isIri'],
  ['iri-reference', 'isIriReference'],
  ['url', 'isUrl'],
  ['uri-template', 'isUriTemplate'],
  ['uuid', 'isUuid'],
  ['json-pointer', 'isJsonPointer'],
  ['json-pointer-uri-fragment', 'isJsonPointerFragment'],
  ['relative-json-pointer', 'isRelativeJsonPointer'],
  ['regex', 'isRegex'],
  ['byte', 'isByte'],
]);

/** The same for numbers. `float` and `double` allow every number that JSON can write. */
export const numberFormats: ReadonlyMap<string, string> = new Map([
  ['int32', 'isInt32'],
  ['int64', 'isInt64'],
]);

/** What is said of a number that has not its format, where the format's name does not say enough. */
export const numberFormatMessages: ReadonlyMap<string, string> = new Map([
  ['int64', 'must be an integer that is held exactly, at most 2^53 - 1'],
]);
