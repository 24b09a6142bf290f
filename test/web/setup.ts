import { chromiumPath } from './chromium.ts';

/** Unpacks the browser once, before test files that run side by side could do it over each other. */
export default async function setup(): Promise<void> {
  await chromiumPath();
}
