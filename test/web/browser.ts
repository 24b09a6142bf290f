import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import type { Language } from '../../src/engine/language.ts';
import { type NodeApp, startNodeApp, temporaryFolder } from '../support/node-app.ts';
import { chromiumPath } from './chromium.ts';

export interface Visit {
  page: Page;
  /** Addresses of everything that the page asked for. */
  requests: string[];
  /** Errors on the console, uncaught errors and violations of the content security policy. */
  complaints: string[];
}

export interface VisitOptions {
  path?: string;
  language?: Language;
  width?: number;
  height?: number;
  /** A draft to find, as it is kept on the computer. */
  draft?: unknown;
}

/** The built program on a free port, and a browser to look at it with. */
export class Desk {
  readonly baseUrl: string;
  readonly #app: NodeApp;
  readonly #browser: Browser;
  readonly #remove: () => Promise<void>;
  readonly #contexts: BrowserContext[] = [];

  private constructor(app: NodeApp, browser: Browser, remove: () => Promise<void>) {
    this.#app = app;
    this.#browser = browser;
    this.#remove = remove;
    this.baseUrl = app.baseUrl;
  }

  static async open(): Promise<Desk> {
    const folder = await temporaryFolder();
    const app = await startNodeApp({ DATABASE_URL: `file:${folder.path}/page.db` });
    const browser = await playwright.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return new Desk(app, browser, folder.remove);
  }

  async visit({
    path = '/',
    language = 'zh-CN',
    width = 1366,
    height = 768,
    draft,
  }: VisitOptions = {}): Promise<Visit> {
    const context = await this.#browser.newContext({ viewport: { width, height }, acceptDownloads: true });
    this.#contexts.push(context);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.baseUrl });
    await context.addInitScript(
      ([chosen, kept]) => {
        if (!sessionStorage.getItem('begun')) {
          localStorage.setItem('gangwei.language', chosen ?? '');
          if (kept) localStorage.setItem('gangwei.draft', kept);
          sessionStorage.setItem('begun', 'yes');
        }
      },
      [language, draft === undefined ? '' : JSON.stringify(draft)],
    );
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(this.baseUrl + path);
    await page.locator('main').waitFor();
    return { page, requests, complaints };
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.#browser.close();
    await this.#app.stop();
    await this.#remove();
  }
}

/** Pastes a text as a spreadsheet puts it on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The cell of the grid's row and column, both counted from one. */
export function cellAt(page: Page, row: number, column: number) {
  return page
    .locator('.dsg-row:not(.dsg-row-header)')
    .nth(row - 1)
    .locator('.dsg-cell')
    .nth(column);
}
