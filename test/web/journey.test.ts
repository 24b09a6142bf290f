import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk, paste } from './browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

const HEAD = ['岗位名称', '用人单位', '单位层级', '镇街', '职称', '人数', '起始日期', '截止日期'];

/** Forty rows as they come from Excel. By hand: 20 × 120,000 + 10 × 20,000 + 10 × 247,500 = 5,075,000. */
function fortyRows(): string {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const name = `岗位${index + 1}`;
    if (index < 20) return [name, '市救助站', '市属单位', '', '助理级', '2', '2012/1/1', '2012/12/31'];
    if (index < 30) return [name, '虎门某校', '镇街单位', '虎门', '无职称', '1', '2012-07-01', '2012-12-31'];
    return [name, '长安社区', '镇街单位', '长安镇', '中级', '3', '2012年3月1日', '2012年12月31日'];
  });
  return [HEAD, ...rows].map((row) => row.join('\t')).join('\r\n');
}

describe('a planner on the first visit', () => {
  it('pastes forty rows, compares, exports and prints', async () => {
    const { page, requests, complaints } = await desk.visit();
    const total = page.locator('.total-amount');
    await total.getByText('444,500.00').waitFor();

    await page.getByRole('button', { name: '重新开始' }).click();
    await page.getByRole('menuitem', { name: '清空计划' }).click();
    await page.getByText('先录入岗位').waitFor();
    await paste(page, fortyRows());
    await page.getByText('5,075,000.00').first().waitFor();

    const figures = page.locator('.totals table.figures').first();
    expect(await figures.textContent()).toMatch(
      /长安镇\s*2,475,000\.00[\s\S]*虎门镇\s*200,000\.00[\s\S]*市级\s*2,400,000\.00/,
    );
    expect(await page.locator('.totals .capital').textContent()).toBe('伍佰零柒万伍仟元整');

    await page.getByRole('tab', { name: '假设与推算' }).click();
    await page.getByLabel('调整 助理级').fill('10%');
    await page.getByText('+240,000.00').first().waitFor();
    expect(await page.locator('table.compare').first().textContent()).toMatch(
      /5,075,000\.00\s*5,315,000\.00\s*\+240,000\.00/,
    );

    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /导出工作簿/ }).click(),
    ]);
    const file = await readFile(await download.path());
    const sheets = await readXlsxFile(new Uint8Array(file).buffer as ArrayBuffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '计划',
      '岗位',
      '项目',
      '项目预算',
      '经费来源',
      '购买标准',
      '测算明细',
      '合计',
      '依据',
    ]);
    expect(sheets.find(({ sheet }) => sheet === '合计')?.data[1]).toEqual(['购买经费合计', 5_075_000]);
    expect(sheets.find(({ sheet }) => sheet === '岗位')?.data).toHaveLength(41);

    await page.getByRole('button', { name: '打印预算书' }).click();
    await page.getByRole('heading', { name: '政府购买社会工作服务经费预算书' }).waitFor();
    const paper = await page.locator('.paper').textContent();
    expect(paper).toContain('伍佰零柒万伍仟元整');
    expect(paper).toContain('507.50');
    expect(paper).toContain('99,000.00 × 3 × 10 ÷ 12');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);

    expect(requests.filter((address) => !address.startsWith(desk.baseUrl) && !/^(blob|data):/.test(address))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
  });

  it('opens the steps behind any figure', async () => {
    const { page } = await desk.visit();
    await page.locator('.dsg-cell-sticky-right button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('60,000.00 × 3 × 10 ÷ 12').waitFor();
    expect(await drawer.textContent()).toContain('《东莞市财政支持社会工作发展的实施方案(试行)》');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page
      .locator('.totals')
      .getByRole('button', { name: /虎门镇 245,000\.00/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('由以下 3 行相加').waitFor();
    await page.getByRole('dialog').locator('details summary').first().click();
    await page.getByRole('dialog').getByText('40,000.00 × 2 × 12 ÷ 12').waitFor();
  });

  it('shows what is wrong at its cell, leaves the row out, and leads to it', async () => {
    const { page } = await desk.visit();
    await page.getByRole('button', { name: '重新开始' }).click();
    await page.getByRole('menuitem', { name: '清空计划' }).click();
    await paste(
      page,
      `${HEAD.join('\t')}\n甲\t某校\t镇街单位\t虎们镇\t助理级\t2\t2012-01-01\t2012-12-31\n乙\t某站\t市属单位\t\t助理级\t1\t2012-12-31\t2012-01-01\n丙\t某站\t市属单位\t\t助理级\t1\t2012-01-01\t2012-12-31`,
    );
    await page.getByText('有 2 行存在错误，未计入合计').waitFor();
    await page.locator('.total-amount').getByText('60,000.00').waitFor();
    expect(await page.locator('.cell-wrong').count()).toBe(2);
    await page.getByRole('button', { name: /第 1 行 镇街/ }).click();
    await page.locator('.cell-problem').getByText('“虎们镇”不在可选范围内').waitFor();
  });

  it('shares a plan by a link that carries it, and imports what it exported', async () => {
    const first = await desk.visit();
    await first.page.getByRole('button', { name: '分享链接' }).click();
    const link = await first.page.getByRole('dialog').getByRole('textbox').inputValue();
    expect(link.startsWith(`${desk.baseUrl}/#plan=`)).toBe(true);
    const { page } = await desk.visit({ path: link.slice(desk.baseUrl.length) });
    await page.getByText('已打开分享链接中的计划').waitFor();
    await page.locator('.total-amount').getByText('444,500.00').waitFor();

    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /导出工作簿/ }).click(),
    ]);
    const path = await download.path();
    await page.getByRole('button', { name: '重新开始' }).click();
    await page.getByRole('menuitem', { name: '清空计划' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.xlsx', mimeType: 'application/zip', buffer: await readFile(path) });
    await page.getByText('已导入 5 个岗位、1 个项目').waitFor();
    await page.locator('.total-amount').getByText('444,500.00').waitFor();
  });

  it('finds the plan again after a reload', async () => {
    const { page } = await desk.visit();
    await page.getByLabel('计划名称').fill('明年的计划');
    await page.waitForTimeout(800);
    await page.reload();
    await page.locator('main').waitFor();
    expect(await page.getByLabel('计划名称').inputValue()).toBe('明年的计划');
  });
});
