import { HttpError } from '../generated/fastify/handlers.js';

/**
 * A point in time, or the beginning of a day in UTC.
 * @throws {HttpError} 400 for a year before Christ, which PostgreSQL writes in another form
 */
export function instant(text: string): Date {
  const leapSecond = /:60(?=[.z+-])/i;
  const time = new Date(text.replace(leapSecond, ':59'));
  if (leapSecond.test(text)) time.setUTCSeconds(60);
  if (!(time.getUTCFullYear() > 0))
    throw new HttpError(400, { detail: `Not a usable time: ${text}` });
  return time;
}

export function instantOrNull(text: string | null): Date | null {
  return text === null ? null : instant(text);
}

/** Ftero's form of a point in time: UTC, with fractions of a second only where there are any. */
export function utc(time: Date): string {
  return time.toISOString().replace('.000Z', 'Z');
}
