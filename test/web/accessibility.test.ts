import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const runner = Reflect.get(window, 'axe') as typeof import('axe-core');
    const result = await runner.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
  }, TAGS);
}

describe.each(['zh-CN', 'en'] as const)('axe-core finds nothing (%s)', (language) => {
  it('on the calculator, its tabs and its drawer', async () => {
    const { page, complaints } = await desk.visit({ language });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const tabs = page.getByRole('tablist').first().getByRole('tab');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.waitForTimeout(250);
      expect(await violations(page)).toEqual([]);
    }
    const inner = page.getByRole('tablist').nth(1).getByRole('tab');
    for (let index = 0; index < (await inner.count()); index += 1) {
      await inner.nth(index).click();
      await page.waitForTimeout(150);
      expect(await violations(page)).toEqual([]);
    }
    await page.locator('.total-amount').click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(300);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('while a cell is edited and something is wrong', async () => {
    const { page } = await desk.visit({ language });
    await page.locator('.dsg-row:not(.dsg-row-header) .dsg-cell').nth(4).dblclick();
    await page.keyboard.type('x?');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.errors').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('on the budget paper', async () => {
    const { page } = await desk.visit({ language });
    await page.locator('.plan-actions .ant-btn-primary').click();
    await page.locator('.paper').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['/eligibility', '/pairing', '/policies', '/nowhere'])('on %s, empty and with its example', async (path) => {
    const { page, complaints } = await desk.visit({ language, path });
    await page.waitForTimeout(200);
    expect(await violations(page)).toEqual([]);
    const example = page.locator('.place-head .ant-btn-primary');
    if (await example.count()) {
      await example.click();
      await page.waitForTimeout(200);
      expect(await violations(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

describe('on a phone', () => {
  it.each(['/', '/eligibility', '/pairing', '/policies'])('%s fits the width', async (path) => {
    const { page } = await desk.visit({ path, width: 390, height: 844 });
    await page.waitForTimeout(200);
    const example = page.locator('.place-head .ant-btn-primary');
    if (await example.count()) await example.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

  it('every tab of the calculator and its drawer fit the width', async () => {
    const { page } = await desk.visit({ language: 'en', width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const tabs = page.getByRole('tablist').first().getByRole('tab');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.waitForTimeout(200);
      expect(await width()).toBeLessThanOrEqual(390);
    }
    await page.locator('.total-amount').click();
    await page.getByRole('dialog').waitFor();
    expect(await width()).toBeLessThanOrEqual(390);
  });
});
