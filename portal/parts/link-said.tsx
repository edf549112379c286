import type { Language } from '../../core/rules/preferences.ts';
import { CODE_TEXTS } from '../../core/rules/texts/code-texts.ts';

/** What the page of a link says of what was just mailed, or that its reader has left; the address carries only the key. */
export function LinkSaid({ said, language }: { said: string | null; language: Language }) {
  if (said !== 'code' && said !== 'link' && said !== 'left') return <></>;
  return (
    <p class="note good flash" role="status">
      {CODE_TEXTS[language][`said-${said}`]}
    </p>
  );
}
