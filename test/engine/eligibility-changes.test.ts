import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate } from '../../src/engine/dates.ts';
import { checkEligibility } from '../../src/engine/eligibility.ts';
import {
  type CriterionOutcome,
  type OrganisationFacts,
  RATING_GRADES,
  RATING_LEVELS,
  type Rating,
} from '../../src/engine/eligibility-types.ts';
import { DONGGUAN, DONGGUAN_EN } from '../support/dongguan.ts';
import { AS_OF, check, criterion, SOUND } from '../support/organisation.ts';
import { series } from '../support/policy.ts';

const RATING = { grade: '3A', level: 'city', from: '2011-01-01', to: null } as const;

function turns(facts: Partial<OrganisationFacts>, asOf = AS_OF): [string, string, CriterionOutcome][] {
  return check(facts, asOf).changes.map(({ on, code, outcome }) => [on, code, outcome]);
}

describe('rating', () => {
  it.each<[string, Partial<OrganisationFacts>, CriterionOutcome]>([
    // Three full years on 2012-06-01 means established on 2009-06-01 or before.
    ['exactly three years, no rating', { establishedOn: '2009-06-01', rating: { grade: 'none' } }, 'unmet'],
    ['a day short of three years', { establishedOn: '2009-06-02', rating: { grade: 'none' } }, 'not-applicable'],
    ['three years, rating not given', { establishedOn: '2009-06-01', rating: null }, 'unknown'],
    ['2A', { rating: { ...RATING, grade: '2A' } }, 'unmet'],
    ['5A', { rating: { ...RATING, grade: '5A' } }, 'met'],
    ['county level', { rating: { ...RATING, level: 'county' } }, 'unmet'],
    ['national level', { rating: { ...RATING, level: 'national' } }, 'met'],
    ['county level, grade not given', { rating: { ...RATING, grade: null, level: 'county' } }, 'unknown'],
    ['level not given', { rating: { ...RATING, level: null } }, 'unknown'],
    ['day of issue not given', { rating: { ...RATING, from: null, to: '2015-12-31' } }, 'unknown'],
    ['too low, the rest not given', { rating: { grade: '1A' } }, 'unmet'],
    ['valid today for the last time', { rating: { ...RATING, to: '2012-06-01' } }, 'met'],
    ['expired yesterday', { rating: { ...RATING, to: '2012-05-31' } }, 'unmet'],
    // Five years from 2007-06-01 end on 2012-05-31, from 2007-06-02 on 2012-06-01.
    ['five years over', { rating: { ...RATING, from: '2007-06-01' } }, 'unmet'],
    ['five years over tomorrow', { rating: { ...RATING, from: '2007-06-02' } }, 'met'],
    ['in force from tomorrow', { rating: { ...RATING, from: '2012-06-02' } }, 'unmet'],
    ['in force from today', { rating: { ...RATING, from: '2012-06-01' } }, 'met'],
    ['age not given, good rating', { establishedOn: null }, 'met'],
    ['age not given, bad rating', { establishedOn: null, rating: { ...RATING, grade: '2A' } }, 'unknown'],
    ['age not given, no rating', { establishedOn: null, rating: { grade: 'none' } }, 'unknown'],
  ])('%s: %s', (_, facts, outcome) => {
    expect(criterion('rating', facts).outcome).toBe(outcome);
  });

  it('takes 28 February as the anniversary of 29 February', () => {
    const facts = { establishedOn: '2008-02-29', rating: { grade: 'none' } as Rating };
    expect(criterion('rating', facts, '2011-02-27').outcome).toBe('not-applicable');
    expect(criterion('rating', facts, '2011-02-28').outcome).toBe('unmet');
  });

  it('says from when to when it is valid, and cites what set the end', () => {
    expect(criterion('rating', {}).reason).toBe('市级评定的3A等级自2011-01-01至2015-12-31有效，不低于市级3A。');
    const expired = criterion('rating', { rating: { ...RATING, from: '2005-01-01' } });
    expect(expired.citation).toMatchObject({ document: '社会组织评估管理办法', basis: 'reference' });
    expect(expired.remedy).toContain('3A');
  });
});

describe('changes by themselves', () => {
  it('are none for what nothing can turn', () => {
    expect(turns({ rating: { ...RATING, to: '2012-05-31' }, annualInspections: null })).toEqual([]);
  });

  it('are the expiry of the rating: the first day on which it is not valid', () => {
    expect(turns({ annualInspections: null })).toEqual([['2016-01-01', 'rating', 'unmet']]);
    expect(turns({ annualInspections: null, rating: { ...RATING, to: '2013-05-31' } })).toEqual([
      ['2013-06-01', 'rating', 'unmet'],
    ]);
  });

  it('are the third anniversary, and what comes after it', () => {
    const young = { establishedOn: '2011-01-01', annualInspections: null };
    expect(turns({ ...young, rating: null })).toEqual([['2014-01-01', 'rating', 'unknown']]);
    expect(turns({ ...young, rating: { grade: 'none' } })).toEqual([['2014-01-01', 'rating', 'unmet']]);
    expect(turns(young)).toEqual([
      ['2014-01-01', 'rating', 'met'],
      ['2016-01-01', 'rating', 'unmet'],
    ]);
    // It has expired before it was needed: the anniversary is all that turns the answer.
    expect(turns({ ...young, rating: { ...RATING, to: '2013-12-31' } })).toEqual([['2014-01-01', 'rating', 'unmet']]);
  });

  it('are a rating that begins', () => {
    expect(turns({ annualInspections: null, rating: { ...RATING, from: '2012-09-01' } })).toEqual([
      ['2012-09-01', 'rating', 'met'],
      ['2017-09-01', 'rating', 'unmet'],
    ]);
  });

  it('are the last penalty leaving the look-back', () => {
    const penalties = [{ on: '2010-01-01' }, { on: '2011-02-28' }];
    expect(turns({ annualInspections: null, rating: { ...RATING, to: '2012-05-31' }, penalties })).toEqual([
      ['2014-03-01', 'no-penalty', 'met'],
    ]);
  });

  it('are an annual inspection too old to say anything', () => {
    expect(turns({ rating: { ...RATING, to: '2012-05-31' } })).toEqual([
      ['2015-01-01', 'annual-inspection', 'unknown'],
    ]);
  });

  it('are registration itself', () => {
    const changes = turns({ establishedOn: '2012-07-01', rating: null, annualInspections: null });
    expect(changes).toEqual([
      ['2012-07-01', 'kind', 'met'],
      ['2015-07-01', 'rating', 'unknown'],
    ]);
  });

  it('are a policy that asks for more from a day on', () => {
    const stricter = {
      ...DONGGUAN_EN,
      policy: {
        ...DONGGUAN.policy,
        values: { ...DONGGUAN.policy.values, 'rating.minimum': series(['2011-03-01', '3A'], ['2012-10-01', '4A']) },
      },
    };
    const input = { asOf: AS_OF, organisation: { ...SOUND, annualInspections: null } };
    expect(checkEligibility(input, stricter).changes).toEqual([
      { on: '2012-10-01', code: 'rating', outcome: 'unmet', reason: 'The rating is 3A, below 4A.' },
    ]);
  });

  it('hold: checked again on any later day, the answer is what they said', () => {
    // Days from 2004-01-01 (12,418) to 2012-06-01 (15,492), and a rating until 2014.
    const past = fc.integer({ min: 12_418, max: 15_492 }).map(formatDate);
    const rating = fc.record({
      grade: fc.constantFrom(...RATING_GRADES, 'none' as const),
      level: fc.constantFrom(...RATING_LEVELS),
      from: fc.integer({ min: 12_418, max: 16_400 }).map(formatDate),
      to: fc.constant(null),
    });
    const facts = fc.record({
      establishedOn: fc.option(past),
      rating: fc.option(rating),
      penalties: fc.option(fc.array(fc.record({ on: past }), { maxLength: 3 })),
      annualInspections: fc
        .uniqueArray(fc.integer({ min: 2006, max: 2012 }), { maxLength: 3 })
        .map((years) => years.map((year) => ({ year, result: 'qualified' as const }))),
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 4000 }), (given, days) => {
        const later = addDays(AS_OF, days);
        const now = check(given);
        const then = check(given, later);
        const said = new Map(now.criteria.map(({ code, outcome }) => [code, outcome]));
        for (const { on, code, outcome } of now.changes) if (on <= later) said.set(code, outcome);
        expect(then.criteria.map(({ code, outcome }) => [code, outcome])).toEqual([...said]);
        expect(then.changes).toEqual(now.changes.filter(({ on }) => on > later));
      }),
      { numRuns: 300 },
    );
  });
});
