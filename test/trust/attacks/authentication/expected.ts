import { understood, type Requirement } from './requirements.js';

/** What a request brings for each scheme, by the scheme's key; absent: nothing. */
export type Brought = Readonly<Record<string, Credential>>;

/** What the security function of the table does with it: see `securityFunctions`. */
export type Credential = 'good' | 'true' | 'bad' | 'zero' | 'empty' | 'text' | 'forbidden';

const letIn: ReadonlySet<Credential | undefined> = new Set(['good', 'true']);

/** `through` says that the handler was reached. */
export type Verdict = 'through' | 401 | 403;

/**
 * What must come of a request, by the words of OpenAPI (Security Requirement Object) and our rule for
 * what is not understood. Written from those, not from the code under test.
 */
export function expectedVerdict({ means }: Requirement, brought: Brought): Verdict {
  if (means === undefined) return 'through';
  let refusal: Verdict = 401;
  let refused = false;
  for (const alternative of means) {
    if (alternative.length === 0) continue;
    // Credentials of a scheme that is understood can be missing; the others' functions are always asked.
    if (alternative.some((scheme) => understood.has(scheme) && brought[scheme] === undefined)) {
      continue;
    }
    const wrong = alternative.find((scheme) => !letIn.has(brought[scheme]));
    if (wrong === undefined) return 'through';
    if (brought[wrong] === 'forbidden' && !refused) {
      refusal = 403;
      refused = true;
    }
  }
  return means.some((alternative) => alternative.length === 0) ? 'through' : refusal;
}
