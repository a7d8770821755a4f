/**
 * Regular expressions without backtracking: an automaton reads the text once, so that no text takes more than its
 * length's share of time. What it answers is what ECMA-262 says; the classes of characters are those of the engine.
 */

// Bits of a position, and the instructions: they are written when the code is generated.
const patternPlaces = { start: 1, end: 2, word: 4, lineStart: 8, lineEnd: 16, look: 32 };
const patternSteps = { take: 0, fork: 1, check: 2 };

// Beyond these, states and characters that were kept are forgotten.
const mostStates = 1000;
const mostCharacters = 10_000;

/** Gives each kind of character a number: those that the same classes hold are of one kind. */
function characterKinds(classes) {
  const tests = classes.map(([source, flags]) => new RegExp(`^(?:${source})$`, flags));
  const kinds = [];
  const byMembers = new Map();
  const ascii = [];
  let others = new Map();
  const find = (code) => {
    const character = String.fromCodePoint(code);
    const members = tests.map((test) => test.test(character));
    const key = members.join();
    let kind = byMembers.get(key);
    if (kind === undefined) {
      kind = kinds.push(members) - 1;
      byMembers.set(key, kind);
    }
    if (code < 128) ascii[code] = kind;
    else {
      if (others.size >= mostCharacters) others = new Map();
      others.set(code, kind);
    }
    return kind;
  };
  const kindOf = (code) => (code < 128 ? ascii[code] : others.get(code)) ?? find(code);
  return { kinds, kindOf };
}

/** The text as numbers of kinds, and what of the places in it does not depend on lookarounds. */
function readCharacters(text, flags, kindOf, needsPlaces) {
  const unicode = flags.includes('u');
  const kinds = [];
  const codes = [];
  for (let index = 0; index < text.length;) {
    const code = unicode ? text.codePointAt(index) : text.charCodeAt(index);
    kinds.push(kindOf(code));
    if (needsPlaces) codes.push(code);
    index += code > 0xffff ? 2 : 1;
  }
  const places = needsPlaces ? placesOf(codes, flags) : null;
  return { kinds, places };
}

const lineEnds = new Set([0x0a, 0x0d, 0x2028, 0x2029]);

/** Letters, digits and the underscore, and what these are with and without case. */
function wordTest(flags) {
  const word = new RegExp('\\w', flags.replace('m', ''));
  const ascii = Array.from({ length: 128 }, (_, code) => word.test(String.fromCharCode(code)));
  return (code) => ascii[code] ?? word.test(String.fromCodePoint(code));
}

/** What can be asked about each position besides start and end: boundaries of words and of lines. */
function placesOf(codes, flags) {
  const isWordCode = wordTest(flags);
  const places = new Int32Array(codes.length + 1);
  let wasWord = false;
  let wasLine = true;
  for (let at = 0; at <= codes.length; at++) {
    const isWord = at < codes.length && isWordCode(codes[at]);
    const isLine = at === codes.length || lineEnds.has(codes[at]);
    places[at] =
      (isWord === wasWord ? 0 : patternPlaces.word) |
      (wasLine ? patternPlaces.lineStart : 0) |
      (isLine ? patternPlaces.lineEnd : 0);
    wasWord = isWord;
    wasLine = isLine;
  }
  return places;
}

/** Everything that can be reached from some instructions at a place without taking a character. */
function reachInstructions(code, from, place) {
  const seen = new Set();
  const takes = [];
  let accepts = false;
  const open = [...from];
  while (open.length > 0) {
    const at = open.pop();
    if (seen.has(at)) continue;
    seen.add(at);
    const operation = code[3 * at];
    if (operation === patternSteps.take) takes.push(at);
    else if (operation === patternSteps.fork) open.push(code[3 * at + 2], code[3 * at + 1]);
    else if (operation === patternSteps.check) {
      if (((place >>> code[3 * at + 1]) & 1) === code[3 * at + 2]) open.push(at + 1);
    } else accepts = true;
  }
  return { accepts, takes, next: [] };
}

/** A deterministic automaton, made as far as texts ask for it. Every position may be the first of a match. */
function automaton(code, kinds) {
  let states = new Map();
  const stateOf = (instructions) => {
    const key = instructions.join();
    let state = states.get(key);
    if (state === undefined) {
      if (states.size >= mostStates) states = new Map();
      state = { instructions, places: new Map(), last: -1, reached: null };
      states.set(key, state);
    }
    return state;
  };
  const reached = (state, place) => {
    if (state.last === place) return state.reached;
    let found = state.places.get(place);
    if (found === undefined) {
      found = reachInstructions(code, state.instructions, place);
      state.places.set(place, found);
    }
    state.last = place;
    state.reached = found;
    return found;
  };
  const after = (from, kind) => {
    const known = from.next[kind];
    if (known !== undefined) return known;
    const members = kinds[kind];
    const instructions = new Set([0]);
    for (const at of from.takes) if (members[code[3 * at + 1]]) instructions.add(at + 1);
    const state = stateOf([...instructions].sort((left, right) => left - right));
    from.next[kind] = state;
    return state;
  };
  return { begin: () => stateOf([0]), reached, after };
}

/** Marks the positions at which a lookaround holds: one behind reads forwards, one ahead backwards. */
function markPlaces(machine, backwards, kinds, places, bit) {
  let state = machine.begin();
  const last = kinds.length;
  for (let step = 0; step <= last; step++) {
    const at = backwards ? last - step : step;
    const from = machine.reached(state, places[at]);
    if (step < last) state = machine.after(from, kinds[backwards ? at - 1 : at]);
    if (from.accepts) places[at] |= bit;
  }
}

/** What runs a pattern: its own automaton and those of its lookarounds, the inner ones first. */
function patternRunner(flags, classes, looks, code, needsPlaces) {
  const { kinds, kindOf } = characterKinds(classes);
  const machines = looks.map(([part]) => automaton(part, kinds));
  const main = automaton(code, kinds);
  const { start, end, look } = patternPlaces;
  return (text) => {
    const read = readCharacters(text, flags, kindOf, needsPlaces);
    const { places } = read;
    const last = read.kinds.length;
    if (places !== null) {
      places[0] |= start;
      places[last] |= end;
    }
    looks.forEach(([, backwards], index) =>
      markPlaces(machines[index], backwards, read.kinds, places, look << index),
    );
    let state = main.begin();
    for (let at = 0; at <= last; at++) {
      const place = places === null ? (at === 0 ? start : 0) | (at === last ? end : 0) : places[at];
      const from = main.reached(state, place);
      if (from.accepts) return true;
      if (at < last) state = main.after(from, read.kinds[at]);
    }
    return false;
  };
}

/** A pattern that has to be run in linear time, in place of a regular expression. It is made when it is first asked. */
export function linearPattern(...parts) {
  let run = null;
  return {
    test(text) {
      run ??= patternRunner(...parts);
      return run(text);
    },
  };
}
