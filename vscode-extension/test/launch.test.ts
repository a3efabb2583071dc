import assert from 'node:assert/strict';
import { it } from 'node:test';
import { counts, environment, isWanted, javaArguments } from '../src/launch';

const java = { program: '/jdk/bin/java', version: '17.0.9', from: 'PATH' };

it('starts Java so that nothing gets between the messages', () => {
  const given = javaArguments(java, '/x/athena-lint.jar', [], {});
  assert.deepEqual(given.slice(-2), ['-jar', '/x/athena-lint.jar']);
  for (const flag of ['-Xlog:disable', '-Xlog:all=warning:stderr', '-XX:+DisplayVMOutputToStderr', '-XX:+UseSerialGC']) {
    assert.ok(given.includes(flag), flag);
  }
  assert.ok(!given.some(flag => flag.includes('aot')), 'Java 17 does not know this log');
  assert.ok(javaArguments({ ...java, version: '25' }, 'x.jar', [], {}).includes('-Xlog:aot*=off:stderr'));
});

it('leaves memory and collector to the user', () => {
  // As in the launcher: little for few files, more for a large one.
  assert.deepEqual(javaArguments(java, 'x.jar', [], {}).filter(flag => /Xm/.test(flag)), ['-Xms64m', '-Xmx192m']);
  const asked = javaArguments(java, 'x.jar', ['-Xmx2g', '-XX:+UseParallelGC'], {});
  assert.deepEqual(asked.filter(flag => /Xm|GC/.test(flag)), ['-Xmx2g', '-XX:+UseParallelGC']);
  const byEnvironment = javaArguments(java, 'x.jar', [], { JAVA_TOOL_OPTIONS: '-XX:+UseG1GC -XX:MaxRAMPercentage=10' });
  assert.deepEqual(byEnvironment.filter(flag => /Xmx|GC/.test(flag)), []);
});

it('gives Java a locale in which it can open every file', () => {
  assert.equal(environment({}, 'linux')['LC_ALL'], 'C.UTF-8');
  assert.equal(environment({ LANG: 'C' }, 'linux')['LC_ALL'], 'C.UTF-8');
  assert.equal(environment({ LANG: 'de_DE.UTF-8' }, 'linux')['LC_ALL'], undefined);
  assert.equal(environment({ LC_ALL: 'C', LANG: 'de_DE.utf8' }, 'linux')['LC_ALL'], 'C.UTF-8');
  assert.equal(environment({}, 'darwin')['LC_ALL'], undefined);
});

it('wakes the server for files that may concern it only', () => {
  for (const name of ['/a/profiles.yml', 'C:\\dbt\\profiles.yaml', 'dbt_project.yml', '/a/.athena-lint.yml', '/a/athena-lint.yml']) {
    assert.ok(isWanted(name, ''), name);
  }
  assert.ok(isWanted('/a/connection.yml', 'adapter_version: athena_v0\n'));
  assert.ok(isWanted('Untitled-1', 'type: Athena\n'));
  for (const name of ['/a/my-profiles.yml.bak', '/a/old_profiles.yml', '/a/compose.yml']) {
    assert.ok(!isWanted(name, 'services: {}\n'), name);
  }
});

it('counts findings for a line and for a sentence', () => {
  assert.deepEqual(counts([0, 1, 1, 2, 3]), {
    icons: '$(error) 1 $(warning) 2 $(info) 1',
    words: '1 error, 2 warnings, 1 info',
  });
  assert.deepEqual(counts([]), { icons: '', words: 'nothing found' });
});
