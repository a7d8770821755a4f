/** The answer to an unknown id in the path. */
export function notFound(kind: string): { status: 404; body: { message: string } } {
  return { status: 404, body: { message: `There is no ${kind} with this id.` } };
}
