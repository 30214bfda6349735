// Taro takes files.weapp.ts or files.h5.ts in place of this file; types and tests read the browser's.
export { chooseFiles, choosePictures, openFile, uploadFile } from './files.h5';
