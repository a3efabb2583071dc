import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { isWanted, SUGGEST } from './launch';
import { Linting, SELECTOR } from './linting';
import { check } from './live';
import { explain, inFile, Pages } from './pages';
import { lendSchemas, type YamlExtension } from './schemas';
import { Status } from './status';

/** The settings that count when the server starts. */
const FIRST = ['athenaLint.java', 'athenaLint.server', 'athenaLint.trace'];

/** Called by the editor with the first file that may concern us. */
export function activate(context: vscode.ExtensionContext): void {
  const pages = new Pages();
  const linting = new Linting(context, pages);
  const status = new Status(linting, pages, context.subscriptions);
  const all = { kind: 'source.fixAll.athena-lint', apply: 'first' };
  const commands: Record<string, () => unknown> = {
    restart: () => linting.restart(),
    output: () => linting.output.show(),
    fixAll: () => inFile(() => vscode.commands.executeCommand('editor.action.codeAction', all)),
    explain: () => inFile(explain),
    check: () => inFile(check),
    status: () => status.show(),
    createProfile: () => createProfile(linting),
  };
  const again = (): unknown => linting.condition !== 'asleep' && linting.restart();
  const wake = (document: vscode.TextDocument): void => {
    if (linting.condition !== 'asleep' || vscode.languages.match(SELECTOR, document) === 0) return;
    if (isWanted(document.fileName, document.getText())) void linting.restart();
  };
  context.subscriptions.push(
    linting,
    linting.output,
    vscode.workspace.registerTextDocumentContentProvider('athena-lint', pages),
    vscode.workspace.onDidOpenTextDocument(wake),
    vscode.workspace.onDidChangeTextDocument(change => (status.known ? offer(change) : wake(change.document))),
    vscode.workspace.onDidGrantWorkspaceTrust(again),
    vscode.workspace.onDidChangeConfiguration(change => FIRST.some(one => change.affectsConfiguration(one)) && again()),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`athenaLint.${name}`, run)),
  );
  vscode.workspace.textDocuments.forEach(wake);
  void wakeForFolders(linting);
  const read = (name: string): string => readFileSync(context.asAbsolutePath(`schemas/${name}.json`), 'utf8');
  const yaml = vscode.extensions.getExtension<YamlExtension>('redhat.vscode-yaml')?.activate();
  void yaml?.then(api => lendSchemas(api, () => linting.condition === 'running', read));
}

/** What lies in the folders is checked before anybody opens it. */
async function wakeForFolders(linting: Linting): Promise<void> {
  const found = await vscode.workspace.findFiles('**/profiles.{yml,yaml}', '**/{node_modules,dbt_packages}/**', 1);
  if (found.length > 0 && linting.condition === 'asleep') await linting.restart();
}

/** Offers keys with the first letter of a line; the editor does not, as it takes plain words of YAML for text. */
function offer({ document, contentChanges: [change] }: vscode.TextDocumentChangeEvent): void {
  if (change?.text.length !== 1 || document !== vscode.window.activeTextEditor?.document) return;
  const wanted = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions.other') !== 'off';
  const first = /^\s+\w$/.test(document.lineAt(change.range.start).text);
  if (wanted && first) void vscode.commands.executeCommand(SUGGEST, { auto: true });
}

/** Lets the program ask its questions in a terminal, and opens what it wrote. */
async function createProfile(linting: Linting): Promise<void> {
  const program = await linting.program('init');
  if (!program) return;
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(`${homedir()}/.dbt`);
  await vscode.workspace.fs.createDirectory(cwd);
  const terminal = vscode.window.createTerminal({ name: 'athena-lint init', ...program, cwd });
  terminal.show();
  const closing = vscode.window.onDidCloseTerminal(closed => {
    if (closed !== terminal) return;
    closing.dispose();
    if (closed.exitStatus?.code === 0) void vscode.window.showTextDocument(vscode.Uri.joinPath(cwd, 'profiles.yml'));
  });
}
