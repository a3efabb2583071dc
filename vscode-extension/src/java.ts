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
  const known = { javaHomeEnv: true, jdkHomeEnv: true, inPathEnv: true };
  return (await findRuntimes({ skipFrom: known })).map(runtime => runtime.homedir);
}

/** Finds the Java to run: the setting alone if it is set, else the first that is new enough. */
export async function findJava(where: Surroundings): Promise<Java> {
  const name = where.platform === 'win32' ? 'java.exe' : 'java';
  const refused: string[] = [];
  const first = async (programs: string[], from: string): Promise<Java | undefined> => {
    for (const program of programs.filter(existsSync)) {
      const { version, trouble } = await run(program, where.arguments);
      if (version && major(version) >= 17) return { program, version, from };
      refused.push(`${program} (${from}) ${version ? `is version ${version}` : `does not run: ${trouble}`}`);
    }
    return undefined;
  };
  const home = (folder: string | undefined): string[] => (folder ? [path.join(folder, 'bin', name)] : []);
  if (where.setting) {
    const given = where.setting.replace(/^~(?=$|[\\/])/, homedir());
    // People also name the folder bin, or the program itself.
    const program = [...home(given), path.join(given, name), given].find(existsSync);
    const java = await first(program ? [program] : [], 'athenaLint.java.home');
    if (java) return java;
    throw new NoJava(refused[0] ?? `athenaLint.java.home is ${given}, which is not there`);
  }
  // Where macOS has no Java, its /usr/bin/java opens a dialog.
  const path_ = (where.env['PATH'] ?? where.env['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  const onPath = path_.filter(folder => where.platform !== 'darwin' || folder !== '/usr/bin');
  const java =
    (await first(home(where.bundled), 'came with the extension')) ??
    (await first(home(where.env['JAVA_HOME']), 'JAVA_HOME')) ??
    (await first(home(where.env['JDK_HOME']), 'JDK_HOME')) ??
    (await first(onPath.map(folder => path.join(folder, name)), 'PATH')) ??
    (await first((await where.others()).flatMap(home), 'installed here'));
  if (java) return java;
  throw new NoJava(refused.length > 0 ? refused.join(', ') : 'none was found');
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
export function major(version: string): number {
  return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
}
