// The case files give the same verdicts in ajv as in the tests of the build; and the real profiles,
// where they are to be had, are accepted when nothing is wrong with them.
import fs from 'node:fs';
import path from 'node:path';
import {cases, check, corpus, done, json, labels, load, published, store} from './proof.mjs';

const Ajv = {'': load('ajv/dist/2020').default, 'draft-07': load('ajv').default};
const YAML = load('yaml');

/** Rules of the labels that a wrong key or a missing one is behind. */
const KEYS = new Set(['unknown-key', 'duplicate-alias', 'missing-required-key', 'wrong-type']);

for (const [draft, Validator] of Object.entries(Ajv)) {
  const folder = path.join(published, draft);
  for (const name of fs.readdirSync(folder).filter(name => name.endsWith('.json'))) {
    // Strict but for the keywords that only editors read.
    const ajv = new Validator({strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true});
    ['markdownDescription', 'defaultSnippets', 'enumDescriptions', 'markdownEnumDescriptions',
      'errorMessage', 'doNotSuggest', 'deprecationMessage'].forEach(keyword => ajv.addKeyword(keyword));
    const validate = ajv.compile(json(path.join(folder, name)));
    for (const group of json(path.join(cases, name))) {
      for (const test of group.tests) {
        check(validate(test.data) === test.valid,
          `${draft} ${name}, ${group.description}: ${test.description}`);
      }
    }
    if (corpus && name === 'profiles-core.json') realProfiles(validate, draft);
  }
}
schemaStore();
done();

/** The files for SchemaStore, checked as its own build does: draft-07, strict, keywords declared. */
function schemaStore() {
  const declared = json(path.join(store, 'schema-validation.jsonc')).options;
  const schemas = {'dbt-athena-profiles': 'profiles-core', 'athena-lint': 'configuration'};
  for (const [name, schema] of Object.entries(schemas)) {
    const ajv = new Ajv['draft-07']({strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true});
    declared[`${name}.json`].unknownKeywords.forEach(keyword => ajv.addKeyword(keyword));
    const validate = ajv.compile(json(path.join(published, 'draft-07', `${schema}.json`)));
    for (const [folder, valid] of [['test', true], ['negative_test', false]]) {
      for (const file of fs.readdirSync(path.join(store, folder, name))) {
        const data = YAML.parse(fs.readFileSync(path.join(store, folder, name, file), 'utf8'),
          {version: '1.1', merge: true});
        check(validate(data) === valid, `SchemaStore ${folder}/${name}/${file}: ${JSON.stringify(validate.errors)}`);
      }
    }
  }
  for (const entry of json(path.join(store, 'api/json/catalog.json')).schemas) {
    const name = path.basename(entry.url);
    check(json(path.join(published, 'draft-07', name)).$id === entry.url, `${entry.url} is published`);
  }
}

function realProfiles(validate, draft) {
  let clean = 0;
  let refused = 0;
  for (const [number, wrong] of labels()) {
    const data = profiles(path.join(corpus, `${number}.yml`));
    if (data === undefined) continue;
    if (wrong.length === 0) {
      clean++;
      check(validate(data), `${draft} real profile ${number} is clean, but ${JSON.stringify(validate.errors)}`);
    } else if (wrong.some(label => KEYS.has(label.rule))) {
      refused++;
      check(!validate(data), `${draft} real profile ${number} has a wrong key, but is accepted`);
    }
  }
  check(clean > 30 && refused > 5, 'there are real profiles of both kinds');
  console.log(`${draft || '2020-12'}: ${clean} clean real profiles, ${refused} with wrong keys`);
}

/** The tree of a file, if it is a profiles.yml at all. */
function profiles(file) {
  try {
    const data = YAML.parse(fs.readFileSync(file, 'utf8'), {version: '1.1', merge: true, logLevel: 'silent'});
    return Object.values(data).some(profile => profile?.outputs) ? data : undefined;
  } catch {
    return undefined;
  }
}
