import { ANSWER_PAGE_TEXTS } from '../../../core/rules/texts/answer-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import type { TaskShown } from './task-shown.ts';

/** For delegates: in whose place they act. Both names are recorded. */
export function OnBehalfOf({ shown }: { shown: TaskShown }) {
  if (shown.onBehalfOf.length === 0) return <></>;
  const words = ANSWER_PAGE_TEXTS[shown.language];
  return (
    <fieldset class="field">
      <legend>{words['for-whom']}</legend>
      <p class="hint">{words['both-names']}</p>
      <div class="choices">
        {shown.inOwnName && (
          <div class="choice">
            <input type="radio" id="behalf-self" name="onBehalfOf" value="" checked />
            <label for="behalf-self">{words['for-myself']}</label>
          </div>
        )}
        {shown.onBehalfOf.map((person, place) => (
          <div class="choice">
            <input
              type="radio"
              id={`behalf-${person.id}`}
              name="onBehalfOf"
              value={person.id}
              checked={!shown.inOwnName && place === 0}
            />
            <label for={`behalf-${person.id}`}>
              {say(ANSWER_PAGE_TEXTS, shown.language, 'for-other', person)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
