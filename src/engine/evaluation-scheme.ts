import Decimal from 'decimal.js';
import { GRADES } from './eligibility-types.ts';
import {
  type Band,
  type EvaluationScheme,
  INDICATOR_GROUPS,
  type Indicator,
  type SchemeConsequence,
  type TermMapping,
} from './evaluation-types.ts';
import type { Citation } from './policy.ts';
import { readCitation } from './policy-loader.ts';
import { ObjectReader, ProblemList } from './strict-json.ts';

const DECIMAL = /^\d{1,3}(?:\.\d{1,6})?$/;
const WEIGHT = /^(?:0\.\d{1,6}|1(?:\.0{1,6})?)$/;

/**
 * Reads one evaluation scheme strictly: weights that add up to exactly 1, bands from high to low with the last from 0,
 * consequences and terms that name what exists.
 *
 * @param source how messages call the file
 * @throws PolicyFileError with every problem found
 */
export function loadEvaluationScheme(json: unknown, source: string): EvaluationScheme {
  const problems = new ProblemList();
  const scheme = readScheme(new ObjectReader(json, [], problems));
  problems.throwIfAny(source);
  return scheme;
}

/** Reads a file `{"schemes": […]}`. @throws PolicyFileError with every problem found */
export function loadEvaluationSchemes(json: unknown, source: string): EvaluationScheme[] {
  const problems = new ProblemList();
  const root = new ObjectReader(json, [], problems);
  const schemes = root.list('schemes', (value, path) => readScheme(new ObjectReader(value, path, problems)), 1);
  const twin = schemes.find(({ id }, index) => schemes.findIndex((other) => other.id === id) < index);
  if (twin) root.problem('schemes', 'file.twice', { value: twin.id });
  root.end();
  problems.throwIfAny(source);
  return schemes;
}

function readScheme(reader: ObjectReader): EvaluationScheme {
  const scheme: EvaluationScheme = {
    id: reader.text('id'),
    version: reader.text('version'),
    title: reader.localized('title'),
    note: reader.localized('note'),
    indicators: reader.objects('indicators', readIndicator, 1),
    bands: reader.objects('bands', readBand, 1),
    consequences: reader.objects('consequences', readConsequence),
    terms: reader.objects('terms', readTerm),
    citation: cited(reader),
  };
  reader.end();
  checkIndicators(scheme.indicators, reader);
  checkBands(scheme.bands, reader);
  const codes = new Set(scheme.consequences.map(({ code }) => code));
  for (const { duties } of scheme.terms) {
    for (const duty of duties) {
      if (!codes.has(duty))
        reader.problem('terms', 'file.not-allowed', { value: duty, allowed: [...codes].join(', ') });
    }
  }
  return scheme;
}

function cited(reader: ObjectReader): Citation {
  const citation = reader.object('citation');
  const read = readCitation(citation, null);
  citation.end();
  return read;
}

function readIndicator(reader: ObjectReader): Indicator {
  return {
    code: reader.text('code'),
    group: reader.word('group', INDICATOR_GROUPS) ?? 'compliance',
    name: reader.localized('name'),
    weight: readDecimal(reader, 'weight', WEIGHT),
    citation: cited(reader),
  };
}

function readBand(reader: ObjectReader): Band {
  return {
    grade: reader.word('grade', GRADES) ?? 'fail',
    name: reader.localized('name'),
    from: readDecimal(reader, 'from', DECIMAL),
  };
}

function readConsequence(reader: ObjectReader): SchemeConsequence {
  return {
    code: reader.text('code'),
    grades: reader.list('grades', (value) => readGrade(reader, value)),
    detail: reader.localized('detail'),
    citation: cited(reader),
  };
}

function readGrade(reader: ObjectReader, value: unknown): (typeof GRADES)[number] {
  const grade = GRADES.find((known) => known === value);
  if (grade === undefined) {
    reader.problem('grades', 'file.not-allowed', { value: JSON.stringify(value), allowed: GRADES.join(', ') });
  }
  return grade ?? 'fail';
}

function readTerm(reader: ObjectReader): TermMapping {
  return {
    code: reader.text('code'),
    term: reader.localized('term'),
    grade: reader.word('grade', GRADES) ?? 'fail',
    duties: reader.list('duties', (value) => {
      if (typeof value !== 'string') reader.problem('duties', 'file.not-codes');
      return String(value);
    }),
    citation: cited(reader),
  };
}

function readDecimal(reader: ObjectReader, name: string, form: RegExp): string {
  const value = reader.text(name);
  if (value === '' || form.test(value)) return value === '' ? '0' : value;
  reader.problem(name, 'file.not-decimal', { value });
  return '0';
}

function checkIndicators(indicators: readonly Indicator[], reader: ObjectReader): void {
  const codes = new Set<string>();
  for (const { code } of indicators) {
    if (codes.has(code)) reader.problem('indicators', 'file.twice', { value: code });
    codes.add(code);
  }
  const sum = indicators.reduce((total, { weight }) => total.plus(weight), new Decimal(0));
  if (indicators.length > 0 && !sum.eq(1)) reader.problem('indicators', 'file.weights-sum', { sum: sum.toFixed() });
}

function checkBands(bands: readonly Band[], reader: ObjectReader): void {
  let previous: Band | null = null;
  const grades = new Set<string>();
  for (const band of bands) {
    const ceiling = previous === null ? null : new Decimal(previous.from);
    const rank = GRADES.indexOf(band.grade);
    const lower = previous === null || rank < GRADES.indexOf(previous.grade);
    if (new Decimal(band.from).gt(100) || (ceiling && !ceiling.gt(band.from)) || !lower) {
      reader.problem('bands', 'file.bands-order');
    }
    if (grades.has(band.grade)) reader.problem('bands', 'file.twice', { value: band.grade });
    grades.add(band.grade);
    previous = band;
  }
  if (previous !== null && !new Decimal(previous.from).isZero()) reader.problem('bands', 'file.bands-floor');
}
