import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { isWanted } from './launch';
import { Linting, SELECTOR } from './linting';
import { explain, Pages } from './pages';
import { lendSchemas, type YamlExtension } from './schemas';
import { Status } from './status';

/** Called by the editor with the first file that may concern us. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('athena-lint', { log: true });
  const pages = new Pages();
  const linting = new Linting(context, output, (rule, page) => void pages.show(rule, page));
  const status = new Status(linting, pages, context.subscriptions);
  const fixAll = { kind: 'source.fixAll.athena-lint', apply: 'first' };
  const commands: Record<string, () => unknown> = {
    restart: () => linting.restart(),
    output: () => output.show(),
    fixAll: () => vscode.commands.executeCommand('editor.action.codeAction', fixAll),
    explain: () => explain(),
    status: () => status.show(),
    createProfile: () => createProfile(linting),
  };
  const wake = (document: vscode.TextDocument): void => {
    if (linting.condition !== 'asleep' || vscode.languages.match(SELECTOR, document) === 0) return;
    if (isWanted(document.fileName, document.getText())) void linting.restart();
  };
  context.subscriptions.push(
    output,
    linting,
    vscode.workspace.registerTextDocumentContentProvider('athena-lint', pages),
    vscode.workspace.onDidOpenTextDocument(wake),
    vscode.workspace.onDidChangeTextDocument(change => wake(change.document)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void linting.tellSettings()),
    vscode.workspace.onDidChangeConfiguration(change => {
      const other = ['java', 'server', 'trace'].some(part => change.affectsConfiguration(`athenaLint.${part}`));
      if (other && linting.condition !== 'asleep') void linting.restart();
    }),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`athenaLint.${name}`, run)),
  );
  vscode.workspace.textDocuments.forEach(wake);
  void wakeForFolders(linting);
  void lend(context, linting);
}

/** What lies in the folders is checked before anybody opens it. */
async function wakeForFolders(linting: Linting): Promise<void> {
  const ignored = '**/{node_modules,dbt_packages,.venv}/**';
  const found = await vscode.workspace.findFiles('**/profiles.{yml,yaml}', ignored, 1);
  if (found.length > 0 && linting.condition === 'asleep') await linting.restart();
}

async function lend(context: vscode.ExtensionContext, linting: Linting): Promise<void> {
  const yaml = await vscode.extensions.getExtension<YamlExtension>('redhat.vscode-yaml')?.activate();
  const read = (name: string): string => readFileSync(context.asAbsolutePath(`schemas/${name}.json`), 'utf8');
  if (yaml) lendSchemas(yaml, () => linting.condition === 'running', read);
}

/** Lets the program ask its questions in a terminal, and opens what it wrote. */
async function createProfile(linting: Linting): Promise<void> {
  const program = await linting.program('init');
  if (!program) return;
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? path.join(homedir(), '.dbt');
  mkdirSync(cwd, { recursive: true });
  const how = { shellPath: program.command, shellArgs: program.args, env: program.env as Record<string, string>, cwd };
  const terminal = vscode.window.createTerminal({ name: 'athena-lint init', ...how });
  terminal.show();
  const closing = vscode.window.onDidCloseTerminal(async closed => {
    if (closed !== terminal) return;
    closing.dispose();
    const written = vscode.Uri.file(path.join(cwd, 'profiles.yml'));
    if (closed.exitStatus?.code === 0) await vscode.window.showTextDocument(written);
  });
}
