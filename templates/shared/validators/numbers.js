/** Formats of numbers (OpenAPI format registry). */

export function isInt32(number) {
  return Number.isInteger(number) && number >= -2147483648 && number <= 2147483647;
}

/** The range alone: JSON.parse has already rounded integers beyond 2^53 to the nearest double. */
export function isInt64(number) {
  return Number.isInteger(number) && number >= -(2 ** 63) && number <= 2 ** 63;
}
