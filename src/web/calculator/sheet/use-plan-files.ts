import type { Plan } from '../use-plan.ts';
export function usePlanFiles(_plan: Plan) {
  return { importFile: async (_f: File) => undefined, exportXlsx: async () => undefined, exportCsv: async () => undefined, template: async () => undefined };
}
