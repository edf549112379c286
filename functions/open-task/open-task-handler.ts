import { openTask } from '../../core/actions/open-task.ts';
import type { OpenTaskPorts, OpenTaskResult } from '../../core/actions/open-task-input.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { OpenTaskPayload } from './payload.ts';

export function createOpenTaskHandler(
  ports: OpenTaskPorts & { log: Log },
): (event: unknown) => Promise<OpenTaskResult> {
  return (event) =>
    logged(ports.log, async () => {
      const input = parseEvent(OpenTaskPayload, event);
      const opened = await openTask(ports, input);
      const { runId, stepId, iteration, scope } = input;
      ports.log.info(LOG.taskOpened, { runId, stepId, iteration, scope, result: opened.result });
      // An execution that outlived its run would wait for a year for nobody.
      if (opened.result === 'run-over') throw new CodedError('run.over', `run ${runId} has ended`);
      return opened;
    });
}
