import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounded, type Measured } from './measured';

const root = join(__dirname, '../..');
const port = 8479;

/** Starts the product as a newcomer does; answers the seconds until the page and its data are there. */
async function startSeconds(data: string): Promise<number> {
  const started = performance.now();
  const child = spawn('npm', ['start', '--', '--port', String(port), '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const seconds = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('清廉云已启动')) resolve((performance.now() - started) / 1000);
    });
    child.once('exit', code => reject(new Error(`npm start ended with ${code}`)));
  });
  const page = await fetch(`http://127.0.0.1:${port}/`);
  if (!page.ok || !(await page.text()).includes('<script')) throw new Error('the page does not answer');
  const ended = new Promise(resolve => child.once('exit', resolve));
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await ended;
  return seconds;
}

/** The first start (builds, roster, import) and the second (everything in place). */
export async function measure(): Promise<Measured> {
  const data = await mkdtemp(join(tmpdir(), 'qinglian-start-'));
  try {
    for (const built of ['miniapp/dist/h5', 'cloudfunctions/dist'])
      await rm(join(root, built), { recursive: true, force: true });
    const firstStartSeconds = await startSeconds(join(data, 'data'));
    const secondStartSeconds = await startSeconds(join(data, 'data'));
    return {
      metrics: { firstStartSeconds: rounded(firstStartSeconds), secondStartSeconds: rounded(secondStartSeconds) },
      floors: {},
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
