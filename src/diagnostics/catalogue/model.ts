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
  FG2020: entry<{ scheme: string; suggestion: string | undefined }>(
    'warning',
    ({ scheme }) => `The security scheme ${JSON.stringify(scheme)} is asked for and not declared.`,
    ({ scheme, suggestion }) =>
      `Its function in the server's options, ${JSON.stringify(scheme)}, gets the request and decides. ` +
      (suggestion === undefined
        ? 'Declare it under components.securitySchemes.'
        : `Declared is ${JSON.stringify(suggestion)}: was that meant?`),
  ),
  FG2021: entry<{ scheme: string; problem: string }>(
    'warning',
    ({ scheme, problem }) =>
      `The security scheme ${JSON.stringify(scheme)} cannot be read: ${problem}.`,
    "Its function in the server's options gets the request and decides. An overlay can correct it.",
  ),
  FG2022: entry<{ problem: string; meaning: string }>(
    'warning',
    ({ problem, meaning }) => `This security requirement cannot be read: ${problem}; ${meaning}.`,
    'Write a list of objects, each with the names of schemes and their lists of scopes: [{ "key": [] }].',
  ),
  FG2023: entry(
    'warning',
    () => 'OpenAPI has no security of a path; its operations ask for it besides the rest.',
    'Move it to the operations, or to the document.',
  ),
  FG2030: entry<{ key: string; expected: string; found: string; read: string }>(
    'warning',
    ({ key, expected, found, read }) => `${key} must be ${expected}; ${found} is read as ${read}.`,
    'Write what is meant: other tools may read it in another way.',
  ),
  FG2031: entry<{ key: string; expected: string; found: string }>(
    'warning',
    ({ key, expected, found }) =>
      `${key} must be ${expected}; ${found} cannot be read, so no value is accepted here.`,
    'Correct the value, or remove it: what it was to refuse is not known.',
  ),
  FG2032: entry<{ what: string }>(
    'warning',
    ({ what }) => `${JSON.stringify(what)} is empty; it is read as if it were not there.`,
    'Write what belongs there, or remove it.',
  ),
  FG2033: entry<{ ref: string; wanted: string; target: string; meaning: string }>(
    'warning',
    ({ ref, wanted, target, meaning }) =>
      `The reference ${ref} leads to ${target}, where ${wanted} is wanted: ${meaning}.`,
    'Correct the reference, or what it names.',
  ),
  FG2034: entry<{ value: string }>(
    'warning',
    ({ value }) => `The default ${value} is not what its own schema allows; it is left out.`,
    'Correct the default, or the schema.',
  ),
  FG2035: entry<{ format: string; type: string }>(
    'warning',
    ({ format, type }) => `The format ${format} says nothing about ${type}; it is left out.`,
    'Correct the type, or the format.',
  ),
  FG2036: entry<{ key: string; name: string }>(
    'warning',
    ({ key, name }) => `The field ${key} is read as ${name}.`,
    'Names of fields have letters of one size: other tools do not know it.',
  ),
  FG2037: entry<{ name: string }>(
    'warning',
    ({ name }) => `${JSON.stringify(name)} is no status of a response; it cannot be answered.`,
    'Write a status such as 200, a range such as 4XX, or default.',
  ),
  FG2038: entry<{ name: string; first: string }>(
    'warning',
    ({ name, first }) =>
      `${name} differs from ${first} in parameters only; what the first says holds for both.`,
    'Describe it once: content is told apart by its media type alone.',
  ),
  FG2039: entry<{ what: string; ref: string }>(
    'warning',
    ({ what, ref }) =>
      `OpenAPI does not say what ${what} with this $ref means: ${ref} is brought in, and what stands beside it wins.`,
    'Write it out here, or let the $ref stand alone in a path item.',
  ),
  FG2040: entry<{ reason: string }>(
    'warning',
    ({ reason }) => `No value can satisfy this schema: ${reason}.`,
    'Every request or answer with it is refused. Correct the schema.',
  ),
  FG2041: entry<{ names: readonly string[] }>(
    'warning',
    ({ names }) =>
      `No value can have ${names.join(', ')}: parts of allOf with "additionalProperties: false" forbid what the others describe.`,
    'Use "unevaluatedProperties: false" beside the allOf, or leave additionalProperties out of its parts.',
  ),
  FG2042: entry<{ property: string; branch: string }>(
    'warning',
    ({ property, branch }) =>
      `The discriminator names ${JSON.stringify(property)}, which ${branch} does not describe.`,
    'Add the property to it, and to its "required".',
  ),
  FG2043: entry<{ method: string }>(
    'warning',
    ({ method }) =>
      `A body of ${method} has no meaning in HTTP: it is read as described, if it arrives at all.`,
    'Send it with POST, or QUERY, or describe it as parameters: clients and proxies drop such bodies.',
  ),
  FG2045: entry<{ code: string; more: number }>(
    'note',
    ({ code, more }) => `${more} more of ${code} are not listed.`,
    'Correct those that are, and run again.',
  ),
  FG2046: entry<{ what: string }>(
    'warning',
    ({ what }) => `The schema ${JSON.stringify(what)} is empty: every value is accepted.`,
    'Write what is meant; {} says the same on purpose.',
  ),
  FG2047: entry(
    'warning',
    () => 'This parameter has neither a schema nor content: every text is accepted.',
    'Describe its values; "schema: {}" says the same on purpose.',
  ),
  FG2048: entry<{ first: string }>(
    'warning',
    ({ first }) =>
      `This parameter has content of more than one type; it is read as ${first} alone.`,
    'OpenAPI allows exactly one.',
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
