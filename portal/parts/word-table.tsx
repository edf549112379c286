/** A table of words, scrolling sideways where it is wider than the page. */
export function WordTable({
  table,
}: {
  table: { caption: string; columns: string[]; rows: string[][]; empty?: string };
}) {
  const { caption, columns, rows, empty } = table;
  if (rows.length === 0)
    return (
      <p class="soft">
        {caption}: {empty ?? 'none'}
      </p>
    );
  return (
    <div class="table-scroll" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((_, place) => (
                <td>{row[place] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
