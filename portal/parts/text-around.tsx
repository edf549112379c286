import type { Child } from 'hono/jsx';

interface TextAroundProps {
  text: string;
  /** What the other blanks stand for. */
  values?: Record<string, string>;
  children: Child;
}

/** A text with one blank (`{link}`) that holds more than words. What is filled in is never read as a blank. */
export function TextAround({ text, values = {}, children }: TextAroundProps) {
  const parts = text.split(/\{(\w+)\}/);
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : (values[part] ?? children)))}</>;
}
