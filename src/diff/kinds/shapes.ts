import { always, breaks, byDirection, mayBreak, ok } from './kind.js';

/** The judgements that many kinds share: a set of values got smaller, or bigger. */

const SAME_TYPE = ok('The TypeScript type stays the same.');
const FEWER = ok('The handler gets a part of the values that it got before.');
const REFUSED = 'Old clients may still send values that are refused now.';
export const TELL = 'Serve old clients from their own version, or tell them before you switch.';
const STRANGERS = 'Old clients may get values that they do not know.';
const CHECK_READS = 'Check what the handler does with values that it has not met before.';
const CHECK_ANSWERS = 'Check every answer of the handler for values that are not allowed any more.';

/** Fewer values are valid, and TypeScript does not see it. */
export const tightened = byDirection(
  { source: SAME_TYPE, runtime: FEWER, clients: mayBreak(REFUSED, TELL) },
  {
    source: SAME_TYPE,
    runtime: mayBreak(
      'Answers that were valid may be refused by the response check.',
      CHECK_ANSWERS,
    ),
    clients: ok('Old clients get a part of the values that they got before.'),
  },
);

/** More values are valid, and TypeScript does not see it. */
export const loosened = byDirection(
  {
    source: SAME_TYPE,
    runtime: mayBreak('The handler may get values that were refused before.', CHECK_READS),
    clients: ok('Everything that old clients send is still valid.'),
  },
  {
    source: SAME_TYPE,
    runtime: ok('All answers that were valid still are.'),
    clients: mayBreak(STRANGERS, 'Keep to the old values until all clients know the new ones.'),
  },
);

/** Fewer values are valid, and the type says so. */
export const narrowed = byDirection(
  {
    source: mayBreak(
      'The type is narrower: code for the values that are gone may not compile any more.',
      'Remove the code for values that cannot arrive any more.',
    ),
    runtime: FEWER,
    clients: breaks(REFUSED, TELL),
  },
  {
    source: breaks(
      'The type is narrower: answers with the values that are gone do not compile.',
      'Answer with the values that are left.',
    ),
    runtime: breaks('Such answers are refused by the response check.', CHECK_ANSWERS),
    clients: ok('Old clients get a part of the values that they got before.'),
  },
);

/** More values are valid, and the type says so. */
export const widened = byDirection(
  {
    source: breaks(
      'The type is wider: code that relies on the narrower one does not compile.',
      'Handle the new values where the compiler points.',
    ),
    runtime: mayBreak('The handler gets values that it has not met before.', CHECK_READS),
    clients: ok('Everything that old clients send is still valid.'),
  },
  {
    source: ok('All answers that compiled still do.'),
    runtime: ok('All answers that were valid still are.'),
    clients: mayBreak(STRANGERS, 'Keep to the old values until all clients know the new ones.'),
  },
);

/** Other values are valid than before. */
export const replaced = byDirection(
  {
    source: breaks('The type is another one.', 'Rewrite the code that reads the value.'),
    runtime: breaks('The handler gets values of another form.', 'Read the new form.'),
    clients: breaks('What old clients send is refused now.', TELL),
  },
  {
    source: breaks('The type is another one.', 'Answer with a value of the new type.'),
    runtime: breaks(
      'Answers of the old form are refused by the response check.',
      'Answer in the new form.',
    ),
    clients: breaks('Old clients get values of another form.', TELL),
  },
);

/** Neither side can be said to be the stricter one, and TypeScript does not see it. */
export const shifted = byDirection(
  {
    source: SAME_TYPE,
    runtime: mayBreak('The handler may get values that were refused before.', CHECK_READS),
    clients: mayBreak(REFUSED, TELL),
  },
  {
    source: SAME_TYPE,
    runtime: mayBreak(
      'Answers that were valid may be refused by the response check.',
      CHECK_ANSWERS,
    ),
    clients: mayBreak(STRANGERS, TELL),
  },
);

/** Nothing but words. */
export const harmless = always({
  source: ok('Types do not change.'),
  runtime: ok('Values do not change.'),
  clients: ok('Values do not change.'),
});

/** Something that no rule decides. */
export const undecided = always({
  source: mayBreak(
    'No rule decides this change.',
    'Compare the two documents at the places given.',
  ),
  runtime: mayBreak(
    'No rule decides this change.',
    'Compare the two documents at the places given.',
  ),
  clients: mayBreak(
    'No rule decides this change.',
    'Compare the two documents at the places given.',
  ),
});
