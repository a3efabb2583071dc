// What a user of the YAML language server sees with nothing but the published schema: squiggles,
// completion and hover, over its real protocol.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {check, corpus, done, examples, labels, load, modules, published} from './proof.mjs';

const {createMessageConnection, StreamMessageReader, StreamMessageWriter} = load('vscode-jsonrpc/node');

const RIGHT = ['shop:', '  target: dev', '  outputs:', '    dev:', '      type: athena',
  '      region_name: eu-west-1', '      database: awsdatacatalog', '      schema: analytics',
  '      s3_staging_dir: s3://acme-athena/results/', ''].join('\n');

for (const draft of ['', 'draft-07']) {
  const editor = await start(path.join(published, draft, 'profiles-core.json'));
  await squiggles(editor, draft);
  await completions(editor, draft);
  await hovers(editor, draft);
  if (corpus && draft === '') await realProfiles(editor);
  await editor.stop();
}
done();

async function squiggles(editor, draft) {
  const seen = async text => (await editor.open(text)).problems.map(problem => problem.message);
  check((await seen(RIGHT)).length === 0, `${draft} nothing on a right profile`);
  const clean = fs.readFileSync(path.join(examples, 'clean/profiles.yml'), 'utf8');
  check((await seen(clean)).length === 0, `${draft} nothing on examples/clean`);
  const misspelt = await seen(`${RIGHT}      workgroup: etl\n`);
  check(misspelt.join() === 'did you mean `work_group`?', `${draft} a misspelt key: ${misspelt}`);
  const unknown = await seen(`${RIGHT}      flavour: etl\n`);
  check(unknown.length === 1 && /flavour/.test(unknown[0]), `${draft} an unknown key: ${unknown}`);
  const text = await seen(`${RIGHT}      threads: "4"\n`);
  check(/^expected a whole number such as `4`/.test(text.join()), `${draft} a text: ${text}`);
  const missing = await seen(RIGHT.replace(/ +schema.*\n/, ''));
  check(/schema/.test(missing.join()), `${draft} a missing key: ${missing}`);
  const template = await seen(`${RIGHT}      threads: "{{ env_var('T') }}"\n`);
  check(/as_number/.test(template.join()), `${draft} a template that gives a text: ${template}`);
  const right = await seen(`${RIGHT}      threads: "{{ env_var('T') | as_number }}"\n`);
  check(right.length === 0, `${draft} a template that gives a number: ${right}`);
  const merged = await seen(
    `_base: &base\n  type: athena\n  region_name: eu-west-1\n  database: awsdatacatalog\n` +
    `shop:\n  outputs:\n    dev:\n      <<: *base\n      schema: analytics\n`);
  check(merged.length === 0, `${draft} a merge key: ${merged}`);
}

async function completions(editor, draft) {
  const offered = async text => {
    const before = text.slice(0, text.indexOf('¶')).split('\n');
    const {uri} = await editor.open(text.replace('¶', ''));
    const answer = await editor.ask('completion', uri, before.length - 1, before.at(-1).length);
    return answer.items ?? answer;
  };
  const has = (items, label) => items.some(item => item.label === label);
  check(has(await offered('¶'), 'Athena profile'), `${draft} a whole profile is offered`);
  const targets = await offered('shop:\n  outputs:\n    ¶');
  check(has(targets, 'Athena target'), `${draft} a whole target is offered`);
  const keys = await offered(`${RIGHT}      ¶`);
  for (const key of ['work_group', 's3_data_dir', 'threads', 'aws_profile_name']) {
    check(has(keys, key), `${draft} the key ${key} is offered`);
  }
  check(!has(keys, 'workgroup') && !has(keys, 'aws_profile'), `${draft} no misspelt key is offered`);
  const naming = await offered(`${RIGHT}      s3_data_naming: ¶`);
  check(has(naming, 'schema_table_unique') && !has(naming, 'uuid'), `${draft} naming conventions`);
  const regions = await offered(RIGHT.replace('eu-west-1', '¶'));
  check(has(regions, 'eu-central-1'), `${draft} regions are offered`);
  const secrets = await offered(`${RIGHT}      aws_secret_access_key: ¶`);
  const snippet = secrets.find(item => item.label === 'from the environment');
  check((snippet?.textEdit?.newText ?? snippet?.insertText) ===
    '"{{ env_var(\'DBT_ENV_SECRET_AWS_SECRET_ACCESS_KEY\') }}"', `${draft} secrets from the environment`);
  check(!JSON.stringify(secrets).includes('EXAMPLEKEY'), `${draft} no example of a secret is offered`);
  const other = await offered('shop:\n  outputs:\n    dev:\n      type: postgres\n      ¶');
  check(!has(other, 'work_group'), `${draft} nothing for another adapter`);
}

async function hovers(editor, draft) {
  const {uri} = await editor.open(`${RIGHT}      num_boto3_retries: 3\n`);
  const line = RIGHT.split('\n').length - 1;
  const text = (await editor.ask('hover', uri, line, 8))?.contents?.value ?? '';
  check(/falls back to `num_retries`/.test(text) && /Field reference/.test(text), `${draft} hover: ${text}`);
}

async function realProfiles(editor) {
  let clean = 0;
  for (const [number, wrong] of labels()) {
    const text = fs.readFileSync(path.join(corpus, `${number}.yml`), 'utf8');
    if (wrong.length > 0 || !/^ *outputs:/m.test(text)) continue;
    clean++;
    const {problems} = await editor.open(text);
    check(problems.length === 0, `real profile ${number}: ${JSON.stringify(problems)}`);
  }
  console.log(`${clean} clean real profiles opened`);
}

async function start(schema) {
  const server = spawn(process.execPath,
    [path.join(modules, 'yaml-language-server/bin/yaml-language-server'), '--stdio'],
    {stdio: ['pipe', 'pipe', 'ignore']});
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const yaml = {schemas: {[pathToFileURL(schema).href]: ['*.yml']}, schemaStore: {enable: false},
    validate: true, completion: true, hover: true, yamlVersion: '1.1'};
  const settings = {yaml, http: {}};
  const waiting = new Map();
  connection.onRequest('workspace/configuration', asked =>
    asked.items.map(item => settings[item.section] ?? null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('custom/schema/request', () => []);
  connection.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid, rootUri: null,
    capabilities: {
      workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}},
      textDocument: {
        completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown']}},
        hover: {contentFormat: ['markdown']},
      },
    },
  });
  connection.sendNotification('initialized', {});
  connection.sendNotification('workspace/didChangeConfiguration', {settings});
  let opened = 0;
  const open = async text => {
    const uri = `file:///project/${++opened}/profiles.yml`;
    const problems = new Promise((resolve, reject) => {
      waiting.set(uri, resolve);
      setTimeout(() => reject(new Error('no diagnostics within 60 s')), 60_000).unref();
    });
    connection.sendNotification('textDocument/didOpen',
      {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    return {uri, problems: await problems};
  };
  // The first answer may come before the settings did: ask until the schema speaks.
  for (let i = 0; i < 50 && (await open('shop: 1\n')).problems.length === 0; i++) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const ask = (what, uri, line, character) =>
    connection.sendRequest(`textDocument/${what}`, {textDocument: {uri}, position: {line, character}});
  const stop = async () => {
    connection.dispose();
    server.kill();
  };
  return {open, ask, stop};
}
