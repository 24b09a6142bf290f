import type { RefObject } from 'react';
import { useLanguage } from '../../messages/index.ts';
import { useReference } from '../../shell/reference-gate.tsx';
import { showCell } from '../model/cells.ts';
import { isBlank } from '../model/draft.ts';
import type { Plan } from '../use-plan.ts';
import { SheetFileError } from './zip-guard.ts';

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Files in and out; the spreadsheet code is fetched when it is first needed. */
export function usePlanFiles(latest: RefObject<Plan>) {
  const { m } = useLanguage();
  const { policies } = useReference();
  const { sheet, grid } = m.calculator;
  const { say, edits } = latest.current;
  const baseName = () => (latest.current.draft.title || sheet.fileName).replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 60);

  const write = async (kind: 'workbook' | 'template') => {
    say({ kind: 'busy', text: sheet.writing });
    try {
      const [{ workbookOf, templateOf }, { writeWorkbook }] = await Promise.all([
        import('./plan-sheets.ts'),
        import('./write-workbook.ts'),
      ]);
      const tables = kind === 'workbook' ? workbookOf(latest.current, m) : templateOf(latest.current, m);
      save(await writeWorkbook(tables), `${kind === 'workbook' ? baseName() : sheet.templateName}.xlsx`);
      say(null);
    } catch (error) {
      say({ kind: 'wrong', text: m.common.unexpected });
      throw error;
    }
  };

  const importFile = async (file: File) => {
    say({ kind: 'busy', text: sheet.reading });
    try {
      if (file.size > 10 * 1024 * 1024) throw new SheetFileError('tooLarge');
      const { readWorkbook } = await import('./read-workbook.ts');
      const imported = await readWorkbook({
        buffer: await file.arrayBuffer(),
        options: latest.current.options,
        policy: latest.current.policy.id,
        policies: policies.map(({ id }) => id),
        m,
      });
      const take = () => {
        edits.set(imported.draft);
        say({ kind: 'info', text: sheet.imported(imported.draft.posts.length, imported.draft.projects.length) });
      };
      if (imported.problems.length === 0) take();
      else {
        say({
          kind: 'wrong',
          text: sheet.errorsTitle(imported.problems.length),
          details: imported.problems,
          action: { label: sheet.importAnyway, run: take },
        });
      }
    } catch (error) {
      if (!(error instanceof SheetFileError)) throw error;
      say({ kind: 'wrong', text: sheet[error.problem] });
    }
  };

  const exportCsv = async () => {
    const { toCsv } = await import('./csv.ts');
    const { columns, evaluation, draft } = latest.current;
    const rows = draft.posts
      .filter((row) => !isBlank(row))
      .map((row) => [
        row.id,
        ...columns.posts.map((spec) => (spec.kind === 'money' ? row[spec.key] : showCell(spec, row[spec.key]))),
        evaluation.lines.get(row.id)?.amount ?? '',
      ]);
    const head = [sheet.id, ...columns.posts.map(({ title }) => title), m.calculator.columns.amountYuan];
    save(new Blob([toCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' }), `${baseName()}.csv`);
    say({ kind: 'info', text: grid.rows(rows.length) });
  };

  return { importFile, exportCsv, exportXlsx: () => write('workbook'), template: () => write('template') };
}
