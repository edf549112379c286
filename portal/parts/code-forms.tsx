import { CODE_MINUTES } from '../../core/rules/guest/guest-limits.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { CODE_TEXTS } from '../../core/rules/texts/code-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { inputId } from '../forms/field-name.ts';
import { TOKEN_FIELD } from './form-token.tsx';
import { FieldError } from './field-error.tsx';

interface CodeFormsProps {
  language: Language;
  /** Where both forms go. */
  path: string;
  title: string;
  /** Why a code is asked for, and where it goes. */
  why: string;
  /** What the button of the code says. */
  enter: string;
  /** One has just been mailed. */
  asked: boolean;
  problem: string | undefined;
  /** What ties the forms to whoever was shown them, where that is known. */
  formSecret?: string;
}

/** The way in by a code: one form has it mailed, the other takes it. Nothing is mailed before the button is pressed. */
export function CodeForms({ language, path, title, why, enter, asked, problem, formSecret }: CodeFormsProps) {
  const words = CODE_TEXTS[language];
  const id = inputId(['code']);
  const another = asked || problem !== undefined;
  return (
    <section class="card stack" aria-labelledby="way-in">
      <h2 id="way-in">{title}</h2>
      <p>
        {why} {say(CODE_TEXTS, language, 'good', { minutes: String(CODE_MINUTES) })}
      </p>
      <form method="post" action={path}>
        <Secret formSecret={formSecret} />
        <button class={another ? 'button secondary' : 'button'} name="do" value="ask">
          {another ? words['ask-again'] : words.ask}
        </button>
      </form>
      <form method="post" action={path} novalidate>
        <Secret formSecret={formSecret} />
        <div class={problem === undefined ? 'field' : 'field has-error'}>
          <label for={id}>{words.label}</label>
          <p class="hint" id={`${id}-hint`}>
            {words.hint}
          </p>
          <FieldError id={`${id}-error`} message={problem} language={language} />
          <input
            class="short"
            type="text"
            id={id}
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            required
            aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
        </div>
        <button class={another ? 'button' : 'button secondary'} name="do" value="enter">
          {enter}
        </button>
      </form>
    </section>
  );
}

function Secret({ formSecret }: { formSecret: string | undefined }) {
  return formSecret === undefined ? <></> : <input type="hidden" name={TOKEN_FIELD} value={formSecret} />;
}
