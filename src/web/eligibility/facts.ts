/** The form's answers, all as text, and the facts that they state. An open answer states nothing. */

import type {
  AnnualInspection,
  OrganisationFacts,
  PastEvaluation,
  Penalty,
  Rating,
} from '../../engine/eligibility-types.ts';

export type Ternary = '' | 'yes' | 'no';

/** A row of a list that grows; its number names it. */
export type Listed<T> = T & { id: number };

export interface Answers {
  name: string;
  uscc: string;
  kind: string;
  legalPerson: Ternary;
  establishedOn: string;
  publicBenefit: Ternary;
  nonProfit: Ternary;
  soundRules: Ternary;
  capable: Ternary;
  grade: string;
  level: string;
  ratingFrom: string;
  ratingTo: string;
  total: string;
  professional: string;
  penalised: Ternary;
  penalties: Listed<{ on: string }>[];
  inspections: Listed<{ year: string; result: string }>[];
  undertakings: Ternary;
  evaluations: Listed<{ on: string; grade: string }>[];
}

export const NO_ANSWERS: Answers = {
  name: '',
  uscc: '',
  kind: '',
  legalPerson: '',
  establishedOn: '',
  publicBenefit: '',
  nonProfit: '',
  soundRules: '',
  capable: '',
  grade: '',
  level: '',
  ratingFrom: '',
  ratingTo: '',
  total: '',
  professional: '',
  penalised: '',
  penalties: [],
  inspections: [],
  undertakings: '',
  evaluations: [],
};

/** An organisation that may tender now, but whose rating ends in a few months. */
export function exampleAnswers(name: string): Answers {
  return {
    ...NO_ANSWERS,
    name,
    kind: 'private-non-enterprise',
    legalPerson: 'yes',
    establishedOn: '2008-05-01',
    publicBenefit: 'yes',
    nonProfit: 'yes',
    soundRules: 'yes',
    capable: 'yes',
    grade: '3A',
    level: 'city',
    ratingFrom: '2007-10-01',
    ratingTo: '2012-09-30',
    total: '40',
    professional: '31',
    penalised: 'no',
    inspections: [{ id: 0, year: '2011', result: 'qualified' }],
    undertakings: 'yes',
    evaluations: [{ id: 0, on: '2011-12-20', grade: 'pass' }],
  };
}

const known = (answer: Ternary): boolean | null => (answer === '' ? null : answer === 'yes');
const whole = (text: string): number | null => (/^\d{1,7}$/.test(text) ? Number.parseInt(text, 10) : null);
const filled = (text: string): string | null => (text === '' ? null : text);

function rating(answers: Answers): Rating | null {
  if (answers.grade === '' && answers.level === '' && answers.ratingFrom === '') return null;
  return {
    grade: filled(answers.grade) as Rating['grade'],
    level: filled(answers.level) as Rating['level'],
    from: filled(answers.ratingFrom),
    to: filled(answers.ratingTo),
  };
}

function penalties({ penalised, penalties: list }: Answers): Penalty[] | null {
  if (penalised === '') return null;
  return penalised === 'no' ? [] : list.filter(({ on }) => on !== '').map(({ on }) => ({ on }));
}

export function factsOf(answers: Answers): OrganisationFacts {
  const inspections = answers.inspections.flatMap(({ year, result }): AnnualInspection[] => {
    const number = whole(year);
    return number === null || result === '' ? [] : [{ year: number, result: result as AnnualInspection['result'] }];
  });
  const evaluations = answers.evaluations.flatMap(({ on, grade }): PastEvaluation[] =>
    on === '' || grade === '' ? [] : [{ on, grade: grade as PastEvaluation['grade'] }],
  );
  return {
    name: answers.name,
    uscc: filled(answers.uscc),
    kind: filled(answers.kind) as OrganisationFacts['kind'],
    legalPerson: known(answers.legalPerson),
    establishedOn: filled(answers.establishedOn),
    publicBenefit: known(answers.publicBenefit),
    nonProfit: known(answers.nonProfit),
    soundRules: known(answers.soundRules),
    capable: known(answers.capable),
    rating: rating(answers),
    staff: { total: whole(answers.total), professional: whole(answers.professional) },
    penalties: penalties(answers),
    annualInspections: inspections.length > 0 ? inspections : null,
    undertakings: known(answers.undertakings),
    evaluations: evaluations.length > 0 ? evaluations : null,
  };
}
