import { readFile, writeFile } from 'node:fs/promises';
import { errorCode, errorMessage } from '../error-words.ts';
import { Failure } from '../failure.ts';
import { findJsonFault } from './json-fault.ts';

/** The text of a file, or of standard input when the name is `-`. */
export async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await readStandardInput() : await readFile(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes a file, or standard output when there is no name. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
      return 'access is denied';
    default:
      return errorMessage(error);
  }
}

/** Parses JSON, with or without a byte order mark before it; the failure names the file with line and column. */
export function parseJson(file: string, marked: string): unknown {
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { offset, message } = findJsonFault(text);
    const before = text.slice(0, offset).split('\n');
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new Failure(`${file}:${place} is not JSON: ${message}.`);
  }
}

/** A file that must hold one JSON object, e.g. answers by field name. */
export async function readJsonObject(file: string): Promise<Record<string, unknown>> {
  const value = parseJson(file, await readText(file));
  if (!isObject(value))
    throw new Failure(`${file} must hold one JSON object with the answers by field name.`);
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
