import { Construct } from 'constructs';
import type { Env as AssessBreachEnv } from '../../functions/assess-breach/env.ts';
import type { Env as ComputeStepEnv } from '../../functions/compute-step/env.ts';
import type { Env as DraftFilingEnv } from '../../functions/draft-filing/env.ts';
import type { Env as ListParticipantsEnv } from '../../functions/list-participants/env.ts';
import type { Env as OpenTaskEnv } from '../../functions/open-task/env.ts';
import type { Env as PublishProductEnv } from '../../functions/publish-product/env.ts';
import type { StepFunctions } from '../state-machine/step-functions.ts';
import { letAddEvidence, letHandOver, letReadEvidence } from './evidence-access.ts';
import { PRINT_FONTS } from '../bundling.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';
import { letSeal } from './vault-access.ts';

/** The functions that states of processes invoke. */
export class StepHandlers extends Construct {
  readonly functions: StepFunctions;
  readonly all: HandlerFunction[];

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const openTask = this.openTask(platform);
    const listParticipants = this.listParticipants(platform);
    const publishProduct = this.publishProduct(platform);
    const assessBreach = this.assessBreach(platform);
    const draftFiling = this.draftFiling(platform);
    const computeStep = this.computeStep(platform);
    this.all = [openTask, listParticipants, publishProduct, assessBreach, draftFiling, computeStep];
    this.functions = {
      openTask: openTask.function,
      listParticipants: listParticipants.function,
      publishProduct: publishProduct.function,
      computeStep: computeStep.function,
      auto: {
        'assess-breach': assessBreach.function,
        'draft-filing': draftFiling.function,
        'compute-step': computeStep.function,
      },
    };
  }

  private openTask({ defaults, table, vaultKey }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof OpenTaskEnv>(this, 'OpenTask', {
      defaults,
      name: 'open-task',
      env: { TABLE_NAME: table.tableName, KEY_ID: vaultKey.keyArn },
      timeoutSeconds: 30,
      memoryMegabytes: 512,
    });
    letReadAndWrite(table, handler.function);
    letSeal(vaultKey, handler.function, ['task-token']);
    return handler;
  }

  private listParticipants({ defaults, table }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof ListParticipantsEnv>(this, 'ListParticipants', {
      defaults,
      name: 'list-participants',
      env: { TABLE_NAME: table.tableName },
      timeoutSeconds: 30,
      memoryMegabytes: 256,
    });
    letReadAndWrite(table, handler.function);
    return handler;
  }

  private assessBreach({ defaults, table }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof AssessBreachEnv>(this, 'AssessBreach', {
      defaults,
      name: 'assess-breach',
      env: { TABLE_NAME: table.tableName },
      timeoutSeconds: 30,
      memoryMegabytes: 256,
    });
    letReadAndWrite(table, handler.function);
    return handler;
  }

  private draftFiling({ defaults, table }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof DraftFilingEnv>(this, 'DraftFiling', {
      defaults,
      name: 'draft-filing',
      env: { TABLE_NAME: table.tableName },
      timeoutSeconds: 30,
      memoryMegabytes: 256,
    });
    letReadAndWrite(table, handler.function);
    return handler;
  }

  private computeStep({ defaults, table, evidence }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof ComputeStepEnv>(this, 'ComputeStep', {
      defaults,
      name: 'compute-step',
      env: { TABLE_NAME: table.tableName, EVIDENCE_BUCKET: evidence.bucketName },
      timeoutSeconds: 60,
      memoryMegabytes: 512,
    });
    letReadAndWrite(table, handler.function);
    letReadEvidence(evidence, handler);
    return handler;
  }

  private publishProduct({ defaults, table, evidence, handover }: Platform): HandlerFunction {
    const handler = new HandlerFunction<typeof PublishProductEnv>(this, 'PublishProduct', {
      defaults,
      name: 'publish-product',
      env: {
        TABLE_NAME: table.tableName,
        EVIDENCE_BUCKET: evidence.bucketName,
        HANDOVER_BUCKET: handover.bucketName,
      },
      timeoutSeconds: 300,
      memoryMegabytes: 1024,
      fonts: PRINT_FONTS,
    });
    letReadAndWrite(table, handler.function);
    letAddEvidence(evidence, handler);
    letHandOver(handover, handler);
    return handler;
  }
}
