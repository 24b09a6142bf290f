import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAt, Desk } from './browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

describe('without a mouse', () => {
  it('skips to the content, walks the tabs, and edits cells', async () => {
    const { page, complaints } = await desk.visit();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');

    await page.getByRole('tab', { name: '岗位' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: '项目' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { name: '岗位' }).getAttribute('aria-selected')).toBe('true');

    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('5');
    // 5 × 60,000 × 10 ÷ 12: the total follows the keystroke, before the cell is left.
    await page.locator('.total-amount').getByText('544,500.00').waitFor();
    await page.keyboard.press('Enter');
    expect(await cellAt(page, 1, 6).textContent()).toBe('5');

    await page.keyboard.press('Control+z');
    await page.locator('.total-amount').getByText('444,500.00').waitFor();
    await page.keyboard.press('Control+y');
    await page.locator('.total-amount').getByText('544,500.00').waitFor();
    expect(complaints).toEqual([]);
  });

  it('chooses from a list by typing a part of a word', async () => {
    const { page } = await desk.visit();
    await cellAt(page, 4, 5).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('助');
    await page.getByRole('option', { name: '助理级' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.total-amount').getByText('504,500.00').waitFor();
    expect(await cellAt(page, 4, 5).textContent()).toBe('助理级');
  });

  it('copies, fills down and explains a row', async () => {
    const { page } = await desk.visit();
    await cellAt(page, 1, 6).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect(await cellAt(page, 3, 6).textContent()).toBe('3');
    // 150,000 + 3 × 40,000 + 3 × 49,500 + 165,000.
    await page.locator('.total-amount').getByText('583,500.00').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('60,000.00 × 3 × 10 ÷ 12').waitFor();
    await page.keyboard.press('Escape');
  });

  it('leaves the grid again', async () => {
    const { page } = await desk.visit();
    await cellAt(page, 1, 1).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});
