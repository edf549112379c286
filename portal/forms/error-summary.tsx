import type { FormProblem } from '../../core/rules/form.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { PAGE_TEXTS } from '../../core/rules/texts/page-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { inputId } from './field-name.ts';

interface SummaryProps {
  problems: FormProblem[];
  language?: Language;
}

/** What is wrong, at the top of the page, each fault linking to its field. */
export function ErrorSummary({ problems, language = 'en' }: SummaryProps) {
  if (problems.length === 0) return <></>;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">
        {problems.length === 1
          ? say(PAGE_TEXTS, language, 'one-problem')
          : say(PAGE_TEXTS, language, 'problems', { count: String(problems.length) })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li>
            {problem.field === '' ? (
              problem.message
            ) : (
              <a href={`#${inputId(problem.field.split('.'))}`}>{problem.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
