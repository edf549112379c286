import { createMemoryStore } from '../../../adapters/memory/memory-store.ts';
import { registerContract } from './register-contract.ts';

registerContract('memory', () => Promise.resolve(createMemoryStore()));
