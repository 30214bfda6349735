import Taro from '@tarojs/taro';
import { CallFailure } from './call-failure';
import { type ChosenFile, extensionOf, type OfferedFile, safeName } from './file-names';
import { wxFailure } from './wx-failure';

/** Lets the member choose a file, with one of these extensions, out of a chat; null when they turned back. */
export async function chooseFile(extensions: readonly string[]): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
    const [file] = tempFiles;
    return file ? { name: file.name, size: file.size, handle: file.path } : null;
  } catch {
    return null;
  }
}

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
