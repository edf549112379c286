import { Construct } from 'constructs';
import type { Env } from '../../functions/load-ecosystem/env.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';
import { letSeal } from './vault-access.ts';

/** Loads organizations, people and webhook sources; nothing calls it but an operator. */
export class EcosystemLoader extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { defaults, table, vaultKey }: Platform) {
    super(scope, id);
    this.handler = new HandlerFunction<typeof Env>(this, 'LoadEcosystem', {
      defaults,
      name: 'load-ecosystem',
      env: { TABLE_NAME: table.tableName, KEY_ID: vaultKey.keyArn },
      timeoutSeconds: 60,
      memoryMegabytes: 512,
    });
    letReadAndWrite(table, this.handler.function);
    letSeal(vaultKey, this.handler.function, ['webhook-secret']);
  }
}
