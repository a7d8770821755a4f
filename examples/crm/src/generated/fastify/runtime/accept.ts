import { inRange } from './media-type.js';

interface AcceptedRange {
  readonly range: string;
  readonly quality: number;
}

/**
 * The offered media type that an Accept header likes best, the earlier of two alike; `undefined` when
 * it takes none (RFC 9110, 12.5.1). Parameters other than `q` are not compared.
 */
export function preferred(
  accept: string | undefined,
  offers: readonly string[],
): string | undefined {
  const [first] = offers;
  if (accept === undefined || accept === '*/*' || accept === first) return first;
  const ranges = parseAccept(accept);
  if (ranges.length === 0) return first;
  let best: string | undefined;
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

function parseAccept(header: string): AcceptedRange[] {
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
function qualityOf(offer: string, ranges: readonly AcceptedRange[]): number {
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
