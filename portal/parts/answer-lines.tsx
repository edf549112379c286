import type { AnswerLine } from '../../core/rules/form-lines.ts';

/** What was answered, question by question. */
export function AnswerLines({ lines, lang }: { lines: AnswerLine[]; lang?: 'en' }) {
  return (
    <dl class="facts wide" lang={lang}>
      {lines.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd class="long">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
