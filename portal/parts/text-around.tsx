import type { Child } from 'hono/jsx';

/** A text whose one blank (`{link}`) holds more than words. */
export function TextAround({ text, children }: { text: string; children: Child }) {
  const [before = '', after = ''] = text.split(/\{\w+\}/);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
