import { type Java, major } from './java';

/** The flags of the launcher; what Java says of itself must not get between the messages. */
const FLAGS = [
  ...['-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-XX:+DisplayVMOutputToStderr'],
  ...['-Xlog:disable', '-Xlog:all=warning:stderr', '-Xlog:cds*=off:stderr'],
];

/** Returns the arguments of Java up to the command of the program; what the user asks for counts. */
export function javaArguments(java: Java, jar: string, more: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const asked = [...more, env['JAVA_TOOL_OPTIONS'], env['JDK_JAVA_OPTIONS'], env['_JAVA_OPTIONS']].join(' ');
  const flags = [...FLAGS];
  if (major(java.version) >= 25) flags.push('-Xlog:aot*=off:stderr');
  if (!/-XX:\+Use\w*GC/.test(asked)) flags.push('-XX:+UseSerialGC');
  if (!/-Xmx|-XX:Max\w*RAM|-XX:MaxHeap/.test(asked)) flags.push('-Xmx512m');
  return [...flags, ...more, '-jar', jar];
}

/** Without a locale Java opens no file whose name is not plain letters. */
export function environment(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): NodeJS.ProcessEnv {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return platform === 'linux' && !/utf-?8/i.test(locale) ? { ...env, LC_ALL: 'C.UTF-8' } : { ...env };
}

/** Tells whether a document is worth a start of the server, which then says what the document is. */
export function isWanted(fileName: string, text: string): boolean {
  return /(^|[\\/])(profiles|dbt_project|\.?athena-lint)\.ya?ml$/.test(fileName) || /athena/i.test(text);
}
