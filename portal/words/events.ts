import { allStepsOf } from '../../core/rules/definition-steps.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { outcomeInWords } from './steps.ts';

/** What an evidence event is about, after its name: `: Say what it is – Personal data breach`. */
export function aboutInWords(data: Record<string, unknown>, definition: ProcessDefinition): string {
  const stepId = (textIn(data, 'stepId') ?? textIn(data, 'taskId')?.split('~')[1])?.replace(/-stuck$/, '');
  if (stepId === undefined) return '';
  const step = allStepsOf(definition).find((one) => one.id === stepId);
  const title = step !== undefined && 'title' in step ? step.title : stepId;
  const outcome = textIn(data, 'outcome');
  return outcome === undefined || outcome === 'done'
    ? `: ${title}`
    : `: ${title} – ${outcomeInWords(definition, stepId, outcome)}`;
}

function textIn(data: Record<string, unknown>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' ? value : undefined;
}
