import { ApiFailure, api } from './fake-wx';
import type { Device } from './fake-device';

interface PhoneFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a transfer lets an app follow; nothing of it happens here, each is over at once. */
const task = {
  abort: () => undefined,
  onProgressUpdate: () => undefined,
  offProgressUpdate: () => undefined,
  onHeadersReceived: () => undefined,
  offHeadersReceived: () => undefined,
};

/** Files that are chosen on the phone and sent to the emulator, and pictures of its that WeChat shows. */
export class FakeUploads {
  /** Pictures that WeChat was asked to show. */
  readonly previewed: Buffer[] = [];
  private next: readonly PhoneFile[] | null = null;
  private readonly onPhone = new Map<string, Buffer>();

  constructor(
    private readonly url: string,
    private readonly openid: string,
    private readonly device: Device,
    private readonly copy: <T>(value: T) => T,
  ) {}

  /** What is chosen next, out of a chat or out of the album; null = the member turns back. */
  chooses(files: readonly PhoneFile[] | null): void {
    this.next = files;
  }

  private taken(): readonly (PhoneFile & { readonly path: string; readonly size: number })[] {
    if (this.next === null) throw new ApiFailure('cancel');
    return this.next.map(({ name, content }, index) => {
      const path = `http://tmp/${index}-${name}`;
      this.onPhone.set(path, Buffer.from(content));
      return { name, content, path, size: content.length };
    });
  }

  private online(): void {
    if (!this.device.online) throw new ApiFailure('fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1 });
  }

  private async fetched(url: string): Promise<Buffer> {
    this.online();
    const answer = await fetch(url);
    if (!answer.ok) throw new ApiFailure(`download ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** What of `wx` it answers. */
  get apis() {
    return {
      chooseMessageFile: api('chooseMessageFile', (_options: WechatMiniprogram.ChooseMessageFileOption) => ({
        tempFiles: this.copy(this.taken().map(({ name, path, size }) => ({ name, path, size, time: 0, type: 'file' }))),
      })),
      chooseMedia: api('chooseMedia', (_options: WechatMiniprogram.ChooseMediaOption) => ({
        tempFiles: this.copy(this.taken().map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' }))),
        type: 'image',
      })),
      previewImage: api('previewImage', async ({ urls }: WechatMiniprogram.PreviewImageOption) => {
        for (const url of urls) this.previewed.push(await this.fetched(url));
        return undefined;
      }),
    };
  }

  /** What of `wx.cloud` it answers. */
  get cloudApis() {
    const upload = api('cloud.uploadFile', async ({ cloudPath, filePath }: ICloud.UploadFileParam) => {
      this.online();
      const answer = await fetch(`${this.url}/upload/${encodeURI(cloudPath)}`, {
        method: 'PUT',
        headers: { 'x-emulator-openid': this.openid },
        body: this.onPhone.get(filePath) as BodyInit,
      });
      const { fileID, errMsg } = (await answer.json()) as { fileID?: string; errMsg?: string };
      if (fileID === undefined) throw new ApiFailure(`${errMsg}`);
      return { fileID, statusCode: 200 };
    });
    return {
      uploadFile: (options: ICloud.UploadFileParam) => {
        void upload(options as never);
        return task;
      },
    };
  }
}
