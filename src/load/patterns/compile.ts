/**
 * Why a pattern is not a regular expression of ECMA-262, or undefined when it is one, with the
 * unicode flag or without: many published patterns hold escapes that only the older syntax allows.
 */
export function patternProblem(pattern: string): string | undefined {
  return compileProblem(pattern, 'u') === undefined ? undefined : compileProblem(pattern, '');
}

function compileProblem(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf('/: ') + 3) || message;
  }
}
