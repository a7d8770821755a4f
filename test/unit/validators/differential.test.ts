import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileAll, isValid } from './compile.js';
import { Chance, randomSchema, randomValue, valueNear } from './generate.js';

const rounds = Number(process.env.VALIDATOR_ROUNDS ?? 4);
const schemasPerRound = 120;
const valuesPerSchema = 16;
const references = ['S0', 'S1', 'S2', 'S3', 'S4'];

/** Schemas of our own making, numbered so that the first few can be referred to. */
function randomComponents(chance: Chance): Record<string, unknown> {
  const components: Record<string, unknown> = {};
  for (let index = 0; index < schemasPerRound; index++) {
    components[`S${index}`] = randomSchema(chance, 0, references);
  }
  return components;
}

/**
 * A second judge for what ajv gets wrong: it takes parts of a value that an untaken branch looked at for
 * evaluated, and an empty array for one that contains something.
 */
function interpret(components: Record<string, unknown>, name: string, value: unknown): boolean {
  const schema = { $ref: `#/components/schemas/${name}`, components: { schemas: components } };
  return new Validator(schema as Schema, '2020-12').validate(value).valid;
}

describe('emitted validators and ajv', () => {
  it.each(Array.from({ length: rounds }, (_, index) => index + 1))(
    'give the same verdicts, round %i',
    async (seed) => {
      const chance = new Chance(seed * 7919);
      const components = randomComponents(chance);
      const validators = await compileAll(components);
      const ajv = new Ajv2020({
        strict: false,
        validateFormats: false,
        logger: false,
        ownProperties: true,
      });
      ajv.addSchema({ $id: 'https://example.test/doc', components: { schemas: components } });
      const differences: unknown[] = [];
      let compared = 0;
      let valid = 0;
      Object.entries(components).forEach(([name, schema], index) => {
        const validate = validators[index];
        const judge = ajv.getSchema(`https://example.test/doc#/components/schemas/${name}`);
        if (validate === undefined || judge === undefined) throw new Error(`No ${name}`);
        for (let count = 0; count < valuesPerSchema; count++) {
          const value = count % 3 === 0 ? randomValue(chance) : valueNear(chance, schema);
          let verdict: boolean;
          let expected: boolean;
          try {
            expected = judge(value) as boolean;
            verdict = isValid(validate, value);
            if (verdict !== expected) expected = interpret(components, name, value);
          } catch (error) {
            // A schema that refers to itself in place never ends with the judges; some of ajv's code is broken.
            if (error instanceof RangeError || error instanceof ReferenceError) continue;
            throw error;
          }
          compared++;
          if (expected) valid++;
          if (verdict === expected) continue;
          differences.push({ name, schema, value, verdict, expected });
        }
      });
      const [simplest] = differences
        .map((one) => JSON.stringify(one))
        .sort((left, right) => left.length - right.length);
      expect(simplest, simplest).toBeUndefined();
      expect(compared).toBeGreaterThan(schemasPerRound * valuesPerSchema * 0.8);
      expect(valid / compared).toBeGreaterThan(0.1);
      expect(valid / compared).toBeLessThan(0.9);
    },
  );
});
