import { posix } from 'node:path';
import type { Finding, Source } from './sources';

/** Folders that the documentation calls by their own name, and where they lie. */
const homes: Readonly<Record<string, string>> = {
  areas: 'cloudfunctions/src',
  records: 'cloudfunctions/src',
  domain: 'cloudfunctions/src',
  runtime: 'cloudfunctions/src',
  platform: 'cloudfunctions/src',
  functions: 'cloudfunctions/src',
  features: 'miniapp/src',
  ui: 'miniapp/src',
};

/** What a build makes is in no repository. */
const built = /^(cloudfunctions|miniapp)\/dist\//;
/** What a reader puts a name in the place of: `<area>`, `*`. */
const placeholder = /<[^<>]*>|\*+/;
const sourceFile = /\.(tsx?|mts|cjs|scss)$/;
const fence = /^```.*\n([\s\S]*?)^```/gm;

/** Everything that a document calls by its path or by the name of its file. */
function named(text: string): string[] {
  const spans = [...text.replace(fence, '').matchAll(/`([^`\s]+)`/g)];
  // Of a block the first words of the lines: that is how a tree of folders is drawn.
  const drawn = [...text.matchAll(fence)].flatMap(([, block = '']) => [...block.matchAll(/^([\w./-]+\/)(?=\s)/gm)]);
  return [...spans, ...drawn].flatMap(([, name]) => name ?? []);
}

/** Where the links of a document lead, inside the repository. */
const linked = ({ path, text }: Source): string[] =>
  [...text.replace(fence, '').matchAll(/\]\(([^)\s#]+)/g)].flatMap(([, target = '']) =>
    target.includes(':') ? [] : posix.join(posix.dirname(path), target),
  );

const pattern = (path: string) =>
  new RegExp(
    `^${path
      .split(placeholder)
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]+')}$`,
  );

/** Every folder that some files lie in. */
function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder);
  return folders;
}

/** Paths, names of source files and links in the documentation that lead to nothing among the files of the repository. */
export function documentFindings(documents: readonly Source[], files: readonly string[]): Finding[] {
  const folders = foldersOf(files);
  const all = [...files, ...folders];
  const known = new Set(all);
  const names = new Set(files.map(file => posix.basename(file)));
  const exists = (path: string) => {
    const whole = path.replace(/\/$/, '');
    return known.has(whole) || (placeholder.test(whole) && all.some(one => pattern(whole).test(one)));
  };
  const isWrong = (name: string): boolean => {
    if (!name.includes('/')) return sourceFile.test(name) && !placeholder.test(name) && !names.has(name);
    const [root = ''] = name.split('/');
    const home = homes[root];
    const path = home === undefined ? name : `${home}/${name}`;
    if (home === undefined && !folders.has(root) && !sourceFile.test(name)) return false;
    return !built.test(path) && !exists(path);
  };
  return documents.flatMap(document => [
    ...named(document.text)
      .filter(isWrong)
      .map(name => ({ path: document.path, says: `names ${name}, which there is not` })),
    ...linked(document)
      .filter(path => !exists(path))
      .map(path => ({ path: document.path, says: `links to ${path}, which there is not` })),
  ]);
}
