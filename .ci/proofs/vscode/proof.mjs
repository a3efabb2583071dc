// What a person does with the extension in a real VS Code, from the package to the file on the disk.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, eventually, folder, summary } from './check.mjs';
import { Code } from './window.mjs';

const lab = mkdtempSync(path.join(tmpdir(), 'athena-lint-vscode-'));
const extensions = [process.env.VSIX];
const misspelt = `# Keys that dbt-athena does not read, so it silently does something else.
shop:
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
`;
const read = (...names) => readFileSync(path.join(...names), 'utf8');
const squiggle = '.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning';
const item = '[id="athenalint.athena-lint.athenaLint.status"]';

async function everyday() {
  mkdirSync(`${lab}/one/home`, { recursive: true });
  const shop = folder(`${lab}/shop`, {
    'profiles.yml': misspelt,
    'dbt_project.yml': 'name: shop\nversion: "1.0"\nprofile: shop\n',
    'compose.yml': 'services:\n  web: {image: nginx}\n',
  });
  const code = await Code.start({ folder: `${lab}/one`, extensions });
  const window = await code.open(shop, `${shop}/profiles.yml`, { width: 1000, height: 560 });
  const { page } = window;
  await window.press('Control+B');

  await check('a profiles.yml that is opened has squiggles', window, async () => {
    const start = Date.now();
    await window.sees(squiggle);
    console.log(`  squiggles ${((Date.now() - start) / 1000).toFixed(1)} s after the window`);
  });

  await check('the problems are listed with rule and help', window, async () => {
    await window.press('Control+Shift+M');
    await window.sees('.markers-panel .monaco-list-row', 'unknown-key');
    await window.rest(1000);
    const rows = (await window.texts('.markers-panel .monaco-list-row')).join('\n');
    assert.match(rows, /dbt ignores `workgroup`: it is no field of an Athena target athena-lint\s?\(?unknown-key\)? \[Ln 11, Col 7\]/);
    assert.match(rows, /help: did you mean `work_group`\?/);
    assert.match(rows, /`threads` is a text, not a whole number/);
    await window.picture('problems');
    await window.press('Control+Shift+M');
  });

  await check('the status bar counts them', window, async () => {
    await window.sees(item);
    await eventually(async () => assert.deepEqual(await window.texts(item), ['athena-lint 1 1']));
    const label = await page.locator(`${item} a`).getAttribute('aria-label');
    assert.equal(label, 'athena-lint: 1 error, 1 warning');
  });

  await check('a key is explained where the mouse points', window, async () => {
    await window.go('8:10');
    await window.press('Control+K', 'Control+I');
    await window.sees('.monaco-hover:not(.hidden) .hover-row', 'staging');
    await window.rest(1000);
    await window.picture('hover');
    await window.press('Escape');
  });

  await check('the page of a rule is shown beside the text', window, async () => {
    await window.go('11:9');
    await window.command('athena-lint: Explain the Finding');
    await window.sees('.tab', 'unknown-key');
    await window.rest(1500);
    const frames = await Promise.all(page.frames().map(frame => frame.locator('body').innerText().catch(() => '')));
    assert.ok(frames.some(text => text.includes('A target has a key that is no field of the adapter')), 'the page');
    await window.picture('explain');
    await window.command('View: Close All Editors in Group');
  });

  await check('the status page says what holds for the file', window, async () => {
    await window.focus();
    await page.locator(item).click();
    await window.sees('.tab', 'status');
    await eventually(async () => {
      const frames = await Promise.all(page.frames().map(frame => frame.locator('body').innerText().catch(() => '')));
      const text = frames.find(one => one.includes('Language server')) ?? '';
      assert.match(text, /File\s+profiles\.yml/);
      assert.match(text, /Taken for\s+dbt profiles/);
      assert.match(text, /Read by\s+dbt Core with dbt-athena \d/);
      assert.match(text, /Found\s+1 error, 1 warning/);
      assert.match(text, /Java\s+\d+\S*, .*java/);
    });
    await window.rest(500);
    await page.mouse.move(700, 450); // away from the item, whose tip is in the way otherwise
    await window.rest();
    await window.picture('status');
    await window.command('View: Close All Editors in Group');
  });

  await check('a quick fix is offered, applied and saved', window, async () => {
    await window.go('11:9');
    await window.press('Control+Period');
    await window.sees('.action-widget .monaco-list-row', 'work_group');
    await window.rest(500);
    await window.picture('fix');
    const actions = await window.texts('.action-widget .monaco-list-row');
    assert.ok(actions.some(title => /Rename to `work_group` \(unsafe\)/i.test(title)), actions.join(' | '));
    assert.ok(actions.some(title => title.includes('Ignore `unknown-key` here')), actions.join(' | '));
    await window.press('Enter'); // the first one is chosen
    await window.rest(1000);
    await window.press('Control+S');
    await eventually(() => assert.match(read(shop, 'profiles.yml'), /^ {6}work_group: etl$/m));
  });

  await check('all safe fixes are made at once', window, async () => {
    await window.command('athena-lint: Make All Safe Fixes');
    await window.press('Control+S');
    await eventually(() => assert.equal(read(shop, 'profiles.yml'), misspelt.replace('workgroup', 'work_group').replace('"4"', '4')));
    await eventually(async () => assert.match((await window.texts(item))[0], /^athena-lint/));
    assert.equal(await page.locator(`${item} a`).getAttribute('aria-label'), 'athena-lint: nothing found');
  });

  await check('a completion is accepted', window, async () => {
    await window.go('12:17');
    await window.press('End', 'Enter');
    await window.type('s3');
    await window.sees('.suggest-widget.visible .monaco-list-row', 's3_data_naming');
    await window.press('Control+Space'); // shows what the key is for
    await window.sees('.suggest-details', 'S3');
    await window.rest(1000);
    await window.picture('completion');
    await window.type('_data_n');
    await window.rest(1000);
    await window.press('Enter');
    await window.rest(1000);
    await window.press('Escape', 'Control+S');
    await eventually(() => assert.match(read(shop, 'profiles.yml'), /threads: 4\n {6}s3_data_naming: ?\S*\n/));
  });

  await check('a target is renamed wherever it is named', window, async () => {
    await window.go('5:6');
    await rename(window, 'sandbox');
    await window.press('Control+S');
    await eventually(() => {
      assert.match(read(shop, 'profiles.yml'), /^ {4}sandbox:$/m);
      assert.match(read(shop, 'profiles.yml'), /^ {2}target: sandbox$/m);
    });
  });

  await check('a profile is renamed across two files', window, async () => {
    await window.go('2:2');
    await rename(window, 'market');
    await window.command('File: Save All');
    await eventually(() => {
      assert.match(read(shop, 'profiles.yml'), /^market:$/m);
      assert.match(read(shop, 'dbt_project.yml'), /^profile: market$/m);
    });
  });

  await check('other YAML is left alone', window, async () => {
    await window.press('Control+P');
    await window.pick('compose.yml');
    await window.sees('.tab.active', 'compose.yml');
    await page.locator(item).waitFor({ state: 'hidden' });
  });

  await check('the output says what runs, and nothing else', window, async () => {
    await window.press('Control+P');
    await window.pick('profiles.yml');
    await window.command('athena-lint: Show Output');
    await window.rest(1500);
    const lines = await window.texts('.panel .view-line');
    assert.equal(lines.filter(line => line).length, 1, lines.join('\n'));
    for (const line of lines.filter(line => line)) assert.match(line, /\[info\] Java \d+\S*: .*java \(\w+\)/);
    await window.picture('output');
  });

  await check('the server starts anew when it is told to', window, async () => {
    await window.command('athena-lint: Restart');
    await eventually(async () => {
      const lines = (await window.texts('.panel .view-line')).filter(line => line);
      assert.equal(lines.filter(line => /\[info\] Java/.test(line)).length, 2, lines.join('\n'));
    });
    await window.go('12:99');
    await window.type('x');
    await window.sees(squiggle);
  });
  await window.close();

  const saving = folder(`${lab}/saving`, {
    'profiles.yml': misspelt,
    '.vscode/settings.json': JSON.stringify({
      'editor.codeActionsOnSave': { 'source.fixAll.athena-lint': 'explicit' },
      'athenaLint.trace': 'messages',
    }),
  });
  const second = await code.open(saving, `${saving}/profiles.yml`);
  await check('safe fixes are made on save, unsafe ones are not', second, async () => {
    await second.sees(squiggle);
    await second.go('1:1');
    await second.type('#');
    await second.press('Control+S');
    await eventually(() => assert.equal(read(saving, 'profiles.yml'), `#${misspelt.replace('"4"', '4')}`));
  });
  await check('a trace names messages, and never says what they hold', second, async () => {
    await second.command('athena-lint: Show Output');
    await eventually(async () => {
      const text = (await second.texts('.panel .view-line')).join('\n');
      assert.match(text, /Sending (request|notification) 'textDocument\/\w+/);
      assert.doesNotMatch(text, /analytics|awsdatacatalog|jsonrpc/);
    });
    await second.picture('trace');
    await second.press('Control+J');
  });

  await check('a server that crashes comes back', second, async () => {
    const servers = spawnSync('pgrep', ['-f', `${lab}/one/extensions/.*athena-lint.jar lsp`], { encoding: 'utf8' });
    const pids = servers.stdout.trim().split('\n').map(Number);
    assert.equal(pids.length, 1, servers.stdout);
    process.kill(pids[0], 'SIGKILL');
    await second.rest(2000);
    await second.go('12:99');
    await second.type('x');
    await second.sees('.monaco-editor .squiggly-error');
    assert.equal(await second.page.locator('.notification-toast').count(), 0);
  });
  await second.close();

  const empty = folder(`${lab}/empty`, { 'README.md': 'nothing yet\n' });
  const third = await code.open(empty, `${empty}/README.md`);
  await check('a profile is created by answering questions in a terminal', third, async () => {
    await third.rest(2000);
    await third.command('athena-lint: Create a Profile');
    await third.sees('.terminal-wrapper .xterm');
    await third.rest(5000);
    await third.picture('init');
    for (const answer of ['shop', 'dev', 'eu-central-1', '', 'analytics', 's3://shop-athena-results/dev/', '', '', '', '', '', '', '']) {
      if (existsSync(`${empty}/profiles.yml`)) break;
      await third.type(answer);
      await third.press('Enter');
      await third.rest(700);
    }
    await eventually(() => assert.match(read(empty, 'profiles.yml'), /region_name: eu-central-1/));
    await third.sees('.tab.active', 'profiles.yml');
    await third.picture('created');
  });
  await third.close();
  await code.close();
}

async function rename(window, name) {
  await window.press('F2');
  await window.page.locator('.rename-box input:focus').waitFor();
  await window.press('Control+A');
  await window.type(name);
  await window.press('Enter');
  await window.page.locator('.rename-box input').waitFor({ state: 'hidden' });
  await window.rest(1000);
}

/** A stand-in that says it is a Java, and leaves a mark when it is run. */
function standIn(home, version, more = '') {
  mkdirSync(`${home}/bin`, { recursive: true });
  writeFileSync(`${home}/bin/java`, `#!/bin/sh\necho "$*" >> ${home}/ran\n${more}\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(`${home}/bin/java`, 0o755);
  return home;
}

async function withoutJava() {
  const old = standIn(`${lab}/jdk11`, '11.0.21');
  mkdirSync(`${lab}/two/home`, { recursive: true });
  const choice = home => JSON.stringify({ 'athenaLint.java.home': home });
  const shop = folder(`${lab}/old`, { 'profiles.yml': misspelt, '.vscode/settings.json': choice(old) });
  const code = await Code.start({ folder: `${lab}/two`, extensions });
  const window = await code.open(shop, `${shop}/profiles.yml`);
  const toast = window.page.locator('.notification-toast', { hasText: 'Java 17' });

  await check('without a Java 17 one toast says what was found, and what to do', window, async () => {
    await toast.first().waitFor();
    await window.rest(3000);
    assert.equal(await toast.count(), 1);
    const message = await toast.locator('.notification-list-item-message').innerText();
    assert.match(message, /athena-lint needs Java 17 or newer to check files: .*jdk11\/bin\/java \(athenaLint\.java\.home\) is version 11\.0\.21$/);
    assert.deepEqual(await toast.locator('.monaco-button').allInnerTexts(), ['Open Settings', 'Get Java']);
    assert.match((await window.texts(item))[0], /athena-lint/);
    assert.match(await window.page.locator(`${item} a`).getAttribute('aria-label'), /needs Java 17 or newer/);
    await window.picture('no-java');
  });

  await check('its button opens the setting', window, async () => {
    await toast.locator('.monaco-button', { hasText: 'Open Settings' }).click();
    await window.sees('.settings-editor .setting-item-contents', 'Java');
    await window.rest(1500);
    await window.picture('settings');
    assert.equal(await toast.count(), 0);
  });

  await check('once the setting is right, the file is checked without more ado', window, async () => {
    writeFileSync(`${shop}/.vscode/settings.json`, choice(''));
    await window.press('Escape'); // newer ones show the settings in a dialog
    await window.press('Control+P');
    await window.pick('profiles.yml');
    await window.sees(squiggle);
    assert.equal(await toast.count(), 0);
  });

  const told = window.page.locator('.notification-toast');
  const label = () => window.page.locator(`${item} a`).getAttribute('aria-label');

  await check('arguments that Java refuses are named', window, async () => {
    writeFileSync(`${shop}/.vscode/settings.json`, JSON.stringify({ 'athenaLint.server.arguments': ['-XX:+NoSuchFlag'] }));
    await toast.first().waitFor();
    assert.match(await toast.locator('.notification-list-item-message').innerText(), /does not run: Unrecognized VM option 'NoSuchFlag'/);
    await window.command('Notifications: Clear All');
  });

  await check('a server that ends at once is not started again and again', window, async () => {
    const ends = folder(`${lab}/ends`, {});
    standIn(ends, '17.0.9', 'case "$*" in *lsp) echo "it ends" >&2; exit 1 ;; esac');
    writeFileSync(`${shop}/.vscode/settings.json`, choice(ends));
    await told.first().waitFor();
    await window.rest(3000);
    assert.deepEqual(await window.texts('.notification-list-item-message'), ['The language server of athena-lint stopped. The output says why.']);
    assert.match(await label(), /stopped/);
    assert.equal(read(ends, 'ran').match(/lsp/g).length, 1, 'started once');
    await window.picture('stopped');
    await told.locator('.monaco-button', { hasText: 'Show Output' }).click();
    await eventually(async () => assert.ok((await window.texts('.panel .view-line')).some(line => line.includes('it ends'))));
    assert.doesNotMatch((await window.texts('.panel .view-line')).join('\n'), /EPIPE|failed|erroring/);
    await window.picture('stopped-output');
  });
  await window.close();
  await code.close();
}

async function untrusted() {
  const evil = standIn(`${lab}/evil`, '17.0.9');
  mkdirSync(`${lab}/three/home`, { recursive: true });
  const shop = folder(`${lab}/foreign`, {
    'profiles.yml': misspelt,
    '.vscode/settings.json': JSON.stringify({ 'athenaLint.java.home': evil, 'athenaLint.show': 'error' }),
  });
  const settings = { 'security.workspace.trust.startupPrompt': 'never' };
  const code = await Code.start({ folder: `${lab}/three`, extensions, settings, trust: false });
  const window = await code.open(shop, `${shop}/profiles.yml`);
  await check('a folder that is not trusted is checked, but chooses no program', window, async () => {
    await window.sees('.monaco-editor .squiggly-error');
    await window.sees('.statusbar-item', 'Restricted Mode');
    assert.ok(!existsSync(`${evil}/ran`), 'the program of the folder was run');
    assert.equal(await window.page.locator('.squiggly-warning').count(), 0, 'its harmless settings count');
    await window.picture('untrusted');
  });
  await window.close();
  await code.close();
}

/** The package with its own Java, on a machine that has none on the path. */
async function ownJava() {
  if (!process.env.VSIX_WITH_JAVA) return;
  const files = { 'profiles.yml': misspelt };
  mkdirSync(`${lab}/four/home`, { recursive: true });
  const shop = folder(`${lab}/own`, files);
  const env = { JAVA_HOME: '', JDK_HOME: '', PATH: `${path.dirname(process.execPath)}:${standIn(`${lab}/none`, '1.8')}/bin:/usr/bin` };
  const code = await Code.start({ folder: `${lab}/four`, extensions: [process.env.VSIX_WITH_JAVA], env });
  const window = await code.open(shop, `${shop}/profiles.yml`);
  await check('the package with its own Java needs no other', window, async () => {
    await window.sees(squiggle);
    await window.command('athena-lint: Show Output');
    await eventually(async () => assert.match((await window.texts('.panel .view-line')).join(' '), /runtime\/bin\/java \(came with the extension\)/));
    assert.ok(!existsSync(`${lab}/none/ran`));
  });
  await window.close();
  await code.close();
}

const chosen = process.argv.slice(2);
for (const part of [everyday, withoutJava, untrusted, ownJava]) {
  if (chosen.length === 0 || chosen.includes(part.name)) {
    await part().catch(error => check(part.name, undefined, () => Promise.reject(error)));
  }
}
rmSync(lab, { recursive: true, force: true });
process.exit(summary());
