import type { JsonValue } from '../../model/index.js';
import { quote } from '../text/escape.js';

/** Lines of JavaScript; a nested array is an indented block. Empty: nothing to do. */
export type Code = readonly (string | Code)[];

const plain = /^[ !#-&(-;=-[\]-~]*$/;

/** A string literal that is also harmless inside an HTML script element. */
export function text(value: string): string {
  return plain.test(value) ? `'${value}'` : quote(value).replace(/<(?=[/!])/g, '<\\');
}

/** A JSON value as an expression. */
export function literal(value: JsonValue): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  // An object literal would take the key `__proto__` for the prototype.
  return `JSON.parse(${text(JSON.stringify(value))})`;
}

const plainName = /^[A-Za-z_$][\w$]*$/;

/** Reads a property of what `object` names. */
export function member(object: string, name: string): string {
  return plainName.test(name) ? `${object}.${name}` : `${object}[${text(name)}]`;
}

/** Names that every object inherits: reading them proves nothing. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Whether an object has a property; absent and undefined are the same, as for JSON.stringify. */
export function has(object: string, name: string): string {
  return isInherited(name)
    ? `Object.hasOwn(${object}, ${text(name)})`
    : `${member(object, name)} !== undefined`;
}

function append(code: Code, indent: string, lines: string[]): void {
  for (const part of code) {
    if (typeof part === 'string') lines.push(indent + part);
    else append(part, `${indent}  `, lines);
  }
}

/** The text of some code, each line indented by its depth. */
export function print(code: Code): string {
  const lines: string[] = [];
  append(code, '', lines);
  return lines.join('\n');
}

/** `if (condition) { body }`, or nothing for an empty body. */
export function when(condition: string, body: Code): Code {
  return body.length === 0 ? [] : [`if (${condition}) {`, body, '}'];
}

/** True for a statement that may follow `else` without braces. */
function isIfStatement(code: Code): boolean {
  const [head, ...rest] = code;
  if (typeof head !== 'string' || !head.startsWith('if (')) return false;
  if (rest.length === 0) return true;
  return (
    head.endsWith('{') &&
    rest.every(
      (part, index) =>
        typeof part !== 'string' ||
        (index === rest.length - 1 ? part === '}' : part.startsWith('} else')),
    )
  );
}

/** The `else` of a statement whose closing brace is still to be written. */
export function otherwise(body: Code): Code {
  if (!isIfStatement(body)) return ['} else {', body, '}'];
  const [first, ...rest] = body;
  return [`} else ${String(first)}`, ...rest];
}
