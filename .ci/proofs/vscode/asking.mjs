// Asks AWS from a real VS Code: an AWS on the loopback address, which hears whatever leaves the editor.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aws } from './aws.mjs';
import { check, eventually, folder, summary } from './check.mjs';
import { Code } from './window.mjs';

const lab = mkdtempSync(path.join(tmpdir(), 'athena-lint-asking-'));
const output = (name, schema) => `    ${name}:
      type: athena
      region_name: eu-west-1
      s3_staging_dir: s3://shop-athena/results/
      s3_data_dir: s3://shop-athena/tables/
      database: awsdatacatalog
      schema: ${schema}
      work_group: elt
      threads: 4
`;
const files = { 'profiles.yml': `shop:\n  target: dev\n  outputs:\n${output('dev', 'analytics_dev')}${output('prod', 'analytics')}` };
const lens = '.codelens-decoration';
const squiggle = '.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning';
const toasts = '.notification-toast .notification-list-item-message';

async function trusted(cloud) {
  mkdirSync(`${lab}/one/home`, { recursive: true });
  const shop = folder(`${lab}/shop`, files);
  const code = await Code.start({ folder: `${lab}/one`, extensions: [process.env.VSIX], env: cloud.env });
  const window = await code.open(shop, `${shop}/profiles.yml`, { width: 1000, height: 640 });
  const { page } = window;
  await window.press('Control+B');
  const told = text => eventually(async () => assert.deepEqual(await window.texts(toasts), [text]));
  const clear = () => window.command('Notifications: Clear All');
  const choose = async place => {
    await window.go(place);
    await window.command('athena-lint: Check against AWS');
  };

  await check('above each output AWS is offered, and is not asked', window, async () => {
    await window.sees(lens);
    assert.deepEqual(await window.texts(`${lens} a`), ['Check against AWS', 'Check against AWS']);
    await window.rest(1500);
    assert.equal(cloud.asked, 0);
    assert.equal(await page.locator(squiggle).count(), 0);
  });

  await check('what AWS says of an output is a finding', window, async () => {
    await page.locator(`${lens} a`).first().click();
    await window.sees(squiggle);
    await told('athena-lint: 1 finding about shop.dev (4 answers of AWS)');
    assert.ok(cloud.asked >= 4, `asked ${cloud.asked} times`);
    await window.press('Control+Shift+M');
    await window.sees('.markers-panel .monaco-list-row', 'workgroup');
    const rows = (await window.texts('.markers-panel .monaco-list-row')).join('\n');
    assert.match(rows, /there is no workgroup `elt` in eu-west-1.*\[Ln 11, Col 19\]/);
    await window.rest();
    await window.picture('aws');
    await window.press('Control+Shift+M');
    await clear();
  });

  await check('it goes when the output says something else, and stays when another does', window, async () => {
    await window.go('20:27');
    await window.type('x'); // the work group of prod
    await window.rest(1500);
    await window.sees(squiggle);
    await window.go('11:22');
    await window.type('x');
    await eventually(async () => assert.equal(await page.locator(squiggle).count(), 0));
    await window.press('Backspace');
  });

  await check('the command asks about the output under the cursor', window, async () => {
    await choose('16:10');
    await told('athena-lint: 1 finding about shop.prod (4 answers of AWS)');
    await window.sees(squiggle);
    await clear();
  });

  await check('elsewhere it asks about all outputs', window, async () => {
    await choose('1:2');
    await told('athena-lint: 2 findings about shop.dev, shop.prod (8 answers of AWS)');
    await clear();
  });

  await check('progress is shown, and may be ended', window, async () => {
    cloud.silent = true;
    const before = cloud.asked;
    await choose('5:10');
    await eventually(async () => assert.match((await window.texts(toasts)).join(), /^Asking AWS/));
    await eventually(() => assert.ok(cloud.asked > before));
    await window.rest(1000);
    await window.picture('aws-progress');
    await page.locator('.notification-toast .monaco-button', { hasText: 'Cancel' }).click();
    await eventually(async () => assert.deepEqual(await window.texts(toasts), []));
    await window.rest(1500);
    assert.deepEqual(await window.texts(toasts), [], 'nobody complains of what was ended');
    cloud.silent = false;
  });

  await check('afterwards it works as before', window, async () => {
    await choose('5:10');
    await told('athena-lint: 1 finding about shop.dev (4 answers of AWS)');
    await clear();
  });
  await window.close();

  const compose = folder(`${lab}/compose`, { 'profiles.yml': 'shop:\n  target: dev\n  outputs:\n    dev:\n      type: postgres\n' });
  const second = await code.open(compose, `${compose}/profiles.yml`);
  await check('where there is no output for Athena a sentence says so', second, async () => {
    await second.sees('.tab.active', 'profiles.yml');
    await second.rest(4000);
    const before = cloud.asked;
    await second.command('athena-lint: Check against AWS');
    await eventually(async () => assert.deepEqual(await second.texts(toasts), ['AWS was not asked: there is no such output for Athena']));
    assert.equal(cloud.asked, before);
  });
  await second.close();

  const never = folder(`${lab}/never`, { ...files, '.vscode/settings.json': '{"athenaLint.live": false}' });
  const third = await code.open(never, `${never}/profiles.yml`);
  await check('a setting takes the offer away', third, async () => {
    await third.sees('[id="athenalint.athena-lint.athenaLint.status"]');
    await third.rest(4000);
    assert.equal(await third.page.locator(lens).count(), 0);
    await third.press('F1');
    await third.type('athena-lint: Check');
    await third.rest(1000);
    assert.ok(!(await third.texts('.quick-input-list .monaco-list-row')).join().includes('AWS'));
  });
  await third.close();
  await code.close();
}

async function untrusted(cloud) {
  mkdirSync(`${lab}/two/home`, { recursive: true });
  const shop = folder(`${lab}/foreign`, { ...files, '.vscode/settings.json': '{"athenaLint.live": true}' });
  const settings = { 'security.workspace.trust.startupPrompt': 'never' };
  const where = { folder: `${lab}/two`, extensions: [process.env.VSIX], settings, env: cloud.env, trust: false };
  const code = await Code.start(where);
  const window = await code.open(shop, `${shop}/profiles.yml`);
  const before = cloud.asked;
  const toast = window.page.locator('.notification-toast');
  await check('in a folder that is not trusted AWS is not offered, and the command says why', window, async () => {
    await window.sees('.statusbar-item', 'Restricted Mode');
    await window.sees('[id="athenalint.athena-lint.athenaLint.status"]');
    await window.rest(4000);
    assert.equal(await window.page.locator(lens).count(), 0);
    await window.command('athena-lint: Check against AWS');
    await eventually(async () => assert.match((await window.texts(toasts)).join(), /^athena-lint asks AWS only in a folder that you trust, because/));
    await window.rest();
    await window.picture('aws-untrusted');
    assert.equal(cloud.asked, before);
  });
  await check('once the folder is trusted it is offered', window, async () => {
    await toast.locator('.monaco-button', { hasText: 'Manage Trust' }).click();
    await window.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await window.press('Control+P');
    await window.pick('profiles.yml');
    await window.sees(lens);
    await window.page.locator(`${lens} a`).first().click();
    await window.sees(squiggle);
  });
  await window.close();
  await code.close();
}

const cloud = await aws();
for (const part of [trusted, untrusted]) {
  await part(cloud).catch(error => check(part.name, undefined, () => Promise.reject(error)));
}
cloud.close();
rmSync(lab, { recursive: true, force: true });
process.exit(summary());
