import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

// Draws the tab bar's PNGs from our own shapes in icons/: `npx tsx miniapp/config/draw-tab-icons.ts`.
const tabs = ['home', 'gatherings', 'culture', 'contacts', 'me'];
const colours = { '': '#6B625B', '-on': '#B3261E' };
const size = 81;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
for (const tab of tabs) {
  const svg = await readFile(path.join(import.meta.dirname, 'icons', `${tab}.svg`), 'utf8');
  for (const [suffix, colour] of Object.entries(colours)) {
    await page.setContent(
      `<style>body{margin:0;color:${colour}}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(import.meta.dirname, `../src/assets/tab/${tab}${suffix}.png`), png);
  }
}
await browser.close();
