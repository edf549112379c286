#!/usr/bin/env node
// The command line is TypeScript; tsx is found beside this file, so it works from any folder.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('./clause8.ts');
