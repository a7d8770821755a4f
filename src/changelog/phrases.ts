import type { Action } from './entry.js';

/** What one phrase of the grammar found in a line. */
export interface Phrase {
  readonly action: Action;
  readonly subjects: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

interface Rule {
  readonly action: Action;
  readonly pattern: RegExp;
}

// A name is what stands in backticks, quotes, or one word that may be a dotted path.
const NAME = String.raw`(?:\x60([^\x60]+)\x60|"([^"]+)"|'([^']+)'|([\w$@-]+(?:(?:\.|\[\]\.?)[\w$@-]+)*(?:\[\])?))`;
const KIND = String.raw`(?:(?:the|a|an|new|optional|required|nullable|field|fields|property|properties|parameter|parameters|query|header|path|cookie|flag|value|response|status|operation|endpoint|schema|type|enum|attribute|object)\s+)*`;
const TAIL = String.raw`(?:\s+(?:field|property|parameter|query parameter|flag|value|header))?`;

const rule = (action: Action, source: string): Rule => ({
  action,
  pattern: new RegExp(source, 'i'),
});

const ARROW = String.raw`(?:→|->|=>|⇒|➜)`;

/** Tried in this order; the first that fits wins. Names come out of their groups in order. */
const RULES: readonly Rule[] = [
  rule(
    'rename',
    String.raw`\brenam(?:e|es|ed|ing)\b:?\s+${KIND}${NAME}${TAIL}\s+(?:to|as|into|in|${ARROW})\s+${KIND}${NAME}`,
  ),
  rule(
    'rename',
    String.raw`${NAME}${TAIL}\s+(?:(?:is|was|are|were|has been|have been|got)\s+)?(?:now\s+)?(?:renamed|called)\s+(?:to\s+|as\s+|into\s+)?${KIND}${NAME}`,
  ),
  rule('rename', String.raw`^\W*${KIND}${NAME}\s*${ARROW}\s*${NAME}`),
  rule(
    'move',
    String.raw`\bmov(?:e|es|ed|ing)\s+${KIND}${NAME}${TAIL}\s+(?:from\s+\S+\s+)?(?:to|into|under|below)\s+${KIND}${NAME}`,
  ),
  rule(
    'not-nullable',
    String.raw`${NAME}${TAIL}\s+(?:is|are|was|were|may|must|can|cannot|must)\s*(?:now\s+)?(?:no longer|not|never)\s+(?:be\s+)?(?:nullable|null)\b`,
  ),
  rule(
    'not-nullable',
    String.raw`\b(?:set|make|made|mark|marked)\s+${KIND}${NAME}${TAIL}\s+(?:as\s+)?(?:non-?nullable|not\s+nullable)`,
  ),
  rule(
    'nullable',
    String.raw`\b(?:set|make|made|mark|marked|allow|allowed)\s+${KIND}${NAME}${TAIL}\s+(?:as\s+|to\s+be\s+)?(?:nullable|null)\b`,
  ),
  rule(
    'nullable',
    String.raw`${NAME}${TAIL}\s+(?:is|are|was|were|may|can|must)\s+(?:now\s+)?(?:be\s+)?(?:made\s+)?(?:nullable|null)\b`,
  ),
  rule(
    'required',
    String.raw`${NAME}${TAIL}\s+(?:is|are|was|were|becomes?|became)\s+(?:now\s+)?(?:made\s+)?(?:required|mandatory)\b`,
  ),
  rule('required', String.raw`\b(?:require|required|requires)\b:?\s+${KIND}${NAME}`),
  rule(
    'required',
    String.raw`\b(?:set|make|made|mark|marked)\s+${KIND}${NAME}${TAIL}\s+(?:as\s+)?(?:required|mandatory)`,
  ),
  rule(
    'optional',
    String.raw`${NAME}${TAIL}\s+(?:is|are|was|were|becomes?|became)\s+(?:now\s+)?(?:made\s+)?(?:optional|no longer required|not required)\b`,
  ),
  rule(
    'optional',
    String.raw`\b(?:set|make|made|mark|marked)\s+${KIND}${NAME}${TAIL}\s+(?:as\s+)?optional`,
  ),
  rule('deprecate', String.raw`\bdeprecat(?:e|es|ed|ing|ion)\b:?(?:\s+of)?\s+${KIND}${NAME}`),
  rule('deprecate', String.raw`${NAME}${TAIL}\s+(?:is|are|was|were)\s+(?:now\s+)?deprecated`),
];

const VERBS: readonly Rule[] = [
  rule(
    'add',
    String.raw`\b(?:add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|new|support(?:s|ed)?\s+for)\b`,
  ),
  rule(
    'remove',
    String.raw`\b(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped|ping)?|withdrawn)\b`,
  ),
  rule('move', String.raw`\bmov(?:e|es|ed|ing)\b`),
  rule(
    'unify',
    String.raw`\b(?:unif(?:y|ies|ied|ying)|merg(?:e|es|ed|ing)|combin(?:e|es|ed|ing))\b`,
  ),
  rule(
    'change',
    String.raw`\b(?:chang(?:e|es|ed|ing)|extend(?:s|ed)?|restrict(?:s|ed)?|allow(?:s|ed)?|set|make|made|replac(?:e|es|ed)|fix(?:es|ed)?|must|updat(?:e|es|ed)|convert(?:s|ed)?|split)\b`,
  ),
];

const DOCUMENTATION = /\b(?:documentation|docs|typo|wording|sort fields|description|example)s?\b/i;

const groups = (match: RegExpExecArray): string[] =>
  match.slice(1).filter((text): text is string => text !== undefined);

/** Reads one line, from which operations have been taken out. Backticks are still in it. */
export function readPhrase(line: string, section: Action | undefined): Phrase {
  for (const { action, pattern } of RULES) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [from, to] = groups(match);
    if (from === undefined) continue;
    if ((action === 'rename' || action === 'move') && to !== undefined) {
      return { action, subjects: [from, to], from, to };
    }
    return { action, subjects: [from] };
  }
  const verb = VERBS.find(({ pattern }) => pattern.test(line))?.action;
  if (DOCUMENTATION.test(line) && verb !== 'add' && verb !== 'remove') {
    return { action: 'documentation', subjects: subjectsOf(line) };
  }
  return { action: verb ?? section ?? 'note', subjects: subjectsOf(line) };
}

const STOP_WORDS = new Set(
  `a an and the of to for in on with from by or is are was were be been as at it its this that when
  add adds added adding new introduce introduced remove removed removes delete deleted drop dropped
  change changed changes set make made optional required nullable field fields property properties
  parameter parameters query header path flag value values response operation endpoint schema object
  now must not no longer can may should unify unified support supported allow allowed calls`.split(
    /\s+/,
  ),
);

function subjectsOf(line: string): string[] {
  const quoted = [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
  if (quoted.length > 0) return quoted;
  return [...line.matchAll(/[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*/gu)]
    .map(([word]) => word.replace(/[.-]+$/, ''))
    .filter((word) => word !== '' && !STOP_WORDS.has(word.toLowerCase()));
}
