import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readSpec } from './bundledSpecs.js';

type SchemaLookup = (pointer: string) => ValidateFunction;

const lookups = new Map<string, SchemaLookup>();

/** The schemas of one bundled version, by their JSON pointer, compiled by an independent validator. */
export function schemasOf(version: string): SchemaLookup {
  const lookup = lookups.get(version) ?? createLookup(version);
  lookups.set(version, lookup);
  return lookup;
}

function createLookup(version: string): SchemaLookup {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(readSpec(version), 'spec.json', undefined, false);
  return (pointer) => {
    const fragment = pointer.split('/').map(encodeURIComponent).join('/');
    const validate = ajv.getSchema(`spec.json#${fragment}`);
    if (!validate) throw new Error(`no schema at ${pointer} of ${version}`);
    return validate as ValidateFunction;
  };
}
