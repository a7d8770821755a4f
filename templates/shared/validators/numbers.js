/** Formats of numbers (OpenAPI format registry). */

export function isInt32(number) {
  return Number.isInteger(number) && number >= -2147483648 && number <= 2147483647;
}

/**
 * Integers that are held exactly. JSON.parse rounds what is beyond 2^53 to the nearest double, so that a
 * larger one would reach the handler as another number than the one that was sent.
 */
export function isInt64(number) {
  return Number.isSafeInteger(number);
}
