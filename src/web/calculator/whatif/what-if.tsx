import { useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Tabs } from '../../shell/tabs.tsx';
import type { Plan } from '../use-plan.ts';
import { BudgetFit } from './budget-fit.tsx';
import { ExamForecast } from './exam-forecast.tsx';
import { FormShareTable } from './form-share-table.tsx';
import { NeedByRatio } from './need-by-ratio.tsx';
import { StandardChange } from './standard-change.tsx';

type Key = 'standards' | 'budget' | 'forecast' | 'shares' | 'need';
const KEYS: readonly Key[] = ['standards', 'budget', 'forecast', 'shares', 'need'];

export default function WhatIf({ plan }: { plan: Plan }) {
  const { whatif } = useMessages();
  const [active, setActive] = useState<Key>('standards');
  return (
    <div className="panel">
      <p className="hint">{whatif.intro}</p>
      <Tabs<Key>
        label={whatif.title}
        tabs={KEYS.map((key) => ({ key, label: whatif.tabs[key] }))}
        active={active}
        onChange={setActive}
      >
        {active === 'standards' ? <StandardChange plan={plan} /> : null}
        {active === 'budget' ? <BudgetFit plan={plan} /> : null}
        {active === 'forecast' ? <ExamForecast plan={plan} /> : null}
        {active === 'shares' ? <FormShareTable plan={plan} /> : null}
        {active === 'need' ? <NeedByRatio plan={plan} /> : null}
      </Tabs>
    </div>
  );
}
