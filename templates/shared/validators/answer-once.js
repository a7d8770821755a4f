/**
 * What compiled validators share: remembering what was found out about a value while it is checked. Only schemas
 * that can ask the same of one value again and again, level by level, are checked in this way.
 */

import { isFull } from './findings.js';
import { identities } from './values.js';

// Answers of the validation that is going on; nothing is kept after it, for values change.
const memory = { isOpen: false, answers: [] };

function forgetAnswers() {
  memory.isOpen = false;
  for (const answers of memory.answers.splice(0)) {
    answers.known.clear();
    answers.last = null;
  }
  identities.areKept = false;
  identities.known.clear();
  identities.ofContainers.clear();
}

/** Lists what is wrong with an invalid value; equal scalars stand in several places, so the pointer counts too. */
function listOnce(validate, value, findings, pointer, answer) {
  if (answer.found?.pointer !== pointer) {
    answer.found = { pointer, findings: [], listedIn: null };
    validate(value, answer.found.findings, pointer);
  }
  const { found } = answer;
  if (found.listedIn === findings) return;
  found.listedIn = findings;
  for (const one of found.findings) {
    if (isFull(findings)) break;
    findings.push(one);
  }
}

function isContainer(value) {
  return typeof value === 'object' && value !== null;
}

/** Whether there is a nesting to look into; what has none is looked at again sooner than it is remembered. */
function isNested(value) {
  if (!isContainer(value)) return false;
  if (Array.isArray(value)) return value.some(isContainer);
  for (const name in value) if (isContainer(value[name])) return true;
  return false;
}

/**
 * A function that asks another one once for each value of a validation, whoever asks; `always` for one that may be
 * asked again and again of the very same value, be it ever so small. Alternatives ask for the parts of a value in
 * the same order, so each answer leads to the one that was wanted after it: most need not be looked up.
 */
export function answerOnce(validate, always) {
  const answers = { known: new Map(), last: null };
  const { known } = answers;
  const find = (value) => {
    let answer = known.get(value);
    if (answer === undefined) {
      if (known.size === 0) memory.answers.push(answers);
      answer = { value, isValid: false, found: null, next: null };
      answer.isValid = validate(value, null, null);
      known.set(value, answer);
    }
    return answer;
  };
  const ask = (value, findings, pointer) => {
    if (!memory.isOpen) {
      memory.isOpen = true;
      identities.areKept = true;
      try {
        return ask(value, findings, pointer);
      } finally {
        forgetAnswers();
      }
    }
    const { last } = answers;
    let answer = last !== null && last.value !== value ? last.next : last;
    if (answer === null || answer.value !== value) {
      if (!always && !isNested(value)) return validate(value, findings, pointer);
      answer = find(value);
      if (last !== null) last.next = answer;
    }
    answers.last = answer;
    if (!answer.isValid && !isFull(findings)) {
      listOnce(validate, value, findings, pointer, answer);
      answers.last = answer;
    }
    return answer.isValid;
  };
  ask.asksFirst = true;
  return ask;
}
