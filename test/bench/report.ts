import type { Sample } from './measure/statistics.js';

/** A measured value beside what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Between what the rounds lie. */
  readonly spread?: readonly [number, number];
  readonly target?: { readonly least?: number; readonly most?: number };
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface BenchmarkReport {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  /** Versions of everything that was compared. */
  readonly versions: Readonly<Record<string, string>>;
}

export function isReached({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return value >= (target.least ?? -Infinity) && value <= (target.most ?? Infinity);
}

/** A median with its spread. */
export function shown({ median, low, high }: Sample, digits = 1): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

export function figureTable(figures: readonly Figure[]): Table {
  return {
    title: 'Targets',
    columns: ['figure', 'measured', 'target', 'reached'],
    rows: figures.map((figure) => {
      const { name, value, unit, spread, target } = figure;
      const between = spread === undefined ? '' : ` (${rounded(spread[0])}–${rounded(spread[1])})`;
      const reached = isReached(figure);
      return [
        name,
        `${rounded(value)}${between} ${unit}`.trim(),
        target === undefined ? '' : targetText(target, unit),
        reached === undefined ? '' : reached ? 'yes' : 'no',
      ];
    }),
  };
}

function targetText({ least, most }: NonNullable<Figure['target']>, unit: string): string {
  return (least === undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`).trim();
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}

/** The table as Markdown with aligned columns, to be read as it is and to be pasted. */
export function tableText({ title, columns, rows }: Table): string {
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`### ${title}`, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}
