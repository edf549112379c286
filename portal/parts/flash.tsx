import type { Language } from '../../core/rules/preferences.ts';
import { SAID_TEXTS } from '../../core/rules/texts/said-texts.ts';

/** What a page may say about the form that led to it; the address carries only the key. */
const MESSAGES: Record<string, string> = {
  'guest-sent': 'A new personal link is on its way. The one before opens nothing any more.',
  'guest-corrected': 'The address is corrected, and a new personal link is on its way to it.',
  retried: 'The step is being tried again.',
  started: 'The run has started. The first people are being asked.',
  corrected: 'The awareness time is corrected and the clocks are computed again.',
  reassessed: 'The correction is recorded. The time limits follow it.',
  'clock-changed': 'Recorded. The time limit is computed again.',
  preferences: 'Saved. It holds from now on.',
  'digest-key': 'Links in your earlier daily lists switch nothing off any more. The next list has a new one.',
  delegated: 'The delegation is in force as shown.',
  stopping: 'The run will be stopped in 24 hours. Until then you can undo it.',
  'goes-on': 'The stop is undone. The run goes on.',
  reminded: 'Everybody who is late has been reminded.',
  'reminded-before': 'Everybody who is late has been reminded today already.',
  planned: 'Planned. It begins by itself on that day.',
  moved: 'It begins on the new day.',
  lifted: 'It does not begin any more.',
  stopped: 'The run is stopped. Nobody is asked for anything in it any more.',
  'went-on': 'Those people are not asked any more. Your reason is kept with the task.',
  'entry-saved': 'Saved. How it stood before is kept in the history.',
  'entry-unchanged': 'Nothing was changed.',
  'import-started': 'The import has begun. It goes on by itself until every row stands here.',
  'import-same': 'The register says all of that already: there is nothing to import.',
  'import-dropped': 'Dropped. Nothing was imported.',
  'slack-linked': 'Your Slack account is linked.',
  'slack-unlinked': 'Your Slack account is not linked any more.',
  'slack-connected':
    'The workspace is connected. Each person links their own account: /clause8 link in Slack.',
  'slack-channel': 'Saved.',
  'slack-removed': 'The workspace is removed. Nothing is sent there any more.',
  ended: 'Nobody acts for you there any more.',
};

interface FlashProps {
  said: string | null;
  /** A run whose page says what happens next. */
  run?: string | null;
  language?: Language;
}

export function Flash({ said, run, language = 'en' }: FlashProps) {
  const messages: Record<string, string> = { ...MESSAGES, ...SAID_TEXTS[language] };
  const message = said !== null && Object.hasOwn(messages, said) ? messages[said] : undefined;
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
