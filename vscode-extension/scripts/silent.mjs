// A schema that completes and explains the same as another, and refuses nothing: for an editor in
// which somebody else says what is wrong.

const HARMLESS = new Set([
  ...['$schema', '$id', '$ref', 'title', 'description', 'markdownDescription', 'default', 'examples'],
  ...['definitions', '$defs', 'properties', 'patternProperties', 'items', 'allOf', 'anyOf', 'defaultSnippets'],
]);
const BY_NAME = new Set(['definitions', '$defs', 'properties', 'patternProperties']);
const VALUES = new Set(['default', 'examples', 'defaultSnippets']);

export function silent(schema) {
  if (Array.isArray(schema)) return schema.map(silent);
  if (typeof schema !== 'object' || schema === null) return true;
  const quiet = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (!HARMLESS.has(keyword)) continue;
    if (BY_NAME.has(keyword)) {
      quiet[keyword] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, silent(one)]));
    } else {
      quiet[keyword] = typeof value === 'string' || VALUES.has(keyword) ? value : silent(value);
    }
  }
  return schema.enum ? { ...quiet, ...offered(schema) } : quiet;
}

/** The words of an enumeration, to be chosen from and to be read. */
function offered({ enum: words, enumDescriptions: meanings = [], description }) {
  const list = words.map((word, index) => `- \`${word}\`${meanings[index] ? `: ${meanings[index]}` : ''}`);
  return {
    markdownDescription: [description, list.join('\n')].filter(Boolean).join('\n\n'),
    defaultSnippets: words.map((word, index) => ({ label: String(word), description: meanings[index], body: word })),
  };
}
