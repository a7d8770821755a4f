import type { Diagnostic } from '../../../src/diagnostics/index.js';
import type { JsonValue } from '../../../src/model/index.js';
import { Chance } from '../../corpus/sample/chance.js';
import { documentWithEverything } from '../everywhere.js';
import { mutate } from '../mutate.js';
import { emptyFolder, removeFolders } from '../support.js';
import { tryDocument, unreadable } from '../try-document.js';
import {
  keywords,
  limiting,
  positions,
  rightDocument,
  schemaPositions,
  withValue,
  wrongValues,
} from '../wrong-kinds.js';
import type { Attack, Outcome, Size } from './attack.js';

interface Trial {
  readonly name: string;
  readonly document: () => JsonValue;
  /** Whether silence is wrong. */
  readonly mustTell: boolean;
}

const versions = ['3.0.3', '3.1.0'] as const;

/** Values that say something, if not what was meant: of these a keyword may be content with some. */
const fitting: Readonly<Partial<Record<string, readonly string[]>>> = {
  enum: ['[', '{'],
  required: ['['],
  properties: ['{'],
  items: ['{', 't', 'f'],
  not: ['{', 't', 'f'],
  additionalProperties: ['{', 't', 'f'],
  pattern: ['"'],
  uniqueItems: ['t', 'f'],
  exclusiveMaximum: ['t', 'f'],
  exclusiveMinimum: ['t', 'f'],
};

/** Whether the value of a limiting keyword is of a kind that it can have. */
function mayFit(keyword: string, value: JsonValue): boolean {
  if (typeof value === 'number') return /^(?:max|min|exclusive|multiple)/.test(keyword);
  if (/^(?:all|any|one)Of$/.test(keyword)) return JSON.stringify(value).startsWith('[{');
  const first = JSON.stringify(value).charAt(0);
  return fitting[keyword]?.includes(first) === true;
}

function* tableOfKinds(): Generator<Trial> {
  for (const version of versions) {
    const right = rightDocument(version);
    for (const { name, path, keys } of positions) {
      for (const key of keys) {
        for (const value of wrongValues) {
          const shown = JSON.stringify(value);
          yield {
            name: `${version} ${name}: ${JSON.stringify(key)} is ${shown}`,
            document: () => withValue(right, [...path, key], value),
            mustTell: false,
          };
        }
      }
    }
    for (const { name, path } of schemaPositions) {
      for (const keyword of keywords) {
        for (const value of wrongValues) {
          const isLimit = (limiting as readonly string[]).includes(keyword);
          yield {
            name: `${version} schema of ${name}: ${keyword} is ${JSON.stringify(value)}`,
            document: () => withValue(right, [...path, keyword], value),
            mustTell: isLimit && !mayFit(keyword, value),
          };
        }
      }
    }
  }
}

const mutations = 2000;

function* mutated(): Generator<Trial> {
  const everything = JSON.stringify(documentWithEverything(['plain', 'a b', '*/ x']));
  for (let seed = 1; seed <= mutations; seed += 1) {
    const document = () => {
      const made = JSON.parse(everything) as JsonValue;
      mutate(made, new Chance(seed));
      return made;
    };
    yield { name: `mutation ${seed}`, document, mustTell: false };
  }
}

/** Of the trials, all or a part that is the same in every run. */
function chosen(size: Size): Trial[] {
  const all = [...tableOfKinds(), ...mutated()];
  const chance = new Chance(10);
  return size === 'full' ? all : all.filter(() => chance.below(80) === 0);
}

const isLoud = ({ severity }: Diagnostic): boolean => severity !== 'note';

async function problemsOf(folder: string, trial: Trial, advice: boolean): Promise<string[]> {
  const text = JSON.stringify(trial.document());
  const { files, diagnostics, crash } = await tryDocument(folder, text, { advice });
  if (crash !== undefined) return [`${trial.name}: ${crash}`];
  const problems = unreadable(files).map((problem) => `${trial.name}: ${problem}`);
  if (diagnostics.some(({ code }) => code === 'FG3020')) problems.push(`${trial.name}: FG3020`);
  if (trial.mustTell && !diagnostics.some(isLoud)) problems.push(`${trial.name}: nothing is told`);
  return problems;
}

async function run(size: Size): Promise<Outcome> {
  const folder = await emptyFolder();
  const failures: string[] = [];
  const trials = chosen(size);
  try {
    for (const version of versions) {
      const right = JSON.stringify(rightDocument(version));
      const { diagnostics } = await tryDocument(folder, right, { advice: true });
      // Where something is told of what is right, telling proves nothing.
      for (const { message } of diagnostics.filter(isLoud))
        failures.push(`${version}, unchanged: ${message}`);
    }
    for (const [index, trial] of trials.entries()) {
      // The published schemas of OpenAPI are slow, and have little to do with it.
      failures.push(...(await problemsOf(folder, trial, index % 50 === 0)));
    }
  } finally {
    await removeFolders();
  }
  return { tried: trials.length, failures };
}

const attack: Attack = {
  title: 'Values of the wrong kind',
  promise:
    'Each member of each object of a document is of a wrong kind, and documents are broken at random: the tool refuses with a message, or goes on; it never fails by itself. A limit that cannot be read is never passed over in silence.',
  run,
};

export default attack;
