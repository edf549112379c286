import type { Translated } from '../../core/rules/process-titles.ts';
import { CONDITIONS_BECOME_TASKS } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const engineeringConsequences: Record<string, Record<string, Translated>> = {
  gate: {
    go: {
      fr: 'La version peut être mise en service, et le dossier est scellé.',
      de: 'Die Version darf in Betrieb gehen, und die Akte wird versiegelt.',
      nl: 'De versie mag in gebruik worden genomen en het dossier wordt verzegeld.',
    },
    'go-with-conditions': CONDITIONS_BECOME_TASKS,
    'no-go': {
      fr: 'La version n’est pas mise en service. Le dossier dit pourquoi.',
      de: 'Die Version geht nicht in Betrieb. Die Akte hält fest, warum.',
      nl: 'De versie wordt niet in gebruik genomen. Het dossier zegt waarom.',
    },
  },
};
