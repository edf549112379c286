/** Breaks a text into lines of at most so many characters; what does not fit into `most` lines ends with an ellipsis. */
export function wrapWords(text: string, perLine: number, most = 3): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= perLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, Math.max(perLine, 4)));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] ?? '').slice(0, perLine - 1)}…`;
  return kept;
}
