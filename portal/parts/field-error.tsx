import type { Language } from '../../core/rules/preferences.ts';
import { PAGE_TEXTS } from '../../core/rules/texts/page-texts.ts';

interface ErrorProps {
  id: string;
  /** Nothing is shown without one. */
  message: string | undefined;
  language?: Language;
}

/** What is wrong with a field, beside it; screen readers hear first that it is an error. */
export function FieldError({ id, message, language = 'en' }: ErrorProps) {
  if (message === undefined) return <></>;
  return (
    <p class="field-error" id={id}>
      <span class="visually-hidden">{PAGE_TEXTS[language].error} </span>
      {message}
    </p>
  );
}
