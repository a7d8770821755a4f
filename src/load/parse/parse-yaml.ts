import { Composer, Parser } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';

import { FteroGenError, diagnostic } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import { checkShape } from './check-shape.js';
import { maximumErrors } from './limits.js';
import { lineIndex } from './line-index.js';
import type { ParsedText } from './parse-text.js';
import { checkDepth } from './yaml-depth.js';
import { yamlOffset } from './yaml-places.js';
import { YamlReader } from './yaml-value.js';
import type { YamlNode } from './yaml-value.js';

// Unique keys are checked when reading: the package's own check takes quadratic time. Unknown tags
// are refused there too, with a message of their own.
const options = { schema: 'core', uniqueKeys: false, prettyErrors: false } as const;

/**
 * Reads YAML 1.2 in its core schema, with merge keys: timestamps stay strings, and `yes` is text.
 * Fails with FG1010 (syntax) and FG1012 to FG1019.
 */
export function parseYaml(text: string, file: string): ParsedText {
  const placeOf = lineIndex(text, file);
  const tree = [...new Parser().parse(text)];
  checkDepth(tree, placeOf);
  const composed = [...new Composer(options).compose(tree, true, text.length)];
  const errors = composed.flatMap((document) => document.errors);
  if (errors.length > 0) throw syntaxError(errors, placeOf);
  const [document, second] = composed as Document.Parsed<ParsedNode>[];
  if (second !== undefined) {
    const problem = 'a second document starts here.';
    throw new FteroGenError([diagnostic('FG1010', { problem }, placeOf(second.range[0]))]);
  }
  const root: YamlNode = document?.contents ?? null;
  const reader = new YamlReader(placeOf);
  const value = reader.read(root);
  checkShape(value, file);
  return {
    value,
    place: (tokens) =>
      placeOf(yamlOffset(root, tokens, (alias) => reader.targets.get(alias) ?? null)),
  };
}

function syntaxError(
  errors: readonly YAMLError[],
  placeOf: (offset: number) => Place,
): FteroGenError {
  return new FteroGenError(
    errors
      .slice(0, maximumErrors)
      .map(({ message, pos }) =>
        diagnostic('FG1010', { problem: `${message}.`.replace(/\.\.$/, '.') }, placeOf(pos[0])),
      ),
  );
}
