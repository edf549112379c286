import { MemoryStore } from '../../../adapters/memory/memory-store.ts';
import { guestContract } from './guest-contract.ts';
import { partnerContract } from './partner-contract.ts';
import { storeContract } from './store-contract.ts';

guestContract('memory', () => Promise.resolve(new MemoryStore()));
partnerContract('memory', () => Promise.resolve(new MemoryStore()));
storeContract('memory', () => Promise.resolve(new MemoryStore()));
