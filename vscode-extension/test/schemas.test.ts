import assert from 'node:assert/strict';
import { it } from 'node:test';
import { silent } from '../scripts/silent.mjs';
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
  const [scheme, request, content] = given!;
  assert.ok(request('file:///x/athena-lint.yml')!.startsWith(`${scheme}:`), 'the extension only asks for its own scheme');
  return { request, content };
}

it('says nothing twice while the server runs', () => {
  const { request, content } = lent(() => true);
  assert.equal(request('file:///home/me/.dbt/profiles.yml'), undefined);
  assert.equal(content(request('file:///repo/athena-lint.yml')!), 'text of silent-configuration');
  assert.equal(request('file:///repo/compose.yml'), undefined);
});

it('lends all that a schema can say where the server does not run', () => {
  const { request, content } = lent(() => false);
  assert.equal(content(request('file:///home/me/.dbt/profiles.yml')!), 'text of profiles-core');
  assert.equal(content(request('file:///repo/.athena-lint.yml')!), 'text of configuration');
  assert.equal(request('file:///repo/profiles.yml'), undefined, 'dbt is not the only one with such a file');
});

it('keeps of a schema what completes and explains', () => {
  const schema = {
    $ref: '#/definitions/a',
    type: 'object',
    additionalProperties: false,
    required: ['enum'],
    properties: { enum: { description: 'a property with the name of a keyword', enum: ['x', 'y'], enumDescriptions: ['an x'], pattern: 'z' } },
    definitions: { a: { anyOf: [{ const: 1 }, { title: 'one', not: {} }], default: { type: 'kept' } } },
  };
  assert.deepEqual(silent(schema), {
    $ref: '#/definitions/a',
    properties: {
      enum: {
        description: 'a property with the name of a keyword',
        markdownDescription: 'a property with the name of a keyword\n\n- `x`: an x\n- `y`',
        defaultSnippets: [
          { label: 'x', description: 'an x', body: 'x' },
          { label: 'y', description: undefined, body: 'y' },
        ],
      },
    },
    definitions: { a: { anyOf: [{}, { title: 'one' }], default: { type: 'kept' } } },
  });
});
