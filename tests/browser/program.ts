import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chineseFonts } from './fonts';
import { packagedChromium } from './packaged-chromium';

/** A browser that runs. */
export interface BrowserProgram {
  /** What it calls itself, with its version. */
  readonly name: string;
  readonly executablePath: string;
  /** The variables to start it with. */
  readonly env: NodeJS.ProcessEnv;
}

const onLinux = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where browsers lie on this system, the likeliest first. */
function usualPlaces(): string[] {
  const { PATH = '', ProgramFiles = '', LOCALAPPDATA = '', 'ProgramFiles(x86)': otherProgramFiles = '' } = process.env;
  switch (process.platform) {
    case 'darwin':
      return onMac.flatMap(name =>
        ['/', homedir()].map(home => join(home, `Applications/${name}.app/Contents/MacOS/${name}`)),
      );
    case 'win32':
      return onWindows.flatMap(path =>
        [ProgramFiles, otherProgramFiles, LOCALAPPDATA].map(folder => join(folder, path)),
      );
    default:
      return onLinux.flatMap(name =>
        [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].map(folder => join(folder, name)),
      );
  }
}

/** What a program calls itself; null if it does not run (its libraries are missing) or is no browser. */
async function nameOf(executablePath: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  // On Windows a browser that is asked for its version opens a window.
  if (process.platform === 'win32') return executablePath;
  const answer = await promisify(execFile)(executablePath, ['--version'], { env, timeout: 60_000 }).catch(() => null);
  return answer && /Chrom|Edge/.test(answer.stdout) ? answer.stdout.trim() : null;
}

async function programAt(executablePath: string, more: NodeJS.ProcessEnv = {}): Promise<BrowserProgram | null> {
  if (!existsSync(executablePath)) return null;
  const env = { ...process.env, ...chineseFonts(), ...more };
  const name = await nameOf(executablePath, env);
  return name === null ? null : { name, executablePath, env };
}

/** The browser to test with: the one at `CHROME_PATH`, else an installed one, else that of the development package. */
export async function findBrowser(): Promise<BrowserProgram | null> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return programAt(CHROME_PATH);
  for (const place of usualPlaces()) {
    const program = await programAt(place);
    if (program) return program;
  }
  const packaged = await packagedChromium();
  return packaged && programAt(packaged.executablePath, packaged.env);
}
