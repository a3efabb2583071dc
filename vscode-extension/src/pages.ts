import * as vscode from 'vscode';

/** Markdown that is shown but lies in no file: the pages of rules, and the status. */
export class Pages implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChange = this.changes.event;

  readonly provideTextDocumentContent = (uri: vscode.Uri): string => this.texts.get(uri.path) ?? '';

  /** Shows a page beside the text. */
  async show(name: string, markdown: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: 'athena-lint', path: `/${name}.md` });
    this.texts.set(uri.path, markdown);
    this.changes.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  }
}

/** Returns the findings of a document. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(one => one.source === 'athena-lint');
}

/** Explains the rule of the finding under the cursor, or else on its line. */
export async function explain({ document, selection: { active: cursor } }: vscode.TextEditor): Promise<void> {
  const all = findings(document.uri);
  const under = all.filter(one => one.range.contains(cursor));
  const near = under.length > 0 ? under : all.filter(one => one.range.start.line === cursor.line);
  const rules = near.flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : []));
  const rule = rules.length > 1 ? await vscode.window.showQuickPick([...new Set(rules)]) : rules[0];
  if (rule) await vscode.commands.executeCommand('athena-lint.explain', rule);
  else if (rules.length === 0) void vscode.window.showInformationMessage('athena-lint found nothing on this line.');
}

/** Does something in the file that is open, or asks for one. */
export function inFile(run: (editor: vscode.TextEditor) => unknown): unknown {
  const editor = vscode.window.activeTextEditor;
  return editor ? run(editor) : tell('athena-lint: open a profiles.yml first.');
}

/** Says something with buttons, and runs the command of the one that is chosen. */
export async function tell(message: string, buttons: Record<string, readonly [string, unknown?]> = {}): Promise<void> {
  const answer = await vscode.window.showWarningMessage(message, ...Object.keys(buttons));
  if (answer) await vscode.commands.executeCommand(...buttons[answer]!);
}
