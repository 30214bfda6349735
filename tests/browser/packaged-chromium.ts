import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const cache = join(__dirname, '../../.cache');

/** The package's own code would unpack to a folder that all users of the machine share; its archives do. */
const source = join(require.resolve('@sparticuz/chromium'), '../../..');

/** Beside the program: its libraries, and a renderer that needs no graphics card. */
const archives = ['al2023', 'swiftshader'];

function unpack(name: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(join(source, `bin/${name}.br`)), createBrotliDecompress(), target);
}

/** Unpacks everything into a folder that appears when it is complete, however many processes do so at once. */
async function unpackTo(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(`${folder}-`);
  await unpack('chromium', createWriteStream(join(part, 'chromium'), { mode: 0o755 }));
  for (const name of archives) await unpack(`${name}.tar`, extract(part));
  // Whoever may read the repository may run it.
  await chmod(part, 0o755);
  await rename(part, folder).catch(async (error: unknown) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The Chromium of the development package, ready to be started; null where it has none (it is for Linux on x64). */
export async function packagedChromium(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  const { LD_LIBRARY_PATH } = process.env;
  const libraries = [join(folder, 'lib'), ...(LD_LIBRARY_PATH ? [LD_LIBRARY_PATH] : [])];
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries.join(':') } };
}
