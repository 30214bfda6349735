import ts from 'typescript';
import { eachNode, type Finding, isTest, parse, type Source } from './sources';

/** Files that decide and show, and do nothing: everything they know is handed to them. */
const pure =
  /^cloudfunctions\/src\/(domain\/[^/]+\.ts|areas\/[^/]+\/(rules\.ts|view\.ts|rules\/[^/]+\.ts)|records\/[^/]+\/rules(\/[^/]+)?\.ts)$|^miniapp\/src\/features\/[^/]+\/view(\.ts$|\/[^/]+\.ts$)/;

const forbiddenNames: Readonly<Record<string, string>> = {
  setTimeout: 'a timer',
  setInterval: 'a timer',
  fetch: 'the network',
  process: 'the process',
  Promise: 'a promise',
  randomUUID: 'randomness',
  randomBytes: 'randomness',
};

/** Why a node makes a file impure; null = it does not. */
function impurity(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword))
    return 'an async function';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    return 'the clock';
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    if (called === 'Date.now' || called === 'performance.now') return 'the clock';
    if (called === 'Math.random') return 'randomness';
    if (called === 'dayjs' || called === 'dayjs.utc') return node.arguments.length === 0 ? 'the clock' : null;
  }
  if (!ts.isIdentifier(node)) return null;
  const isName =
    (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
    (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
    (ts.isPropertySignature(node.parent) && node.parent.name === node);
  return isName ? null : (Object.entries(forbiddenNames).find(([name]) => name === node.text)?.[1] ?? null);
}

/** Rules and views that know the clock, chance, the network, or that wait for something. */
export function purityFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter(source => pure.test(source.path) && !isTest(source))
    .flatMap(source => {
      const found = new Set<string>();
      eachNode(parse(source), node => {
        const says = impurity(node);
        if (says) found.add(says);
      });
      return [...found].map(says => ({ path: source.path, says: `is to be pure, and has ${says}` }));
    });
}
