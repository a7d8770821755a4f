import { describe, expect, it } from 'vitest';
import { machineOf } from '../../../src/load/patterns/program.js';
import { strategyOf } from '../../../src/load/patterns/strategy.js';
import { parsePattern } from '../../../src/load/patterns/syntax.js';
import { processorTime } from '../../trust/worst-case/cost.js';
import { Chance } from './generate.js';

type Runner = { test: (text: string) => boolean };

const library = new URL('../../../templates/shared/validators/linear-patterns.js', import.meta.url);
const { linearPattern } = (await import(/* @vite-ignore */ library.href)) as {
  linearPattern: (...parts: unknown[]) => Runner;
};

/** A pattern on the automaton, whatever engine it would get. */
function automatonOf(source: string, flags: string): Runner {
  const machine = machineOf(parsePattern(source, flags));
  if (machine === undefined) throw new Error(`No automaton for ${source}`);
  return linearPattern(
    flags,
    machine.sets.map((set) => [set.source, set.flags]),
    machine.looks.map(({ code, backwards }) => [code, backwards]),
    machine.main.code,
    true,
  );
}

const atoms = [
  'a',
  'b',
  '-',
  'K',
  '.',
  '\\w',
  '\\W',
  '\\d',
  '\\s',
  '\\S',
  '[ab]',
  '[^a]',
  '[a-c_]',
  '[\\w-]',
  '\\n',
  'é',
  '\\u017f',
] as const;
const unicodeAtoms = ['\\p{L}', '\\P{L}', '😀', '[\\p{Lu}😀-😎]', '\\u{1f600}'] as const;
const places = ['^', '$', '\\b', '\\B', '(?=a)', '(?!b)', '(?<=a)', '(?<!\\w)'] as const;
const quantifiers = ['*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '+?'] as const;
const letters = [
  'a',
  'b',
  'c',
  '-',
  '_',
  'K',
  'k',
  '\u212a',
  'ſ',
  '1',
  ' ',
  '\n',
  '\u2028',
  'é',
  '😀',
  '😎',
  '\ud83d',
  '\ude00',
] as const;

function randomPattern(chance: Chance, unicode: boolean, depth = 0): string {
  const kind = chance.next();
  if (depth > 3 || kind < 0.35) {
    return unicode && chance.flip(0.25) ? chance.pick(unicodeAtoms) : chance.pick(atoms);
  }
  const inner = (): string => randomPattern(chance, unicode, depth + 1);
  if (kind < 0.45) return chance.pick(places);
  if (kind < 0.65) return chance.some(2 + chance.below(2), inner).join('');
  if (kind < 0.75) return `(?:${inner()}|${inner()})`;
  if (kind < 0.8) return `(?${chance.pick(['=', '!', '<=', '<!'])}${inner()})`;
  return `(${inner()})${chance.pick(quantifiers)}`;
}

/** A pattern with groups and references to them. */
function referring(chance: Chance, depth = 0): string {
  const kind = chance.next();
  const inner = (): string => referring(chance, depth + 1);
  if (depth > 3 || kind < 0.2) return chance.pick(['a', 'b', '[ab]', '.']);
  if (kind < 0.4) return chance.pick(['\\1', '\\2', '\\1+', '\\1*']);
  if (kind < 0.6) return inner() + inner();
  if (kind < 0.7) return `(${inner()}|${inner()})`;
  if (kind < 0.75) return `(?${chance.pick(['=', '!'])}${inner()})${inner()}`;
  return `(${inner()})${chance.pick(['', '', '*', '+', '?', '{2}'])}${inner()}`;
}

describe('the automaton of a pattern', () => {
  it.each(['u', '', 'iu', 'i', 'mu', 'su', 'ms'])('answers as RegExp does, flags "%s"', (flags) => {
    const chance = new Chance(flags.length * 31 + 7);
    const differences: string[] = [];
    let compared = 0;
    let matched = 0;
    for (let round = 0; round < 1500; round++) {
      const source = randomPattern(chance, flags.includes('u'));
      const judge = new RegExp(source, flags);
      const automaton = automatonOf(source, flags);
      for (let count = 0; count < 12; count++) {
        const text = chance.some(chance.below(7), () => chance.pick(letters)).join('');
        // V8 looks between the halves of a character there, where ECMA-262 has no position.
        if (flags.includes('u') && source.includes('\\B') && /[\u{10000}-\u{10ffff}]/u.test(text))
          continue;
        const expected = judge.test(text);
        compared++;
        if (expected) matched++;
        if (automaton.test(text) !== expected) {
          differences.push(`/${source}/${flags} ${JSON.stringify(text)}: ${expected}`);
        }
      }
    }
    differences.sort((left, right) => left.length - right.length);
    expect(differences.slice(0, 5)).toEqual([]);
    expect(matched / compared).toBeGreaterThan(0.2);
    expect(matched / compared).toBeLessThan(0.9);
  });

  it('answers as RegExp does after its states were forgotten', () => {
    const chance = new Chance(5);
    const source = '^(?:a|b)*a(?:a|b){9}$';
    const automaton = automatonOf(source, 'u');
    const judge = new RegExp(source, 'u');
    for (let round = 0; round < 200; round++) {
      const text = chance.some(60, () => chance.pick(['a', 'b'])).join('');
      expect(automaton.test(text)).toBe(judge.test(text));
    }
  });
});

describe('the engine of a pattern', () => {
  it.each([
    '^(a*){8}b$',
    '^(?:a*a*){5}b$',
    '^(a+){10}$',
    'a*a*a*a*a*a*a*b',
    '\\s+$',
    '^.*a.*b.*c.*d.*$',
    '^(a+)+$',
    '^(a*)*b',
    '^(?:(?:a*)*)*b',
    '^(?:a*b*)*c',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(x+x+)+y',
    '^(\\w+\\s?)*$',
    '^(([a-z])+.)+[A-Z]',
    '^(a?){25,}$',
    '^(?:a?){30}b$',
    '^(?:a|a){20}$',
    '^\\S+@\\S+\\.\\S+$',
    '.+@.+',
    '(?<!x)a+$',
    '^(?:a|b(?=.*c))*$',
  ])('is an automaton for %s', (pattern) => {
    expect(strategyOf(pattern, 'u').engine).toBe('linear');
  });

  it.each([
    '^\\+\\d{3,}$',
    '^refs/(heads|tags|pull)/.*$',
    '^([0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?)$',
    '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
    '^\\d+(\\.\\d+)*$',
    '^[a-z]+(-[a-z]+)*$',
    '[a-z]+',
    'foo',
    '^(?=.*[a-z])(?=.*[A-Z]).{8,}$',
    '^.{1,5000}$',
    '^\\p{L}+(?: \\p{L}+)*$',
    '^\\d{4}(?!\\d{2}\\b)-\\d+$',
    '^(.)\\1+$',
    '^(["\'])[^"\']*\\1(?:, ?(["\'])[^"\']*\\2)*$',
    '^(?<year>\\d{4})(?<dash>-?)(\\d\\d)\\k<dash>\\d\\d$',
    '^(?:(a)|b)\\1$',
    '^(?=(a+))\\1b',
  ])('is that of JavaScript for %s', (pattern) => {
    expect(strategyOf(pattern, 'u')).toEqual({ engine: 'native' });
  });

  it('is that of JavaScript for back references only where no text takes long', () => {
    const chance = new Chance(11);
    const slow: string[] = [];
    let native = 0;
    for (let round = 0; round < 3000; round++) {
      const source = `${chance.pick(['', '^'])}${referring(chance)}${chance.pick(['', '$', 'c'])}`;
      if (!/\\\d/.test(source) || strategyOf(source, '').engine !== 'native') continue;
      native++;
      const expression = new RegExp(source);
      for (const part of ['a', 'b', 'ab', 'aab']) {
        const text = `${part.repeat(20_000 / part.length)}!`;
        const times = [0, 1].map(() => processorTime(() => expression.test(text)));
        if (Math.min(...times) > 60) slow.push(`${source} ${part}: ${times.join(', ')} ms`);
      }
    }
    expect(slow).toEqual([]);
    expect(native).toBeGreaterThan(100);
  });

  it('is bounded where there is no automaton of a sensible size', () => {
    expect(strategyOf('^(a*)\\1*b$', 'u')).toEqual({ engine: 'bounded', limit: 200 });
    expect(strategyOf('^(a+)\\1', 'u')).toEqual({ engine: 'bounded', limit: 200 });
    expect(strategyOf('^(a+)+\\1$', 'u')).toEqual({ engine: 'bounded', limit: 20 });
    expect(strategyOf('^(?:a{1,199}){1,199}$', 'u')).toEqual({ engine: 'bounded', limit: 20 });
    expect(strategyOf('(?:a|b)*a(?:a|b){12}$', 'u')).toMatchObject({
      engine: 'linear',
      limit: 70175,
    });
  });

  it.each([
    '^(?:(?:){1000}){1000000}$',
    `^${'(?:a|b)?'.repeat(400)}$`,
    `${'('.repeat(300)}a${')'.repeat(300)}`,
  ])('is found in little time: %s', (pattern) => {
    const started = process.cpuUsage().user;
    strategyOf(pattern, 'u');
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
  });
});
