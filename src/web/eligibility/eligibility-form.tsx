import { Button } from 'antd';
import {
  GRADES,
  INSPECTION_RESULTS,
  ORGANISATION_KINDS,
  RATING_GRADES,
  RATING_LEVELS,
} from '../../engine/eligibility-types.ts';
import { useMessages } from '../messages/index.ts';
import { type Choice, RadioField, SelectField, TextField } from '../shell/fields.tsx';
import type { Answers, Ternary } from './facts.ts';

function choices<K extends string>(codes: readonly K[], words: Record<K, string>): Choice[] {
  return codes.map((value) => ({ value, label: words[value] }));
}

interface FormProps {
  answers: Answers;
  put(change: Partial<Answers>): void;
}

function Question({
  answers,
  put,
  of,
  label,
}: FormProps & {
  of: 'legalPerson' | 'publicBenefit' | 'nonProfit' | 'soundRules' | 'capable' | 'penalised' | 'undertakings';
  label: string;
}) {
  const { common } = useMessages();
  return (
    <RadioField
      label={label}
      value={answers[of]}
      onChange={(value) => put({ [of]: value as Ternary })}
      choices={[
        { value: 'yes', label: common.yes },
        { value: 'no', label: common.no },
        { value: '', label: common.unknown },
      ]}
    />
  );
}

function Past({ answers, put }: FormProps) {
  const { eligibility: words, common } = useMessages();
  const last = answers.inspections.at(-1);
  const nextYear = last && /^\d{4}$/.test(last.year) ? `${Number.parseInt(last.year, 10) + 1}` : '';
  return (
    <section className="panel">
      <h3>{words.groups.past}</h3>
      <Question answers={answers} put={put} of="penalised" label={words.hasPenalties} />
      {answers.penalised === 'yes' ? (
        <>
          {answers.penalties.map((penalty, index) => (
            <TextField
              key={penalty.id}
              kind="date"
              label={`${words.penaltyOn} ${index + 1}`}
              value={penalty.on}
              onChange={(on) =>
                put({ penalties: answers.penalties.map((row, at) => (at === index ? { ...row, on } : row)) })
              }
            />
          ))}
          <Button
            size="small"
            onClick={() => put({ penalties: [...answers.penalties, { id: answers.penalties.length, on: '' }] })}
          >
            {common.add}
          </Button>
        </>
      ) : null}
      <h4>{words.inspections}</h4>
      {answers.inspections.map((inspection, index) => (
        <div className="form-row" key={inspection.id}>
          <TextField
            label={`${words.year} ${index + 1}`}
            kind="number"
            value={inspection.year}
            onChange={(year) =>
              put({ inspections: answers.inspections.map((row, at) => (at === index ? { ...row, year } : row)) })
            }
          />
          <SelectField
            label={`${words.inspectionResult} ${index + 1}`}
            value={inspection.result}
            empty={words.choose}
            choices={choices(INSPECTION_RESULTS, words.inspectionResults)}
            onChange={(result) =>
              put({ inspections: answers.inspections.map((row, at) => (at === index ? { ...row, result } : row)) })
            }
          />
        </div>
      ))}
      <Button
        size="small"
        onClick={() =>
          put({ inspections: [...answers.inspections, { id: answers.inspections.length, year: nextYear, result: '' }] })
        }
      >
        {common.add}
        <span className="sr-only"> {words.inspections}</span>
      </Button>
      <Question answers={answers} put={put} of="undertakings" label={words.undertakings} />
      {answers.undertakings === 'yes' ? (
        <>
          {answers.evaluations.map((evaluation, index) => (
            <div className="form-row" key={evaluation.id}>
              <TextField
                kind="date"
                label={`${words.evaluationOn} ${index + 1}`}
                value={evaluation.on}
                onChange={(on) =>
                  put({ evaluations: answers.evaluations.map((row, at) => (at === index ? { ...row, on } : row)) })
                }
              />
              <SelectField
                label={`${words.grade} ${index + 1}`}
                value={evaluation.grade}
                empty={words.choose}
                choices={choices(GRADES, words.grades)}
                onChange={(grade) =>
                  put({ evaluations: answers.evaluations.map((row, at) => (at === index ? { ...row, grade } : row)) })
                }
              />
            </div>
          ))}
          <Button
            size="small"
            onClick={() =>
              put({ evaluations: [...answers.evaluations, { id: answers.evaluations.length, on: '', grade: '' }] })
            }
          >
            {common.add}
            <span className="sr-only"> {words.evaluations}</span>
          </Button>
        </>
      ) : null}
    </section>
  );
}

export function EligibilityForm({ answers, put }: FormProps) {
  const { eligibility: words } = useMessages();
  const grades: Choice[] = [
    { value: 'none', label: words.noRating },
    ...RATING_GRADES.map((value) => ({ value, label: value })),
  ];
  return (
    <>
      <section className="panel">
        <h3>{words.groups.who}</h3>
        <div className="form-row">
          <TextField label={words.name} value={answers.name} onChange={(name) => put({ name })} />
          <TextField
            label={words.uscc}
            value={answers.uscc}
            onChange={(uscc) => put({ uscc: uscc.trim().toUpperCase() })}
          />
          <SelectField
            label={words.kind}
            value={answers.kind}
            empty={words.choose}
            choices={choices(ORGANISATION_KINDS, words.kinds)}
            onChange={(kind) => put({ kind })}
          />
          <TextField
            kind="date"
            label={words.establishedOn}
            value={answers.establishedOn}
            onChange={(establishedOn) => put({ establishedOn })}
          />
        </div>
        <Question answers={answers} put={put} of="legalPerson" label={words.legalPerson} />
      </section>
      <section className="panel">
        <h3>{words.groups.what}</h3>
        <Question answers={answers} put={put} of="publicBenefit" label={words.publicBenefit} />
        <Question answers={answers} put={put} of="nonProfit" label={words.nonProfit} />
        <Question answers={answers} put={put} of="soundRules" label={words.soundRules} />
        <Question answers={answers} put={put} of="capable" label={words.capable} />
        <div className="form-row">
          <TextField kind="number" label={words.staff} value={answers.total} onChange={(total) => put({ total })} />
          <TextField
            kind="number"
            label={words.professional}
            value={answers.professional}
            onChange={(professional) => put({ professional })}
          />
        </div>
      </section>
      <section className="panel">
        <h3>{words.groups.rating}</h3>
        <div className="form-row">
          <SelectField
            label={words.rating}
            value={answers.grade}
            empty={words.choose}
            choices={grades}
            onChange={(grade) => put({ grade })}
          />
          <SelectField
            label={words.ratingLevel}
            value={answers.level}
            empty={words.choose}
            choices={choices(RATING_LEVELS, words.ratingLevels)}
            onChange={(level) => put({ level })}
          />
          <TextField
            kind="date"
            label={words.ratingFrom}
            value={answers.ratingFrom}
            onChange={(ratingFrom) => put({ ratingFrom })}
          />
          <TextField
            kind="date"
            label={words.ratingTo}
            value={answers.ratingTo}
            onChange={(ratingTo) => put({ ratingTo })}
          />
        </div>
      </section>
      <Past answers={answers} put={put} />
    </>
  );
}
