import type { Plan } from '../use-plan.ts';
export default function Paper({ plan, close }: { plan: Plan; close(): void }) {
  return <button type="button" onClick={close}>{plan.draft.title}</button>;
}
