import { createRequire } from 'node:module';
import { StartProblem } from '../start-problem.ts';

/** The path of the database's program. Throws `database.no-binary` where npm has none for this machine. */
export function dynoxideBinary(): string {
  const ways =
    'Either run clause8 on Linux x64 (a container will do), or start DynamoDB Local yourself and give its address in CLAUSE8_DYNAMODB_ENDPOINT.';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StartProblem(
      'database.no-binary',
      `The built-in database runs on Linux x64 only, and this is ${process.platform} ${process.arch}. ${ways}`,
    );
  }
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new StartProblem(
      'database.no-binary',
      `The built-in database (@dynoxide/linux-x64) is not installed; "npm ci" installs it. ${ways}`,
    );
  }
}
