// Runs in the extension host of a real VS Code, beside the packaged extension, and writes down what it
// finds; host.mjs starts it. What a person sees is not looked at here, but what other extensions get.
const assert = require('node:assert/strict');
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const ID = 'athenalint.athena-lint';
const parts = { woken, payload, answers };
const results = [];

exports.run = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri;
  try {
    await parts[folder.path.split('/').at(-1)](folder);
  } catch (error) {
    results.push({ name: 'the tests of the extension host end', error: String(error.stack) });
  }
  writeFileSync(process.env.PROOF_RESULTS, JSON.stringify(results));
};

async function check(name, run) {
  try {
    await run();
    results.push({ name });
  } catch (error) {
    results.push({ name, error: String(error.stack) });
  }
}

async function eventually(assertion, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await rest(100);
    }
  }
}

const rest = milliseconds => new Promise(next => setTimeout(next, milliseconds));
const extension = () => vscode.extensions.getExtension(ID);
const execute = (...all) => vscode.commands.executeCommand(...all);
const ofServer = async () => (await vscode.commands.getCommands(true)).filter(one => one.startsWith('athena-lint.'));
const found = uri => vscode.languages.getDiagnostics(uri).filter(one => one.source === 'athena-lint');
const rules = uri => found(uri).map(one => one.code.value).sort();
const open = async uri => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
const place = ({ start, end }) => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** A folder that has nothing to do with dbt. */
async function woken(folder) {
  const at = name => vscode.Uri.joinPath(folder, name);
  await check('a folder without YAML does not load the extension, and starts no server', async () => {
    await open(at('README.md'));
    await rest(2000);
    // VS Code 1.139 looks at JSON itself when it starts, which loads all that wait for JSON.
    if (Number(vscode.version.split('.')[1]) < 139) assert.equal(extension().isActive, false);
    assert.deepEqual(await ofServer(), []);
  });
  await check('plain YAML loads it, and starts no server', async () => {
    await open(at('services.yml'));
    await eventually(() => assert.ok(extension().isActive));
    await rest(3000);
    assert.deepEqual(await ofServer(), []);
    assert.deepEqual(found(at('services.yml')), []);
  });
  await check('JSON of others starts no server', async () => {
    await open(at('package.json'));
    await rest(2000);
    assert.deepEqual(await ofServer(), []);
  });
  await check('a text for Athena that lies in no file wakes the server', async () => {
    const content = 'shop:\n  target: dev\n  outputs:\n    dev:\n      type: athena\n      workgroup: etl\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await eventually(() => assert.ok(rules(document.uri).includes('unknown-key'), rules(document.uri).join()));
    assert.deepEqual(found(at('services.yml')), []);
  });
}

/** A folder with what is sent to the dbt platform. */
async function payload(folder) {
  await check('JSON for the dbt platform wakes the server', async () => {
    const file = vscode.Uri.joinPath(folder, 'athena_payload.json');
    await open(file);
    await eventually(() => assert.deepEqual(rules(file), ['required-missing', 'unknown-key']));
  });
}

/** A folder with a project of dbt. */
async function answers(folder) {
  const at = name => vscode.Uri.joinPath(folder, name);
  const profiles = at('profiles.yml');
  await check('profiles in a folder are checked before anybody opens them', async () => {
    await eventually(() => assert.deepEqual(rules(profiles), ['unknown-key', 'wrong-type']));
    assert.ok(extension().isActive);
    assert.equal(vscode.workspace.textDocuments.some(one => one.fileName.endsWith('profiles.yml')), false);
  });
  await open(profiles);

  await check('every command that is contributed is there, and those of the server', async () => {
    const all = await vscode.commands.getCommands(true);
    const contributed = extension().packageJSON.contributes.commands.map(one => one.command);
    assert.deepEqual(contributed.filter(one => !all.includes(one)), []);
    for (const one of ['athena-lint.explain', 'athena-lint.live', 'athena-lint.status']) assert.ok(all.includes(one), one);
  });
  await check('a finding has place, severity, rule and page', async () => {
    const unknown = found(profiles).find(one => one.code.value === 'unknown-key');
    assert.equal(place(unknown.range), '9:6-9:15');
    assert.equal(unknown.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(unknown.message, /^dbt ignores `workgroup`: it is no field of an Athena target\nhelp: did you mean `work_group`\?/);
    assert.match(unknown.code.target.toString(), /^https:.*unknown-key/);
    const wrong = found(profiles).find(one => one.code.value === 'wrong-type');
    assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
  });
  await check('fixes are code actions with edits', async () => {
    const range = new vscode.Range(9, 8, 9, 8);
    const actions = await execute('vscode.executeCodeActionProvider', profiles, range);
    const rename = actions.find(one => one.title.includes('work_group'));
    assert.equal(rename.kind.value, 'quickfix');
    const [[uri, [edit]]] = rename.edit.entries();
    assert.deepEqual([uri.path, edit.newText, place(edit.range)], [profiles.path, 'work_group', '9:6-9:15']);
    const all = await execute('vscode.executeCodeActionProvider', profiles, range, 'source.fixAll.athena-lint');
    assert.deepEqual(all.map(one => one.kind.value), ['source.fixAll.athena-lint']);
  });
  await check('hovers, completions and symbols are there', async () => {
    const [hover] = await execute('vscode.executeHoverProvider', profiles, new vscode.Position(6, 8));
    assert.match(hover.contents[0].value, /staging/);
    const list = await execute('vscode.executeCompletionItemProvider', profiles, new vscode.Position(5, 19));
    assert.ok(list.items.some(one => (one.label.label ?? one.label) === 'eu-central-1'));
    const [shop] = await execute('vscode.executeDocumentSymbolProvider', profiles);
    assert.deepEqual([shop.name, ...shop.children.map(one => one.name)], ['shop', 'dev', 'pg']);
  });
  await check('each output for Athena has a lens', async () => {
    const lenses = await execute('vscode.executeCodeLensProvider', profiles);
    const seen = lenses.map(one => [one.range.start.line, one.command.title, one.command.command, ...one.command.arguments.slice(1)]);
    assert.deepEqual(seen, [[3, 'Check against AWS', 'athena-lint.live', 'shop', 'dev']]);
  });
  await check('a setting that changes counts at once', async () => {
    const settings = vscode.workspace.getConfiguration('athenaLint');
    await settings.update('show', 'error', vscode.ConfigurationTarget.Workspace);
    await eventually(() => assert.deepEqual(rules(profiles), ['wrong-type']));
    await settings.update('show', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(() => assert.deepEqual(rules(profiles), ['unknown-key', 'wrong-type']));
    await settings.update('live', false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => assert.deepEqual(await execute('vscode.executeCodeLensProvider', profiles), []));
    await settings.update('live', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => assert.equal((await execute('vscode.executeCodeLensProvider', profiles)).length, 1));
  });
  await check('a rename of a target and of a profile reaches every file', async () => {
    const target = await execute('vscode.executeDocumentRenameProvider', profiles, new vscode.Position(3, 5), 'sandbox');
    assert.deepEqual(target.entries().flatMap(([, edits]) => edits.map(one => one.range.start.line)).sort(), [1, 3]);
    const edit = await execute('vscode.executeDocumentRenameProvider', profiles, new vscode.Position(0, 1), 'market');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const project = await vscode.workspace.openTextDocument(at('dbt_project.yml'));
    assert.match(project.getText(), /^profile: market$/m);
    const document = await vscode.workspace.openTextDocument(profiles);
    assert.match(document.getText(), /^market:$/m);
  });
  await check('all safe fixes are made by a command', async () => {
    await open(profiles);
    await execute('athenaLint.fixAll');
    const document = await vscode.workspace.openTextDocument(profiles);
    await eventually(() => assert.match(document.getText(), /^ {6}threads: 4$/m));
    assert.match(document.getText(), /workgroup/, 'what is not safe is not made');
    await eventually(() => assert.deepEqual(rules(profiles), ['unknown-key']));
  });
}
