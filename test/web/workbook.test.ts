import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import type { Language } from '../../src/engine/language.ts';
import { type Draft, emptyDraft } from '../../src/web/calculator/model/draft.ts';
import { exampleDraft } from '../../src/web/calculator/model/example.ts';
import { toCsv } from '../../src/web/calculator/sheet/csv.ts';
import { monthsFormula } from '../../src/web/calculator/sheet/months.ts';
import { templateOf, workbookOf } from '../../src/web/calculator/sheet/plan-sheets.ts';
import { readWorkbook } from '../../src/web/calculator/sheet/read-workbook.ts';
import { writeWorkbook } from '../../src/web/calculator/sheet/write-workbook.ts';
import { MESSAGES } from '../../src/web/messages/index.ts';
import { planOf } from './support.ts';

async function read(buffer: ArrayBuffer, language: Language = 'zh-CN') {
  const { options } = planOf(emptyDraft('dongguan-2011'), language);
  return readWorkbook({ buffer, options, policy: 'dongguan-2011', policies: ['dongguan-2011'], m: MESSAGES[language] });
}

async function written(draft: Draft, language: Language = 'zh-CN'): Promise<ArrayBuffer> {
  return (await writeWorkbook(workbookOf(planOf(draft, language), MESSAGES[language]))).arrayBuffer();
}

function withOddities(): Draft {
  const draft = exampleDraft('dongguan-2011', 'zh-CN');
  const [first] = draft.posts;
  if (!first) throw new Error('the example has posts');
  return {
    ...draft,
    standards: { assistant: '66000.00' },
    posts: [
      ...draft.posts,
      {
        ...first,
        id: 'p6',
        title: '=1+1',
        host: "O'Brien & <Söhne>",
        from: '2012-03-16',
        to: '2013-02-10',
        headcount: '7',
      },
      {
        ...first,
        id: 'x.9',
        title: '123',
        host: '  a "quoted" name'.trim(),
        level: 'town',
        town: '441900401',
        payer: 'city',
      },
    ],
    projects: [...draft.projects, ...draft.projects.map((project) => ({ ...project, id: 'j2' }))],
    lines: [...draft.lines, { id: 'b4', project: 'j2', category: 'other', description: '+86', amount: '0.10' }],
  };
}

describe('the workbook', () => {
  it.each(['zh-CN', 'en'] as const)('imports back to the same plan, to the letter (%s)', async (language) => {
    const draft = withOddities();
    const imported = await read(await written(draft, language), language);
    expect(imported.problems).toEqual([]);
    expect(imported.draft).toEqual(draft);
  });

  it('reads a Chinese workbook on an English page', async () => {
    const draft = withOddities();
    const imported = await read(await written(draft, 'zh-CN'), 'en');
    expect(imported).toEqual({ draft, problems: [] });
  });

  it('has live formulas, and what they give beside them', async () => {
    const draft = exampleDraft('dongguan-2011', 'zh-CN');
    const tables = workbookOf(planOf(draft), MESSAGES['zh-CN']);
    const costing = tables.find(({ name }) => name === '测算明细');
    expect(costing?.rows[1]?.slice(0, 9)).toEqual([
      'p1',
      '救助管理社工',
      { number: '2012' },
      '2012-03-01',
      '2012-12-31',
      { number: '10' },
      { formula: "'购买标准'!$B$3", value: '60000.00' },
      { formula: "'岗位'!$G$2", value: '3' },
      { formula: 'ROUND(G2*H2*F2/12,2)', value: '150000.00' },
    ]);
    expect(String(costing?.rows[1]?.at(-1))).toContain('《东莞市财政支持社会工作发展的实施方案(试行)》');
    const posts = tables.find(({ name }) => name === '岗位');
    expect(posts?.rows[1]?.at(-1)).toEqual({ formula: "SUM('测算明细'!I2:I2)", value: '150000.00' });
    const sheets = await readXlsxFile(await written(draft));
    const totals = sheets.find(({ sheet }) => sheet === '合计')?.data ?? [];
    expect(totals[1]).toEqual(['购买经费合计', 444500]);
  });

  it('names the cell of everything that it cannot take', async () => {
    const blob = await writeXlsxFile(
      [
        {
          sheet: '岗位',
          data: [
            [
              '岗位名称',
              '用人单位',
              '单位层级',
              '镇街',
              '职称',
              '人数',
              '起始日期',
              '截止日期',
              '服务领域',
              '配备方式',
              '指定负担主体',
            ],
            ['甲', '某校', '镇街单位', '虎们镇', '助理级', 2, '2012-01-01', '2012-12-31'],
          ],
        },
        {
          sheet: '项目预算',
          data: [
            ['所属项目', '预算科目', '说明', '金额(元)'],
            ['无此项目', '人员费用', '', 0.1 + 0.2],
          ],
        },
      ],
      {},
    ).toBlob();
    const { problems } = await read(await blob.arrayBuffer());
    expect(problems.map(({ at }) => at)).toEqual(['岗位!D2', '项目预算!A2', '项目预算!D2']);
    expect(problems[2]?.text).toBe('金额最多两位小数');
  });

  it('takes dates that are dates', async () => {
    const blob = await writeXlsxFile([
      ['岗位名称', '用人单位', '单位层级', '人数', '起始日期', '截止日期'],
      [
        '甲',
        '市救助站',
        '市',
        2,
        { value: new Date(Date.UTC(2012, 2, 1)), type: Date, format: 'yyyy-mm-dd' },
        '2012/12/31',
      ],
    ]).toBlob();
    const { draft, problems } = await read(await blob.arrayBuffer());
    expect(problems).toEqual([]);
    expect(draft.posts).toMatchObject([
      { id: 'p1', level: 'city', headcount: '2', from: '2012-03-01', to: '2012-12-31' },
    ]);
  });

  it('gives a template whose sheets are empty', async () => {
    const blob = await writeWorkbook(templateOf(planOf(emptyDraft('dongguan-2011')), MESSAGES['zh-CN']));
    expect(await read(await blob.arrayBuffer())).toEqual({ draft: emptyDraft('dongguan-2011'), problems: [] });
  });

  it('refuses what is no workbook, too large, or unpacks to a flood', async () => {
    await expect(read(new ArrayBuffer(40))).rejects.toMatchObject({ problem: 'notWorkbook' });
    await expect(read(new TextEncoder().encode('PK'.padEnd(5000, 'x')).buffer as ArrayBuffer)).rejects.toMatchObject({
      problem: 'notWorkbook',
    });
    await expect(read(new ArrayBuffer(11 * 1024 * 1024))).rejects.toMatchObject({ problem: 'tooLarge' });
    const flood = await writeXlsxFile([['x'.repeat(32_000)]], { sheet: '岗位' }).toBlob();
    const bytes = new Uint8Array(await flood.arrayBuffer());
    await expect(read(bytes.slice(0, bytes.length - 30).buffer as ArrayBuffer)).rejects.toMatchObject({
      problem: 'notWorkbook',
    });
    const far: string[][] = Array.from({ length: 20_001 }, () => []);
    far.push(['end']);
    const reaching = await writeXlsxFile(far).toBlob();
    await expect(read(await reaching.arrayBuffer())).rejects.toMatchObject({ problem: 'bomb' });
  });
});

describe('parts of a workbook', () => {
  it.each([
    ['2012-03-01', '2012-12-31', '10'],
    ['2012-03-16', '2012-12-31', '9+16/31'],
    ['2012-02-10', '2012-02-20', '11/29'],
    ['2012-02-10', '2013-01-15', '10+20/29+15/31'],
  ])('counts the months from %s to %s as %s', (from, to, formula) => {
    expect(monthsFormula(from, to)).toBe(formula);
  });

  it('escapes cells that a spreadsheet would run', () => {
    expect(toCsv([['=1+1', '+86', '-5', '@x', 'a,b', 'say "hi"']])).toBe(
      `\ufeff'=1+1,'+86,'-5,'@x,"a,b","say ""hi"""\r\n`,
    );
  });
});
