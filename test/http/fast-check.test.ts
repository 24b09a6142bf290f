import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileCheck } from '../../src/http/fast-check.ts';
import { findUnsafe } from '../../src/http/guard.ts';
import { calculationInput } from '../../src/routes/calculations/schema.ts';
import { comparisonInput } from '../../src/routes/comparisons/schema.ts';
import { eligibilityInput } from '../../src/routes/eligibility-checks/schema.ts';
import { evaluationInput } from '../../src/routes/evaluations/schema.ts';
import { forecastInput } from '../../src/routes/forecasts/schema.ts';
import { needInput } from '../../src/routes/needs/schema.ts';
import { pairingInput } from '../../src/routes/pairing-checks/schema.ts';
import { solutionInput } from '../../src/routes/solutions/schema.ts';
import { VALID_BODIES } from '../support/samples.ts';

const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  '/api/calculations': calculationInput,
  '/api/comparisons': comparisonInput,
  '/api/solutions': solutionInput,
  '/api/forecasts': forecastInput,
  '/api/needs': needInput,
  '/api/eligibility-checks': eligibilityInput,
  '/api/pairing-checks': pairingInput,
  '/api/evaluations/grade': evaluationInput,
};

/** A JSON value with some members taken from valid bodies, so that deep places are reached. */
const piece: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...Object.values(VALID_BODIES)),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', '60000.00', '2012-01-01', 3, 2.5, -1, [], {}, 'city'),
);

describe('compileCheck', () => {
  for (const [path, schema] of Object.entries(SCHEMAS)) {
    const check = compileCheck(schema);

    it(`takes the valid body of ${path}`, () => {
      expect(check(VALID_BODIES[path])).toBe(true);
    });

    it(`says the same as valibot of any body of ${path}`, () => {
      const entries = Object.keys(VALID_BODIES[path] ?? {});
      fc.assert(
        fc.property(fc.constantFrom(...entries), piece, fc.boolean(), (key, value, drop) => {
          const body: Record<string, unknown> = { ...VALID_BODIES[path], [key]: value };
          if (drop) delete body[key];
          // What the guard refuses does not reach valibot.
          if (findUnsafe(body)) return;
          expect(check(body)).toBe(v.safeParse(schema, body).success);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('refuses member names that reach into a prototype', () => {
    const check = compileCheck(evaluationInput);
    expect(check(JSON.parse('{"scores":{"__proto__":"1"}}'))).toBe(false);
    expect(check(JSON.parse('{"scores":{},"__proto__":{}}'))).toBe(false);
  });

  it('does not know every schema, and says so when the program starts', () => {
    expect(() => compileCheck(v.date())).toThrow(/date/);
    expect(() => compileCheck(v.pipe(v.string(), v.email()))).toThrow(/email/);
  });
});
