import * as vscode from 'vscode';
import { counts, isWanted } from './launch';
import { type Condition, type Linting, SELECTOR } from './linting';
import { findings, type Pages } from './pages';

/** What the server says of a document. */
type Standing = { kind?: string; note?: string; rows?: Record<string, string> };

const LOOKS: Record<Condition, [icon: string, words: string]> = {
  asleep: ['check', 'starts with the first file that concerns it'],
  starting: ['loading~spin', 'starting'],
  running: ['check', 'running'],
  'without Java': ['alert', 'needs Java 17 or newer'],
  stopped: ['alert', 'stopped; the output says why'],
};

/** The item of the status bar, and the page behind it: what holds for the file that is looked at. */
export class Status {
  private readonly item = vscode.window.createStatusBarItem('athenaLint.status', vscode.StatusBarAlignment.Right, 100);
  private turn = 0;

  /** Whether the file that is looked at concerns us. */
  known = false;

  constructor(private readonly linting: Linting, private readonly pages: Pages, until: vscode.Disposable[]) {
    Object.assign(this.item, { name: 'athena-lint', command: 'athenaLint.status' });
    const update = (): void => void this.update();
    linting.onChange = update;
    until.push(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.languages.onDidChangeDiagnostics(update),
      vscode.workspace.onDidChangeConfiguration(update),
    );
  }

  /** Shows a page about the file that is looked at. */
  async show(): Promise<void> {
    const { document, says, found } = await look();
    const { java, condition } = this.linting;
    const rows = {
      File: document ? `\`${vscode.workspace.asRelativePath(document.uri)}\`` : 'none that concerns it',
      '---': '---',
      ...says?.rows,
      ...(says && { Found: found.words }),
      'Language server': LOOKS[condition][1],
      ...(java && { Java: `${java.version}, \`${java.program}\` (${java.from})` }),
    };
    const lines = Object.entries(rows).map(([name, value]) => `| ${name} | ${value} |`);
    await this.pages.show('status', ['# athena-lint', '', ...lines].join('\n'));
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const { document, says, found } = await look();
    if (turn !== this.turn) return; // somebody looks at something else meanwhile
    const awake = this.linting.condition === 'running';
    const wanted = document !== undefined && isWanted(document.fileName, document.getText());
    this.known = awake ? (says?.kind ?? 'other') !== 'other' : wanted;
    void vscode.commands.executeCommand('setContext', 'athenaLint.found', this.known && found.icons !== '');
    if (!this.known) return this.item.hide();
    const [icon, words] = LOOKS[this.linting.condition];
    this.item.text = awake && found.icons ? `athena-lint ${found.icons}` : `$(${icon}) athena-lint`;
    const label = `athena-lint: ${awake ? found.words : words}`;
    this.item.accessibilityInformation = { label };
    this.item.tooltip = [label, says?.note, 'Click to see what holds for this file'].filter(Boolean).join('\n');
    this.item.backgroundColor = icon === 'alert' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }
}

/** Returns the document that is looked at, what the server says of it if it runs, and what is found in it. */
async function look(): Promise<{ document?: vscode.TextDocument; says?: Standing; found: ReturnType<typeof counts> }> {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  // The cursor may be in an output, or in a page beside it.
  const editors = active && ['file', 'untitled'].includes(active.document.uri.scheme) ? [active] : visible;
  const document = editors.map(editor => editor.document).find(one => vscode.languages.match(SELECTOR, one) > 0);
  if (!document) return { found: counts([]) };
  const asked = vscode.commands.executeCommand<Standing>('athena-lint.status', document.uri.toString());
  const says = await Promise.resolve(asked).catch(() => undefined);
  return { document, says, found: counts(findings(document.uri).map(one => one.severity)) };
}
