import * as vscode from 'vscode';
import * as lsp from 'vscode-languageclient/node';
import { findJava, type Java, usualPlaces } from './java';
import { environment, javaArguments, SUGGEST } from './launch';
import { askAws } from './live';
import { type Pages, tell } from './pages';

/** The documents that the server gets to see; it says nothing of those that do not concern it. */
export const SELECTOR = ['file', 'untitled'].flatMap(scheme => [
  ...['yaml', 'jinja-yaml'].map(language => ({ scheme, language })),
  { scheme, language: 'json', pattern: '**/*athena*.json' },
]);

/** How the program is run, as a terminal takes it. */
type Program = { shellPath: string; shellArgs: string[]; env: Record<string, string> };

/** What the language server is doing. */
export type Condition = 'asleep' | 'starting' | 'running' | 'without Java' | 'stopped';

const STATES: Record<lsp.State, Condition> = { 1: 'stopped', 2: 'running', 3: 'starting', 4: 'stopped' };

/** What the library says over and over of a server that is gone; its own last words and its exit code say why. */
const ECHOES = /EPIPE|stream was destroyed|connection got disposed|^(Sending|Stopping) .* failed/;

/** Its errors go to the output, without the stacks of the bundle; what people see are our messages. */
class Client extends lsp.LanguageClient {
  override error(message: string, data?: unknown): void {
    const why = data instanceof Error ? data.message : undefined;
    if (!ECHOES.test(`${message} ${why}`)) super.error(message, why, false);
  }
}

/** The language server: starts when it is wanted, and again when somebody asks for it. */
export class Linting implements vscode.Disposable {
  private client: lsp.LanguageClient | undefined;
  private turn = Promise.resolve();
  private crashes: number[] = [];

  readonly output = vscode.window.createOutputChannel('athena-lint', { log: true });
  condition: Condition = 'asleep';
  java: Java | undefined;
  /** Called when the condition changes. */
  onChange: () => void = () => {};

  constructor(private readonly context: vscode.ExtensionContext, private readonly pages: Pages) {}

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

  /** Returns how to run the program, or tells the user that there is no Java for it. */
  async program(command: string): Promise<Program | undefined> {
    const settings = vscode.workspace.getConfiguration('athenaLint');
    const { env, platform } = process;
    const more = settings.get<string[]>('server.arguments', []);
    const bundled = this.context.asAbsolutePath('runtime');
    const where = { setting: settings.get('java.home', '').trim(), bundled, arguments: more, others: usualPlaces };
    this.java = await findJava({ ...where, env, platform }).catch((error: Error) => this.lacksJava(error.message));
    if (!this.java) return undefined;
    const jar = this.context.asAbsolutePath('server/athena-lint.jar');
    const shellArgs = [...javaArguments(this.java, jar, more, env), command];
    return { shellPath: this.java.program, shellArgs, env: environment(env, platform) };
  }

  private lacksJava(why: string): undefined {
    this.output.error(`There is no Java 17 or newer: ${why}`);
    // Where the window works on another machine, the settings of that machine have a tab of their own.
    const open = `workbench.action.open${vscode.env.remoteName ? 'Remote' : ''}Settings`;
    void tell(`athena-lint needs Java 17 or newer to check files: ${why}`, {
      'Open Settings': [open, { query: 'athenaLint.' }],
      'Get Java': ['vscode.open', vscode.Uri.parse('https://adoptium.net/temurin/releases/')],
    });
  }

  private async start(): Promise<void> {
    const program = await this.program('lsp');
    if (!program) return this.become('without Java');
    const { shellPath: command, shellArgs: args, env } = program;
    this.output.info(`Java ${this.java?.version}: ${command} (${this.java?.from})`);
    const client = new Client('athenaLint', 'athena-lint', { command, args, options: { env } }, {
      documentSelector: SELECTOR,
      initializationOptions: { ...trusting(vscode.workspace.getConfiguration('athenaLint')), suggestCommand: SUGGEST },
      outputChannel: this.output,
      traceOutputChannel: tracing(this.output),
      revealOutputChannelOn: lsp.RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: { error: () => ({ action: lsp.ErrorAction.Continue, handled: true }), closed: () => this.closed() },
      middleware: {
        workspace: { configuration: async (asked, end, next) => ((await next(asked, end)) as []).map(trusting) },
        // A page is shown beside the text; the server would open it in a browser.
        window: { showDocument: () => Promise.resolve({ success: true }) },
        executeCommand: async (command, given, next) => {
          if (command === 'athena-lint.live') return askAws(client, given);
          const answer: unknown = await next(command, given);
          if (command === 'athena-lint.explain') void this.pages.show(String(given[0]), String(answer));
          return answer;
        },
      },
    });
    this.client = client;
    client.onDidChangeState(({ newState }) => client === this.client && this.become(STATES[newState]));
    await client.start().catch(() => this.become('stopped'));
  }

  /** What ran and crashed is started again, three times in three minutes; what never ran is not. */
  private closed(): lsp.CloseHandlerResult {
    this.crashes = [...this.crashes.filter(time => Date.now() - time < 180_000), Date.now()];
    const again = this.condition === 'running' && this.crashes.length <= 3;
    const buttons = { 'Show Output': ['athenaLint.output'], Restart: ['athenaLint.restart'] } as const;
    if (!again) void tell('The language server of athena-lint stopped. The output says why.', buttons);
    return { action: again ? lsp.CloseAction.Restart : lsp.CloseAction.DoNotRestart, handled: true };
  }

  private become(condition: Condition): void {
    this.condition = condition;
    void vscode.commands.executeCommand('setContext', 'athenaLint.running', condition === 'running');
    this.onChange();
  }
}

/** Returns settings, of which a folder that nobody trusts gets no AWS asked. */
const trusting = (settings: object): object => (vscode.workspace.isTrusted ? settings : { ...settings, live: false });

/** Returns the output for names and times of messages, which are written if a setting says so. */
function tracing(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const wanted = (): boolean => vscode.workspace.getConfiguration('athenaLint').get('trace') === 'messages';
  return Object.create(output, {
    logLevel: { get: () => (wanted() ? vscode.LogLevel.Trace : vscode.LogLevel.Info) },
    trace: { value: (message: string) => output.info(message) },
  }) as vscode.LogOutputChannel;
}
