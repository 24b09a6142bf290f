import type { TraceCitation, TraceInput, TraceNode } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import { type CostedPost, type CostedProject, yearHigh, yearLow } from './costing.ts';
import { formatDate } from './dates.ts';
import { add, fraction, negate, toDecimal, toQuotient } from './fraction.ts';
import { inLanguage, type Localized } from './language.ts';
import { formatFen } from './money.ts';
import { CITY, type PayerRule } from './payer.ts';
import { monthsOf, UNITS_PER_MONTH } from './period.ts';
import type { Citation } from './policy.ts';
import type { ScheduledSegment, ScheduledYear, StandardSpan } from './standard.ts';
import { monthsNode } from './trace-months.ts';
import { fill, QUALIFICATION_WORDS, TRACE_WORDS } from './trace-words.ts';

const PERSON_YEAR = 'CNY/person-year';

/** What the months of a segment look like, whichever line they belong to. */
interface MonthsTemplate {
  input: TraceInput;
  /** Null for whole months. */
  node: Omit<TraceNode, 'id'> | null;
}

/** Writes the explanations of costed lines (DG5, DF5, DF8): every node's formula, evaluated, gives its result. */
export class Tracer {
  readonly #context: RuleContext;
  readonly #citations = new Map<Citation, TraceCitation>();
  readonly #standards = new Map<StandardSpan, TraceInput>();
  readonly #divisions: ReadonlyMap<string, Localized>;
  readonly #monthInputs = new Map<ScheduledSegment, MonthsTemplate>();
  readonly #payerNodes = new Map<PayerRule, Omit<TraceNode, 'id'>>();
  readonly #yearLabels = new Map<number, string>();
  readonly #headcountLabel: string;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#divisions = new Map(context.divisions.map(({ code, name }) => [code, name]));
    this.#headcountLabel = this.say('headcount');
  }

  /** The explanation of a post: one node for each fiscal year, summed when there are several. */
  post(costed: CostedPost): TraceNode {
    const { post, schedule, payer } = costed;
    if (!schedule.costed) return this.#notCosted(costed);
    if (!schedule.known) {
      const low = this.#postYears(costed, 'low', `${post.id}/low`);
      const high = this.#postYears(costed, 'high', `${post.id}/high`);
      const range = { low: formatFen(costed.low), high: formatFen(costed.high) };
      return {
        id: post.id,
        rule: 'post-cost-range',
        label: this.say('postRange'),
        formula: null,
        inputs: {},
        result: { value: null, unit: 'CNY', range },
        citation: this.#ruleCitation('post.cost'),
        children: [
          { ...low, label: `${this.say('lowest')}:${low.label}` },
          { ...high, label: `${this.say('highest')}:${high.label}` },
          this.#payer(post.id, payer),
        ],
      };
    }
    const root = this.#postYears(costed, 'low', post.id);
    root.children.push(this.#payer(post.id, payer));
    return root;
  }

  /** The explanation of a project: its budget lines, spread by months over its fiscal years. */
  project(costed: CostedProject): TraceNode {
    const { project, period } = costed;
    const id = project.id;
    const root =
      period.years.length === 1
        ? this.#budget(`${id}/${period.years[0]?.fiscalYear}`, costed)
        : this.#sum(
            id,
            period.years.map(({ fiscalYear }, year) => ({ fiscalYear, node: this.#projectYear(costed, year) })),
            costed.fen,
            'project.cost',
          );
    root.children.push(this.#payer(id, costed.payer));
    return root;
  }

  /** Text in the language of the context. */
  say(key: keyof typeof TRACE_WORDS, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(inLanguage(TRACE_WORDS[key], this.#context.language), values);
  }

  /** A citation in the language of the context; the same object for the same citation. */
  citation(citation: Citation): TraceCitation {
    const known = this.#citations.get(citation);
    if (known) return known;
    const { document, locator, summary, basis, verifiedOn } = citation;
    const shown = { document, locator, summary: inLanguage(summary, this.#context.language), basis, verifiedOn };
    this.#citations.set(citation, shown);
    return shown;
  }

  #ruleCitation(key: string): TraceCitation | null {
    const entry = this.#context.policy.values[key]?.at(-1);
    return entry ? this.citation(entry.citation) : null;
  }

  #notCosted({ post, schedule, payer }: CostedPost): TraceNode {
    const staffing = post.staffing ?? 'purchased';
    const first = schedule.years[0]?.fiscalYear;
    return {
      id: schedule.years.length === 1 ? `${post.id}/${first}` : post.id,
      rule: 'post-not-costed',
      label: this.say('notCosted', { staffing: this.say(staffing) }),
      formula: '0',
      inputs: {},
      result: { value: '0.00', unit: 'CNY' },
      citation: this.#ruleCitation(`staffing.${staffing}`),
      children: [this.#payer(post.id, payer)],
    };
  }

  #postYears(costed: CostedPost, end: 'low' | 'high', base: string): TraceNode {
    const { schedule, low, high } = costed;
    const years = schedule.years.map((year) => ({
      fiscalYear: year.fiscalYear,
      node: this.#postYear(`${base}/${year.fiscalYear}`, costed, year, end),
    }));
    const [only] = years;
    if (years.length === 1 && only) return only.node;
    return this.#sum(base, years, end === 'low' ? low : high, 'post.cost');
  }

  #postYear(id: string, { post }: CostedPost, year: ScheduledYear, end: 'low' | 'high'): TraceNode {
    const inputs: Record<string, TraceInput> = {};
    const children: TraceNode[] = [];
    const several = year.segments.length > 1;
    const terms: string[] = [];
    for (const [index, segment] of year.segments.entries()) {
      const suffix = several ? `${index + 1}` : '';
      const span = end === 'low' ? segment.low : segment.high;
      inputs[`standard${suffix}`] = this.#standard(span);
      if (!several) inputs['headcount'] = { value: `${post.headcount}`, unit: 'person', label: this.#headcountLabel };
      inputs[`months${suffix}`] = this.#months(`${id}/months${suffix}`, segment, children);
      terms.push(`standard${suffix} * months${suffix}`);
    }
    if (several) inputs['headcount'] = { value: `${post.headcount}`, unit: 'person', label: this.#headcountLabel };
    const formula = several
      ? `round((${terms.join(' + ')}) * headcount / 12, 2)`
      : 'round(standard * headcount * months / 12, 2)';
    const fen = end === 'low' ? yearLow(post.headcount, year) : yearHigh(post.headcount, year);
    return {
      id,
      rule: 'post-cost',
      label: this.#yearLabel(year.fiscalYear),
      formula,
      inputs,
      result: { value: formatFen(fen), unit: 'CNY' },
      citation: this.#ruleCitation('post.cost'),
      children,
    };
  }

  #yearLabel(year: number): string {
    let label = this.#yearLabels.get(year);
    if (label === undefined) {
      label = this.say('postCost', { year });
      this.#yearLabels.set(year, label);
    }
    return label;
  }

  #standard(span: StandardSpan | null): TraceInput {
    if (!span) throw new RangeError('a costed segment without a funding standard');
    const known = this.#standards.get(span);
    if (known) return known;
    const qualification = inLanguage(QUALIFICATION_WORDS[span.qualification], this.#context.language);
    const label = this.say(span.citation ? 'standard' : 'standardPatched', { qualification });
    const input: TraceInput = { value: formatFen(span.fen), unit: PERSON_YEAR, label };
    if (span.citation) input.citation = this.citation(span.citation);
    this.#standards.set(span, input);
    return input;
  }

  #months(id: string, segment: ScheduledSegment, children: TraceNode[]): TraceInput {
    let template = this.#monthInputs.get(segment);
    if (!template) {
      const exact = monthsOf(segment.units);
      const label = this.say('months', { from: formatDate(segment.fromDay), to: formatDate(segment.toDay) });
      const whole = segment.units % UNITS_PER_MONTH === 0;
      template = {
        input: { value: toDecimal(exact), exact: toQuotient(exact), unit: 'month', label },
        node: whole
          ? null
          : monthsNode(
              segment,
              exact,
              label,
              (key, values) => this.say(key, values),
              this.#ruleCitation('period.part-month'),
            ),
      };
      this.#monthInputs.set(segment, template);
    }
    const { input, node } = template;
    if (!node) return input;
    children.push({ id, ...node });
    return { ...input, from: id };
  }

  #sum(id: string, years: readonly { fiscalYear: number; node: TraceNode }[], fen: number, rule: string): TraceNode {
    const inputs: Record<string, TraceInput> = {};
    for (const { fiscalYear, node } of years) {
      const label = this.say('year', { year: fiscalYear });
      inputs[`y${fiscalYear}`] = { value: node.result.value ?? '0.00', unit: 'CNY', label, from: node.id };
    }
    return {
      id,
      rule: 'line-total',
      label: this.say('lineTotal'),
      formula: `sum(${Object.keys(inputs).join(', ')})`,
      inputs,
      result: { value: formatFen(fen), unit: 'CNY' },
      citation: this.#ruleCitation(rule),
      children: years.map(({ node }) => node),
    };
  }

  #budget(id: string, { project, lines, fen }: CostedProject): TraceNode {
    const inputs: Record<string, TraceInput> = {};
    for (const [index, line] of lines.entries()) {
      const source = project.lines[index];
      const name = source?.description || source?.category || '';
      inputs[`line${index + 1}`] = { value: formatFen(line.fen), unit: 'CNY', label: this.say('budgetLine', { name }) };
    }
    return {
      id,
      rule: 'project-cost',
      label: this.say('projectTotal'),
      formula: `sum(${Object.keys(inputs).join(', ')})`,
      inputs,
      result: { value: formatFen(fen), unit: 'CNY' },
      citation: this.#ruleCitation('project.cost'),
      children: [],
    };
  }

  #projectYear(costed: CostedProject, year: number): TraceNode {
    const { project, period, lines, byYear } = costed;
    const fiscalYear = period.years[year]?.fiscalYear ?? 0;
    const id = `${project.id}/${fiscalYear}`;
    const inputs: Record<string, TraceInput> = {};
    const children = lines.map((_, index) => this.#spread(`${id}/line${index + 1}`, costed, index, year));
    for (const [index, node] of children.entries()) {
      inputs[`line${index + 1}`] = {
        value: node.result.value ?? '0.00',
        unit: 'CNY',
        label: node.label,
        from: node.id,
      };
    }
    return {
      id,
      rule: 'project-cost',
      label: this.say('projectYear', { year: fiscalYear }),
      formula: `sum(${Object.keys(inputs).join(', ')})`,
      inputs,
      result: { value: formatFen(byYear[year] ?? 0), unit: 'CNY' },
      citation: this.#ruleCitation('project.cost'),
      children,
    };
  }

  #spread(id: string, { project, period, weights, lines }: CostedProject, index: number, year: number): TraceNode {
    const line = lines[index];
    const source = project.lines[index];
    const part = line?.byYear[year] ?? 0;
    const months = monthsOf(weights[year] ?? 0);
    const total = monthsOf(period.units);
    const exact = fraction(BigInt(line?.fen ?? 0) * BigInt(weights[year] ?? 0), BigInt(period.units) * 100n);
    const adjustment = add(fraction(part, 100), negate(exact));
    const inputs: Record<string, TraceInput> = {
      amount: { value: formatFen(line?.fen ?? 0), unit: 'CNY', label: this.say('amount') },
      months: { value: toDecimal(months), exact: toQuotient(months), unit: 'month', label: this.say('projectMonths') },
      total: { value: toDecimal(total), exact: toQuotient(total), unit: 'month', label: this.say('projectAllMonths') },
    };
    if (adjustment.n !== 0n) {
      const label = this.say('adjustment');
      inputs['adjustment'] = { value: toDecimal(adjustment), exact: toQuotient(adjustment), unit: 'CNY', label };
    }
    const name = source?.description || source?.category || '';
    return {
      id,
      rule: 'project-spread',
      label: this.say('spread', { year: period.years[year]?.fiscalYear ?? '', name }),
      formula: adjustment.n === 0n ? 'amount * months / total' : 'amount * months / total + adjustment',
      inputs,
      result: { value: formatFen(part), unit: 'CNY' },
      citation: this.#ruleCitation('period.part-month'),
      children: [],
    };
  }

  #payer(id: string, rule: PayerRule): TraceNode {
    let node = this.#payerNodes.get(rule);
    if (!node) {
      node = this.#payerNode(rule);
      this.#payerNodes.set(rule, node);
    }
    return { id: `${id}/payer`, ...node };
  }

  #payerNode({ payer, named, citation }: PayerRule): Omit<TraceNode, 'id'> {
    const { language } = this.#context;
    const division = this.#divisions.get(payer);
    const name = payer === CITY ? this.say('city') : division ? inLanguage(division, language) : payer;
    const share: TraceInput = { value: '1', unit: 'share', label: this.say('payerShare') };
    return {
      rule: 'payer',
      label: this.say(named ? 'payerNamed' : 'payer', { payer: name }),
      formula: 'share',
      inputs: { share },
      result: { value: '1', unit: 'share' },
      citation: citation ? this.citation(citation) : null,
      children: [],
    };
  }
}
