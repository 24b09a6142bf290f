import type { TraceCitation, TraceInput, TraceNode } from '../../../engine/calculation-types.ts';
import { useMessages } from '../../messages/index.ts';
import { formulaNumbers, formulaWords, resultWords, valueWords } from './words.ts';

export function CitationView({ citation }: { citation: TraceCitation }) {
  const m = useMessages();
  return (
    <div className="citation">
      <span className={`basis basis-${citation.basis}`}>{m.terms.basis[citation.basis]}</span>
      <cite lang="zh-CN">{m.calculator.explain.quote(citation.document)}</cite> {citation.locator}
      <p>
        {citation.summary} <span className="muted">{m.calculator.explain.verified(citation.verifiedOn)}</span>
      </p>
    </div>
  );
}

function InputRow({ input }: { input: TraceInput }) {
  const m = useMessages();
  return (
    <tr>
      <th scope="row">{input.label}</th>
      <td>
        <span className="money">{valueWords(input.value, input.unit, m)}</span>
        {input.exact && !input.exact.endsWith('/1') ? (
          <span className="detail">{m.calculator.explain.exact(input.exact)}</span>
        ) : null}
        {input.citation ? <CitationView citation={input.citation} /> : null}
      </td>
    </tr>
  );
}

const OPERATION = /[×÷+−(]/;

/** One step, with the steps that it rests on inside it. */
export function TraceView({ node, depth = 0 }: { node: TraceNode; depth?: number }) {
  const m = useMessages();
  const words = m.calculator.explain;
  const formula = formulaWords(node, m);
  const inputs = Object.entries(node.inputs);
  return (
    <details className="step" open={depth < 2}>
      <summary>
        <span>{node.label}</span> <strong className="money">{resultWords(node, m)}</strong>
      </summary>
      {formula && OPERATION.test(formula) ? (
        <dl className="formula">
          <dt>{words.formula}</dt>
          <dd>{formula}</dd>
          <dt>{words.numbers}</dt>
          <dd className="money">
            {formulaNumbers(node, m)} = {resultWords(node, m)}
          </dd>
        </dl>
      ) : null}
      {inputs.length > 0 ? (
        <table className="inputs">
          <caption className="sr-only">{words.inputs}</caption>
          <tbody>
            {inputs.map(([name, input]) => (
              <InputRow key={name} input={input} />
            ))}
          </tbody>
        </table>
      ) : null}
      {node.citation ? <CitationView citation={node.citation} /> : null}
      {node.children.map((child) => (
        <TraceView key={child.id} node={child} depth={depth + 1} />
      ))}
    </details>
  );
}
