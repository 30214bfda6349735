import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the product as the checks read it: `path` from the root of the repository, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a file imports: the file or package, and whether only types of it. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** A place that a check objects to, and why. */
export interface Finding {
  readonly path: string;
  readonly says: string;
}

export const isTest = ({ path }: Pick<Source, 'path'>): boolean => /\.test\.tsx?$/.test(path);

/** Every file that git knows of, or would take up, below some folders; all of them where none is given. */
export function listFiles(root: string, folders: readonly string[] = []): string[] {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], { cwd: root });
  const paths = listed.stdout.toString('utf8').split('\n');
  // Git still knows of files that were removed.
  return paths.filter(path => path !== '' && existsSync(posix.join(root, path)));
}

/** Every TypeScript file below some folders; with `kind`, every file of that kind. */
export const readSources = (root: string, folders: readonly string[], kind = /\.tsx?$/): Source[] =>
  listFiles(root, folders)
    .filter(path => kind.test(path))
    .map(path => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));

/** The syntax tree of a file. */
export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

/** Calls `look` with every node of a file. */
export function eachNode(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, child => eachNode(child, look));
}

const resolved = (from: string, specifier: string) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;

function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ from: source.path, target: resolved(source.path, specifier), typeOnly });
  eachNode(parse(source), node => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allTypes =
        named !== undefined && ts.isNamedImports(named) && !clause?.name && named.elements.every(one => one.isTypeOnly);
      add(node.moduleSpecifier.text, clause?.isTypeOnly === true || allTypes);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
  });
  return found;
}

/** Every import of some files, those of types included; dynamic ones too. */
export const allImports = (sources: readonly Source[]): Import[] => sources.flatMap(importsOf);
