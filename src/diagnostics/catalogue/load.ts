import { entry } from './entry.js';

const list = (names: readonly string[]): string => names.join(', ');

/** FG1xxx: reading a specification. */
export const loadCatalogue = {
  FG1001: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Cannot read ${path}: ${reason}.`,
    'Check the path and its permissions.',
  ),
  FG1002: entry<{ name: string; version: string; versions: readonly string[] }>(
    'error',
    ({ name, version }) => `There is no version ${version} of the bundled specification ${name}.`,
    ({ versions }) => `Versions that exist: ${list(versions)}.`,
  ),
  FG1003: entry<{ path: string; bundled: readonly string[] }>(
    'error',
    ({ path }) => `There is no specification ${path}: no such file.`,
    ({ bundled }) =>
      `Name a file, an https URL, or a bundled specification (${list(bundled)}), ` +
      'with a version if you like: NAME@VERSION.',
  ),
  FG1004: entry<{ path: string }>(
    'error',
    ({ path }) => `${path} is empty.`,
    'An OpenAPI document is an object with at least "openapi", "info" and "paths".',
  ),
  FG1005: entry<{ path: string; megabytes: number }>(
    'error',
    ({ path, megabytes }) => `${path} is larger than ${megabytes} MB.`,
    'Split the description into several files, or remove embedded data from it.',
  ),
  FG1006: entry<{ url: string }>(
    'error',
    ({ url }) => `${url} is not fetched: only https is, and http from this machine itself.`,
    'Use an https URL, or save the document to a file.',
  ),
  FG1007: entry<{ url: string; reason: string }>(
    'error',
    ({ url, reason }) => `Cannot fetch ${url}: ${reason}.`,
    'Check the address and the network, or save the document to a file.',
  ),
  FG1008: entry<{ encoding: string }>(
    'error',
    ({ encoding }) => `The file is not valid ${encoding} text.`,
    'Save it as UTF-8. UTF-16 and UTF-32 are read too, as YAML allows.',
  ),
  FG1010: entry<{ problem: string }>(
    'error',
    ({ problem }) => `This is not valid YAML: ${problem}`,
    'Correct the file at this place; often it is the indentation or a missing quote.',
  ),
  FG1011: entry<{ problem: string }>(
    'error',
    ({ problem }) => `This is not valid JSON: ${problem}.`,
    'Correct the file at this place.',
  ),
  FG1012: entry<{ key: string }>(
    'error',
    ({ key }) => `The key ${key} stands twice in the same object.`,
    'Remove one of them, or merge the two.',
  ),
  FG1013: entry<{ tag: string }>(
    'error',
    ({ tag }) => `The YAML tag ${tag} has no meaning in JSON.`,
    'An OpenAPI document may hold only what JSON can express: write the value as a string.',
  ),
  FG1014: entry<{ limit: number }>(
    'error',
    ({ limit }) => `The document is nested more than ${limit} levels deep.`,
    'Give the inner parts names under components and refer to them with $ref.',
  ),
  FG1015: entry<{ limit: number }>(
    'error',
    ({ limit }) => `The aliases of this document expand it to more than ${limit} values.`,
    'Give shared parts names under components and refer to them with $ref.',
  ),
  FG1016: entry<{ anchor: string }>(
    'error',
    ({ anchor }) => `The alias *${anchor} stands inside the value that it names.`,
    'JSON cannot express a loop: use $ref for recursion.',
  ),
  FG1017: entry<{ value: string }>(
    'error',
    ({ value }) => `${value} is not a JSON value.`,
    'Write a finite number or a string.',
  ),
  FG1018: entry(
    'error',
    () => 'This key is a list or an object.',
    'Keys of an OpenAPI document are strings.',
  ),
  FG1019: entry<{ alias: string }>(
    'error',
    ({ alias }) => `<< merges ${alias}, which is not an object or a list of objects.`,
    'Merge an alias of an object: "<<: *name".',
  ),
  FG1020: entry<{ found: string }>(
    'error',
    ({ found }) => `The document is ${found}, not an object.`,
    'An OpenAPI document is an object with at least "openapi", "info" and "paths".',
  ),
  FG1021: entry<{ anchor: string }>(
    'error',
    ({ anchor }) => `The alias *${anchor} names no anchor before it.`,
    'Set the anchor first: "&name value".',
  ),

  FG1030: entry<{ problem: string }>(
    'error',
    ({ problem }) => `This is not an OpenAPI Overlay: ${problem}.`,
    'An overlay is an object with "overlay: 1.0.0", "info" and a list of "actions".',
  ),
  FG1031: entry<{ version: string }>(
    'error',
    ({ version }) => `Version ${version} of OpenAPI Overlay is not known.`,
    'Overlays of version 1.0 and 1.1 are read.',
  ),
  FG1032: entry<{ target: string }>(
    'error',
    ({ target }) => `The target ${target} of this action matches nothing.`,
    'Correct the JSONPath expression, or remove the action.',
  ),
  FG1033: entry<{ target: string; reason: string }>(
    'error',
    ({ target, reason }) => `The target ${target} is not a JSONPath expression: ${reason}.`,
    'Write it as RFC 9535 says, for example $.paths["/calls"].post.',
  ),
  FG1034: entry<{ target: string; found: string }>(
    'error',
    ({ target, found }) => `The target ${target} of this update is ${found}.`,
    'Aim an update at the object or list that holds the value.',
  ),

  FG1040: entry<{ ref: string }>(
    'error',
    ({ ref }) => `The reference ${ref} leaves the folder of the specification.`,
    'Move the file into that folder, or allow its folder with allowRefs.',
  ),
  FG1041: entry<{ ref: string }>(
    'error',
    ({ ref }) => `The reference ${ref} would be fetched from the network.`,
    'Save the document beside the specification, or allow its origin with allowRefs.',
  ),
  FG1042: entry<{ ref: string }>(
    'error',
    ({ ref }) => `The reference ${ref} points at nothing.`,
    'Correct the reference, or add what it names.',
  ),
  FG1043: entry<{ ref: string }>(
    'error',
    ({ ref }) =>
      `The reference ${ref} leads only to references, in a circle or without an end in sight.`,
    'One of them must be the thing itself.',
  ),
  FG1044: entry<{ ref: string; reason: string }>(
    'error',
    ({ ref, reason }) => `Cannot read what ${ref} refers to: ${reason}.`,
    'Correct the reference, or the file that it names.',
  ),
  FG1045: entry(
    'error',
    () => 'A $ref must be a string.',
    'Write "#/components/…" for a part of this document, or a relative path.',
  ),

  FG1050: entry<{ version: string }>(
    'error',
    ({ version }) => `This is a Swagger ${version} document, the predecessor of OpenAPI.`,
    'Convert it to OpenAPI 3 first; converters such as swagger2openapi do that.',
  ),
  FG1051: entry<{ version: string }>(
    'error',
    ({ version }) => `OpenAPI version ${version} is not known.`,
    'Versions 3.0, 3.1 and 3.2 are read. Write it as a string: openapi: "3.1.0".',
  ),
  FG1052: entry(
    'error',
    () => 'This is not an OpenAPI document: it has no "openapi" field.',
    'It starts with a line such as openapi: "3.1.0".',
  ),
  FG1053: entry<{ url: string; to: string }>(
    'error',
    ({ url, to }) => `${url} redirects to ${to}, which it may not lead to.`,
    'Name that address itself, allow its origin with allowRefs, or save the document to a file.',
  ),
};
