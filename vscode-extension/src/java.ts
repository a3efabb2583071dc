import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import { findRuntimes } from 'jdk-utils';

/** A Java that was run and is new enough. */
export type Java = { readonly program: string; readonly version: string; readonly from: string };

/** Where to look; tests look elsewhere than at the machine. */
export interface Surroundings {
  /** The setting; empty if there is none. */
  readonly setting: string;
  /** The folder of the Java that came with the extension, whether it is there or not. */
  readonly bundled: string;
  /** Arguments that it has to take. */
  readonly arguments: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Homes in the usual places of the system; asked only when nothing else is found. */
  readonly others: () => Promise<string[]>;
}

/** There is no Java to run; the message says what was found instead. */
export class NoJava extends Error {}

/** Returns the Java homes that jdk-utils knows of. */
export async function usualPlaces(): Promise<string[]> {
  const found = await findRuntimes({ skipFrom: { javaHomeEnv: true, jdkHomeEnv: true, inPathEnv: true } });
  return found.map(runtime => runtime.homedir);
}

/** Finds the Java to run: the setting alone if it is set, else the first that is new enough. */
export async function findJava(where: Surroundings): Promise<Java> {
  const { env, platform, setting, bundled, others } = where;
  const name = platform === 'win32' ? 'java.exe' : 'java';
  const home = (folder: string | undefined): string[] => (folder ? [path.join(folder, 'bin', name)] : []);
  const given = setting.replace(/^~(?=$|[\\/])/, homedir());
  // People also name the folder bin, or the program itself.
  const chosen = [...home(given), path.join(given, name), given].find(existsSync);
  // Where macOS has no Java, its /usr/bin/java opens a dialog.
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  const onPath = folders.filter(folder => platform !== 'darwin' || folder !== '/usr/bin');
  const places: [from: string, programs: () => string[] | Promise<string[]>][] = [
    ['came with the extension', () => home(bundled)],
    ['JAVA_HOME', () => home(env['JAVA_HOME'])],
    ['JDK_HOME', () => home(env['JDK_HOME'])],
    ['PATH', () => onPath.map(folder => path.join(folder, name))],
    ['installed here', async () => (await others()).flatMap(home)],
  ];
  const refused: string[] = [];
  for (const [from, programs] of setting ? [['athenaLint.java.home', () => chosen ?? []] as const] : places) {
    for (const program of [await programs()].flat().filter(existsSync)) {
      const { version, trouble } = await run(program, where.arguments);
      if (version && major(version) >= 17) return { program, version, from };
      refused.push(`${program} (${from}) ${version ? `is version ${version}` : `does not run: ${trouble}`}`);
    }
  }
  if (setting && !chosen) throw new NoJava(`athenaLint.java.home is ${given}, which is not there`);
  throw new NoJava(refused.join(', ') || 'none was found');
}

/** Asks a Java what it is by running it: only that proves that it runs. */
function run(program: string, more: readonly string[]): Promise<{ version?: string; trouble?: string }> {
  return new Promise(resolve => {
    execFile(program, [...more, '-version'], { timeout: 30_000, windowsHide: true }, (error, out, err) => {
      const version = error ? undefined : /version "([^"]+)"/.exec(err)?.[1];
      const said = `${err}\n${out}`.split('\n').find(line => /\w/.test(line) && !/^(Picked up|NOTE:)/.test(line));
      resolve(version ? { version } : { trouble: said?.trim() ?? error?.message ?? 'it says nothing' });
    });
  });
}

/** Returns 8 for `1.8.0_392`, 17 for `17.0.9`. */
export const major = (version: string): number => Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
