import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the program as it was at a commit; the path of its main file. The packages are those of today. */
export function olderBuild(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-older-'));
  const archive = execFileSync('git', ['archive', commit, 'src', 'migrations', 'package.json', '.swcrc'], {
    cwd: root,
    maxBuffer: 1 << 30,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const swc = join(root, 'node_modules/.bin/swc');
  execFileSync(swc, ['src', 'migrations', '-d', 'dist', '--copy-files', '-q'], { cwd: folder });
  return join(folder, 'dist/src/main.js');
}
