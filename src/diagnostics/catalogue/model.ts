import { entry } from './entry.js';

/** FG2xxx: what the API description says. */
export const modelCatalogue = {
  FG2001: entry<{ problem: string }>(
    'warning',
    ({ problem }) => `This is not quite as OpenAPI wants it: ${problem}.`,
    'The tool goes on without it; other tools may not.',
  ),
  FG2002: entry<{ what: string; expected: string; found: string }>(
    'error',
    ({ what, expected, found }) => `${what} must be ${expected}, but is ${found}.`,
    'Correct the description at this place.',
  ),
  FG2003: entry<{ operationId: string; first: string }>(
    'error',
    ({ operationId, first }) => `The operationId ${operationId} is already that of ${first}.`,
    'Every operation needs an operationId of its own, or none.',
  ),
  FG2004: entry<{ name: string; operation: string }>(
    'error',
    ({ name, operation }) => `${operation} does not declare the path parameter {${name}}.`,
    'Add a parameter with that name and "in: path", to the operation or to the path.',
  ),
  FG2005: entry<{ name: string; path: string }>(
    'error',
    ({ name, path }) => `The path ${path} has no {${name}} for this path parameter.`,
    'Correct the name of the parameter, or add it to the path.',
  ),
  FG2006: entry<{ name: string }>(
    'warning',
    ({ name }) => `The path parameter ${name} is not marked as required.`,
    'It is taken as required, as every path parameter is: add "required: true".',
  ),
  FG2007: entry<{ path: string; first: string }>(
    'error',
    ({ path, first }) => `The path ${path} matches the same requests as ${first}.`,
    'Merge the two: paths that differ only in the names of parameters are the same path.',
  ),
  FG2008: entry<{ name: string; location: string }>(
    'error',
    ({ name, location }) => `The ${location} parameter ${name} is declared twice.`,
    'Remove one of the two.',
  ),
  FG2009: entry<{ path: string; problem: string }>(
    'error',
    ({ path, problem }) => `The path ${path} is not a path template: ${problem}.`,
    'A path starts with a slash, and every { has its }.',
  ),
  FG2010: entry<{ pattern: string; reason: string }>(
    'warning',
    ({ pattern, reason }) =>
      `The pattern ${pattern} is not a regular expression of ECMA-262: ${reason}.`,
    'What it should allow is refused. Write it in the syntax of JavaScript, in an overlay if need be.',
  ),
  FG2011: entry<{ pattern: string; limit: number; reason: string }>(
    'warning',
    ({ pattern, limit, reason }) =>
      `The pattern ${pattern} ${reason}: texts of more than ${limit} characters are refused.`,
    'Rewrite it, in an overlay if need be, or limit maxLength to that.',
  ),
  FG2012: entry<{ keywords: readonly string[] }>(
    'warning',
    ({ keywords }) => `OpenAPI 3.0 ignores ${keywords.join(', ')} beside $ref.`,
    'Write allOf with the reference and a second schema, or remove them.',
  ),
  FG2013: entry<{ keyword: string; expected: string }>(
    'warning',
    ({ keyword, expected }) => `The keyword ${keyword} is ignored: it must be ${expected}.`,
    'Correct the value, or remove the keyword.',
  ),
  FG2014: entry<{ what: string; instead: string }>(
    'warning',
    ({ what, instead }) => `${what} is missing; ${instead} is taken.`,
    'Add it: OpenAPI requires it.',
  ),
  FG2015: entry<{ what: string }>(
    'warning',
    ({ what }) => `${what} is a feature of OpenAPI 3.2 that is not supported; it is ignored.`,
    'Describe it in terms of OpenAPI 3.1, or remove it.',
  ),
  FG2016: entry<{ dialect: string }>(
    'warning',
    ({ dialect }) => `The schema dialect ${dialect} is not known; schemas are read as 2020-12.`,
    'Remove it, or use https://spec.openapis.org/oas/3.1/dialect/base.',
  ),
  FG2017: entry<{ more: number }>(
    'note',
    ({ more }) => `${more} more deviations of the same kind are not listed.`,
    'Correct those that are, and run again.',
  ),
  FG2018: entry<{ path: string; first: string }>(
    'warning',
    ({ path, first }) => `The path ${path} is the same as ${first} with other parameter names.`,
    'Merge the two: OpenAPI does not allow both, and tools may see only one of them.',
  ),
  FG2019: entry<{ path: string }>(
    'warning',
    ({ path }) =>
      `No request reaches the path ${path}: what follows a ? or # is not part of a path.`,
    'Describe a query as parameters, and operations that differ in it alone as one operation.',
  ),
  FG2102: entry<{ count: number }>(
    'note',
    ({ count }) => `Callbacks are left out: ${count}.`,
    'They are requests that your server sends; the generated code receives requests.',
  ),
  FG2103: entry<{ count: number }>(
    'note',
    ({ count }) => `Links are left out: ${count}.`,
    'They tell clients how answers and requests belong together and change nothing in a server.',
  ),
  FG2104: entry<{ count: number }>(
    'note',
    ({ count }) => `Webhooks are left out: ${count}.`,
    'With --webhooks they get handlers of their own, each received at /NAME.',
  ),
  FG2101: entry<{ selector: string }>(
    'warning',
    ({ selector }) => `The selector "${selector}" of include or exclude matches no operation.`,
    'Write tag:NAME, a path such as /pets/*, METHOD /path, or an operationId.',
  ),
  FG2110: entry<{ pattern: string; source: string }>(
    'warning',
    ({ pattern, source }) =>
      `The pattern ${pattern} is written for another language. It is read as ${source}.`,
    'Write it in the syntax of JavaScript, in an overlay if need be.',
  ),
};
