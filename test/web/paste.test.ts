import { describe, expect, it } from 'vitest';
import { postColumns } from '../../src/web/calculator/grid/columns.ts';
import { fillDown, pasteInto, readClipboard } from '../../src/web/calculator/grid/paste.ts';
import { readCell, readDate, readMoney, readOption, readShare } from '../../src/web/calculator/model/cells.ts';
import { emptyDraft, emptyPost, nextId, type PostRow, type Row } from '../../src/web/calculator/model/draft.ts';
import { MESSAGES } from '../../src/web/messages/index.ts';
import { planOf } from './support.ts';

const { options } = planOf(emptyDraft('dongguan-2011'));
const columns = postColumns(options, MESSAGES['zh-CN']);
const create = (rows: readonly Row[], offset: number): PostRow => ({
  ...emptyPost(nextId('posts', rows, offset)),
  staffing: 'purchased',
});
const at = (row: number, col: number, toRow = row, toCol = col) => ({
  min: { row, col },
  max: { row: toRow, col: toCol },
});

describe('what was typed or pasted', () => {
  it('reads labels, short forms, English and codes alike', () => {
    for (const text of ['虎门镇', '虎门', 'Humen Town', 'humen', '441900121', ' 虎门镇 ']) {
      expect(readOption(options.towns, text)).toBe('441900121');
    }
    for (const text of ['助理级', '助理', 'assistant', 'Assistant', '助理社会工作师']) {
      expect(readOption(options.qualifications, text)).toBe('assistant');
    }
    expect(readOption(options.levels, '市')).toBe('city');
    expect(readOption(options.towns, '虎们镇')).toBe('虎们镇');
  });

  it('reads dates as people write them', () => {
    for (const text of ['2012-03-01', '2012/3/1', '2012.3.1', '2012年3月1日', '20120301', '2012/03/01']) {
      expect(readDate(text)).toBe('2012-03-01');
    }
    expect(readDate('三月一日')).toBe('三月一日');
  });

  it('reads money without ever rounding it', () => {
    expect(readMoney('¥60,000')).toBe('60000.00');
    expect(readMoney('60,000.5元')).toBe('60000.50');
    expect(readMoney('60000')).toBe('60000.00');
    expect(readMoney('1.234')).toBe('1.234');
    expect(readMoney('1,2')).toBe('1,2');
    expect(readMoney('12万')).toBe('12万');
  });

  it('reads shares as percentages or decimals', () => {
    expect(readShare('10%')).toBe('0.10');
    expect(readShare('12.5 %')).toBe('0.125');
    expect(readShare('100%')).toBe('1.00');
    expect(readShare('0.1')).toBe('0.10');
    expect(readShare('5%')).toBe('0.05');
    expect(readShare('一成')).toBe('一成');
  });

  it('drops control characters and joins lines', () => {
    expect(readCell({ kind: 'text' }, 'a\u0000b\n c')).toBe('ab  c');
    expect(readCell({ kind: 'count' }, '１２ 人')).toBe('12');
  });
});

describe('the clipboard', () => {
  it('reads tabs, lines and quoted cells', () => {
    expect(readClipboard('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readClipboard('"x\ny"\t"he said ""no"""\n')).toEqual([['x\ny', 'he said "no"']]);
    expect(readClipboard('5" pipe\tz')).toEqual([['5" pipe', 'z']]);
    expect(readClipboard('"unfinished\tz')).toEqual([['"unfinished', 'z']]);
    expect(readClipboard('')).toEqual([]);
  });
});

describe('pasting', () => {
  it('adds the rows that are missing, with ids of their own', () => {
    const rows = [create([], 0)];
    const cells = readClipboard('甲\t市救助站\t市属单位\n乙\t某校\t镇街单位\t虎门\t无职称\t2');
    const pasted = pasteInto({ rows, columns, cells, at: at(0, 0), create, limit: 5000 });
    expect(pasted.rows.map(({ id, title, level, town, headcount }) => [id, title, level, town, headcount])).toEqual([
      ['p1', '甲', 'city', '', ''],
      ['p2', '乙', 'town', '441900121', '2'],
    ]);
    expect(pasted.rows[1]?.staffing).toBe('purchased');
    expect(pasted).toMatchObject({ count: 2, cut: false });
  });

  it('follows headings in any order and leaves out columns that it does not know', () => {
    const cells = readClipboard('序号\t人数\t岗位名称\tQualification\n1\t4\t甲\t中级\n2\t1\t乙\t助理级');
    const pasted = pasteInto({ rows: [], columns, cells, at: at(0, 3), create, limit: 5000 });
    expect(
      pasted.rows.map(({ title, headcount, qualification, town }) => [title, headcount, qualification, town]),
    ).toEqual([
      ['甲', '4', 'intermediate', ''],
      ['乙', '1', 'assistant', ''],
    ]);
  });

  it('fills a selection with one copied row', () => {
    const rows = [0, 1, 2].map((offset) => create([], offset));
    const pasted = pasteInto({ rows, columns, cells: [['3']], at: at(0, 5, 2, 5), create, limit: 5000 });
    expect(pasted.rows.map(({ headcount }) => headcount)).toEqual(['3', '3', '3']);
  });

  it('stops at the most rows that a plan may have, and says so', () => {
    const cells = Array.from({ length: 10 }, (_, index) => [`岗位${index}`]);
    const pasted = pasteInto({ rows: [], columns, cells, at: at(0, 0), create, limit: 4 });
    expect(pasted.rows).toHaveLength(4);
    expect(pasted.cut).toBe(true);
  });

  it('fills down within the selected columns', () => {
    const rows = [0, 1, 2].map((offset) => ({
      ...create([], offset),
      title: `t${offset}`,
      headcount: `${offset + 1}`,
    }));
    const filled = fillDown(rows, columns, at(0, 5, 2, 5));
    expect(filled.map(({ title, headcount }) => [title, headcount])).toEqual([
      ['t0', '1'],
      ['t1', '1'],
      ['t2', '1'],
    ]);
    expect(fillDown(rows, columns, at(1, 5)).map(({ headcount }) => headcount)).toEqual(['1', '1', '3']);
  });
});
