// Gathers what goes into the package: the bundle, the program, the schemas, the licence.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { silent } from './silent.mjs';

process.chdir(path.dirname(import.meta.dirname));

const target = '../linter-cli/target';
if (!existsSync(`${target}/athena-lint.jar`)) {
  console.error('There is no athena-lint.jar: build it with ./mvnw -DskipTests package');
  process.exit(2);
}
for (const folder of ['dist', 'server', 'schemas']) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
await build({
  entryPoints: ['src/extension.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  outfile: 'dist/extension.js',
});
cpSync(`${target}/athena-lint.jar`, 'server/athena-lint.jar');
if (existsSync(`${target}/athena-lint-live.jar`)) cpSync(`${target}/athena-lint-live.jar`, 'server/athena-lint-live.jar');
cpSync('../LICENSE', 'LICENSE');
const published = '../schema/src/main/resources/io/github/athenalint/schema/published/draft-07';
for (const name of ['profiles-core', 'configuration']) {
  cpSync(`${published}/${name}.json`, `schemas/${name}.json`);
}
const configuration = JSON.parse(readFileSync('schemas/configuration.json', 'utf8'));
writeFileSync('schemas/silent-configuration.json', JSON.stringify(silent(configuration)));
