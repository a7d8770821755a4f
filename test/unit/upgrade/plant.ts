import { changelog } from './ftero.js';
import { preamble, shapes, type Shape } from './shapes.js';
import { carry } from './support.js';

/** What became of the planted uses of one shape. */
export interface Harvest {
  readonly shape: string;
  readonly planted: number;
  readonly rewritten: number;
  readonly reported: number;
  /** Uses of the user's own that stayed as they were, as they should. */
  readonly untouched: number;
  /** Uses that were neither rewritten as they should be nor reported, each as it reads now. */
  readonly missed: readonly string[];
}

/** Numbers that look random and are the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Surroundings that a use can stand in. */
const places: readonly ((code: string, k: number) => string)[] = [
  (code) => `{ ${code} }`,
  (code, k) => `export function place${k}() { ${code} }`,
  (code, k) => `export const place${k} = async () => { ${code} };`,
  (code, k) => `export const place${k} = () => { try { ${code} } finally { use(1); } };`,
  (code, k) => `export class Place${k} { run(this: Place${k}) { ${code} } }`,
  (code, k) => `export class Place${k} { static { ${code} } }`,
  (code, k) => `export const place${k} = { run() { ${code} } };`,
  (code, k) => `export const place${k} = <T,>(one: T) => { ${code} return one; };`,
  (code) => `if (flag) { ${code} } else { use(2); }`,
  (code) => `for (let i = 0; i < 2; i++) { ${code} }`,
  (code, k) => `export namespace Place${k} { ${code} }`,
  (code) => `[1].forEach(() => { ${code} });`,
];

/** Ways to lay code out; what is in strings has none of these. */
const layouts: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code.replaceAll('{ ', '{\n\t'),
  (code) => code.replaceAll(' = ', ' /* is */ = '),
  (code) => code.replaceAll('; ', ';\r\n'),
  (code) => code.replaceAll(') ', ')  '),
];

const pick = <T>(from: readonly T[], random: (below: number) => number): T =>
  from[random(from.length)] as T;

interface Plant {
  readonly shape: Shape;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const marks = (k: number) => [`/*<${k}>*/`, `/*</${k}>*/`] as const;

function plant(count: number, seed: number): Plant[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, k) => {
    const shape = shapes[k % shapes.length] as Shape;
    const [place, layout] = [pick(places, random), pick(layouts, random)];
    const [open, close] = marks(k);
    const write = (code: string) => `${open}${layout(place(code, k))}${close}`;
    return {
      shape,
      file: `src/code/planted-${random(Math.ceil(count / 4))}.ts`,
      before: write(shape.code),
      after: shape.after === 'reported' ? '' : write(shape.after),
    };
  });
}

/** Plants uses of all shapes in random surroundings and layouts, upgrades, and looks what became of each. */
export async function harvest(count: number, seed: number): Promise<Harvest[]> {
  const plants = plant(count, seed);
  const files = new Map<string, string>();
  for (const { file, before } of plants) {
    files.set(file, `${files.get(file) ?? preamble}\n${before}\n`);
  }
  const outcome = await carry({
    before: 'ftero@1.15.0',
    after: 'ftero@1.16.0',
    changelog,
    files: Object.fromEntries(files),
  });
  const found = plants.map((one, k) => {
    const text = outcome.text(one.file);
    const [open, close] = marks(k);
    const start = text.indexOf(open);
    const now = text.slice(start, text.indexOf(close) + close.length);
    const first = text.slice(0, start).split('\n').length;
    const last = first + now.split('\n').length - 1;
    const isReported = outcome.plan.points.some(
      ({ file, line }) => file === one.file && line >= first && line <= last,
    );
    return { ...one, now, isReported };
  });
  return shapes.map((shape) => {
    const own = found.filter((one) => one.shape === shape);
    const isRight = (one: (typeof found)[number]) => one.now === one.after;
    return {
      shape: shape.name,
      planted: own.length,
      rewritten: own.filter((one) => isRight(one) && one.now !== one.before).length,
      reported: own.filter((one) => one.isReported).length,
      untouched: own.filter((one) => isRight(one) && one.now === one.before).length,
      missed: own.filter((one) => !isRight(one) && !one.isReported).map(({ now }) => now),
    };
  });
}

/** The table of a harvest, as Markdown. */
export function harvestTable(rows: readonly Harvest[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const sum = (of: (row: Harvest) => number) => rows.reduce((all, row) => all + of(row), 0);
  const numbers = (row: Harvest) => [
    row.planted,
    row.rewritten,
    row.reported,
    row.untouched,
    row.missed.length,
  ];
  return [
    line(['shape', 'planted', 'rewritten', 'reported', 'own, untouched', 'missed']),
    line(['---', '---:', '---:', '---:', '---:', '---:']),
    ...rows.map((row) => line([row.shape, ...numbers(row)])),
    line([
      '**all**',
      sum((row) => row.planted),
      sum((row) => row.rewritten),
      sum((row) => row.reported),
      sum((row) => row.untouched),
      sum((row) => row.missed.length),
    ]),
    '',
  ].join('\n');
}
