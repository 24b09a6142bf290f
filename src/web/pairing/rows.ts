/** The two lists that pairing needs, as they are typed or pasted, and what is wrong with a row. */

import type { PairingInput, PairingLink, PairingWorker } from '../../engine/pairing.ts';
import type { Options } from '../api/options.ts';
import type { ColumnSpec } from '../calculator/grid/columns.ts';
import { isBlank, type Row } from '../calculator/model/draft.ts';
import { MESSAGES, type Messages } from '../messages/index.ts';

export interface WorkerRow extends Row {
  worker: string;
  organisation: string;
  town: string;
}

export interface LinkRow extends Row {
  worker: string;
  volunteer: string;
  from: string;
  to: string;
}

type Heading = 'workerId' | 'organisation' | 'town' | 'volunteer' | 'from' | 'to';

function column<R extends Row>(
  m: Messages,
  key: ColumnSpec<R>['key'],
  heading: Heading,
  spec: Pick<ColumnSpec<R>, 'kind' | 'options' | 'width'>,
): ColumnSpec<R> {
  return {
    ...spec,
    key,
    title: m.pairing[heading],
    headings: Object.values(MESSAGES).map((messages) => messages.pairing[heading]),
    grow: 1,
    required: true,
  };
}

export function workerColumns(o: Options, m: Messages): ColumnSpec<WorkerRow>[] {
  return [
    column(m, 'worker', 'workerId', { kind: 'text', width: 110 }),
    column(m, 'organisation', 'organisation', { kind: 'text', width: 150 }),
    column(m, 'town', 'town', { kind: 'select', options: o.towns, width: 100 }),
  ];
}

export function linkColumns(m: Messages): ColumnSpec<LinkRow>[] {
  return [
    column(m, 'worker', 'workerId', { kind: 'text', width: 100 }),
    column(m, 'volunteer', 'volunteer', { kind: 'text', width: 100 }),
    column(m, 'from', 'from', { kind: 'date', width: 100 }),
    column(m, 'to', 'to', { kind: 'date', width: 100 }),
  ];
}

const filled = (text: string): string | null => (text === '' ? null : text);

export function pairingInput(asOf: string, workers: readonly WorkerRow[], links: readonly LinkRow[]): PairingInput {
  return {
    asOf,
    workers: workers
      .filter((row) => !isBlank(row))
      .map(
        ({ worker, organisation, town }): PairingWorker => ({
          id: worker,
          organisation: filled(organisation),
          town: filled(town),
        }),
      ),
    links: links
      .filter((row) => !isBlank(row))
      .map(({ worker, volunteer, from, to }): PairingLink => ({ worker, volunteer, from, to: filled(to) })),
  };
}

/** Three workers: one meets the target, one lacks a few, one shares a volunteer. */
export function examplePairing(names: { first: string; second: string }): { workers: WorkerRow[]; links: LinkRow[] } {
  const workers: WorkerRow[] = [
    { id: 'w1', worker: 'S001', organisation: names.first, town: '441900121' },
    { id: 'w2', worker: 'S002', organisation: names.first, town: '441900119' },
    { id: 'w3', worker: 'S003', organisation: names.second, town: '' },
  ];
  const pairs: [string, number][] = [
    ...Array.from({ length: 11 }, (_, index): [string, number] => ['S001', index + 1]),
    ...Array.from({ length: 7 }, (_, index): [string, number] => ['S002', index + 11]),
    ...Array.from({ length: 4 }, (_, index): [string, number] => ['S003', index + 30]),
  ];
  const links = pairs.map(([worker, volunteer], index) => ({
    id: `l${index + 1}`,
    worker,
    volunteer: `V${`${volunteer}`.padStart(3, '0')}`,
    from: '2012-01-01',
    to: index === 0 ? '2012-03-31' : '',
  }));
  return { workers, links };
}
