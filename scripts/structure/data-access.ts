import ts from 'typescript';
import { eachNode, type Finding, isTest, parse, type Source } from './sources';

const isProduct = (source: Source) => /^(cloudfunctions|miniapp)\/src\//.test(source.path) && !isTest(source);

/** Where a type of somebody else's is wrong or missing: each says in a comment which. */
const foreignTypes = /^cloudfunctions\/src\/platform\/|^miniapp\/src\/platform\//;

/** Whether `x as unknown as T` is written, which turns the type system off. */
const isDodge = (node: ts.Node) =>
  ts.isAsExpression(node) &&
  ts.isAsExpression(node.expression) &&
  node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;

const writers = new Set(['changeOne', 'changeAll']);

/** Whether a change is written that the compiler does not check, because it was made `any` or `never`. */
const isUncheckedWrite = (node: ts.Node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  writers.has(node.expression.name.text) &&
  node.arguments.some(argument => ts.isAsExpression(argument));

const anything = new Set([ts.SyntaxKind.ObjectKeyword, ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.UnknownKeyword]);

/** Whether a store takes something of which the compiler knows no field: it could be written as it is. */
const isUntypedParameter = (node: ts.Node) =>
  ts.isParameter(node) && node.type !== undefined && anything.has(node.type.kind);

/** Writes in stores that the compiler does not check. */
export function untypedWrites(sources: readonly Source[]): Finding[] {
  return sources
    .filter(source => /^cloudfunctions\/src\/records\//.test(source.path) && !isTest(source))
    .flatMap(source => {
      const found: Finding[] = [];
      eachNode(parse(source), node => {
        if (isUncheckedWrite(node) || isUntypedParameter(node))
          found.push({ path: source.path, says: `writes unchecked: ${node.getText().slice(0, 60)}` });
      });
      return found;
    });
}

/** Places of the product where the type system is turned off. */
export function dodges(sources: readonly Source[]): Finding[] {
  return sources
    .filter(source => isProduct(source) && !foreignTypes.test(source.path))
    .flatMap(source => {
      const found: Finding[] = [];
      eachNode(parse(source), node => {
        if (isDodge(node)) found.push({ path: source.path, says: 'turns the type system off: as unknown as' });
      });
      return found;
    });
}
