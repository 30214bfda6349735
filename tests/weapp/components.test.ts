import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import components from '../../miniapp/config/components.json';
import { readDist } from './dist';

const source = join(__dirname, '../../miniapp/src');
const listed: Readonly<Record<string, readonly string[]>> = components;

/** What Taro and React handle themselves, for every component. */
const always = /^(key|ref|id|style|class-name|bindclick)$/;

/** A property of a screen as the list spells it: `onInput` → `bindinput`, `hoverClass` → `hover-class`. */
function asListed(property: string): string {
  if (property === 'catchMove') return 'bindtouchmove';
  if (/^on[A-Z]/.test(property)) return `bind${property.slice(2).toLowerCase()}`;
  return property.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
}

/** The properties that one attribute of a tag sets; of a spread, all that stand in it. */
function propertiesOf(attribute: ts.JsxAttributeLike): string[] {
  if (ts.isJsxAttribute(attribute)) return [attribute.name.getText()];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) names.push(node.name.text);
    else if (ts.isPropertyAssignment(node)) collectName(node.name, names);
    else node.forEachChild(visit);
  };
  visit(attribute.expression);
  if (names.length === 0) throw new Error(`nobody can tell what ${attribute.getText()} sets`);
  return names;
}

function collectName(name: ts.PropertyName, names: string[]): void {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) names.push(name.text);
  else
    name.forEachChild(function visit(node): void {
      if (ts.isStringLiteral(node)) names.push(node.text);
      else node.forEachChild(visit);
    });
}

/** The components of Taro that a file draws, and `Component.attribute` for everything that it asks of them. */
function usesOf(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const imported = new Map<string, string>();
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText() === "'@tarojs/components'") {
      const names = node.importClause?.namedBindings;
      if (!names || !ts.isNamedImports(names)) throw new Error(`${file} imports components other than by name`);
      for (const { name, propertyName } of names.elements) imported.set(name.text, (propertyName ?? name).text);
      uses.push(...imported.values());
    }
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = imported.get(node.tagName.getText());
      const attributes = component ? node.attributes.properties.flatMap(propertiesOf).map(asListed) : [];
      uses.push(...attributes.filter(name => !always.test(name)).map(name => `${component}.${name}`));
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return uses;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'));
const used = new Set(files.flatMap(usesOf));
const known = [
  // Taro's own, with a template of its own; it has no attributes.
  'CustomWrapper',
  ...Object.entries(listed).flatMap(([component, names]) => [
    component,
    ...names.map(name => `${component}.${name.startsWith('bind') ? name.toLowerCase() : name}`),
  ]),
];

test('components.json lists every component, attribute and event that a screen uses', () => {
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter(use => !known.includes(use))).toEqual([]);
});

test('the templates have no event of touch but the one that stops scrolling', () => {
  const events = new Set(readDist('base.wxml').match(/\b(bind|catch)(touch|long|animation|transition)\w+/g));
  expect([...events].sort()).toEqual(['bindtouchmove', 'catchtouchmove']);
});
