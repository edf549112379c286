/** What a page may say about the form that led to it; the address carries only the key. */
const MESSAGES: Record<string, string> = {
  saved: 'Draft saved. Nothing has been sent yet.',
  claimed: 'The task is yours. Your colleagues see that you are on it.',
  released: 'The task is free again for your colleagues.',
  completed: 'Done, and recorded with your name.',
  decided: 'Your decision is recorded and final.',
  recorded: 'Your decision is recorded. It counts once the others have spoken.',
  retried: 'The step is being tried again.',
  started: 'The run has started. The first people are being asked.',
  corrected: 'The awareness time is corrected and the clocks are computed again.',
  reassessed: 'The correction is recorded. The time limits follow it.',
  'clock-changed': 'Recorded. The time limit is computed again.',
  delegated: 'The delegation is in force as shown.',
  stopped: 'The run is stopped. Nobody is asked for anything in it any more.',
  'went-on': 'Those people are not asked any more. Your reason is kept with the task.',
  ended: 'Nobody acts for you there any more.',
};

/** `run`: a run whose page says what happens next. */
export function Flash({ said, run }: { said: string | null; run?: string | null }) {
  const message = said !== null && Object.hasOwn(MESSAGES, said) ? MESSAGES[said] : undefined;
  if (message === undefined) return <></>;
  return (
    <p class="note good flash" role="status">
      {message}
      {typeof run === 'string' && /^[\w-]{1,64}$/.test(run) && (
        <>
          {' '}
          <a href={`/runs/${run}`}>See what happens next</a>
        </>
      )}
    </p>
  );
}
