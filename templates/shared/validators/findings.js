/** What compiled validators share: reporting what is wrong. */

import { isObject } from './values.js';

// A small hostile value can break a schema in hundreds of thousands of places. Servers list 1000 and say that there are more.
const mostFindings = 1001;
// What a message has room for; a name of hundreds of kilobytes would stand in each of them.
const longestPointer = 512;
const longestToken = 256;

/** Whether there is nothing more to find out: only whether the value is valid was asked, or enough has been found. */
export function isFull(findings) {
  return findings === null || findings.length >= mostFindings;
}

/** A text without its middle where that is too long. */
function shorten(text, longest) {
  if (text.length <= longest) return text;
  const half = longest / 2;
  return `${text.slice(0, half - 1)}…${text.slice(-half)}`;
}

/** The pointer that a part of the value is checked under. */
export function within(pointer) {
  return pointer.length <= longestPointer ? pointer : shorten(pointer, longestPointer);
}

export function report(findings, pointer, keyword, message) {
  if (findings.length < mostFindings) {
    findings.push({ pointer: within(pointer), keyword, message });
  }
}

/** A property's name as a reference token (RFC 6901, 3). */
export function escapeToken(name) {
  return shorten(name, longestToken).replaceAll('~', '~0').replaceAll('/', '~1');
}

// Enough to tell the nearest of some alternatives by.
const mostCompared = 8;

function depth(findings) {
  let deepest = 0;
  for (const { pointer } of findings.slice(0, mostCompared)) {
    let slashes = 0;
    for (let at = pointer.indexOf('/'); at !== -1; at = pointer.indexOf('/', at + 1)) slashes++;
    deepest = Math.max(deepest, slashes);
  }
  return deepest;
}

/** Lower is nearer: a value of another kind is farthest, then the number of findings counts, then their depth. */
function isNearer(candidate, best, pointer) {
  const misses = (found) => found.some((one) => one.keyword === 'type' && one.pointer === pointer);
  if (misses(candidate) !== misses(best)) return misses(best);
  if (candidate.length !== best.length) return candidate.length < best.length;
  return depth(candidate) > depth(best);
}

/** Reports a value that fits none of some alternatives: what keeps it from the nearest, then the fact itself. */
export function reportNoMatch(value, findings, pointer, keyword, message, alternatives, scope) {
  if (isFull(findings)) return;
  const place = within(pointer);
  let best = null;
  for (const validate of alternatives) {
    const found = [];
    if (validate(value, found, place, scope)) continue;
    if (best === null || isNearer(found, best, place)) best = found;
  }
  for (const one of best ?? []) report(findings, one.pointer, one.keyword, one.message);
  report(findings, place, keyword, message);
}

/** Reports a value whose tag, the property at the end of a path, names none of the alternatives. */
export function reportUnknownTag(value, findings, pointer, path, keyword, message) {
  let holder = value;
  let place = pointer;
  for (const name of path) {
    if (!isObject(holder)) {
      report(findings, place, 'type', 'must be an object');
      return;
    }
    place += `/${escapeToken(name)}`;
    holder = Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (holder === undefined) {
      report(findings, place, 'required', 'is required');
      return;
    }
  }
  report(findings, place, keyword, message);
}
