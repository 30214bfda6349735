/** @jest-environment jsdom */
import { join } from 'node:path';
import { readDist } from './dist';

/** What is used of miniprogram-simulate; its own typings would redefine `require` for everyone. */
interface Simulate {
  load(path: string, tagName: string, options: { compiler: 'official'; rootPath: string }): string;
  render(id: string, properties: object): { attach(parent: Element): void; detach(): void };
}
const simulate = jest.requireActual<Simulate>('miniprogram-simulate');

interface TemplateNode {
  readonly nn: string;
  readonly sid: string;
  readonly cl?: string;
  readonly v?: string;
  readonly cn: readonly TemplateNode[];
}

/** The number under which the build has the template that begins like this. */
function templateLike(beginning: RegExp): string {
  const templates = readDist('base.wxml').matchAll(/<template name="tmpl_0_(\d+)">\s*([^]*?)<\/template>/g);
  for (const [, number, body] of templates) if (number && beginning.test(body ?? '')) return number;
  throw new Error(`the build has no template like ${beginning}`);
}

const rootPath = join(__dirname, '../..');
const pageId = simulate.load(join(__dirname, 'built-templates/index'), 'page', { compiler: 'official', rootPath });

/** Renders what Taro would send to a page through the templates of the build, and answers the markup. */
function render(root: TemplateNode): string {
  const page = simulate.render(pageId, { i: root });
  const parent = document.createElement('div');
  page.attach(parent);
  const markup = parent.innerHTML;
  page.detach();
  return markup;
}

const text = (sid: string, v: string): TemplateNode => ({ nn: templateLike(/^<block>\{\{i\.v\}\}/), sid, v, cn: [] });
const view = (sid: string, ...cn: TemplateNode[]): TemplateNode => ({
  nn: templateLike(/^<view style=[^>]* class=[^>]*id=/),
  sid,
  cl: `level-${sid}`,
  cn,
});

describe('the templates of the build on miniprogram-simulate', () => {
  const complaints: unknown[] = [];
  beforeAll(() => jest.spyOn(console, 'warn').mockImplementation(complaint => complaints.push(complaint)));
  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  test('show words in views, in their order', () => {
    const markup = render(view('a', view('b', text('c', '应到五人')), view('d', text('e', '实到三人'))));
    expect(markup).toMatch(/level-a[^]*level-b[^]*应到五人[^]*level-d[^]*实到三人/);
  });

  test('nest as deep as our screens do', () => {
    const depth = 14;
    const nested = Array.from({ length: depth }).reduce<TemplateNode>(
      (inner, _, level) => view(String(level), inner),
      text('innermost', '最里层'),
    );
    const markup = render(nested);
    expect(markup.match(/level-\d+/g)).toHaveLength(depth);
    expect(markup).toContain('最里层');
  });
});
