import type { TaskShown } from './task-shown.ts';

/** For delegates: in whose place they act. Both names are recorded. */
export function OnBehalfOf({ shown }: { shown: TaskShown }) {
  if (shown.onBehalfOf.length === 0) return <></>;
  return (
    <fieldset class="field">
      <legend>For whom do you act?</legend>
      <p class="hint">Both names are recorded.</p>
      <div class="choices">
        {shown.inOwnName && (
          <div class="choice">
            <input type="radio" id="behalf-self" name="onBehalfOf" value="" checked />
            <label for="behalf-self">For myself</label>
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
            <label for={`behalf-${person.id}`}>On behalf of {person.name}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
