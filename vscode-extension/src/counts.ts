/** Returns what is found, for a line and for a sentence: `$(error) 1`, `1 error`. */
export function counts(severities: readonly number[]): { icons: string; words: string } {
  const kinds = ['error', 'warning', 'info'];
  const found = kinds.map((kind, severity) => ({ kind, number: severities.filter(one => one === severity).length }));
  const shown = found.filter(({ number }) => number > 0);
  return {
    icons: shown.map(({ kind, number }) => `$(${kind}) ${number}`).join(' '),
    words: shown.map(({ kind, number }) => `${number} ${kind}${number > 1 ? 's' : ''}`).join(', ') || 'nothing found',
  };
}
