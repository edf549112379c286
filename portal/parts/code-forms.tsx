import { CODE_MINUTES } from '../../core/rules/guest/guest-limits.ts';
import { inputId } from '../forms/field-name.ts';
import { TOKEN_FIELD } from './form-token.tsx';

interface CodeFormsProps {
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
export function CodeForms({ path, title, why, enter, asked, problem, formSecret }: CodeFormsProps) {
  const id = inputId(['code']);
  const another = asked || problem !== undefined;
  return (
    <section class="card stack" aria-labelledby="way-in">
      <h2 id="way-in">{title}</h2>
      <p>
        {why} It is good for {CODE_MINUTES} minutes.
      </p>
      <form method="post" action={path}>
        <Secret formSecret={formSecret} />
        <button class={another ? 'button secondary' : 'button'} name="do" value="ask">
          {another ? 'Mail me another code' : 'Mail me a code'}
        </button>
      </form>
      <form method="post" action={path} novalidate>
        <Secret formSecret={formSecret} />
        <div class={problem === undefined ? 'field' : 'field has-error'}>
          <label for={id}>Code from the mail</label>
          <p class="hint" id={`${id}-hint`}>
            Six digits. If you ask for a new code, the one before is no longer good.
          </p>
          {problem !== undefined && (
            <p class="field-error" id={`${id}-error`}>
              <span class="visually-hidden">Error: </span>
              {problem}
            </p>
          )}
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
