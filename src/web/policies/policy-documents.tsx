import { inLanguage } from '../../engine/language.ts';
import type { PolicyVersion } from '../../engine/policy.ts';
import { useLanguage } from '../messages/index.ts';

/** The clauses that people decide. */
export function Judgement({ policy }: { policy: PolicyVersion }) {
  const { m, language } = useLanguage();
  const { policies: words } = m;
  return (
    <section className="panel spaced">
      <h2>{words.judgement}</h2>
      <p className="hint">{words.judgementIntro}</p>
      <ul className="clauses">
        {policy.judgement.map((clause) => (
          <li key={clause.id}>
            <p>
              {inLanguage(clause.clause, language)}{' '}
              <span className="muted">
                {m.calculator.explain.quote(clause.document)} {clause.locator}
              </span>
            </p>
            <p>
              <strong>{words.handling}</strong> {inLanguage(clause.handling, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Documents({ policy }: { policy: PolicyVersion }) {
  const { m, language } = useLanguage();
  const { policies: words } = m;
  return (
    <section className="panel spaced">
      <h2>{words.documents}</h2>
      <ul className="clauses">
        {policy.documents.map((document) => (
          <li key={document.id}>
            <p>
              <strong>{inLanguage(document.title, language)}</strong>{' '}
              {document.trial ? <span className="basis basis-local-rule">{words.trial}</span> : null}
            </p>
            <p className="muted">
              {words.number} {document.number ?? words.noNumber} · {words.inForce} {document.from} ~{' '}
              {document.to ?? words.open}
            </p>
            <p className="muted">
              {words.issuer} {inLanguage(document.issuer, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
