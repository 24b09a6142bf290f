import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { yuan } from '../../format/money.ts';
import { useMessages } from '../../messages/index.ts';
import { copyText } from '../../shell/copy-text.ts';
import { explainLine } from '../model/evaluate.ts';
import { contributions, type Target } from '../totals/groups.ts';
import { type ExplainProps, LineTrace, SumView } from './sum-view.tsx';
import { traceText } from './words.ts';

interface DrawerProps extends ExplainProps {
  target: Target;
  close(): void;
}

export default function ExplainDrawer({ target, close, ...props }: DrawerProps) {
  const m = useMessages();
  const [copied, setCopied] = useState(false);
  const text = (): string => {
    if (target.kind === 'line') {
      const trace = explainLine(props.evaluation.input, target.id, props.context);
      return trace ? `${props.nameOf(target.id)}\n${traceText(trace, m)}` : '';
    }
    const lines = contributions(props.evaluation, target.dimension, target.key);
    return [
      `${target.name} ${yuan(target.amount)}`,
      ...lines.map((line) => `${props.nameOf(line.id)} ${yuan(line.amount)}`),
    ].join('\n');
  };
  const copy = async () => {
    await copyText(text());
    setCopied(true);
  };
  return (
    <Drawer
      open
      size={Math.min(560, window.innerWidth)}
      title={
        target.kind === 'line'
          ? `${m.calculator.explain.title} · ${props.nameOf(target.id)}`
          : m.calculator.explain.title
      }
      onClose={close}
      closable={{ 'aria-label': m.common.close }}
      extra={
        <Button size="small" onClick={() => void copy()}>
          {copied ? m.common.copied : m.common.copy}
        </Button>
      }
    >
      <div className="explain">
        {target.kind === 'line' ? <LineTrace {...props} id={target.id} /> : <SumView {...props} target={target} />}
      </div>
    </Drawer>
  );
}
