import { addDays, parseDate } from './dates.ts';
import { parseYuan } from './money.ts';
import type {
  Basis,
  Citation,
  DatedValue,
  JudgementClause,
  PolicyDocument,
  PolicyValue,
  PolicyVersion,
} from './policy.ts';
import { POLICY_KEYS, type PolicyKey, policyKey } from './policy-keys.ts';
import { ObjectReader, type Path, ProblemList } from './strict-json.ts';

export { type FileProblem, PolicyFileError } from './strict-json.ts';

const BASES: readonly Basis[] = ['law', 'local-rule', 'reference'];
const SHARE = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const IDENTIFIER = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/**
 * Reads one policy version from parsed JSON. Strict: nothing unknown, nothing missing, every value dated without gap or
 * overlap over the whole time in force, and cited in a document of the list.
 *
 * @param source how messages call the file, such as `seeds/policies/dongguan-2011.json`
 * @throws PolicyFileError with every problem found
 */
export function loadPolicy(json: unknown, source: string): PolicyVersion {
  const problems = new ProblemList();
  const root = new ObjectReader(json, [], problems);
  const id = root.text('id');
  if (id !== '' && !IDENTIFIER.test(id)) root.problem('id', 'file.not-a-code', { value: id });
  const version = root.text('version');
  const title = root.localized('title');
  const jurisdiction = readJurisdiction(root);
  const documents = root.objects('documents', readDocument, 1);
  refuseTwins(
    root,
    'documents',
    documents.map((document) => document.id),
  );
  const force = root.object('inForce');
  const inForce = readDates(force);
  force.end();
  const trial = root.flag('trial');
  const titles = new Set(documents.map((document) => document.title.zh));
  const values = readValues(root, inForce, titles, problems);
  const judgement = root.objects('judgement', (reader) => readClause(reader, titles));
  refuseTwins(
    root,
    'judgement',
    judgement.map((clause) => clause.id),
  );
  root.end();
  problems.throwIfAny(source);
  return { id, version, title, jurisdiction, documents, inForce, trial, values, judgement };
}

function readJurisdiction(root: ObjectReader): PolicyVersion['jurisdiction'] {
  const reader = root.object('jurisdiction');
  const jurisdiction = { code: reader.text('code'), name: reader.localized('name') };
  reader.end();
  return jurisdiction;
}

function readDocument(reader: ObjectReader): PolicyDocument {
  return {
    id: reader.text('id'),
    title: reader.localized('title'),
    number: reader.textOrNull('number'),
    issuer: reader.localized('issuer'),
    ...readDates(reader),
    trial: reader.flag('trial'),
  };
}

/** `from` and `to` of anything dated; `to: null` has no end. */
function readDates(reader: ObjectReader): { from: string; to: string | null } {
  const from = reader.date('from');
  const to = reader.dateOrNull('to');
  if (to !== null && parseDate(from) !== null && parseDate(to) !== null && to < from) {
    reader.problem('to', 'file.dates-reversed', { from, to });
  }
  return { from, to };
}

function readClause(reader: ObjectReader, titles: ReadonlySet<string>): JudgementClause {
  return {
    id: reader.text('id'),
    document: readDocumentTitle(reader, titles),
    locator: reader.text('locator'),
    clause: reader.localized('clause'),
    handling: reader.localized('handling'),
  };
}

/** Reads a citation; given the titles of a document list, its document must be one of them. */
export function readCitation(reader: ObjectReader, titles: ReadonlySet<string> | null): Citation {
  return {
    document: titles ? readDocumentTitle(reader, titles) : reader.text('document'),
    locator: reader.text('locator'),
    summary: reader.localized('summary'),
    basis: reader.word('basis', BASES) ?? 'reference',
    verifiedOn: reader.date('verifiedOn'),
  };
}

function readDocumentTitle(reader: ObjectReader, titles: ReadonlySet<string>): string {
  const document = reader.text('document');
  if (document !== '' && !titles.has(document)) reader.problem('document', 'file.document-unlisted', { document });
  return document;
}

function refuseTwins(root: ObjectReader, name: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (id !== '' && seen.has(id)) root.problem(name, 'file.twice', { value: id });
    seen.add(id);
  }
}

function readValues(
  root: ObjectReader,
  inForce: { from: string; to: string | null },
  titles: ReadonlySet<string>,
  problems: ProblemList,
): Record<string, readonly DatedValue[]> {
  const reader = root.object('values');
  const values: Record<string, readonly DatedValue[]> = {};
  const families = new Set<string>();
  for (const key of reader.names()) {
    const entry = policyKey(key);
    if (entry === null) continue;
    families.add(entry.family);
    const series = reader.objects(key, (item) => readDatedValue(item, entry, titles), 1);
    checkSeries(series, [...reader.path, key], inForce, problems);
    values[key] = series;
  }
  reader.end();
  if (root.has('values') && reader.names().length === 0) root.problem('values', 'file.too-few', { least: 1 });
  for (const { key, family, required } of POLICY_KEYS) {
    if (required && families.has(family) && !reader.has(key))
      reader.problem(key, 'file.value-missing', { key, family });
  }
  return values;
}

function readDatedValue(reader: ObjectReader, entry: PolicyKey, titles: ReadonlySet<string>): DatedValue {
  const value = readKind(reader, entry);
  const dates = readDates(reader);
  const cited = reader.object('citation');
  const citation = readCitation(cited, titles);
  cited.end();
  return { value, ...dates, citation };
}

function readKind(reader: ObjectReader, entry: PolicyKey): PolicyValue {
  const value = reader.raw('value');
  if (value === undefined) return '';
  if (entry.kind === 'codes') return readCodeList(reader, value, entry);
  if (entry.kind === 'integer') {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  } else if (typeof value === 'string') {
    if (entry.kind === 'money' && parseYuan(value) !== null) return value;
    if (entry.kind === 'share' && SHARE.test(value)) return value;
    if (entry.kind === 'choice') {
      if (entry.allowed?.includes(value)) return value;
      reader.problem('value', 'file.not-allowed', { value, allowed: entry.allowed?.join(', ') ?? '' });
      return value;
    }
  }
  reader.problem('value', `file.not-${entry.kind}`);
  return '';
}

function readCodeList(reader: ObjectReader, value: unknown, entry: PolicyKey): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    reader.problem('value', 'file.not-codes');
    return [];
  }
  const codes: string[] = [];
  for (const code of value as readonly unknown[]) {
    if (typeof code !== 'string' || !CODE.test(code)) reader.problem('value', 'file.not-codes');
    else if (codes.includes(code)) reader.problem('value', 'file.twice', { value: code });
    else if (entry.allowed && !entry.allowed.includes(code)) {
      reader.problem('value', 'file.not-allowed', { value: code, allowed: entry.allowed.join(', ') });
    } else codes.push(code);
  }
  return codes;
}

/** Each entry begins the day after the one before it, and the whole covers the time in force. */
function checkSeries(
  series: readonly DatedValue[],
  path: Path,
  inForce: { from: string; to: string | null },
  problems: ProblemList,
): void {
  let previous: DatedValue | null = null;
  for (const [index, entry] of series.entries()) {
    if (parseDate(entry.from) === null) return;
    if (entry.to !== null && (parseDate(entry.to) === null || entry.to < entry.from)) return;
    if (previous !== null) {
      const next = previous.to === null ? null : addDays(previous.to, 1);
      if (next === null || entry.from < next) {
        problems.add([...path, index, 'from'], 'file.overlap', { from: entry.from, to: previous.to ?? '…' });
      } else if (entry.from > next) {
        problems.add([...path, index, 'from'], 'file.gap', { from: next, to: addDays(entry.from, -1) });
      }
    }
    previous = entry;
  }
  const first = series[0];
  if (!first || !previous || parseDate(inForce.from) === null) return;
  if (inForce.to !== null && parseDate(inForce.to) === null) return;
  if (first.from > inForce.from) {
    problems.add([...path, 0, 'from'], 'file.not-covered', { from: inForce.from, to: addDays(first.from, -1) });
  }
  if (previous.to !== null && (inForce.to === null || previous.to < inForce.to)) {
    const to = inForce.to ?? '…';
    problems.add([...path, series.length - 1, 'to'], 'file.not-covered', { from: addDays(previous.to, 1), to });
  }
}
