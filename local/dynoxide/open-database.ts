import { join } from 'node:path';
import { startDatabase, type Database } from './database.ts';

/** The built-in database on the data folder, or whatever `CLAUSE8_DYNAMODB_ENDPOINT` names. */
export function openDatabase(folder: string, onTrouble: (message: string) => void): Promise<Database> {
  const elsewhere = process.env.CLAUSE8_DYNAMODB_ENDPOINT;
  if (elsewhere !== undefined && elsewhere !== '')
    return Promise.resolve({ url: elsewhere, close: () => Promise.resolve() });
  return startDatabase(join(folder, 'database'), onTrouble);
}
