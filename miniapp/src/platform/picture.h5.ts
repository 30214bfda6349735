import { addressOf, fileNameOf, type Picture, type Saving } from './picture-content';

/** A browser passes nothing on: the file is downloaded and sent by hand. */
export const canSharePicture = false;

/** Hands the viewer the picture as a download. */
export async function savePicture(picture: Picture): Promise<Saving> {
  const link = document.createElement('a');
  link.href = addressOf(picture);
  link.download = fileNameOf(picture);
  link.click();
  return 'saved';
}

export const sharePicture = (_picture: Picture): Promise<void> => Promise.resolve();

/** A browser has no album. */
export const openAlbumSettings = (): Promise<void> => Promise.resolve();
