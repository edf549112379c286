import type { CliIo } from '../cli-io.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
export type Colour = keyof typeof CODES;
export type Paint = (colour: Colour, text: string) => string;

/** Colours on a terminal only, and never when NO_COLOR is set to anything (https://no-color.org). */
export function paintFor(io: Pick<CliIo, 'terminal' | 'env'>): Paint {
  const noColour = (io.env.NO_COLOR ?? '') !== '' || io.env.TERM === 'dumb';
  if (!io.terminal || noColour) return (_, text) => text;
  return (colour, text) => `\u001b[${CODES[colour][0]}m${text}\u001b[${CODES[colour][1]}m`;
}

/** Removes what moves cursors or changes colours: texts of others must not steer the terminal. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
