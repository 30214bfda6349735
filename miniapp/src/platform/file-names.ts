/** A file that was chosen, not yet sent. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where the platform finds its content; nobody else's business. */
  readonly handle: unknown;
}

/** A file on the server that may be fetched for a while. */
export interface OfferedFile {
  readonly url: string;
  readonly name: string;
}

const longest = 60;

/** The end of a name after its last dot, in lower case; '' if it has none. */
export const extensionOf = (name: string): string => /\.([0-9A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that every file system and every address takes: without what separates folders, shortened before its extension. */
export function safeName(name: string): string {
  const extension = extensionOf(name);
  const stem = (extension === '' ? name : name.slice(0, -extension.length - 1))
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/:*?"<>|#%&\0-\x1f\s]+/g, '_')
    .replace(/^\.+/, '')
    .slice(0, longest);
  return extension === '' ? stem || 'file' : `${stem || 'file'}.${extension}`;
}

/** Where a file is put for the server to read; `id` is made by `newId()`, so that no two files meet. */
export const uploadPath = (id: string, name: string): string => `uploads/${id}/${safeName(name)}`;
