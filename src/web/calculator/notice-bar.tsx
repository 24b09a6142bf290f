import { Button } from 'antd';
import { useMessages } from '../messages/index.ts';
import { emptyDraft } from './model/draft.ts';
import type { Plan } from './use-plan.ts';

const MOST = 50;

/** What just happened, or what went wrong with a file or a link. */
export function NoticeBar({ plan }: { plan: Plan }) {
  const m = useMessages();
  const { notice, say } = plan;
  if (!notice) {
    if (!plan.untouched) return null;
    return (
      <div className="notice-bar">
        <p>{m.calculator.example}</p>
        <Button size="small" onClick={() => plan.edits.set(emptyDraft(plan.policy.id))}>
          {m.calculator.actions.own}
        </Button>
      </div>
    );
  }
  const details = notice.details ?? [];
  return (
    <div className={`notice-bar notice-${notice.kind}`} role={notice.kind === 'wrong' ? 'alert' : 'status'}>
      <div>
        {notice.kind === 'busy' ? <progress className="progress" aria-label={notice.text} /> : null}
        <p>{notice.text}</p>
        {details.length > 0 ? (
          <ul className="details">
            {details.slice(0, MOST).map((detail) => (
              <li key={`${detail.at}${detail.text}`}>
                <code>{detail.at}</code> {detail.text}
              </li>
            ))}
            {details.length > MOST ? <li>{m.calculator.errors.more(details.length - MOST)}</li> : null}
          </ul>
        ) : null}
      </div>
      {notice.action ? (
        <Button size="small" onClick={notice.action.run}>
          {notice.action.label}
        </Button>
      ) : null}
      {notice.kind === 'busy' ? null : (
        <Button size="small" type="text" onClick={() => say(null)}>
          {m.common.close}
        </Button>
      )}
    </div>
  );
}
