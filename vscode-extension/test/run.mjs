// Bundles the unit tests and runs them with the runner of Node.js.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(path.dirname(import.meta.dirname));
const tests = readdirSync('test').filter(name => name.endsWith('.test.ts'));
const outdir = mkdtempSync(path.join(tmpdir(), 'athena-lint-'));
try {
  await build({
    entryPoints: tests.map(name => `test/${name}`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
  });
  const bundles = tests.map(name => path.join(outdir, name.replace('.ts', '.cjs')));
  process.exitCode = spawnSync(process.execPath, ['--test', ...bundles], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outdir, { recursive: true });
}
