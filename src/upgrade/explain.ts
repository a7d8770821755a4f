import type { Change } from '../diff/index.js';

/** Names that a change is about, each with how much it says when an error mentions it. */
function namesOf({ subject, before, after }: Change): (readonly [string | undefined, number])[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return [
    [subject.property?.before, 4],
    [subject.property?.after, 4],
    [subject.parameter?.before?.name, 4],
    [subject.parameter?.after?.name, 4],
    [subject.operation?.before?.name, 4],
    [subject.operation?.after?.name, 2],
    [subject.schema?.before?.name, 2],
    [subject.schema?.after?.name, 2],
    [lastName(before?.pointer), 3],
    [lastName(after?.pointer), 3],
    [text(before?.value), 2],
    [text(after?.value), 2],
  ];
}

function lastName(pointer: string | undefined): string | undefined {
  return /.*\/properties\/([^/]+)/.exec(pointer ?? '')?.[1];
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (!/[\w$]/.test(before) && !/[\w$]/.test(after)) return true;
  }
  return false;
}

function score(change: Change, message: string, code: string): number {
  const told = new Map<string, number>();
  for (const [name, weight] of namesOf(change)) {
    if (name === undefined || name === '') continue;
    const found = mentions(message, name) ? weight : mentions(code, name) ? weight / 2 : 0;
    told.set(name, Math.max(told.get(name) ?? 0, found));
  }
  return [...told.values()].reduce((sum, one) => sum + one, 0);
}

/** The changes that most likely brought an error about: those whose names it mentions most. */
export function explainError(
  changes: readonly Change[],
  message: string,
  code: string,
): readonly Change[] {
  const scored = changes
    .filter(({ verdicts }) => verdicts.source.level !== 'ok' || verdicts.runtime.level !== 'ok')
    .map((change) => ({ change, score: score(change, message, code) }));
  const best = Math.max(0, ...scored.map((one) => one.score));
  if (best < 2) return [];
  return scored
    .filter((one) => one.score === best)
    .map(({ change }) => change)
    .slice(0, 3);
}
