import type { RegisterImport } from '../../../core/rules/register-import.ts';

/** How far an import has come, as long as anybody cares. */
export function ImportNote({ one }: { one: RegisterImport | undefined }) {
  if (one?.status !== 'applying') return <></>;
  return (
    <p class="note soon" role="status">
      An import is under way: {one.rowsApplied} of {one.rows} rows of {one.fileName} stand in the register.
      Until it is whole, nothing else can be changed here. Load the page again to see how far it is.
    </p>
  );
}
