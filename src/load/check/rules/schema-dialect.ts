import { diagnostic } from '../../../diagnostics/index.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

const known =
  /^https:\/\/(?:json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.\d\/dialect\/[\w-]+)#?$/;

/** Another dialect than 2020-12 is read as if it were that one (OpenAPI 3.1.1, jsonSchemaDialect). */
export const schemaDialect: Rule = function* ({ document, place }) {
  const dialect = field(document, 'jsonSchemaDialect');
  if (dialect === undefined || (typeof dialect === 'string' && known.test(dialect))) return;
  const name = typeof dialect === 'string' ? dialect : JSON.stringify(dialect);
  yield diagnostic('FG2016', { dialect: name }, place('/jsonSchemaDialect'));
};
