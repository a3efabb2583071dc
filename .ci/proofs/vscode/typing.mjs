// What a real VS Code offers by itself to somebody who types, and the walkthrough.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, eventually, folder, summary } from './check.mjs';
import { Code } from './window.mjs';

const lab = mkdtempSync(path.join(tmpdir(), 'athena-lint-typing-'));
const list = '.suggest-widget.visible .monaco-list-row';
// As VS Code comes: words of the file are offered, too.
const settings = { 'editor.wordBasedSuggestions': 'matchingDocuments' };

async function typing(code) {
  const shop = folder(`${lab}/shop`, {
    'profiles.yml': 'shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena',
    'compose.yml': 'services:\n  athena_web:\n    image: nginx\n',
  });
  const window = await code.open(shop, `${shop}/profiles.yml`, { width: 1000, height: 640 });
  const offered = () => window.texts(list);
  const closed = async () => {
    await window.rest(1200);
    assert.deepEqual(await offered(), []);
  };
  await window.sees('[id="athenalint.athena-lint.athenaLint.status"]');
  await window.sees('.monaco-editor .squiggly-error');

  await check('on Enter the keys are offered that an output cannot do without', window, async () => {
    await window.go('5:99');
    await window.press('Enter');
    await window.sees(list, 'region_name');
    assert.match((await offered())[0], /region_name.*required|s3_staging_dir.*required|schema.*required/);
    await window.picture('typing-enter');
  });
  await check('behind a key its values are offered', window, async () => {
    await window.press('Escape');
    await window.type('region_name: ');
    await window.sees(list, 'Africa (Cape Town)'); // the first of them
    await window.rest();
    await window.picture('typing-value');
    await window.type('eu-west-1');
    await window.rest(600);
    await window.press('Enter');
    await window.rest();
    const line = () => window.texts('.view-line').then(all => all.find(one => one.includes('region_name')));
    assert.match(await line(), /region_name: ?eu-west-1/);
    await window.press('Control+Shift+K'); // and if the key was chosen, not typed
    await window.go('5:99');
    await window.press('Enter');
    await window.sees(list, 'region_name');
    await window.press('Enter');
    await window.sees(list, 'Africa (Cape Town)');
    await window.type('eu-w');
    await window.rest(600);
    await window.press('Enter');
    await window.rest();
    assert.match(await line(), /region_name: ?eu-west-\d/);
  });
  await check('when nothing is lacking Enter offers nothing', window, async () => {
    for (const line of ['database: awsdatacatalog', 'schema: analytics', 's3_staging_dir: s3://shop/x/']) {
      await window.press('Enter', 'Escape');
      await window.type(line);
      await window.press('Escape');
    }
    await window.press('Enter');
    await closed();
    await window.press('Enter');
    await closed();
  });
  await check('the first letter of a key offers keys', window, async () => {
    await window.type('w');
    await window.sees(list, 'work_group');
    await window.picture('typing-key');
    await window.type('ork_group');
    await window.rest(600);
    await window.press('Tab');
    await window.type('etl');
    await window.press('Escape', 'Control+S');
    await eventually(async () => assert.equal(await window.page.locator('.monaco-editor .squiggly-error').count(), 0));
  });
  await check('other YAML is left alone, whatever is typed', window, async () => {
    await window.press('Control+P');
    await window.pick('compose.yml');
    await window.sees('.tab.active', 'compose.yml');
    await window.go('3:99');
    await window.press('Enter');
    await closed();
    for (const word of ['po', 'rts', ': ', 'se', 'rvices']) {
      await window.type(word);
      await closed();
    }
  });
  await window.close();
}

async function walkthrough(code) {
  const empty = folder(`${lab}/empty`, { 'README.md': 'nothing yet\n' });
  const window = await code.open(empty, undefined, { width: 1280, height: 820 });
  await check('the walkthrough shows what there is to do', window, async () => {
    await window.rest(2000);
    await window.press('Control+B');
    await window.command('Welcome: Open Walkthrough');
    await window.pick('dbt profiles');
    const steps = '.getting-started-category .step-title, .getting-started-step .step-title';
    await window.sees(steps, 'Open or create a profile');
    assert.deepEqual(await window.texts(steps), [
      'Open or create a profile', 'Read what was found', 'Fix it', 'Check against AWS', 'Agree with your team',
    ]);
    for (const [index, title] of (await window.texts(steps)).entries()) {
      await window.page.locator(steps, { hasText: title }).first().click();
      await window.rest(1200);
      const picture = window.page.locator('.getting-started-media img').first();
      assert.ok(await picture.evaluate(one => one.naturalWidth > 0), `the picture of ${title}`);
      await window.picture(`walkthrough-${index + 1}`);
    }
  });
  await check('a step that needs a file says so', window, async () => {
    for (const [step, button] of [['Fix it', 'Make All Safe Fixes'], ['Check against AWS', 'Check against AWS']]) {
      await window.page.locator('.getting-started-step .step-title', { hasText: step }).first().click();
      await window.page.locator('.getting-started-step .monaco-button', { hasText: button }).click();
      await window.sees('.notification-toast', 'athena-lint: open a profiles.yml first.');
      await window.command('Notifications: Clear All');
    }
  });
  await check('its first step creates a profile', window, async () => {
    await window.page.locator('.step-title', { hasText: 'Open or create' }).first().click();
    await window.page.locator('.getting-started-step .monaco-button', { hasText: 'Create a Profile' }).click();
    await window.sees('.terminal-wrapper .xterm');
  });
  await window.close();
}

mkdirSync(`${lab}/code/home`, { recursive: true });
const code = await Code.start({ folder: `${lab}/code`, extensions: [process.env.VSIX], settings });
for (const part of [typing, walkthrough]) {
  await part(code).catch(error => check(part.name, undefined, () => Promise.reject(error)));
}
await code.close();
rmSync(lab, { recursive: true, force: true });
process.exit(summary());
