/** Where the points of an upgrade wait for somebody to settle them, beside the configuration. */
export const checklistName = 'ftero-gen-upgrade.md';

/** The points of a checklist that are not ticked. */
export function openPoints(markdown: string): string[] {
  return markdown.split(/\r?\n/).filter((line) => /^- \[ \] /.test(line));
}

/**
 * The new checklist. What was still open in the one before comes after it, whole; what was ticked has
 * served its purpose.
 */
export function joinChecklists(report: string, previous: string | undefined): string {
  if (previous === undefined) return report;
  const open: string[] = [];
  let isOpen = false;
  for (const line of previous.split(/\r?\n/)) {
    if (!line.startsWith('  ')) isOpen = /^- \[ \] /.test(line);
    if (isOpen) open.push(line);
  }
  if (open.length === 0) return report;
  return `${report}\n## Still open from before\n\n${open.join('\n')}\n`;
}
