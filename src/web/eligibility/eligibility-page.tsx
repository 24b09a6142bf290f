import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { checkEligibility } from '../../engine/eligibility.ts';
import type { Eligibility } from '../../engine/eligibility-types.ts';
import { inLanguage } from '../../engine/language.ts';
import { makeOptions } from '../api/options.ts';
import { CitationView } from '../calculator/explain/trace-view.tsx';
import { defaultPolicy } from '../calculator/use-plan.ts';
import { attempt } from '../calculator/whatif/attempt.ts';
import { Problems } from '../calculator/whatif/problems.tsx';
import { useLanguage } from '../messages/index.ts';
import { SelectField, TextField } from '../shell/fields.tsx';
import { useReference } from '../shell/reference-gate.tsx';
import { EligibilityForm } from './eligibility-form.tsx';
import { type Answers, exampleAnswers, factsOf, NO_ANSWERS } from './facts.ts';
import './eligibility.css';

const TONE = { met: 'good', unmet: 'wrong', unknown: 'open', 'not-applicable': 'muted' } as const;
const OUTCOME_TONE = { eligible: 'good', ineligible: 'wrong', incomplete: 'open' } as const;

function Result({ result }: { result: Eligibility }) {
  const { eligibility: words } = useLanguage().m;
  return (
    <>
      <p className={`headline ${OUTCOME_TONE[result.outcome]}`} role="status">
        {words.outcomes[result.outcome]}
      </p>
      <ul className="criteria">
        {result.criteria.map((criterion) => (
          <li key={criterion.code}>
            <details>
              <summary>
                <span className={`mark ${TONE[criterion.outcome]}`}>{words.criterion[criterion.outcome]}</span>{' '}
                <strong>{words.codes[criterion.code]}</strong>
                <span className="reason">{criterion.reason}</span>
                {criterion.remedy ? (
                  <span className="reason">
                    <strong>{words.remedy}</strong> {criterion.remedy}
                  </span>
                ) : null}
              </summary>
              <CitationView citation={criterion.citation} />
            </details>
          </li>
        ))}
      </ul>
      <h3>{words.changes}</h3>
      {result.changes.length === 0 ? <p className="muted">{words.noChanges}</p> : null}
      <ul className="changes">
        {result.changes.map((change) => (
          <li key={`${change.on}${change.code}`}>
            <time dateTime={change.on}>{change.on}</time> {words.codes[change.code]}:{' '}
            <span className={TONE[change.outcome]}>{words.criterion[change.outcome]}</span>{' '}
            <span className="reason">{change.reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export default function EligibilityPage() {
  const { m, language } = useLanguage();
  const { eligibility: words } = m;
  const reference = useReference();
  const options = useMemo(() => makeOptions(reference, language), [reference, language]);
  const rules = reference.policies.filter((version) => version.values['organisation.kinds']);
  const [policyId, setPolicyId] = useState(() => (rules[0] ?? defaultPolicy(reference.policies)).id);
  const policy = reference.policies.find(({ id }) => id === policyId) ?? defaultPolicy(reference.policies);
  const [asOf, setAsOf] = useState('2012-06-01');
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const put = (change: Partial<Answers>) => setAnswers((present) => ({ ...present, ...change }));
  const result = useMemo(
    () =>
      answers === NO_ANSWERS
        ? null
        : attempt(language, options, () =>
            checkEligibility(
              { asOf, organisation: factsOf(answers) },
              { policy, divisions: reference.divisions, language },
            ),
          ),
    [answers, asOf, policy, reference, language, options],
  );
  return (
    <main id="main" className="place" tabIndex={-1}>
      <div className="place-head">
        <h1>{words.title}</h1>
        <div className="plan-actions">
          <Button
            type={answers === NO_ANSWERS ? 'primary' : 'default'}
            onClick={() => setAnswers(exampleAnswers(words.exampleName))}
          >
            {m.common.example}
          </Button>
          <Button onClick={() => setAnswers(NO_ANSWERS)}>{m.common.clear}</Button>
        </div>
        <p>{words.intro}</p>
      </div>
      <div className="two">
        <div>
          <h2 className="sr-only">{words.form}</h2>
          <div className="panel flat">
            <SelectField
              label={words.policy}
              value={policy.id}
              onChange={setPolicyId}
              choices={rules.map((version) => ({ value: version.id, label: inLanguage(version.title, language) }))}
            />
            <TextField kind="date" label={words.asOf} value={asOf} onChange={setAsOf} />
          </div>
          <EligibilityForm answers={answers} put={put} />
        </div>
        <section className="panel result">
          <h2>{words.result}</h2>
          {result === null ? (
            <p className="muted">{words.empty}</p>
          ) : 'problems' in result ? (
            <Problems texts={result.problems} />
          ) : (
            <Result result={result.value} />
          )}
        </section>
      </div>
    </main>
  );
}
