import { optionNames, options, type Option, type OptionType } from './options.js';

const typeSchemas: Readonly<Record<OptionType, object>> = {
  text: { type: 'string', minLength: 1 },
  flag: { type: 'boolean' },
  list: {
    anyOf: [
      { type: 'array', items: { type: 'string', minLength: 1 } },
      { type: 'string', minLength: 1 },
    ],
  },
};

function optionSchema(option: Option): object {
  return {
    description: option.description,
    ...typeSchemas[option.type],
    ...(option.default === undefined ? {} : { default: option.default }),
  };
}

/** The JSON Schema (draft 7, which editors know best) of a configuration, from the table of options. */
export function configSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of ftero-gen',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors.' },
      ...Object.fromEntries(optionNames.map((name) => [name, optionSchema(options[name])])),
    },
  };
}
