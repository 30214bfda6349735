import Taro from '@tarojs/taro';
import { fileNameOf, type Picture, type Saving, savingOf } from './picture-content';
import { safeName } from './file-names';
import { wxFailure } from './wx-failure';

export const canSharePicture = true;

/** Writes a picture where WeChat takes it from; always the same file, so that none are left behind. */
function written(picture: Picture): string {
  const filePath = `${Taro.env.USER_DATA_PATH}/${safeName(fileNameOf({ ...picture, name: 'picture' }))}`;
  Taro.getFileSystemManager().writeFileSync(filePath, picture.base64, 'base64');
  return filePath;
}

const messageOf = (error: unknown) => String((error as { errMsg?: unknown }).errMsg);

/**
 * Saves a picture in the phone's album.
 * @throws CallFailure
 */
export async function savePicture(picture: Picture): Promise<Saving> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: written(picture) });
    return 'saved';
  } catch (error) {
    const saving = savingOf(messageOf(error));
    if (saving === null) throw wxFailure(error);
    return saving;
  }
}

/**
 * Offers a picture to a chat; nothing where the person turned back.
 * @throws CallFailure
 */
export async function sharePicture(picture: Picture): Promise<void> {
  try {
    await Taro.showShareImageMenu({ path: written(picture) });
  } catch (error) {
    if (savingOf(messageOf(error)) !== 'turnedBack') throw wxFailure(error);
  }
}

/** Shows WeChat's settings, where the album can be allowed again: asked once, WeChat asks no more by itself. */
export async function openAlbumSettings(): Promise<void> {
  await Taro.openSetting().catch(() => undefined);
}
