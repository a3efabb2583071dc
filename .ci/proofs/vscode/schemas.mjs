// Opens files with the schemas of the package in the YAML language server, which is what Red Hat's
// extension starts; it gets them while our server does not run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check, summary } from './check.mjs';

const require = createRequire(`${process.env.MODULES}/`);
const { getLanguageService } = require('yaml-language-server');
const { TextDocument } = require('vscode-languageserver-textdocument');

const telemetry = { send() {}, sendError() {}, sendTrack() {} };

function schema(name) {
  const text = spawnSync('unzip', ['-p', process.env.VSIX, `extension/schemas/${name}.json`], { encoding: 'utf8' }).stdout;
  return JSON.parse(text);
}

/** The YAML language server, with one schema for every file. */
function service(name) {
  const workspace = { resolveRelativePath: () => '' };
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('nothing is fetched')),
    workspaceContext: workspace,
    telemetry,
    yamlSettings: undefined,
  });
  service.configure({
    validate: true, completion: true, hover: true, customTags: [],
    schemas: [{ uri: `file:///${name}.json`, fileMatch: ['*.yml'], schema: schema(name) }],
  });
  return service;
}

let opened = 0;

/** Opens a text; the YAML language server remembers what it read under a name. */
function file(text) {
  return TextDocument.create(`file:///${++opened}/athena-lint.yml`, 'yaml', 1, text);
}

const WRONG = 'presset: strict\npreset: strickt\nrules:\n  unknown-key: loud\n';
const at = (line, character) => ({ line, character });

await check('the configuration is refused where our server does not run', undefined, async () => {
  assert.ok((await service('configuration').doValidation(file(WRONG), false)).length >= 3);
});
await check('the configuration is completed', undefined, async () => {
  const labels = async (text, place) => (await service('configuration').doComplete(file(text), place, false)).items.map(one => one.label);
  assert.deepEqual(await labels('preset: \n', at(0, 8)), ['default', 'strict', 'all']);
  const keys = await labels('\n', at(0, 0));
  for (const key of ['dialect', 'preset', 'rules']) assert.ok(keys.includes(key), `${key} in ${keys}`);
});
await check('the configuration is explained', undefined, async () => {
  const hover = await service('configuration').doHover(file('preset: strict\n'), at(0, 2));
  assert.match(hover.contents.value, /Which rules speak, and how loud/);
});
await check('profiles in the place of dbt are checked as far as a schema can', undefined, async () => {
  const text = 'shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      schema: x\n      threads: "4"\n';
  assert.ok((await service('profiles-core').doValidation(file(text), false)).length > 0);
});
process.exit(summary());
