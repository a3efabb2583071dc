// Gathers what goes into the package: the bundle, the program, the schemas, the licence.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(path.dirname(import.meta.dirname));

const target = '../linter-cli/target';
const jars = ['athena-lint.jar', 'athena-lint-live.jar']; // the second asks AWS, and is found beside the first
for (const jar of jars.filter(name => !existsSync(`${target}/${name}`))) {
  console.error(`There is no ${jar}: build it with ./mvnw -DskipTests package`);
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
for (const jar of jars) cpSync(`${target}/${jar}`, `server/${jar}`);
cpSync('../LICENSE', 'LICENSE');
const published = '../schema/src/main/resources/io/github/athenalint/schema/published/draft-07';
for (const name of ['profiles-core', 'configuration']) {
  cpSync(`${published}/${name}.json`, `schemas/${name}.json`);
}
