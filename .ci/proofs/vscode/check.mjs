// Counts what holds and what does not; a case that fails leaves a picture.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let passed = 0;
let failed = 0;

export async function check(name, window, run) {
  try {
    await run();
    passed++;
    console.log(`ok: ${name}`);
  } catch (error) {
    failed++;
    const picture = path.join(process.env.PICTURES, `failed-${path.basename(process.argv[1], '.mjs')}-${failed}.png`);
    await window?.page.screenshot({ path: picture }).catch(() => {});
    console.log(`FAILED: ${name}\n  ${String(error.stack ?? error).split('\n').slice(0, 12).join('\n  ')}\n  seen: ${picture}`);
  }
}

/** Waits until a file or anything else is as it should be. */
export async function eventually(assertion, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(next => setTimeout(next, 200));
    }
  }
}

/** Writes the files of a folder anew, and returns its path. */
export function folder(place, files) {
  rmSync(place, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), text);
  }
  return place;
}

export function summary() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
