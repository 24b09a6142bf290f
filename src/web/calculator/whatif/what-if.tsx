import type { Plan } from '../use-plan.ts';
export default function WhatIf({ plan }: { plan: Plan }) {
  return <p>{plan.draft.title}</p>;
}
