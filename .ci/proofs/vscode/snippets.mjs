// Writes out the snippets with what they offer first, and lints that with the program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, folder, summary } from './check.mjs';

const root = path.join(import.meta.dirname, '../../..');
const jar = path.join(root, 'linter-cli/target/athena-lint.jar');
const snippets = JSON.parse(readFileSync(path.join(root, 'vscode-extension/snippets/athena.json'), 'utf8'));
const lab = mkdtempSync(path.join(tmpdir(), 'athena-lint-snippets-'));

function written(name) {
  const body = snippets[name].body.join('\n');
  return body.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
}

await check('what the snippets write has no findings', undefined, () => {
  folder(lab, { 'profiles.yml': written('dbt profile for Athena'), 'athena-lint.yml': written('athena-lint.yml') });
  const files = ['profiles.yml', 'athena-lint.yml'];
  const run = spawnSync('java', ['-jar', jar, 'lint', '--show', 'info', ...files], { cwd: lab, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /no problems found in 2 files/);
});
rmSync(lab, { recursive: true, force: true });
process.exit(summary());
