import { chromium, type Browser, type BrowserContext, type Locator, type Page, type Request } from 'playwright-core';
import { endWithSuite } from '../suite';
import { findBrowser } from './program';

/** Height of a row of Taro's picker in the browser. */
const pickerRow = 34;

/** A finger that goes further leaves the column. */
const rowsPerStroke = 3;

/** A screen has less to tell than this; a long list tells its beginning. */
const screenLength = 2_500;

/** A page that lives is read sooner, even on a busy machine; in milliseconds. */
const readingTime = 5_000;

/** A Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  const program = await findBrowser();
  if (!program) throw new Error('No browser: install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  const { executablePath, env } = program;
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({
    executablePath,
    env,
    args: ['--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet],
  });
  endWithSuite(() => browser.close());
  return browser;
}

/** A person with a phone of their own: what they see, and what they do. */
export class Phone {
  /** Errors that the page threw; a test looks at them at its end. */
  readonly bugs: string[] = [];
  private readonly asked = new Set<Request>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly name: string,
  ) {
    page.setDefaultTimeout(30_000);
    page.on('pageerror', error => this.bugs.push(String(error)));
    page.on('request', request => this.asked.add(request));
    page.on('requestfinished', request => this.asked.delete(request));
    page.on('requestfailed', request => this.asked.delete(request));
    // Where the environment of the tests, if it is there, finds the phones of a test that fails.
    (globalThis as { phones?: Phone[] }).phones?.push(this);
  }

  /** Opens the preview on a fresh phone and signs in as somebody. */
  static async of(browser: Browser, url: string, name: string, size = { width: 375, height: 812 }): Promise<Phone> {
    const zone = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    const context = await browser.newContext({ viewport: size, hasTouch: true, ...zone });
    const phone = new Phone(context, await context.newPage(), name);
    await phone.page.goto(url);
    await phone.fill('查找', name);
    await phone.tap(name);
    // Until the home page is there, going anywhere else would be overtaken by it.
    await phone.sees(`${name}同志，`);
    return phone;
  }

  /** The words, where they can be seen; earlier pages stay in the document behind the present one. */
  text(words: string | RegExp): Locator {
    return this.page
      .getByText(words, { exact: typeof words === 'string' })
      .filter({ visible: true })
      .first();
  }

  /** Waits until the words can be seen. */
  async sees(words: string | RegExp): Promise<string> {
    const found = this.text(words);
    await found.waitFor();
    return (await found.textContent()) ?? '';
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.text(words).click();
  }

  /** Presses the button with that name, in the dialog if one is open. */
  async press(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog').filter({ visible: true });
    const within = (await dialog.count()) > 0 ? dialog.last() : this.page;
    await within.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
  }

  /** Types into the field with that label. */
  async fill(label: string, value: string): Promise<void> {
    const fields = this.page.locator(`[aria-label="${label}"] input, [aria-label="${label}"] textarea`);
    await fields.filter({ visible: true }).first().fill(value);
  }

  /** Turns a column of the open picker by so many rows (down the list if positive), as a finger would. */
  async turn(column: number, rows: number): Promise<void> {
    const group = this.page.locator('.weui-picker__group').filter({ visible: true }).nth(column);
    // Waits until the picker, which slides in from below, has come to rest.
    await group.hover();
    const box = await group.boundingBox();
    if (!box) throw new Error('no picker is open');
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const direction = -Math.sign(rows);
    for (let left = Math.abs(rows); left > 0; left -= rowsPerStroke) {
      await this.page.mouse.move(x, y);
      await this.page.mouse.down();
      for (let step = 1; step <= Math.min(left, rowsPerStroke) * 2; step++)
        await this.page.mouse.move(x, y + direction * step * (pickerRow / 2));
      await this.page.mouse.up();
    }
  }

  /** What can be seen now, and where, in a few lines; what is still awaited from the server; errors. Never throws. */
  async screen(): Promise<string> {
    const seen = await this.page
      .locator('body')
      .ariaSnapshot({ timeout: readingTime })
      .catch((error: unknown) => String(error));
    const awaited = [...this.asked].map(request => `awaits ${request.url()} ${request.postData() ?? ''}`.trim());
    const bugs = this.bugs.map(bug => `error ${bug}`);
    const told = [`The phone of ${this.name} at ${this.page.url()}`, ...awaited, ...bugs, seen];
    return told.join('\n').slice(0, screenLength);
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }
}
