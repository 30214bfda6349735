import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readDist } from './dist';

/** A node of WeChat's component framework, as far as it is used here. */
export interface ExparserNode {
  readonly $$: ExparserElement;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An element of the page's document that stands for a node of the framework. */
export type ExparserElement = Element & { readonly __wxElement?: ExparserNode };

interface Exparser {
  readonly Event: {
    create(type: string, detail: unknown, options: Record<string, unknown>): unknown;
    dispatchEvent(node: ExparserNode, event: unknown): void;
  };
  addGlobalErrorListener(listener: (error: unknown) => void): void;
}

/** A page or component on the screen, as j-component made it. */
export interface Rendered {
  readonly dom: ExparserElement;
  setData(data: unknown): void;
  attach(parent: Element): void;
  detach(): void;
}

interface JComponent {
  register(definition: Record<string, unknown>): string;
  create(id: string): Rendered;
}

/**
 * WeChat's view layer: a document of its own, with WeChat's component framework and the templates of the build as WeChat's
 * compiler made them.
 */
export class ViewRealm {
  readonly document: Document;
  readonly exparser: Exparser;
  readonly jComponent: JComponent;
  /** What the templates, or the framework, complained about. */
  readonly complaints: string[] = [];
  private readonly window: JSDOM['window'];
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly templateOf: (path: string) => unknown;

  /** @param templates What `compileTemplates` answered. */
  constructor(templates: string) {
    const virtualConsole = new VirtualConsole();
    const complain = (...words: unknown[]) => this.complaints.push(words.map(String).join(' '));
    for (const level of ['log', 'warn', 'error'] as const) virtualConsole.on(level, complain);
    virtualConsole.on('jsdomError', complain);
    const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', virtualConsole });
    this.window = dom.window;
    this.document = dom.window.document;
    this.context = dom.getInternalVMContext();
    Object.assign(this.window, { global: this.window, __webview_engine_version__: 0.02 });
    this.exparser = this.load(require.resolve('miniprogram-exparser')) as Exparser;
    this.jComponent = this.load(require.resolve('j-component')) as JComponent;
    this.exparser.addGlobalErrorListener(error => this.complaints.push(String(error)));
    this.templateOf = this.run(`(function(){${templates}\nreturn $gwx})()`, 'templates.js') as (
      path: string,
    ) => unknown;
    this.registerBuiltIns();
  }

  /** Copies a value into the realm, made of the realm's own objects. */
  copy<T>(value: T): T {
    return this.run('JSON.parse', '')(JSON.stringify(value)) as T;
  }

  /** Makes a page or component known, by the path of its template without extension. Answers its id. */
  register(path: string, definition: Readonly<Record<string, unknown>>): string {
    const template = this.templateOf(`${path}.wxml`);
    if (typeof template !== 'function') throw new Error(`${path}.wxml is not among the compiled templates`);
    return this.jComponent.register({ id: path, path, tagName: 'main', template, ...definition });
  }

  /** One of the realm's own built-in functions, such as the type of a property. */
  builtIn(name: string): unknown {
    return this.run(name, '');
  }

  close(): void {
    this.window.close();
  }

  // The framework brings no built-in components: they are what the templates use, with the attributes used there.
  private registerBuiltIns(): void {
    const attributes = new Map<string, Set<string>>();
    for (const [, tag = '', rest = ''] of readDist('base.wxml').matchAll(/<([a-z-]+)((?:\s+[\w:-]+="[^"]*")*)/g)) {
      const names = attributes.get(tag) ?? new Set();
      attributes.set(tag, names);
      for (const [, name = ''] of rest.matchAll(/\s([\w:-]+)=/g)) {
        if (!/^(bind|catch|data-|wx:|id$|class$|style$|slot$)/.test(name)) names.add(name);
      }
    }
    for (const [tag, names] of attributes) {
      const properties = Object.fromEntries([...names].map(name => [camelCase(name), null]));
      this.jComponent.register({
        id: tag,
        tagName: `wx-${tag}`,
        template: '<slot/>',
        properties: this.copy(properties),
      });
    }
  }

  private run(source: string, filename: string) {
    return vm.runInContext(source, this.context, { filename }) as (...args: unknown[]) => unknown;
  }

  private load(path: string): unknown {
    const known = this.modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(path, module);
    const source = `(function(require,module,exports){${mended(path, readFileSync(path, 'utf8'))}\n})`;
    const { resolve } = createRequire(path);
    this.run(source, path)((name: string) => this.load(resolve(name)), module, module.exports);
    return module.exports;
  }
}

const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * j-component hands a component its attributes again whenever the page around it changes; WeChat hands on only what
 * changed, and Taro's CustomWrapper, which has newer data than the page, lives by that.
 */
function mended(path: string, source: string): string {
  if (!path.endsWith('j-component/src/render/diff.js')) return source;
  const byIdentity = 'oldAttrsMap[attr.name] !== attr.value';
  if (!source.includes(byIdentity)) throw new Error('j-component compares attributes in another way now');
  return source.replace(byIdentity, 'JSON.stringify(oldAttrsMap[attr.name]) !== JSON.stringify(attr.value)');
}
