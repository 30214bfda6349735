// Taro takes picture.weapp.ts or picture.h5.ts in place of this file; types and tests read the browser's.
export { canSharePicture, openAlbumSettings, savePicture, sharePicture } from './picture.h5';
