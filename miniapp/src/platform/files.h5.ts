import { CallFailure } from './call-failure';
import { chosenPerson } from './demo-person.h5';
import type { ChosenFile, OfferedFile } from './file-names';

function choose(accept: string, atMost: number): Promise<ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = atMost > 1;
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, atMost);
      resolve(files.map(file => ({ name: file.name, size: file.size, handle: file })));
    });
    input.click();
  });
}

/** Lets the viewer choose files with one of these extensions; none when they turned back. */
export const chooseFiles = (extensions: readonly string[], atMost: number): Promise<ChosenFile[]> =>
  choose(extensions.map(extension => `.${extension}`).join(','), atMost);

/** Lets the viewer choose pictures; none when they turned back. */
export const choosePictures = (atMost: number): Promise<ChosenFile[]> => choose('image/*', atMost);

/**
 * Sends a file to the emulated cloud and answers its id; `onProgress` hears how many per cent are there.
 * @throws CallFailure
 */
export function uploadFile(file: ChosenFile, path: string, onProgress?: (percent: number) => void): Promise<string> {
  const request = new XMLHttpRequest();
  request.open('PUT', `/upload/${encodeURI(path)}`);
  request.setRequestHeader('x-emulator-openid', chosenPerson());
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(Math.floor((loaded / total) * 100)));
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(new CallFailure('offline')));
    request.addEventListener('load', () => {
      const { fileID } = (request.status === 200 ? JSON.parse(request.responseText) : {}) as { fileID?: string };
      if (fileID) resolve(fileID);
      else reject(new CallFailure('unavailable'));
    });
    request.send(file.handle as File);
  });
}

/** Hands the viewer a file as a download. */
export async function openFile({ url, name }: OfferedFile): Promise<void> {
  const link = document.createElement('a');
  // The emulator may name itself otherwise than this page's address does, and a browser renames files of its own site only.
  link.href = `${location.origin}${new URL(url).pathname}`;
  link.download = name;
  link.click();
}
