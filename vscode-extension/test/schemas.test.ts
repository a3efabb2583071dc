import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lendSchemas, type YamlExtension } from '../src/schemas';

/** Stands where Red Hat's extension would: keeps what it is given, and asks. */
function lent(isRunning: () => boolean): { request: (resource: string) => string | undefined; content: (uri: string) => string } {
  let given: Parameters<YamlExtension['registerContributor']> | undefined;
  const yaml: YamlExtension = {
    registerContributor: (...all) => {
      given = all;
      return true;
    },
  };
  lendSchemas(yaml, isRunning, name => `text of ${name}`);
  const [, request, content] = given!;
  return { request, content };
}

it('says and offers nothing twice while the server runs', () => {
  const { request } = lent(() => true);
  for (const file of ['home/me/.dbt/profiles.yml', 'repo/athena-lint.yml', 'repo/compose.yml']) {
    assert.equal(request(`file:///${file}`), undefined);
  }
});

it('follows the server as it stops and starts', () => {
  let running = true;
  const { request } = lent(() => running);
  running = false;
  assert.match(request('file:///repo/athena-lint.yml') ?? '', /^athena-lint-schema:/, 'of the scheme that is lent');
  running = true;
  assert.equal(request('file:///repo/athena-lint.yml'), undefined);
});

it('lends all that a schema can say where the server does not run', () => {
  const { request, content } = lent(() => false);
  assert.equal(content(request('file:///home/me/.dbt/profiles.yml')!), 'text of profiles-core');
  assert.equal(content(request('file:///repo/.athena-lint.yml')!), 'text of configuration');
  assert.equal(request('file:///repo/profiles.yml'), undefined, 'dbt is not the only one with such a file');
});
