/**
 * Reading regular expressions of PCRE, Python, Java, .NET, Ruby and Go: what these write otherwise and mean the
 * same by. What has no certain meaning is left, so that the result is no regular expression of ECMA-262 either.
 */

export interface Translation {
  readonly source: string;
  readonly flags: string;
}

/** Escapes outside of classes. `\Z` allows a line break after it in some dialects; the strict meaning is taken. */
const escapes: Readonly<Record<string, string>> = {
  '\\A': '^',
  '\\z': '$',
  '\\Z': '$',
  '\\a': '\\x07',
  '\\e': '\\x1b',
  '\\h': '[\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  '\\H': '[^\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
};

const classEscapes: Readonly<Record<string, string>> = {
  '\\a': '\\x07',
  '\\e': '\\x1b',
  '\\h': '\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
};

/** POSIX classes, and Java's names of the same. */
const posix: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '\\w',
  xdigit: 'A-Fa-f0-9',
};

const token =
  /\\Q([^]*?)(?:\\E|$)|\\x\{[\da-fA-F]+\}|\\[pP](?:\{\^?\w+\}|[A-Z])|\\[^]|\[:\^?\w+:\]|\(\?#[^)]*\)|\(\?P<|\(\?P=\w+\)|\(\?'\w+'|\(\?>|\(\?<?[=!]|\(\?<\w+>|\(\?:|\(|\)|\[\^?\]?|\]|(?:[*+?]|\{\d*,?\d*\})[+?]?|[^]/gu;

const leadingFlags = /^\(\?([imsx]+)\)/;
const mostGroups = 50;

interface Open {
  readonly start: number;
  readonly atomic?: string;
}

class Translator {
  readonly #out: string[] = [];
  readonly #open: Open[] = [];
  readonly #extended: boolean;
  #inClass = false;
  /** Where in the output the last whole atom began. */
  #atom = 0;
  #groups = 0;
  changed = false;

  constructor(extended: boolean) {
    this.#extended = extended;
  }

  get text(): string {
    return this.#out.join('');
  }

  read(token: string, quoted: string | undefined): void {
    if (quoted !== undefined) this.#quote(quoted);
    else if (this.#inClass) this.#inside(token);
    else this.#outside(token);
  }

  #put(text: string, original = text): void {
    if (text !== original) this.changed = true;
    this.#out.push(text);
  }

  #atomOf(text: string, original = text): void {
    this.#atom = this.#out.length;
    this.#put(text, original);
  }

  #quote(text: string): void {
    this.changed = true;
    for (const character of text) this.#atomOf(character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'));
  }

  #inside(token: string): void {
    if (token === ']') this.#inClass = false;
    const name = /^\[:(\^?)(\w+):\]$/.exec(token);
    const set = posix[name?.[2] ?? ''];
    if (name !== null && name[1] === '' && set !== undefined) this.#put(set, token);
    else this.#put(classEscapes[token] ?? unicodeEscape(token, true), token);
  }

  #outside(token: string): void {
    if (token.startsWith('[')) {
      this.#inClass = true;
      // Directly after the bracket the closing one is a character.
      this.#atomOf(token.endsWith(']') ? token.replace(']', '\\]') : token, token);
    } else if (token.startsWith('(?#')) this.changed = true;
    else if (this.#extended && /^\s$/.test(token)) this.changed = true;
    else if (token.startsWith('(')) this.#group(token);
    else if (token === ')') this.#close();
    else if (/^(?:[*+?]|\{\d*,?\d*\})[+?]?$/.test(token)) this.#quantifier(token);
    else this.#atomOf(escapes[token] ?? unicodeEscape(token, false), token);
  }

  #group(token: string): void {
    const start = this.#out.length;
    const backreference = /^\(\?P=(\w+)\)$/.exec(token);
    const named = /^\(\?'(\w+)'$/.exec(token);
    if (backreference !== null) {
      this.#atomOf(`\\k<${backreference[1] ?? ''}>`, token);
      return;
    }
    if (token === '(?>') {
      const atomic = `atomic${++this.#groups}`;
      this.#put(`(?:(?=(?<${atomic}>`, token);
      this.#open.push({ start, atomic });
      return;
    }
    if (token === '(?P<') this.#put('(?<', token);
    else this.#put(named === null ? token : `(?<${named[1] ?? ''}>`, token);
    this.#open.push({ start });
  }

  #close(): void {
    const { start, atomic } = this.#open.pop() ?? { start: this.#out.length };
    this.#put(atomic === undefined ? ')' : `))\\k<${atomic}>)`, ')');
    this.#atom = start;
  }

  /** A possessive quantifier gives nothing back: a lookahead takes its text, and a reference repeats it. */
  #quantifier(token: string): void {
    const plain = token.replace(/^\{,(\d+)\}/, '{0,$1}');
    if (!/.\+$/.test(plain) || this.#groups === mostGroups) {
      this.#put(plain, token);
      return;
    }
    const name = `atomic${++this.#groups}`;
    const atom = this.#out.splice(this.#atom).join('');
    this.#put(`(?:(?=(?<${name}>${atom}${plain.slice(0, -1)}))\\k<${name}>)`, token);
  }
}

/** Java's and PCRE's forms of escapes that ECMA-262 writes with braces or another name. */
function unicodeEscape(token: string, inClass: boolean): string {
  if (token.startsWith('\\x{')) return `\\u${token.slice(2)}`;
  const property = /^\\([pP])\{?(\^?)(\w+)\}?$/.exec(token);
  if (property === null) return token;
  const [, letter = 'p', caret = '', name = ''] = property;
  const set = posix[name.toLowerCase()];
  const negated = (letter === 'P') !== (caret === '^');
  if (set !== undefined && /^[A-Z][a-z]|^XDigit$|^ASCII$/.test(name)) {
    if (!inClass) return `[${negated ? '^' : ''}${set}]`;
    return negated ? token : set;
  }
  const known = name === 'IsAlphabetic' ? 'Alphabetic' : isProperty(name) ? name : `Script=${name}`;
  return `\\${negated ? 'P' : 'p'}{${known}}`;
}

function isProperty(name: string): boolean {
  try {
    new RegExp(`\\p{${name}}`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Java's intersection and subtraction of classes have no form in ECMA-262 without the flag `v`. */
const classOperation = /&&\[|--\[/;

/** A pattern of another dialect as one of ECMA-262; undefined when it holds nothing that only others know. */
export function translated(pattern: string): Translation | undefined {
  const flags = leadingFlags.exec(pattern)?.[1] ?? '';
  const extended = flags.includes('x');
  let body = flags === '' ? pattern : pattern.slice(flags.length + 3);
  if (extended) body = body.replaceAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|#.*/g, withoutComment);
  const translator = new Translator(extended);
  for (const [whole, quoted] of body.matchAll(token)) translator.read(whole, quoted);
  if ((!translator.changed && flags === '') || classOperation.test(body)) return undefined;
  return { source: translator.text, flags: flags.replace('x', '') };
}

function withoutComment(part: string): string {
  return part.startsWith('#') ? '' : part;
}
