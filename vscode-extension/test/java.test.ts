import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, describe, it } from 'node:test';
import { findJava, major, NoJava, type Surroundings, usualPlaces } from '../src/java';

const folder = mkdtempSync(path.join(tmpdir(), 'athena-lint-java-'));
after(() => rmSync(folder, { recursive: true }));

/** Makes a program that says it is a Java of some version. */
function java(home: string, version: string): string {
  return program(home, `echo 'openjdk version "${version}" 2024-01-16' >&2`);
}

function program(home: string, script: string): string {
  const bin = path.join(folder, home, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'java'), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(bin, 'java'), 0o755);
  return path.join(folder, home);
}

const nowhere = path.join(folder, 'nowhere');

function where(some: Partial<Surroundings>): Surroundings {
  const others = (): Promise<string[]> => Promise.resolve([]);
  return { setting: '', bundled: nowhere, arguments: [], env: {}, platform: 'linux', others, ...some };
}

const skip = process.platform === 'win32' ? 'the stand-ins for Java are shell scripts' : false;

describe('the lookup of Java', { skip }, () => {
  const jdk8 = java('jdk8', '1.8.0_392');
  const jdk11 = java('jdk11', '11.0.21');
  const jdk17 = java('jdk17', '17.0.9');
  const jdk21 = java('jdk21', '21');
  const jdk25 = java('jdk25', '25.0.1');
  const broken = program('broken', "echo 'Error: could not open' >&2; exit 1");
  const bin = (home: string): string => path.join(home, 'bin');

  it('takes the setting before everything else', async () => {
    const env = { JAVA_HOME: jdk21, PATH: bin(jdk21) };
    const found = await findJava(where({ setting: jdk17, bundled: jdk25, env }));
    assert.deepEqual(found, { program: path.join(bin(jdk17), 'java'), version: '17.0.9', from: 'athenaLint.java.home' });
  });

  it('understands the folder bin and the program itself', async () => {
    for (const setting of [bin(jdk17), path.join(bin(jdk17), 'java')]) {
      assert.equal((await findJava(where({ setting }))).program, path.join(bin(jdk17), 'java'));
    }
  });

  it('does not pass over a setting that is wrong', async () => {
    const env = { JAVA_HOME: jdk21 };
    await assert.rejects(findJava(where({ setting: jdk11, env })), (error: Error) => {
      assert.ok(error instanceof NoJava);
      assert.match(error.message, /jdk11\/bin\/java \(athenaLint\.java\.home\) is version 11\.0\.21$/);
      return true;
    });
    await assert.rejects(findJava(where({ setting: nowhere, env })), /nowhere, which is not there$/);
  });

  it('goes on in the documented order', async () => {
    const env = { JAVA_HOME: jdk17, JDK_HOME: jdk21, PATH: bin(jdk25) };
    const others = (): Promise<string[]> => Promise.resolve([jdk25]);
    const from = async (some: Partial<Surroundings>): Promise<string> => (await findJava(where({ others, ...some }))).from;
    assert.equal(await from({ bundled: jdk25, env }), 'came with the extension');
    assert.equal(await from({ env }), 'JAVA_HOME');
    assert.equal(await from({ env: { ...env, JAVA_HOME: '' } }), 'JDK_HOME');
    assert.equal(await from({ env: { PATH: env.PATH } }), 'PATH');
    assert.equal(await from({ env: {} }), 'installed here');
  });

  it('passes over what is too old or does not run', async () => {
    const env = { JAVA_HOME: jdk8, JDK_HOME: broken, PATH: [bin(jdk11), nowhere, '.', bin(jdk21)].join(':') };
    assert.equal((await findJava(where({ env }))).program, path.join(bin(jdk21), 'java'));
  });

  it('says what it found instead', async () => {
    const env = { JAVA_HOME: jdk8, JDK_HOME: broken };
    await assert.rejects(findJava(where({ env })), (error: Error) => {
      assert.match(error.message, /jdk8\/bin\/java \(JAVA_HOME\) is version 1\.8\.0_392, /);
      assert.match(error.message, /broken\/bin\/java \(JDK_HOME\) does not run: Error: could not open$/);
      return true;
    });
    await assert.rejects(findJava(where({})), /^NoJava: none was found$|none was found/);
  });

  it('takes none that refuses the arguments of the user', async () => {
    const picky = program('picky', `[ "$1" = -version ] || { echo "Unrecognized option: $1" >&2; exit 1; }\necho 'version "17"' >&2`);
    const given = where({ env: { JAVA_HOME: picky }, arguments: ['-Xfoo'] });
    await assert.rejects(findJava(given), /picky\/bin\/java \(JAVA_HOME\) does not run: Unrecognized option: -Xfoo$/);
    assert.equal((await findJava({ ...given, arguments: [] })).version, '17');
  });

  it('does not search the system when something is nearer', async () => {
    const others = (): Promise<string[]> => Promise.reject(new Error('searched'));
    await findJava(where({ env: { JAVA_HOME: jdk17 }, others }));
    await assert.rejects(findJava(where({ others })), /searched/);
  });

  it('leaves the Java of macOS alone that opens a dialog', async () => {
    const env = { PATH: `/usr/bin:${bin(jdk21)}` };
    assert.equal((await findJava(where({ env, platform: 'darwin' }))).program, path.join(bin(jdk21), 'java'));
  });

  it('reads the version behind what Java says of its options', async () => {
    const noisy = program('noisy', `echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=1' >&2; echo 'openjdk version "17.0.9"' >&2`);
    assert.equal((await findJava(where({ setting: noisy }))).version, '17.0.9');
  });

  it('finds homes in the usual places', async context => {
    const homes = await usualPlaces();
    if (homes.length === 0) context.skip('no Java is installed where people install it');
    for (const home of homes) assert.ok(existsSync(path.join(home, 'bin', 'java')), home);
  });
});

it('tells the number of a version', () => {
  const numbers = ['1.8.0_392', '11.0.21', '17', '17-ea', '25.0.1+8', 'nonsense'].map(major);
  assert.deepEqual(numbers, [8, 11, 17, 17, 25, 0]);
});
