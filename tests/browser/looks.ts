import type { Page } from 'playwright-core';

export interface Demands {
  /** Smallest height and width of what can be touched, in px. */
  readonly target: number;
  /** Smallest text, in px. */
  readonly text: number;
}

/** What the elder view asks for, and the normal one. */
export const demands = { elder: { target: 60, text: 18 }, normal: { target: 44, text: 14 } } as const;

/** What is wrong with how the page on top looks, one line each; empty where nothing is. */
export async function faultsOf(page: Page, { target, text }: Demands): Promise<readonly string[]> {
  const found = await Promise.all([
    page.evaluate(misplaced),
    page.evaluate(hardToTouch, target),
    page.evaluate(hardToRead, text),
  ]);
  return [...new Set(found.flat())];
}

/** Runs in the page: what is wider than the phone, stands beside it, or is cut off where nobody can scroll to it. */
function misplaced(): string[] {
  const width = document.documentElement.clientWidth;
  const screen = [...document.querySelectorAll('.screen')].filter(one => one.checkVisibility()).at(-1);
  const faults = document.documentElement.scrollWidth > width + 1 ? ['the page is wider than the phone'] : [];
  for (const element of screen?.querySelectorAll('*') ?? []) {
    const words = `${element.getAttribute('class')} “${element.textContent?.slice(0, 20)}”`;
    const { left, right, height } = element.getBoundingClientRect();
    if (!element.checkVisibility() || height === 0 || element.closest('.taro-scroll, [aria-hidden="true"]')) continue;
    if (left < -1 || right > width + 1) faults.push(`beside the phone: ${words}`);
    const hides = getComputedStyle(element).overflow.includes('hidden') && !/INPUT|TEXTAREA/.test(element.tagName);
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
    if (hides && cut) faults.push(`cut off: ${words}`);
  }
  return faults;
}

/** Runs in the page: what a finger misses, and what a screen reader has no name for. */
function hardToTouch(target: number): string[] {
  const screen = [...document.querySelectorAll('.screen')].filter(one => one.checkVisibility()).at(-1);
  const faults: string[] = [];
  for (const element of screen?.querySelectorAll('.tap, button') ?? []) {
    if (!element.checkVisibility()) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
    const { width, height } = element.getBoundingClientRect();
    if (!name) faults.push(`nameless: ${element.getAttribute('class')}`);
    if (Math.min(width, height) < target - 0.5) faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${name}`);
  }
  return faults;
}

/** Runs in the page: words too small, too faint, or on top of others. */
function hardToRead(smallest: number): string[] {
  type Colour = readonly number[];
  const parse = (colour: string): Colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = ([r = 0, g = 0, b = 0, alpha = 1]: Colour, below: Colour): Colour =>
    [r, g, b].map((value, index) => value * alpha + (below[index] ?? 255) * (1 - alpha));
  const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r = 0, g = 0, b = 0]: Colour) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
  const screen = [...document.querySelectorAll('.screen')].filter(one => one.checkVisibility()).at(-1);
  const faults: string[] = [];
  const lines: { readonly words: string; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(screen ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!element?.checkVisibility() || words === '' || element.closest('textarea, [aria-hidden="true"]')) continue;
    const style = getComputedStyle(element);
    if (parseFloat(style.fontSize) < smallest) faults.push(`${style.fontSize}: ${words}`);
    const around: CSSStyleDeclaration[] = [];
    for (let one: Element | null = element; one; one = one.parentElement) around.push(getComputedStyle(one));
    const ground = around.reduceRight((below, { backgroundColor }) => over(parse(backgroundColor), below), [
      255, 255, 255,
    ] as Colour);
    const [a, b] = [light(over(parse(style.color), ground)), light(ground)];
    const contrast = Math.max(a, b) / Math.min(a, b);
    // What is disabled may be faint, and of a picture behind the words nothing is known.
    const judged = around.every(({ opacity, backgroundImage }) => opacity === '1' && backgroundImage === 'none');
    if (judged && contrast < 4.5) faults.push(`contrast ${contrast.toFixed(1)}: ${words}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    if (around.every(({ position }) => !/fixed|sticky/.test(position)))
      lines.push(...[...range.getClientRects()].map(box => ({ words, box })));
  }
  lines.forEach(({ words, box }, index) => {
    for (const other of lines.slice(index + 1, index + 40)) {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 2 && high > 6) faults.push(`on top of each other: ${words} | ${other.words}`);
    }
  });
  return faults;
}
