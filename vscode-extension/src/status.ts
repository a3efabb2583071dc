import * as vscode from 'vscode';
import { counts } from './counts';
import { isWanted } from './launch';
import { type Condition, type Linting, SELECTOR } from './linting';
import { findings, type Pages } from './pages';

/** What the server says of a document. */
type Standing = { kind?: string; note?: string; rows?: Record<string, string> };

const WORDS: Record<Condition, string> = {
  asleep: 'starts with the first file that concerns it',
  starting: 'starting',
  running: 'running',
  'without Java': 'needs Java 17 or newer',
  stopped: 'stopped; the output says why',
};

/** The item of the status bar, and the page behind it: what holds for the file that is looked at. */
export class Status {
  private readonly item = vscode.window.createStatusBarItem('athenaLint.status', vscode.StatusBarAlignment.Right, 100);
  private turn = 0;

  constructor(
    private readonly linting: Linting,
    private readonly pages: Pages,
    subscriptions: vscode.Disposable[],
  ) {
    Object.assign(this.item, { name: 'athena-lint', command: 'athenaLint.status' });
    const update = (): void => void this.update();
    subscriptions.push(
      this.item,
      linting.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.languages.onDidChangeDiagnostics(update),
      vscode.workspace.onDidChangeConfiguration(update),
    );
  }

  /** Shows a page about the file that is looked at. */
  async show(): Promise<void> {
    const document = lookedAt();
    const standing = document && (await this.standing(document.uri));
    const { java, condition } = this.linting;
    const rows = {
      ...standing?.rows,
      ...(document && standing && { Found: counts(findings(document.uri).map(one => one.severity)).words }),
      'Language server': WORDS[condition],
      ...(java && { Java: `${java.version}, \`${java.program}\` (${java.from})` }),
    };
    const lines = Object.entries(rows).map(([name, value]) => `| ${name} | ${value} |`);
    const file = document ? `\`${vscode.workspace.asRelativePath(document.uri)}\`` : 'none that concerns it';
    await this.pages.show('status', ['# athena-lint', '', `| File | ${file} |`, '|---|---|', ...lines].join('\n'));
  }

  private standing(uri: vscode.Uri): Promise<Standing | undefined> {
    return this.linting.ask<Standing>('athena-lint.status', uri.toString()).catch(() => undefined);
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const document = lookedAt();
    const standing = document && (await this.standing(document.uri));
    if (turn !== this.turn) return; // somebody looks at something else meanwhile
    const { condition } = this.linting;
    const awake = condition === 'running';
    const found = document && counts(findings(document.uri).map(one => one.severity));
    const wanted = document && isWanted(document.fileName, document.getText());
    const known = awake ? (standing?.kind ?? 'other') !== 'other' : wanted;
    void vscode.commands.executeCommand('setContext', 'athenaLint.found', Boolean(known && found?.icons));
    if (!known) return this.item.hide();
    const icon = condition === 'starting' ? '$(loading~spin)' : awake ? '$(check)' : '$(alert)';
    this.item.text = awake && found?.icons ? `athena-lint ${found.icons}` : `${icon} athena-lint`;
    const label = `athena-lint: ${awake ? found?.words : WORDS[condition]}`;
    this.item.accessibilityInformation = { label };
    this.item.tooltip = [label, standing?.note, 'Click to see what holds for this file'].filter(Boolean).join('\n');
    const alarm = condition === 'without Java' || condition === 'stopped';
    this.item.backgroundColor = alarm ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }
}

/** Returns the document that is looked at, also when the cursor is in an output or a page beside it. */
function lookedAt(): vscode.TextDocument | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const inFile = active && ['file', 'untitled'].includes(active.document.uri.scheme);
  const editors = inFile ? [active] : visible;
  return editors.map(editor => editor.document).find(document => vscode.languages.match(SELECTOR, document) > 0);
}
