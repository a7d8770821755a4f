import { print, text } from './javascript.js';
import { helperLibrary, selectHelpers } from './helper-library.js';
import type { ValidatorFile, ValidatorGroup } from './types.js';
import type { Constant, Unit } from './unit.js';

/** A module to be written: functions, and the names under which some are exported to the server. */
interface Module {
  readonly name: string;
  readonly units: Unit[];
  readonly exports: (readonly [name: string, unit: Unit])[];
}

/** Functions that the same groups use share a module, unless it would be smaller than this many characters. */
const smallestChunk = 30_000;

const banner = '// Compiled from the schemas of the API description.';

function header(unit: Unit): string {
  if (unit.purpose === 'mark') {
    const scope = unit.resource === undefined ? '' : ', scope';
    return `function ${unit.name}(value, evaluated${scope}) {`;
  }
  const initial = unit.defaultScope === undefined ? '' : ` = ${unit.defaultScope.name}`;
  const scope = unit.resource === undefined ? '' : `, scope${initial}`;
  return `function ${unit.name}(value, findings, pointer${scope}) {`;
}

/** A function that asks another one once for each value. */
function printOnce(unit: Unit, onceName: string): string {
  const asked = printUnit({ ...unit, name: onceName, onceName: undefined });
  const always = unit.isAskedOften ? ', true' : '';
  return `const ${unit.name} = answerOnce(${onceName}${always});\n\n${asked}`;
}

function printUnit(unit: Unit): string {
  if (unit.onceName !== undefined) return printOnce(unit, unit.onceName);
  if (unit.purpose === 'mark') return print([header(unit), unit.body, '}']);
  if (unit.body.length === 0) return print([header(unit), ['return true;'], '}']);
  return print([
    header(unit),
    [
      'const start = findings === null ? 0 : findings.length;',
      ...unit.body,
      'return findings === null || findings.length === start;',
    ],
    '}',
  ]);
}

/** Every function that some functions lead to, themselves included. */
function reach(roots: Iterable<Unit>): Set<Unit> {
  const found = new Set<Unit>();
  const pending = [...roots];
  for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
    if (found.has(unit)) continue;
    found.add(unit);
    pending.push(...unit.units);
    for (const constant of constantsOf(unit)) pending.push(...constant.units);
  }
  return found;
}

function constantsOf(unit: Unit): Constant[] {
  return [...unit.constants, ...(unit.defaultScope === undefined ? [] : [unit.defaultScope])];
}

/** A file name that no group has, without regard to case. */
function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wish}-${count}`;
  return name;
}

/** Distributes functions: those of one group to its module, those of several to modules that these import. */
function arrange(
  groups: readonly ValidatorGroup[],
  entries: ReadonlyMap<string, Unit>,
  units: readonly Unit[],
  sizes: ReadonlyMap<Unit, number>,
): { modules: Module[]; helpers: string } {
  const modules = groups.map(({ fileName, entries: own }): Module => {
    const exports = own.flatMap(({ name }) => {
      const unit = entries.get(name);
      return unit === undefined ? [] : [[name, unit] as const];
    });
    return { name: fileName, units: [], exports };
  });
  const users = new Map<Unit, number[]>(units.map((unit) => [unit, []]));
  modules.forEach((module, index) => {
    for (const unit of reach(module.exports.map(([, one]) => one))) users.get(unit)?.push(index);
  });
  const shared = new Map<string, Unit[]>();
  for (const unit of units) {
    const [only, ...others] = users.get(unit) ?? [];
    if (only === undefined) continue;
    if (others.length === 0) modules[only]?.units.push(unit);
    else {
      const key = [only, ...others].join(' ');
      const list = shared.get(key);
      if (list === undefined) shared.set(key, [unit]);
      else list.push(unit);
    }
  }
  const taken = new Set(groups.map(({ fileName }) => fileName.toLowerCase()));
  const common: Module = { name: freeName('shared', taken), units: [], exports: [] };
  const chunks: Module[] = [];
  for (const list of shared.values()) {
    const size = list.reduce((sum, unit) => sum + (sizes.get(unit) ?? 0), 0);
    if (size < smallestChunk) common.units.push(...list);
    else {
      const name = freeName(`shared-${chunks.length + 1}`, taken);
      chunks.push({ name, units: list, exports: [] });
    }
  }
  const all = [...modules, ...chunks, ...(common.units.length === 0 ? [] : [common])];
  return { modules: all, helpers: freeName('helpers', taken) };
}

function clause(names: Iterable<string>): string {
  return `{ ${[...names].sort().join(', ')} }`;
}

function printConstants(units: readonly Unit[]): string[] {
  const constants = new Set(units.flatMap(constantsOf));
  return [...constants].map(({ name, expression }) => `const ${name} = ${expression};`);
}

function exported(name: string, unit: Unit): string {
  return name === unit.name ? name : `${unit.name} as ${name}`;
}

function declarations(module: Module): string {
  return [
    banner,
    'interface Finding {',
    '  readonly pointer: string;',
    '  readonly keyword: string;',
    '  readonly message: string;',
    '}',
    'type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;',
    ...module.exports.map(([name]) => `export declare const ${name}: Validate;`),
    'export {};',
    '',
  ].join('\n');
}

function file(path: string, parts: readonly (readonly string[])[]): ValidatorFile {
  const sections = [[banner], ...parts].filter((part) => part.length > 0);
  return { path, content: `${sections.map((part) => part.join('\n')).join('\n\n')}\n` };
}

function helperTexts(units: readonly Unit[]): [string, string][] {
  return selectHelpers(
    helperLibrary(),
    units.flatMap((unit) => [...unit.helpers]),
  );
}

/** One module that has everything: nothing is shared when there is one group. */
function single(
  group: ValidatorGroup,
  entries: ReadonlyMap<string, Unit>,
  all: readonly Unit[],
): ValidatorFile[] {
  const exports = group.entries.flatMap(({ name }) => {
    const unit = entries.get(name);
    return unit === undefined ? [] : [[name, unit] as const];
  });
  const reached = reach(exports.map(([, unit]) => unit));
  const units = all.filter((unit) => reached.has(unit));
  const names = exports.map(([name, unit]) => exported(name, unit));
  const path = `validators/${group.fileName}`;
  const content = file(`${path}.js`, [
    printConstants(units),
    [units.map(printUnit).join('\n\n')],
    [
      helperTexts(units)
        .map(([, helper]) => helper)
        .join('\n\n'),
    ],
    names.length === 0 ? [] : [`export ${clause(names)};`],
  ]);
  const module: Module = { name: group.fileName, units, exports };
  return [content, { path: `${path}.d.ts`, content: declarations(module) }];
}

/** A folder of modules: one for each group, and what they share. */
function several(
  groups: readonly ValidatorGroup[],
  entries: ReadonlyMap<string, Unit>,
  units: readonly Unit[],
): ValidatorFile[] {
  const printed = new Map(units.map((unit) => [unit, printUnit(unit)]));
  const sizes = new Map([...printed].map(([unit, code]) => [unit, code.length]));
  const { modules, helpers } = arrange(groups, entries, units, sizes);
  const home = new Map(modules.flatMap((one) => one.units.map((unit) => [unit, one] as const)));
  const files = modules.flatMap((module): ValidatorFile[] => {
    const imports = new Map<string, Set<string>>();
    const need = (from: string, name: string): unknown =>
      imports.get(from)?.add(name) ?? imports.set(from, new Set([name]));
    for (const unit of module.units) {
      const used = [...unit.units, ...constantsOf(unit).flatMap((one) => one.units)];
      for (const other of used) {
        const from = home.get(other);
        if (from !== undefined && from !== module) need(from.name, other.name);
      }
      for (const helper of unit.helpers) need(helpers, helper);
    }
    const own = new Set(module.units);
    const isLibrary = !groups.some(({ fileName }) => fileName === module.name);
    const names = isLibrary
      ? module.units.map((unit) => unit.name)
      : module.exports
          .filter(([, unit]) => own.has(unit))
          .map(([name, unit]) => exported(name, unit));
    const elsewhere = module.exports
      .filter(([, unit]) => !own.has(unit))
      .map(([name, unit]) => {
        const from = home.get(unit)?.name ?? '';
        return `export { ${exported(name, unit)} } from ${text(`./${from}.js`)};`;
      });
    const code = file(`validators/${module.name}.js`, [
      [...imports]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([from, used]) => `import ${clause(used)} from ${text(`./${from}.js`)};`),
      printConstants(module.units),
      module.units.length === 0 ? [] : [module.units.map((unit) => printed.get(unit)).join('\n\n')],
      [...(names.length === 0 ? [] : [`export ${clause(names)};`]), ...elsewhere],
    ]);
    if (isLibrary) return [code];
    return [code, { path: `validators/${module.name}.d.ts`, content: declarations(module) }];
  });
  const library = helperTexts(units);
  const wanted = new Set(units.flatMap((unit) => [...unit.helpers]));
  if (library.length > 0) {
    files.push(
      file(`validators/${helpers}.js`, [
        [library.map(([, helper]) => helper).join('\n\n')],
        [`export ${clause(wanted)};`],
      ]),
    );
  }
  return files;
}

/** The modules' files. */
export function writeModules(
  groups: readonly ValidatorGroup[],
  entries: ReadonlyMap<string, Unit>,
  units: readonly Unit[],
): ValidatorFile[] {
  const [only, ...others] = groups;
  if (only === undefined) return [];
  return others.length === 0 ? single(only, entries, units) : several(groups, entries, units);
}
