import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const source = readFileSync('src/extension.ts', 'utf8');
const settings: Record<string, { type: string; scope: string; default: unknown }> = manifest.contributes.configuration.properties;

it('lets no folder that is not trusted choose a program or ask AWS', () => {
  const choosing = Object.keys(settings).filter(name => /^athenaLint\.(java\.|server\.|live$)/.test(name));
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, choosing);
  for (const name of choosing) assert.equal(settings[name]!.scope, 'machine-overridable');
});

it('describes, types and scopes every setting', () => {
  for (const [name, setting] of Object.entries(settings)) {
    const description = (setting as Record<string, unknown>)['markdownDescription'] ?? (setting as Record<string, unknown>)['description'];
    assert.ok(description && setting.type && setting.scope && setting.default !== undefined, name);
  }
});

it('never offers to write down what messages hold', () => {
  assert.deepEqual((settings['athenaLint.trace'] as unknown as { enum: string[] }).enum, ['off', 'messages']);
});

it('has every command that it offers', () => {
  for (const { command } of manifest.contributes.commands as { command: string }[]) {
    assert.match(source, new RegExp(`\\b${command.replace('athenaLint.', '')}: \\(\\) =>`), command);
  }
});

it('has every picture and file that it names', () => {
  const pictures = manifest.contributes.walkthroughs[0].steps.map((step: { media: { image: string } }) => step.media.image);
  const named = [manifest.icon, ...pictures, ...manifest.contributes.snippets.map((one: { path: string }) => one.path)];
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(match => match[1]);
  for (const file of [...named, ...shown]) assert.ok(existsSync(file), file);
});

it('keeps registries and their hosts out of the lock file', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /https?:\/\/[^"]*registry|"resolved"/);
});
