// A real VS Code in a real browser: its server with the packaged extension, and one window of it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

const { chromium } = createRequire(`${process.env.MODULES}/`)('playwright-core');
const CODE = `${process.env.MODULES}/node_modules/code-server/lib/vscode/out/server-main.js`;

/** Quiet settings: nothing but the extension is looked at. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'json.schemaDownload.enable': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** VS Code's server with the extension in it, on a port of this machine. */
export class Code {
  static async start({ folder, extensions, settings = {}, env = {}, trust = true, more = [] }) {
    const code = new Code();
    const port = await freePort();
    code.origin = `127.0.0.1:${port}`;
    code.folder = folder;
    const data = `${folder}/data`;
    mkdirSync(`${data}/User`, { recursive: true });
    const security = trust ? { 'security.workspace.trust.enabled': false } : {};
    writeFileSync(`${data}/User/settings.json`, JSON.stringify({ ...SETTINGS, ...security, ...settings }));
    const where = ['--user-data-dir', data, '--server-data-dir', `${folder}/server`];
    const common = [...where, '--extensions-dir', `${folder}/extensions`, '--accept-server-license-terms'];
    const install = extensions.flatMap(extension => ['--install-extension', extension]);
    const installed = spawnSync('node', [CODE, ...common, ...install], { encoding: 'utf8' });
    if (installed.status !== 0) throw new Error(`cannot install: ${installed.stdout}${installed.stderr}`);
    const listen = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
    const quiet = ['--disable-telemetry', ...more, ...(trust ? ['--disable-workspace-trust'] : [])];
    code.process = spawn('node', [CODE, ...common, ...listen, ...quiet], {
      detached: true,
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, HOME: `${folder}/home`, ...env },
    });
    // It is in a group of its own, with all that it starts, and must not outlive us.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(code.stop()));
    for (let tries = 0; tries < 240; tries++) {
      if (await fetch(`http://${code.origin}/`).then(() => true, () => false)) return code;
      await new Promise(next => setTimeout(next, 500));
    }
    throw new Error('VS Code does not answer');
  }

  stop() {
    try {
      process.kill(-this.process.pid);
    } catch {
      // it is gone
    }
    return 1;
  }

  /** Opens a folder and a file of it in a window of its own. */
  async open(workspace, file, size = { width: 1200, height: 720 }, more = []) {
    this.browser ??= await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
        '--disable-background-networking', '--disable-component-update'],
    });
    const context = await this.browser.newContext({ viewport: size });
    await context.route(url => url.hostname !== '127.0.0.1', route => route.abort());
    const page = await context.newPage();
    const files = [...(file ? [['openFile', file]] : []), ...more];
    const payload = files.map(([key, place]) => [key, `vscode-remote://${this.origin}${place}`]);
    const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    await page.goto(`http://${this.origin}/?${query}`);
    await page.waitForSelector('.monaco-workbench', { timeout: 120_000 });
    return new Window(page);
  }

  async close() {
    await this.browser?.close();
    this.stop();
  }
}

/** One window, as a person uses it: with keys and the mouse. */
export class Window {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(45_000);
  }

  sees(selector, text) {
    const all = this.page.locator(selector);
    return (text ? all.filter({ hasText: text }) : all).first().waitFor();
  }

  async misses(selector) {
    await this.page.locator(selector).first().waitFor({ state: 'detached' });
  }

  texts(selector) {
    return this.page.$$eval(selector, all => all.map(one => one.innerText.replace(/\s+/g, ' ').trim()));
  }

  async focus() {
    await this.page.focus('.editor-group-container.active .monaco-editor textarea, .editor-group-container.active .native-edit-context');
    await this.rest();
  }

  /** What has no sign in the page takes a moment. */
  rest(milliseconds = 500) {
    return this.page.waitForTimeout(milliseconds);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async pick(text) {
    const input = this.page.locator('.quick-input-widget input:visible').first();
    await input.pressSequentially(text, { delay: 20 });
    await this.rest(800);
    await this.press('Enter');
  }

  /** Runs a command by its name. */
  async command(title) {
    await this.press('F1');
    await this.pick(title);
    await this.rest();
  }

  /** Puts the cursor at `line:column`. */
  async go(place) {
    await this.focus();
    await this.press('Control+G');
    await this.pick(place);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.focus();
  }

  async picture(name, clip) {
    await this.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, clip });
  }

  close() {
    return this.page.context().close();
  }
}
