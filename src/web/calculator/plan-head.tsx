import { Button, Input, Select } from 'antd';
import { lazy, memo, type RefObject, Suspense, useRef, useState } from 'react';
import { inLanguage } from '../../engine/language.ts';
import type { PolicyVersion } from '../../engine/policy.ts';
import { useLanguage } from '../messages/index.ts';
import { Menu } from '../shell/menu.tsx';
import { useReference } from '../shell/reference-gate.tsx';
import { emptyDraft } from './model/draft.ts';
import { exampleDraft } from './model/example.ts';
import { usePlanFiles } from './sheet/use-plan-files.ts';
import type { Plan } from './use-plan.ts';

const ShareDialog = lazy(() => import('./share/share-dialog.tsx'));

interface PlanHeadProps {
  title: string;
  policy: PolicyVersion;
  saved: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** The plan when a command is given; the head itself is not drawn again for each keystroke in the table. */
  latest: RefObject<Plan>;
  print(): void;
}

export const PlanHead = memo(function PlanHead({
  title,
  policy,
  saved,
  canUndo,
  canRedo,
  latest,
  print,
}: PlanHeadProps) {
  const { m, language } = useLanguage();
  const { policies } = useReference();
  const { edits } = latest.current;
  const { actions, grid } = m.calculator;
  const [sharing, setSharing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const files = usePlanFiles(latest);
  return (
    <div className="plan-head">
      <Input
        className="plan-title"
        aria-label={m.calculator.planTitle}
        placeholder={m.calculator.untitled}
        maxLength={200}
        value={title}
        onChange={(event) => edits.set((present) => ({ ...present, title: event.target.value }), 'title')}
      />
      <Select
        className="plan-policy"
        aria-label={m.calculator.policy}
        value={policy.id}
        options={policies.map((version) => ({ value: version.id, label: inLanguage(version.title, language) }))}
        onChange={(id) => edits.set((present) => ({ ...present, policy: id }))}
        popupMatchSelectWidth={false}
      />
      <span className="muted plan-saved">{saved ? m.calculator.saved : m.calculator.notSaved}</span>
      <div className="plan-actions" role="toolbar" aria-label={actions.label}>
        <Button onClick={edits.undo} disabled={!canUndo}>
          {grid.undo}
        </Button>
        <Button onClick={edits.redo} disabled={!canRedo}>
          {grid.redo}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={actions.import}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void files.importFile(file);
            event.target.value = '';
          }}
        />
        <Button onClick={() => picker.current?.click()}>{actions.import}</Button>
        <Menu
          label={actions.export}
          items={[
            { key: 'xlsx', label: actions.exportXlsx, run: () => void files.exportXlsx() },
            { key: 'csv', label: actions.exportCsv, run: () => void files.exportCsv() },
            { key: 'template', label: actions.template, run: () => void files.template() },
          ]}
        />
        <Button onClick={() => setSharing(true)}>{actions.share}</Button>
        <Button type="primary" onClick={print}>
          {actions.print}
        </Button>
        <Menu
          label={actions.start}
          items={[
            { key: 'clear', label: actions.clear, run: () => edits.set(emptyDraft(policy.id)) },
            { key: 'example', label: actions.example, run: () => edits.set(exampleDraft(policy.id, language)) },
          ]}
        />
      </div>
      {sharing ? (
        <Suspense fallback={null}>
          <ShareDialog draft={latest.current.draft} close={() => setSharing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
});
