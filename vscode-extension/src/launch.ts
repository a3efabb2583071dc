import { type Java, major } from './java';

/** What makes the editor ask for suggestions. */
export const SUGGEST = 'editor.action.triggerSuggest';

/** The flags of the launcher; what Java says of itself must not get between the messages. */
const FLAGS =
  '-XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr ' +
  '-Xlog:cds*=off:stderr -XX:Tier3InvocationThreshold=800 -XX:Tier3CompileThreshold=8000';

/** Returns the arguments of Java up to the command of the program; what the user asks for counts. */
export function javaArguments(java: Java, jar: string, more: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const asked = [...more, env['JAVA_TOOL_OPTIONS'], env['JDK_JAVA_OPTIONS'], env['_JAVA_OPTIONS']].join(' ');
  const flags = FLAGS.split(' ');
  if (major(java.version) >= 25) flags.push('-Xlog:aot*=off:stderr');
  if (!/-XX:\+Use\w*GC/.test(asked)) flags.push('-XX:+UseSerialGC');
  if (!/-Xmx|-XX:Max\w*RAM|-XX:MaxHeap/.test(asked)) flags.push('-Xms64m', '-Xmx192m');
  return [...flags, ...more, '-jar', jar];
}

/** Without a locale Java opens no file whose name is not plain letters. */
export function environment(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Record<string, string> {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const lacking = platform === 'linux' && !/utf-?8/i.test(locale);
  return { ...env, ...(lacking && { LC_ALL: 'C.UTF-8' }) } as Record<string, string>;
}

/** Tells whether a document is worth a start of the server, which then says what the document is. */
export function isWanted(fileName: string, text: string): boolean {
  return /(^|[\\/])(profiles|dbt_project|\.?athena-lint)\.ya?ml$/.test(fileName) || /athena/i.test(text);
}

/** Returns what is found, for a line and for a sentence: `$(error) 1`, `1 error`. */
export function counts(severities: readonly number[]): { icons: string; words: string } {
  const kinds = ['error', 'warning', 'info'];
  const number = (kind: string): number => severities.filter(one => kinds[one] === kind).length;
  const shown = kinds.filter(kind => number(kind) > 0);
  return {
    icons: shown.map(kind => `$(${kind}) ${number(kind)}`).join(' '),
    words: shown.map(kind => `${number(kind)} ${kind}${number(kind) > 1 ? 's' : ''}`).join(', ') || 'nothing found',
  };
}
