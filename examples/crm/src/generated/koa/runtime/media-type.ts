/** The type and subtype of a media type in lower case, without its parameters (RFC 9110, 8.3.1). */
export function essenceOf(header: string): string {
  const semicolon = header.indexOf(';');
  const essence = semicolon === -1 ? header : header.slice(0, semicolon);
  return essence.trim().toLowerCase();
}

const parameterPattern = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;

/** A parameter of a media type, such as `charset` or `boundary`. */
export function mediaTypeParameter(header: string, name: string): string | undefined {
  for (const [, key, quoted, bare] of header.matchAll(parameterPattern)) {
    if (key?.toLowerCase() === name) return quoted?.replaceAll(/\\(.)/g, '$1') ?? bare;
  }
  return undefined;
}

/** Whether a media type falls in a range such as `image/*`. */
export function inRange(mediaType: string, range: string): boolean {
  if (range === mediaType || range === '*/*') return true;
  return range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1));
}

/** The entry for a media type: exact ones go before ranges, longer ranges before shorter. */
export function entryFor<Entry extends { readonly mediaType: string }>(
  entries: readonly Entry[],
  mediaType: string,
): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries) {
    if (entry.mediaType === mediaType) return entry;
    if (!inRange(mediaType, entry.mediaType)) continue;
    if (best === undefined || entry.mediaType.length > best.mediaType.length) best = entry;
  }
  return best;
}

/** A media type of the API description without what cannot stand in a header. */
export function printable(mediaType: string): string {
  return mediaType.replaceAll(/[^\x20-\x7e]/g, '');
}
