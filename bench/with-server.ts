import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_CAST, signInPlayers } from '../cli/demo/demo-world.ts';
import { dpoOf, type Player } from '../cli/demo/player.ts';
import { readDemoCity } from '../local/city/city.ts';
import { portFor } from '../local/ports.ts';
import { startServer, type ServerProcess } from './server-process.ts';

export interface BenchServer {
  server: ServerProcess;
  dataDir: string;
  port: number;
  players: Player[];
  coordinator: Player;
}

/** Runs `work` against the whole product in a process of its own, on a temporary data folder. */
export async function withServer<T>(work: (bench: BenchServer) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clause8-bench-'));
  const dataDir = join(folder, 'data');
  const port = await portFor('bench');
  const server = await startServer(dataDir, port);
  try {
    const players = await signInPlayers(new URL(server.url), (await readDemoCity()).people);
    return await work({
      server,
      dataDir,
      port,
      players,
      coordinator: dpoOf(players, DEMO_CAST.lead),
    });
  } finally {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
