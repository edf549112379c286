import { createMemoryStore } from '../../../adapters/memory/memory-store.ts';
import { guestContract } from './guest-contract.ts';
import { partnerContract } from './partner-contract.ts';
import { storeContract } from './store-contract.ts';

guestContract('memory', () => Promise.resolve(createMemoryStore()));
partnerContract('memory', () => Promise.resolve(createMemoryStore()));
storeContract('memory', () => Promise.resolve(createMemoryStore()));
