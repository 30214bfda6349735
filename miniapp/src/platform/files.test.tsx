import { chooseFiles, choosePictures, openFile, uploadFile } from './files';

/** What a browser's request does, in as far as a file is sent by it. */
class FakeRequest {
  static last: FakeRequest;
  static answer = { status: 200, responseText: '{"fileID":"cloud://a/b"}' };
  readonly upload = new EventTarget();
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  address = '';
  private readonly events = new EventTarget();

  open(method: string, url: string) {
    this.address = `${method} ${url}`;
    FakeRequest.last = this;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  addEventListener(name: string, listener: () => void) {
    this.events.addEventListener(name, listener);
  }
  send() {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1, total: 2 }));
    Object.assign(this, FakeRequest.answer);
    this.events.dispatchEvent(new Event(FakeRequest.answer.status === 0 ? 'error' : 'load'));
  }
}

beforeAll(() => void (globalThis.XMLHttpRequest = FakeRequest as never));

const file = { name: '名单.csv', size: 3, handle: new Blob(['abc']) };

test('a file is sent as the chosen person, and its progress told', async () => {
  sessionStorage.setItem('qinglian.demoPerson', 'o1');
  const progress: number[] = [];
  expect(await uploadFile(file, 'uploads/1/名单.csv', percent => progress.push(percent))).toBe('cloud://a/b');
  expect(FakeRequest.last.address).toBe(`PUT /upload/uploads/1/${encodeURIComponent('名单')}.csv`);
  expect(FakeRequest.last.headers).toEqual({ 'x-emulator-openid': 'o1' });
  expect(progress).toEqual([50]);
});

test.each([
  [0, '', 'offline'],
  [413, '', 'unavailable'],
  [200, '{"errCode":-503002}', 'unavailable'],
])('an answer %i %j is a failure: %s', async (status, responseText, code) => {
  FakeRequest.answer = { status, responseText };
  await expect(uploadFile(file, 'uploads/1/a.csv')).rejects.toMatchObject({ code });
});

test('files are chosen by extension; who turns back has chosen none', async () => {
  const inputs: HTMLInputElement[] = [];
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    inputs.push(this);
  });
  const chosen = chooseFiles(['xlsx', 'csv'], 1);
  expect(inputs[0]?.accept).toBe('.xlsx,.csv');
  Object.defineProperty(inputs[0], 'files', { value: [new File(['abc'], 'a.csv')] });
  inputs[0]?.dispatchEvent(new Event('change'));
  expect(await chosen).toMatchObject([{ name: 'a.csv', size: 3 }]);
  const turnedBack = chooseFiles(['xlsx'], 1);
  inputs[1]?.dispatchEvent(new Event('cancel'));
  expect(await turnedBack).toEqual([]);
  const pictures = choosePictures(2);
  expect(inputs[2]).toMatchObject({ accept: 'image/*', multiple: true });
  const files = ['1.png', '2.png', '3.png'].map(name => new File(['a'], name));
  Object.defineProperty(inputs[2], 'files', { value: files });
  inputs[2]?.dispatchEvent(new Event('change'));
  expect((await pictures).map(({ name }) => name)).toEqual(['1.png', '2.png']);
});

test('a file is opened as a download of this site, under its name', async () => {
  const links: HTMLAnchorElement[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await openFile({ url: 'http://127.0.0.1:1/files/a/b.xlsx', name: '报告.xlsx' });
  expect(links[0]).toMatchObject({ download: '报告.xlsx', href: `${location.origin}/files/a/b.xlsx` });
});
