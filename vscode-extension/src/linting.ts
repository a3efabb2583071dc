import * as vscode from 'vscode';
import * as lsp from 'vscode-languageclient/node';
import { findJava, type Java, NoJava, usualPlaces } from './java';
import { environment, javaArguments } from './launch';

/** The documents that the server gets to see; it says nothing of those that do not concern it. */
export const SELECTOR = ['file', 'untitled'].flatMap(scheme => [
  { scheme, language: 'yaml' },
  { scheme, language: 'jinja-yaml' },
  { scheme, language: 'json', pattern: '**/*athena*.json' },
]);

/** What the language server is doing. */
export type Condition = 'asleep' | 'starting' | 'running' | 'without Java' | 'stopped';

/** Its errors go to the output, without the stacks of the bundle; what people see are our messages. */
class Client extends lsp.LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data instanceof Error ? data.message : undefined, false);
  }
}

/** The language server: starts when it is wanted, and again when somebody asks for it. */
export class Linting implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private client: lsp.LanguageClient | undefined;
  private turn = Promise.resolve();
  private crashes: number[] = [];

  readonly onDidChange = this.changes.event;
  condition: Condition = 'asleep';
  java: Java | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.LogOutputChannel,
    private readonly showPage: (rule: string, page: string) => void,
  ) {}

  /** Looks for Java anew and starts the server; one turn after the other. */
  restart(): Promise<void> {
    this.become('starting');
    this.turn = this.turn.then(() => this.dispose()).then(() => this.start());
    return this.turn;
  }

  /** Stops the server. */
  async dispose(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose().catch((error: unknown) => this.output.warn(String(error)));
  }

  /** Runs a command of the server; returns nothing if the server does not run. */
  async ask<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
    if (!this.client?.isRunning()) return undefined;
    return (await this.client.sendRequest(lsp.ExecuteCommandRequest.type, { command, arguments: args })) as T;
  }

  /** Returns how to run the program, or tells the user that there is no Java for it. */
  async program(...words: string[]): Promise<{ command: string; args: string[]; env: NodeJS.ProcessEnv } | undefined> {
    const settings = vscode.workspace.getConfiguration('athenaLint');
    const { env, platform } = process;
    const more = settings.get<string[]>('server.arguments', []);
    const bundled = this.context.asAbsolutePath('runtime');
    const where = { setting: settings.get('java.home', '').trim(), bundled, arguments: more, others: usualPlaces };
    try {
      this.java = await findJava({ ...where, env, platform });
    } catch (error) {
      this.java = undefined;
      if (!(error instanceof NoJava)) throw error;
      this.output.error(`There is no Java 17 or newer: ${error.message}`);
      // Where the window works on another machine, the settings of that machine have a tab of their own.
      const open = `workbench.action.open${vscode.env.remoteName ? 'Remote' : ''}Settings`;
      void tell(`athena-lint needs Java 17 or newer to check files: ${error.message}`, {
        'Open Settings': [open, { query: 'athenaLint.' }],
        'Get Java': ['vscode.open', vscode.Uri.parse('https://adoptium.net/temurin/releases/')],
      });
      return undefined;
    }
    const jar = this.context.asAbsolutePath('server/athena-lint.jar');
    const args = [...javaArguments(this.java, jar, more, env), ...words];
    return { command: this.java.program, args, env: environment(env, platform) };
  }

  /** Lets the server ask for the settings again. */
  async tellSettings(): Promise<void> {
    await this.client?.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings: null });
  }

  private async start(): Promise<void> {
    const program = await this.program('lsp');
    if (!program) return this.become('without Java');
    const { command, args, env } = program;
    this.output.info(`Java ${this.java?.version}: ${command} (${this.java?.from})`);
    const client = new Client('athenaLint', 'athena-lint', { command, args, options: { env } }, {
      documentSelector: SELECTOR,
      initializationOptions: trusting(vscode.workspace.getConfiguration('athenaLint')),
      outputChannel: this.output,
      traceOutputChannel: tracing(this.output),
      revealOutputChannelOn: lsp.RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: lsp.ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
      middleware: {
        // A page is shown beside the text; the server would open it in a browser.
        workspace: {
          configuration: async (asked, token, next) => {
            const answers = await next(asked, token);
            if (!Array.isArray(answers)) return answers;
            return answers.map((one: unknown, i) => (asked.items[i]?.section === 'athenaLint' ? trusting(one) : one));
          },
        },
        window: { showDocument: () => Promise.resolve({ success: true }) },
        executeCommand: async (command, given, next) => {
          const answer: unknown = await next(command, given);
          if (command === 'athena-lint.explain') this.showPage(String(given[0]), String(answer));
          return answer;
        },
      },
    });
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (client !== this.client) return;
      this.become(newState === lsp.State.Running ? 'running' : newState === lsp.State.Starting ? 'starting' : 'stopped');
    });
    await client.start().catch(() => this.become('stopped'));
  }

  /** What ran and crashed is started again, three times in three minutes; what never ran is not. */
  private closed(): lsp.CloseHandlerResult {
    this.crashes = [...this.crashes.filter(time => Date.now() - time < 180_000), Date.now()];
    if (this.condition === 'running' && this.crashes.length <= 3) return { action: lsp.CloseAction.Restart, handled: true };
    const message = 'The language server of athena-lint stopped. The output says why.';
    void tell(message, { 'Show Output': ['athenaLint.output'], Restart: ['athenaLint.restart'] });
    return { action: lsp.CloseAction.DoNotRestart, handled: true };
  }

  private become(condition: Condition): void {
    this.condition = condition;
    void vscode.commands.executeCommand('setContext', 'athenaLint.running', condition === 'running');
    this.changes.fire();
  }
}

/** Returns settings, of which a folder that nobody trusts gets no AWS asked. */
function trusting(settings: unknown): Record<string, unknown> {
  const given = { ...(settings as Record<string, unknown>) };
  return { ...given, live: given['live'] !== false && vscode.workspace.isTrusted };
}

/** Returns the output for names and times of messages, which are written if a setting says so. */
function tracing(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const wanted = (): boolean => vscode.workspace.getConfiguration('athenaLint').get('trace') === 'messages';
  return Object.create(output, {
    logLevel: { get: () => (wanted() ? vscode.LogLevel.Trace : vscode.LogLevel.Info) },
    trace: { value: (message: string) => output.info(message) },
  }) as vscode.LogOutputChannel;
}

/** Says something with buttons, and runs the command of the one that is chosen. */
async function tell(message: string, buttons: Record<string, [command: string, argument?: unknown]>): Promise<void> {
  const answer = await vscode.window.showWarningMessage(message, ...Object.keys(buttons));
  if (answer) await vscode.commands.executeCommand(...buttons[answer]!);
}
