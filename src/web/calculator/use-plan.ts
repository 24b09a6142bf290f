import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { RuleContext } from '../../engine/context.ts';
import type { PolicyVersion } from '../../engine/policy.ts';
import { makeOptions, type Options } from '../api/options.ts';
import { useLanguage } from '../messages/index.ts';
import { useReference } from '../shell/reference-gate.tsx';
import { type AllColumns, useColumns } from './grid/columns.ts';
import { loadDraft, useAutosave } from './model/autosave.ts';
import { type Draft, TABLES, type TableName, type Tables } from './model/draft.ts';
import { type Evaluation, evaluate } from './model/evaluate.ts';
import { exampleDraft } from './model/example.ts';
import { type Edits, useHistory } from './model/history.ts';
import { decodePlan, hasPlan } from './share/link.ts';

export interface Notice {
  kind: 'info' | 'wrong' | 'busy';
  text: string;
  details?: readonly { at: string; text: string }[];
  action?: { label: string; run(): void };
}

/** Everything that the parts of the calculator share. */
export interface Plan {
  draft: Draft;
  edits: Edits<Draft>;
  change<K extends TableName>(table: K, rows: Tables[K], key: string | null): void;
  policy: PolicyVersion;
  context: RuleContext;
  options: Options;
  columns: AllColumns;
  evaluation: Evaluation;
  saved: boolean;
  nameOf(id: string): string;
  notice: Notice | null;
  say(notice: Notice | null): void;
  /** Whether this is the example as it was first shown. */
  untouched: boolean;
}

/** The newest version that sets funding standards. */
export function defaultPolicy(policies: readonly PolicyVersion[]): PolicyVersion {
  const policy = policies.find((version) => version.values['standard.none']) ?? policies[0];
  if (!policy) throw new RangeError('no policy version was published');
  return policy;
}

function namesOf(draft: Draft): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, title, host } of draft.posts) names.set(id, [title, host].filter(Boolean).join(' · '));
  for (const { id, name } of draft.projects) names.set(id, name);
  return names;
}

export function usePlan(): Plan {
  const reference = useReference();
  const { language, m } = useLanguage();
  const fallback = defaultPolicy(reference.policies);
  const first = useRef<Draft | null>(null);
  const shownIn = useRef(language);
  const edits = useHistory<Draft>(() => {
    const kept = loadDraft();
    if (kept) return kept;
    first.current = exampleDraft(fallback.id, language);
    return first.current;
  });
  const draft = edits.value;
  const [notice, say] = useState<Notice | null>(null);
  const policy = reference.policies.find(({ id }) => id === draft.policy) ?? fallback;
  const context = useMemo(() => ({ policy, divisions: reference.divisions, language }), [policy, reference, language]);
  const options = useMemo(() => makeOptions(reference, language), [reference, language]);
  const columns = useColumns(options, m, draft.projects);
  const settled = useDeferredValue(draft);
  const evaluation = useMemo(
    () => evaluate({ ...settled, policy: policy.id }, options, context, m),
    [settled, policy, options, context, m],
  );
  const untouched = first.current !== null && draft === first.current;
  const saved = useAutosave(draft, !untouched);
  const names = useMemo(() => namesOf(settled), [settled]);
  const nameOf = useCallback((id: string) => names.get(id) || id, [names]);
  const { set } = edits;

  useEffect(() => {
    // The example as it was first shown speaks the language of the page.
    if (!untouched || shownIn.current === language) return;
    shownIn.current = language;
    first.current = exampleDraft(fallback.id, language);
    set(first.current);
  }, [untouched, language, fallback, set]);

  const change = useCallback<Plan['change']>(
    (table, rows, key) =>
      set((present) => {
        const next = { ...present, [table]: rows };
        if (table !== 'projects') return next;
        // A project takes its budget with it.
        const left = new Set(rows.map(({ id }) => id));
        const gone = new Set(present.projects.map(({ id }) => id).filter((id) => !left.has(id)));
        return gone.size === 0 ? next : { ...next, lines: present.lines.filter(({ project }) => !gone.has(project)) };
      }, key),
    [set],
  );

  useEffect(() => {
    const open = async () => {
      const { hash, pathname } = window.location;
      if (!hasPlan(hash)) return;
      window.history.replaceState(null, '', pathname);
      const shared = await decodePlan(hash);
      if (shared) set(shared);
      say(
        shared ? { kind: 'info', text: m.calculator.share.opened } : { kind: 'wrong', text: m.calculator.share.broken },
      );
    };
    void open();
    const onHash = () => void open();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [set, m]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const target = event.target;
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) edits.redo();
      else edits.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [edits]);

  return {
    draft,
    edits,
    change,
    policy,
    context,
    options,
    columns,
    evaluation,
    saved,
    nameOf,
    notice,
    say,
    untouched,
  };
}

export function isEmpty(draft: Draft): boolean {
  return TABLES.every((table) => draft[table].length === 0);
}
