import { MemoryStore } from '../../../adapters/memory/memory-store.ts';
import { guestContract } from './guest-contract.ts';
import { storeContract } from './store-contract.ts';

guestContract('memory', () => Promise.resolve(new MemoryStore()));
storeContract('memory', () => Promise.resolve(new MemoryStore()));
