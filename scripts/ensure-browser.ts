import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../tests/browser/program';

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');

/** Debian's Chromium and Chinese fonts; what comes of it is seen by looking again. */
function installChromium(): void {
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] });
  apt('update', '-qq');
  apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
}

/** Says on the console with which browser is tested, after bringing one if none is there; tests that need it say so themselves if there is none. */
export async function ensureBrowser(): Promise<void> {
  let browser = await findBrowser();
  if (!browser && canInstall()) {
    console.error('browser: none runs here; installing chromium and fonts-noto-cjk with apt-get, as root on Debian …');
    installChromium();
    browser = await findBrowser();
  }
  console.error(browser ? `browser: ${browser.name} (${browser.executablePath})` : 'browser: none');
}
