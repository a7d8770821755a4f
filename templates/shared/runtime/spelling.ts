/**
 * In which spellings a path is the same path. Routing must agree in this with the framework: a path that
 * a guard of the app's does not recognize must not lead to the operation behind it.
 */
export interface Spelling {
  /** A path template without what the framework does not tell apart. */
  template(path: string): string;
  /** Fixed text of a template, as it is compared. */
  literal(text: string): string;
  /** A segment of a request's path, as it is compared; as long as the segment itself. */
  segment(text: string): string;
}

const unchanged = (text: string) => text;

/** What cannot stand in a path as it is (RFC 3986, 3.3). */
const unwritable = /[^\x21-\x7e\ud800-\udfff]|["#<>?\\^`{|}]/gu;

/** Fixed text of a template as clients send it: a percent sign is taken for an encoding that is there already. */
export function asSent(text: string): string {
  return text.replaceAll(unwritable, encodeURIComponent);
}

/** For frameworks that match paths as they were sent: exactly, and nothing is decoded before. */
export const exactly: Spelling = { template: unchanged, literal: asSent, segment: unchanged };
