/** What an option's value is. A `list` may be written as a single text. */
export type OptionType = 'text' | 'flag' | 'list';

/**
 * What a text means when the configuration is in another folder than the current one:
 * `folder` becomes absolute, `reference` (a path, a URL or a bundled name) is seen from the current folder.
 */
export type OptionMeaning = 'folder' | 'reference' | 'plain';

export interface Option {
  readonly type: OptionType;
  readonly meaning: OptionMeaning;
  readonly default?: string | boolean | readonly string[];
  readonly description: string;
}

/** Every option that may stand in a configuration. The command line and the JSON schema read this table. */
export const options = {
  framework: {
    type: 'text',
    meaning: 'plain',
    description: 'The framework to generate for: express, fastify or koa.',
  },
  spec: {
    type: 'text',
    meaning: 'reference',
    default: 'ftero',
    description:
      'The specification: a bundled one (ftero, ftero@1.16.0), a file, or an https URL, which is fetched.',
  },
  overlays: {
    type: 'list',
    meaning: 'reference',
    default: [],
    description: 'OpenAPI Overlay documents to apply to the specification, in this order.',
  },
  out: {
    type: 'text',
    meaning: 'folder',
    default: 'src/generated',
    description: 'The folder for generated code. It belongs to the tool.',
  },
  handlers: {
    type: 'text',
    meaning: 'folder',
    default: 'src/handlers',
    description: 'The folder of your handlers. Stubs are added to it, nothing is overwritten.',
  },
  scaffold: {
    type: 'flag',
    meaning: 'plain',
    default: true,
    description: 'Whether to add stubs for operations that have no handler yet.',
  },
  strict: {
    type: 'flag',
    meaning: 'plain',
    default: false,
    description: 'Whether a part of the specification that cannot be honoured is an error.',
  },
  include: {
    type: 'list',
    meaning: 'plain',
    default: [],
    description:
      'Generate only these: tags, paths (/calls) or operations (POST /calls, createCall).',
  },
  exclude: {
    type: 'list',
    meaning: 'plain',
    default: [],
    description: 'Leave these out: tags, paths or operations.',
  },
  allowRefs: {
    type: 'list',
    meaning: 'reference',
    default: [],
    description:
      'Folders and https URLs that a $ref may lead to, beside the folder of the specification.',
  },
  webhooks: {
    type: 'flag',
    meaning: 'plain',
    default: false,
    description: 'Whether webhooks of the specification get handlers too.',
  },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

type ValueOf<T extends OptionType> = T extends 'text'
  ? string
  : T extends 'flag'
    ? boolean
    : readonly string[];

/** Options as given in one place: a configuration, or the command line. */
export type GivenOptions = {
  readonly [N in OptionName]?: ValueOf<(typeof options)[N]['type']> | undefined;
};

export const optionNames = Object.keys(options) as readonly OptionName[];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
