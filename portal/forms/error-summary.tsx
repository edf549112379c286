import type { FormProblem } from '../../core/rules/form.ts';
import { inputId } from './field-name.ts';

/** What is wrong, at the top of the page, each fault linking to its field. */
export function ErrorSummary({ problems }: { problems: FormProblem[] }) {
  if (problems.length === 0) return <></>;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">
        {problems.length === 1 ? 'One thing to put right' : `${problems.length} things to put right`}
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
