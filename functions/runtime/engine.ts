import { SFNClient } from '@aws-sdk/client-sfn';
import { createEngine } from '../../adapters/step-functions/engine.ts';
import type { Engine } from '../../core/ports/engine.ts';

/** Step Functions with the state machines of this deployment. */
export function stepFunctions(env: { STATE_MACHINE_ARN_PREFIX: string }): Engine {
  return createEngine({ client: new SFNClient({}), stateMachineArnPrefix: env.STATE_MACHINE_ARN_PREFIX });
}
