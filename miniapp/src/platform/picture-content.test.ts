import { addressOf, fileNameOf, savingOf } from './picture-content';

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', 'refused'],
  ['saveImageToPhotosAlbum:fail:auth denied', 'refused'],
  ['saveImageToPhotosAlbum:fail authorize no response', 'refused'],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized', 'refused'],
  ['saveImageToPhotosAlbum:fail cancel', 'turnedBack'],
  ['saveImageToPhotosAlbum:fail file not exists', null],
])('%s: %s', (message, saving) => expect(savingOf(message)).toBe(saving));

test('a picture is named and drawn by its type', () => {
  const picture = { name: '小程序码', base64: 'AAAA' } as const;
  expect(fileNameOf({ ...picture, type: 'jpeg' })).toBe('小程序码.jpg');
  expect(addressOf({ ...picture, type: 'png' })).toBe('data:image/png;base64,AAAA');
});
