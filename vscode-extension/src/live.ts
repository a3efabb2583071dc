import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import * as lsp from 'vscode-languageclient/node';
import { tell } from './pages';

/** Checks the output under the cursor, or else all outputs of the file. */
export async function check({ document: { uri }, selection }: vscode.TextEditor): Promise<void> {
  const ask = <T>(of: string): Thenable<T[]> => vscode.commands.executeCommand(`vscode.execute${of}Provider`, uri);
  const profiles = await ask<vscode.DocumentSymbol>('DocumentSymbol');
  const lenses = await ask<vscode.CodeLens>('CodeLens');
  const output = profiles.flatMap(profile => profile.children).find(({ range }) => range.contains(selection.active));
  const lens = lenses.find(({ range }) => output?.selectionRange.isEqual(range));
  await vscode.commands.executeCommand('athena-lint.live', ...(lens?.command?.arguments ?? [uri.toString()]));
}

/** Asks AWS as the server is told to, and shows how that goes on; whoever has seen enough ends it. */
export async function askAws(client: lsp.LanguageClient, given: unknown[]): Promise<void> {
  const why = 'athena-lint asks AWS only in a folder that you trust, because its files say what is asked, and as whom.';
  if (!vscode.workspace.isTrusted) return tell(why, { 'Manage Trust': ['workbench.trust.manage'] });
  const params = { command: 'athena-lint.live', arguments: given, workDoneToken: randomUUID() };
  const how = { location: vscode.ProgressLocation.Notification, title: 'Asking AWS', cancellable: true };
  await vscode.window.withProgress(how, async (progress, token) => {
    const shown = client.onProgress(lsp.WorkDoneProgress.type, params.workDoneToken, one => progress.report(one));
    await client.sendRequest(lsp.ExecuteCommandRequest.type, params, token).catch((error: Error) => {
      if (!token.isCancellationRequested) void tell(`AWS was not asked: ${error.message}`);
    });
    shown.dispose();
  });
}
