import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = places.find(place => place && existsSync(place));
  if (!executablePath)
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet] });
}

/** A person with a phone of their own. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens the preview on a fresh phone and signs in as somebody, found by name. */
export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  size = { width: 375, height: 812 },
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const bugs: string[] = [];
  page.on('pageerror', error => bugs.push(String(error)));
  await page.goto(url);
  await page.getByPlaceholder('姓名或支部').fill(name);
  await page.getByText(name, { exact: true }).first().click();
  return { context, page };
}
