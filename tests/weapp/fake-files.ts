import { api, ApiFailure, type Wx } from './fake-wx';

/** A document that the app asked WeChat to show. */
export interface OpenedDocument {
  readonly name: string;
  readonly type: string | undefined;
  /** Whether WeChat offers to pass it on and to keep it. */
  readonly showMenu: boolean;
  readonly content: Uint8Array;
}

/** The files of the app on the phone: fetched, and shown by WeChat. */
export class FakeFiles {
  readonly opened: OpenedDocument[] = [];
  private readonly stored = new Map<string, Uint8Array>();

  private readonly manager = {
    rmdirSync: (folder: string) => {
      for (const path of this.stored.keys()) if (path.startsWith(`${folder}/`)) this.stored.delete(path);
    },
    mkdirSync: () => undefined,
  };

  get apis() {
    return {
      getFileSystemManager: () => this.manager as unknown as WechatMiniprogram.FileSystemManager,
      downloadFile: api('downloadFile', async ({ url, filePath }: WechatMiniprogram.DownloadFileOption) => {
        if (!filePath) throw new ApiFailure('no path');
        const answer = await fetch(url);
        this.stored.set(filePath, new Uint8Array(await answer.arrayBuffer()));
        return { filePath, statusCode: answer.status, tempFilePath: '', profile: {} };
      }) as unknown as Wx['downloadFile'],
      openDocument: api('openDocument', ({ filePath, fileType, showMenu }: WechatMiniprogram.OpenDocumentOption) => {
        const content = this.stored.get(filePath);
        if (!content) throw new ApiFailure('file not exist');
        this.opened.push({
          name: filePath.split('/').at(-1) ?? '',
          type: fileType,
          showMenu: showMenu === true,
          content,
        });
        return undefined;
      }) as unknown as Wx['openDocument'],
    } satisfies Partial<Wx>;
  }
}
