import { forgetKept, keep, readKept } from '../../platform/storage';

/** The file of an import that is not applied yet: kept, so that it can be checked again after the page was left. */
export interface KeptImport {
  readonly fileId: string;
  readonly fileName: string;
  /** Field → heading, as chosen. */
  readonly columns: Readonly<Record<string, string>>;
}

const keyOf = (importId: string) => `qinglian.import.${importId}`;

export const keepImport = (importId: string, kept: KeptImport): void => keep(keyOf(importId), kept);
export const keptImport = (importId: string): KeptImport | undefined => readKept<KeptImport>(keyOf(importId));
export const forgetImport = (importId: string): void => forgetKept(keyOf(importId));
