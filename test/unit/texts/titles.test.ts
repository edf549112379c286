import { describe, expect, test } from '@jest/globals';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { LANGUAGES } from '../../../core/rules/preferences.ts';
import {
  outcomeInLanguage,
  outcomeLabel,
  processTitle,
  stepAsk,
  stepTitle,
  stepWords,
  type Translated,
} from '../../../core/rules/process-titles.ts';
import { REGIME_RULES } from '../../../core/rules/regimes/table.ts';
import { DUTIES_ELSEWHERE } from '../../../core/rules/texts/duties-elsewhere.ts';
import { DUTIES_OF_THE_UNION } from '../../../core/rules/texts/duties-of-the-union.ts';
import { dutyTitle } from '../../../core/rules/texts/duty-title.ts';
import { catalogue } from '../../../workflows/catalogue.ts';

/** Characters; French needs a third more than English. */
const LONGEST_ASK = 360;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const processes = catalogue.all().map((definition) => [definition.id, definition] as const);

/** What is missing or still English. */
function faults(name: string, english: string, translated: Translated | undefined): string[] {
  return OTHERS.filter((language) => {
    const text = translated?.[language] ?? '';
    return text.trim() === '' || text === english;
  }).map((language) => `${name} (${language}): ${english}`);
}

describe('titles in other languages', () => {
  test.each(processes)(
    '%s has one for itself, for each step and for all that can be chosen',
    (id, definition) => {
      const titles = catalogue.titles?.(id);
      const steps = allStepsOf(definition);
      const missing = [
        ...faults(id, definition.title, titles?.process),
        ...steps.flatMap((step) =>
          'title' in step ? faults(step.id, step.title, titles?.steps[step.id]) : [],
        ),
        ...steps.flatMap((step) =>
          step.kind === 'approval'
            ? step.outcomes.flatMap((outcome) => [
                ...faults(
                  `${step.id}.${outcome.id}`,
                  outcome.label,
                  titles?.outcomes?.[step.id]?.[outcome.id],
                ),
                ...faults(
                  `${step.id}.${outcome.id} does`,
                  outcome.consequence,
                  titles?.consequences?.[step.id]?.[outcome.id],
                ),
              ])
            : [],
        ),
      ];
      expect(missing).toEqual([]);
    },
  );

  test.each(processes)('%s has none for what is not there', (id, definition) => {
    const titles = catalogue.titles?.(id);
    const steps = allStepsOf(definition);
    const titled = steps.filter((step) => 'title' in step).map((step) => step.id);
    expect(Object.keys(titles?.steps ?? {}).filter((step) => !titled.includes(step))).toEqual([]);
    const chosen = steps.flatMap((step) =>
      step.kind === 'approval' ? step.outcomes.map((outcome) => `${step.id}.${outcome.id}`) : [],
    );
    const named = [titles?.outcomes, titles?.consequences].flatMap((kind) =>
      Object.entries(kind ?? {}).flatMap(([step, outcomes]) =>
        Object.keys(outcomes).map((outcome) => `${step}.${outcome}`),
      ),
    );
    expect(named.filter((name) => !chosen.includes(name))).toEqual([]);
  });

  test('are found by process, step and outcome; what nobody has translated stays as it is', () => {
    const step = { processId: 'breach-notification', stepId: 'decide', title: 'Decide whether to notify' };
    expect(stepTitle(catalogue, step, 'de')).toBe('Entscheiden, ob zu melden ist');
    expect(stepTitle(catalogue, step, 'en')).toBe('Decide whether to notify');
    expect(stepTitle(catalogue, { ...step, stepId: 'new' }, 'de')).toBe('Decide whether to notify');
    expect(stepTitle({ ...catalogue, titles: () => undefined }, step, 'de')).toBe('Decide whether to notify');
    const process = { id: 'breach-notification', title: 'Breach notification' };
    expect(processTitle(catalogue, process, 'nl')).toBe('Melding van een datalek');
    const outcome = { ...step, outcome: 'not-notifiable', label: 'Do not notify' };
    expect(outcomeLabel(catalogue, outcome, 'fr')).toBe('Ne pas notifier');
    expect(outcomeLabel(catalogue, { ...outcome, outcome: 'other' }, 'fr')).toBe('Do not notify');
    const chosen = {
      id: 'not-notifiable',
      label: 'Do not notify',
      consequence: 'Nothing is filed.',
      reason: true,
    };
    expect(outcomeInLanguage(catalogue, step, chosen, 'en')).toEqual(chosen);
    expect(outcomeInLanguage(catalogue, step, chosen, 'de')).toEqual({
      ...chosen,
      label: outcomeLabel(catalogue, outcome, 'de'),
      consequence:
        'Es wird nichts gemeldet. Ihre Gründe bleiben im Verzeichnis, und die Behörde kann danach fragen.',
    });
  });
});

describe('what steps ask', () => {
  const asking = catalogue
    .all()
    .flatMap((definition) =>
      allStepsOf(definition).flatMap((step) =>
        'text' in step ? [{ processId: definition.id, stepId: step.id, text: step.text }] : [],
      ),
    );

  test.each(processes)('%s says it in every language, and of no other step', (id) => {
    const asks = catalogue.titles?.(id)?.asks ?? {};
    const steps = asking.filter(({ processId }) => processId === id);
    expect(
      steps.flatMap((step) => faults(step.stepId, stepAsk(catalogue, step, 'en'), asks[step.stepId])),
    ).toEqual([]);
    const known = steps.map(({ stepId }) => stepId);
    expect(Object.keys(asks).filter((stepId) => !known.includes(stepId))).toEqual([]);
  });

  test('stands for itself in a mail: short, without marks, and without what only the page shows', () => {
    const odd = asking.flatMap((step) =>
      LANGUAGES.filter((language) => {
        const ask = stepAsk(catalogue, step, language);
        return ask === '' || ask.length > LONGEST_ASK || /[*\n]|\b(below|above|beside this)\b/.test(ask);
      }).map((language) => `${step.processId} ${step.stepId} (${language})`),
    );
    expect(odd).toEqual([]);
  });

  test('comes before the rest, which is in English', () => {
    const step = {
      processId: 'breach-notification',
      stepId: 'triage',
      text: 'Say it.\n\nIt counts.\n\nEnd.',
    };
    const ask = catalogue.titles?.('breach-notification')?.asks.triage?.nl;
    expect(stepWords(catalogue, step, 'nl')).toEqual({ ask, english: 'It counts.\n\nEnd.' });
    expect(stepWords(catalogue, step, 'en')).toEqual({ english: step.text });
    expect(stepWords(catalogue, { ...step, stepId: 'new' }, 'nl')).toEqual({ english: step.text });
    expect(stepAsk(catalogue, { ...step, stepId: 'new' }, 'nl')).toBe('Say it.');
  });
});

describe('duties in other languages', () => {
  const all = { ...DUTIES_OF_THE_UNION, ...DUTIES_ELSEWHERE };
  const labels = [...new Set(REGIME_RULES.map(({ label }) => label))];

  test('every rule has its words, and there are no words without a rule', () => {
    expect(labels.flatMap((label) => faults('duty', label, all[label]))).toEqual([]);
    expect(Object.keys(all).filter((label) => !labels.includes(label))).toEqual([]);
  });

  test('keep their citation', () => {
    const clock = { ruleId: 'gdpr-33', label: 'Notify the supervisory authority (GDPR art. 33(1))' };
    expect(dutyTitle(clock, 'de')).toBe('Meldung an die Aufsichtsbehörde (DSGVO Art. 33(1))');
    const british = { ruleId: 'uk-gdpr-34', label: 'Tell the people concerned (UK GDPR art. 34(1))' };
    expect(dutyTitle(british, 'fr')).toBe('Informer les personnes concernées (UK GDPR art. 34(1))');
    expect(dutyTitle(clock, 'en')).toBe(clock.label);
    expect(dutyTitle({ ...clock, label: 'As it was called before' }, 'de')).toBe('As it was called before');
    expect(dutyTitle({ ...clock, ruleId: 'gone' }, 'de')).toBe(clock.label);
  });
});
