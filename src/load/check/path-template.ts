const expression = /\{([^{}]*)\}/g;

/** The names in a path template, in order (OpenAPI 3.1.1, Path Templating). */
export function templateNames(path: string): string[] {
  return [...path.matchAll(expression)].map((match) => match[1] ?? '');
}

/** What two templates have in common when they match the same requests. */
export function templateShape(path: string): string {
  return path.replaceAll(expression, '{}');
}

/** Why a text is no path template, or undefined when it is one. */
export function templateProblem(path: string): string | undefined {
  if (!path.startsWith('/')) return 'it does not start with a slash';
  if (/[{}]/.test(path.replaceAll(expression, ''))) return 'a brace stands alone';
  const names = templateNames(path);
  if (names.includes('')) return 'a parameter has no name';
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : `{${twice}} stands twice in it`;
}
