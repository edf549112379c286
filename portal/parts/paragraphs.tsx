/** A text in paragraphs (blank line between), as definitions write them; `**strong**` and `*emphasis*` are the only mark-up. */
export function Paragraphs({ text, lang }: { text: string; lang?: 'en' }) {
  return (
    <div class="prose" lang={lang}>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p>{paragraph.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map(marked)}</p>
        ))}
    </div>
  );
}

function marked(part: string) {
  if (part.startsWith('**') && part.length > 4) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith('*') && part.length > 2) return <em>{part.slice(1, -1)}</em>;
  return <>{part}</>;
}
