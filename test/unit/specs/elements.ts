import { childPointer, isArray, isObject, valueAt, type Json, type JsonObject } from './bundledSpecs.js';

/** A part of a specification that somebody may ask "who says so?" about. */
export interface Element {
  readonly pointer: string;
  readonly node: JsonObject;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * All elements of an OpenAPI document: info, contact, license, servers, tags, path items, operations,
 * parameters, responses, example objects, component schemas, properties and inline branches.
 * What is only referred to is an element where it stands.
 */
export function elementsOf(document: JsonObject): readonly Element[] {
  const elements: Element[] = [];

  function add(pointer: string, node: Json | undefined): node is JsonObject {
    if (!isObject(node)) return false;
    elements.push({ pointer, node });
    return true;
  }

  function each(pointer: string, visit: (childAt: string, child: JsonObject) => void): void {
    const parent = valueAt(document, pointer);
    const entries = isArray(parent) || isObject(parent) ? Object.entries(parent) : [];
    for (const [key, child] of entries) {
      if (isObject(child)) visit(childPointer(pointer, key), child);
    }
  }

  function addUnlessReference(pointer: string, node: JsonObject): void {
    if (!Object.hasOwn(node, '$ref')) add(pointer, node);
  }

  function content(owner: string): void {
    each(`${owner}/content`, (pointer, mediaType) => {
      insideSchema(`${pointer}/schema`, mediaType['schema']);
      each(`${pointer}/examples`, add);
    });
  }

  function response(pointer: string, node: JsonObject): void {
    addUnlessReference(pointer, node);
    content(pointer);
  }

  function operation(pointer: string): void {
    if (!add(pointer, valueAt(document, pointer))) return;
    each(`${pointer}/parameters`, addUnlessReference);
    content(`${pointer}/requestBody`);
    each(`${pointer}/responses`, response);
  }

  function insideSchema(pointer: string, node: Json | undefined): void {
    if (!isObject(node)) return;
    each(`${pointer}/properties`, (property, schema) => {
      add(property, schema);
      insideSchema(property, schema);
    });
    insideSchema(`${pointer}/items`, node['items']);
    each(`${pointer}/allOf`, insideSchema);
    for (const keyword of ['oneOf', 'anyOf']) each(`${pointer}/${keyword}`, branch);
  }

  function branch(pointer: string, node: JsonObject): void {
    if (node['type'] === 'null') return;
    addUnlessReference(pointer, node);
    insideSchema(pointer, node);
  }

  for (const pointer of ['/info', '/info/contact', '/info/license']) {
    add(pointer, valueAt(document, pointer));
  }
  each('/servers', add);
  each('/tags', add);
  each('/paths', (pointer, pathItem) => {
    add(pointer, pathItem);
    each(`${pointer}/parameters`, addUnlessReference);
    for (const method of methods) operation(`${pointer}/${method}`);
  });
  each('/components/parameters', add);
  each('/components/responses', response);
  each('/components/schemas', (pointer, schema) => {
    add(pointer, schema);
    insideSchema(pointer, schema);
  });
  return elements;
}
