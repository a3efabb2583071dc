// What every proof of this folder needs: the files of the project, the packages, and a count.
import {createRequire} from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');

/** Loads a package from where `run` installed it. */
export const load = createRequire(path.join(process.env.MODULES, 'package.json'));
export const modules = path.join(process.env.MODULES, 'node_modules');
export const published =
  path.join(root, 'schema/src/main/resources/io/github/athenalint/schema/published');
export const store = path.join(root, 'schema/schemastore/src');
export const cases = path.join(root, 'schema/src/test/cases');
export const examples = path.join(root, 'examples');
/** The real profiles with their labels, where they are to be had. */
export const corpus = process.env.CORPUS && path.resolve(process.env.CORPUS);

export const json = file => JSON.parse(fs.readFileSync(file, 'utf8'));

/** The labels of the corpus: for each file the lines with an error or a warning. */
export function labels() {
  const found = new Map();
  for (const name of fs.readdirSync(corpus).filter(name => name.endsWith('.yml'))) {
    found.set(name.slice(0, 3), []);
  }
  for (const line of fs.readFileSync(path.join(corpus, 'labels.tsv'), 'utf8').split('\n').slice(1)) {
    const [number, place, severity, rule] = line.split('\t');
    if (severity === 'E' || severity === 'W') found.get(number)?.push({line: Number(place), rule});
  }
  return found;
}

let passed = 0;
let failed = 0;

export function check(right, what) {
  if (right) {
    passed++;
  } else {
    failed++;
    console.log(`FAILED: ${what}`);
  }
}

export function done() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
