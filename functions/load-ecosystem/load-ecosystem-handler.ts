import { loadEcosystem, type Loaded } from '../../core/actions/load-ecosystem.ts';
import type { Ports } from '../../core/ports.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { EcosystemPayload } from './ecosystem.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'> & { log: Log };

export function createLoadEcosystemHandler(ports: Needs): (event: unknown) => Promise<Loaded> {
  return (event) =>
    logged(ports.log, async () => {
      const loaded = await loadEcosystem(ports, parseEvent(EcosystemPayload, event));
      ports.log.info(LOG.ecosystemLoaded, { ...loaded });
      return loaded;
    });
}
