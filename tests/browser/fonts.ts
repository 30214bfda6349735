import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(__dirname, '../../.cache/fonts');
const fonts = join(require.resolve('@embedpdf/fonts-sc'), '../../fonts');

/** Fonts of the system come with it, for signs that the Chinese ones lack. */
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="strong">
    <family>sans-serif</family>
    <prefer><family>Noto Sans Hans</family></prefer>
  </alias>
</fontconfig>
`;

/** Variables that let a browser on Linux find the Chinese fonts of the development package; other systems have some. */
export function chineseFonts(): NodeJS.ProcessEnv {
  if (process.platform !== 'linux' || process.env.FONTCONFIG_FILE !== undefined) return {};
  const file = join(cache, 'fonts.conf');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== configuration) {
    mkdirSync(cache, { recursive: true });
    // Whole at once: several processes may write it, and read it.
    const part = `${file}-${process.pid}`;
    writeFileSync(part, configuration);
    renameSync(part, file);
  }
  return { FONTCONFIG_FILE: file };
}
