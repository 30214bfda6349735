import Taro from '@tarojs/taro';
import { CallFailure } from './call-failure';
import { type ChosenFile, extensionOf, type OfferedFile, safeName } from './file-names';
import { wxFailure } from './wx-failure';

/** What was chosen; nothing where the member turned back. */
async function chosen(choosing: Promise<ChosenFile[]>): Promise<ChosenFile[]> {
  try {
    return await choosing;
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown }).errMsg))) return [];
    throw wxFailure(error);
  }
}

/**
 * Lets the member choose files, with one of these extensions, out of a chat; none when they turned back.
 * @throws CallFailure
 */
export const chooseFiles = (extensions: readonly string[], atMost: number): Promise<ChosenFile[]> =>
  chosen(
    Taro.chooseMessageFile({ count: atMost, type: 'file', extension: [...extensions] }).then(({ tempFiles }) =>
      tempFiles.map(({ name, size, path }) => ({ name, size, handle: path })),
    ),
  );

/** WeChat lets so many pictures be chosen at once. */
const picturesAtOnce = 9;

/**
 * Lets the member choose pictures out of the album, or take them; none when they turned back. They have no names of their own.
 * @throws CallFailure
 */
export const choosePictures = (atMost: number): Promise<ChosenFile[]> =>
  chosen(
    Taro.chooseMedia({ count: Math.min(atMost, picturesAtOnce), mediaType: ['image'], sizeType: ['compressed'] }).then(
      ({ tempFiles }) =>
        tempFiles.map(({ tempFilePath, size }) => ({
          name: `图片.${extensionOf(tempFilePath) || 'jpg'}`,
          size,
          handle: tempFilePath,
        })),
    ),
  );

/**
 * Sends a file to the cloud and answers its id; `onProgress` hears how many per cent are there.
 * @throws CallFailure
 */
export function uploadFile(file: ChosenFile, path: string, onProgress?: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: path,
      filePath: file.handle as string,
      success: ({ fileID }) => resolve(fileID),
      fail: error => reject(wxFailure(error)),
    });
    task.onProgressUpdate(({ progress }) => onProgress?.(progress));
  });
}

/** What WeChat shows as pictures, and does not open as documents. */
const pictures = ['jpg', 'png', 'webp', 'heic'];

/** One folder, emptied each time: what was opened yesterday is not to lie about on the phone. */
const folder = () => `${Taro.env.USER_DATA_PATH}/opened`;

function emptyFolder(): void {
  const files = Taro.getFileSystemManager();
  try {
    files.rmdirSync(folder(), true);
  } catch {
    // It was not there.
  }
  files.mkdirSync(folder(), true);
}

/**
 * Fetches a file and shows it; its menu lets the member keep it or pass it on.
 * @throws CallFailure
 */
export async function openFile({ url, name }: OfferedFile): Promise<void> {
  try {
    if (pictures.includes(extensionOf(name))) {
      await Taro.previewImage({ urls: [url] });
      return;
    }
    emptyFolder();
    const filePath = `${folder()}/${safeName(name)}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) throw new CallFailure('unavailable');
    const fileType = extensionOf(name) as keyof Taro.openDocument.FileType;
    await Taro.openDocument({ filePath, fileType, showMenu: true });
  } catch (error) {
    throw wxFailure(error);
  }
}
