import { entry } from './entry.js';

export interface Detail {
  readonly pointer: string;
  readonly detail: string;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** FG41xx: compiling schemas to validators. */
export const validatorsCatalogue = {
  FG4102: entry<Detail>(
    'warning',
    ({ detail }) => `The default ${short(detail)} does not fit its own schema.`,
    'It is not filled in. Correct the default or the schema.',
  ),
  FG4103: entry<Detail>(
    'warning',
    ({ detail }) => `The reference ${short(detail)} leads back to its own schema.`,
    'It says nothing about the value and is ignored.',
  ),
  FG4104: entry<Detail>(
    'warning',
    ({ detail }) => `The reference ${short(detail)} leads to no schema.`,
    'Every value is accepted in its place.',
  ),
  FG4105: entry<Detail>(
    'warning',
    ({ detail }) => `Checking a value of this schema can take long: ${detail}.`,
    'A small hostile request may keep a server busy. Rewrite the schema, in an overlay if need be.',
  ),
};
