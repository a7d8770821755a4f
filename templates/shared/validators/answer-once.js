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
  for (const { valid, found } of memory.answers.splice(0)) {
    valid.clear();
    found.clear();
  }
  identities.areKept = false;
  identities.known.clear();
  identities.ofContainers.clear();
}

/** Lists what is wrong with an invalid value; equal scalars stand in several places, so the pointer counts too. */
function listOnce(validate, value, findings, pointer, found) {
  let answer = found.get(value);
  if (answer?.pointer !== pointer) {
    answer = { pointer, findings: [], listedIn: null };
    found.set(value, answer);
    validate(value, answer.findings, pointer);
  }
  if (answer.listedIn === findings) return;
  answer.listedIn = findings;
  for (const one of answer.findings) {
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
 * asked again and again of the very same value, be it ever so small.
 */
export function answerOnce(validate, always) {
  const answers = { valid: new Map(), found: new Map() };
  const { valid, found } = answers;
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
    if (!always && !isNested(value)) return validate(value, findings, pointer);
    let answer = valid.get(value);
    if (answer === undefined) {
      answer = validate(value, null, null);
      if (valid.size === 0) memory.answers.push(answers);
      valid.set(value, answer);
    }
    if (!answer && !isFull(findings)) listOnce(validate, value, findings, pointer, found);
    return answer;
  };
  return ask;
}
