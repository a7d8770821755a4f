import { FteroGenError } from '../../diagnostics/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { few } from './few.js';
import type { CheckContext, Rule } from './rule.js';
import { bodies } from './rules/bodies.js';
import { discriminators } from './rules/discriminators.js';
import { info } from './rules/info.js';
import { operationIds } from './rules/operation-ids.js';
import { parameters } from './rules/parameters.js';
import { paths } from './rules/paths.js';
import { patterns } from './rules/patterns.js';
import { references } from './rules/references.js';
import { satisfiable } from './rules/satisfiable.js';
import { schemaDialect } from './rules/schema-dialect.js';
import { shapes } from './rules/shapes.js';
import { unsupported } from './rules/unsupported.js';
import { schemaWarnings } from './schema-errors.js';

export type { CheckContext } from './rule.js';

/** Each round takes for granted what the one before has checked. */
const rounds: readonly (readonly Rule[])[] = [
  [shapes],
  [references],
  [info, operationIds, paths, parameters, unsupported, schemaDialect],
];

/** What hinders nothing, but is hardly meant. */
const advice: readonly Rule[] = [bodies, discriminators, satisfiable];

/**
 * Checks a bundled document. Gives warnings and notes; fails with all the errors of the first round
 * that has any (FG1042, FG1043, FG1045 and FG2xxx).
 */
export async function check(context: CheckContext): Promise<Diagnostic[]> {
  const warnings: Diagnostic[] = [];
  let found = few(context.told.map((one) => one.diagnostic));
  for (const rules of [[], ...rounds]) {
    found.push(...rules.flatMap((rule) => [...rule(context)]));
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new FteroGenError(errors);
    warnings.push(...found);
    found = [];
  }
  if (!context.withAdvice) return warnings;
  warnings.push(...few(advice.flatMap((rule) => [...rule(context)])));
  const { openApiSchemaErrors } = await import('./openapi-schema.js');
  const errors = await openApiSchemaErrors(context.published, context.version);
  return [...warnings, ...schemaWarnings(errors, context), ...patterns(context)];
}
