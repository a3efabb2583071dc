// Runs host/tests.js in the extension host of a real VS Code, where the packaged extension is installed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, eventually, folder, summary } from './check.mjs';
import { Code } from './window.mjs';

const lab = mkdtempSync(path.join(tmpdir(), 'athena-lint-host-'));
const folders = {
  woken: {
    'README.md': 'nothing of dbt\n',
    'services.yml': 'services:\n  web:\n    image: nginx\n',
    'package.json': '{"name": "x"}\n',
  },
  payload: {
    'athena_payload.json': '{"adapter_version": "athena_v0", "config": {"region_name": "eu-west-1", "databse": "x"}}\n',
  },
  answers: {
    'profiles.yml': `shop:
  target: dev
  outputs:
    dev:
      type: athena
      region_name: eu-central-1
      s3_staging_dir: s3://shop-athena-results/dev/
      database: awsdatacatalog
      schema: analytics
      workgroup: etl
      threads: "4"
    pg:
      type: postgres
`,
    'dbt_project.yml': 'name: shop\nversion: "1.0"\nprofile: shop\n',
  },
};

for (const [name, files] of Object.entries(folders)) {
  mkdirSync(`${lab}/${name}-code/home`, { recursive: true });
  const results = `${lab}/${name}.json`;
  const host = path.join(import.meta.dirname, 'host');
  const where = { folder: `${lab}/${name}-code`, extensions: [process.env.VSIX], env: { PROOF_RESULTS: results } };
  const code = await Code.start({ ...where, more: ['--enable-smoke-test-driver'] });
  const tests = [['extensionDevelopmentPath', host], ['extensionTestsPath', `${host}/tests.js`]];
  const window = await code.open(folder(`${lab}/${name}`, files), undefined, undefined, tests);
  await eventually(() => assert.ok(existsSync(results), 'no results'), 120_000).catch(() => {});
  await check(`the extension host tells what it found (${name})`, window, () => assert.ok(existsSync(results)));
  const told = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  for (const { name, error } of told) await check(name, window, () => assert.ok(!error, error));
  await window.close();
  await code.close();
}
rmSync(lab, { recursive: true, force: true });
process.exit(summary());
