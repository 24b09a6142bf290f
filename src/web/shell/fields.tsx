import { type ReactNode, useId } from 'react';
import { readDate } from '../calculator/model/cells.ts';

interface FieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
}

function Frame({
  id,
  label,
  problem,
  children,
}: {
  id: string;
  label: string;
  problem?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <span className="wrong" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  kind?: 'text' | 'date' | 'number' | 'money';
  placeholder?: string;
}

export function TextField({ label, value, onChange, problem, kind = 'text', placeholder }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <input
        id={id}
        className={kind === 'money' || kind === 'number' ? 'input money' : 'input'}
        inputMode={kind === 'number' ? 'numeric' : kind === 'money' ? 'decimal' : undefined}
        value={value}
        placeholder={placeholder ?? (kind === 'date' ? 'YYYY-MM-DD' : undefined)}
        onBlur={() => kind === 'date' && value !== '' && onChange(readDate(value))}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({
  label,
  value,
  onChange,
  problem,
  choices,
  empty,
}: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A yes-or-no question that may stay open. */
export function RadioField({ label, value, onChange, choices }: FieldProps & { choices: readonly Choice[] }) {
  const name = useId();
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={value === choice.value} onChange={() => onChange(choice.value)} />{' '}
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
