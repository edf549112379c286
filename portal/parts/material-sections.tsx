import type { Language } from '../../core/rules/preferences.ts';
import type { MaterialSection } from '../../core/rules/material-section.ts';
import { AnswerLines } from './answer-lines.tsx';
import { englishPart } from './english-part.ts';

interface SectionsProps {
  material: MaterialSection[];
  label: string;
  language?: Language;
}

/** What somebody should know before they answer: titled lists and tables. */
export function MaterialSections({ material, label, language = 'en' }: SectionsProps) {
  if (material.length === 0) return <></>;
  return (
    <section class="card stack" aria-label={label}>
      {material.map((part) => (
        <div {...englishPart(language)}>
          <h2>{part.title}</h2>
          {part.lines.length > 0 && <AnswerLines lines={part.lines} />}
          {(part.tables ?? []).map((table) => (
            <div class="table-scroll" tabindex={0} role="region" aria-label={table.caption}>
              <table>
                <caption>{table.caption}</caption>
                <thead>
                  <tr>
                    {table.columns.map((column) => (
                      <th scope="col">{column}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row) => (
                    <tr>
                      {row.map((cell) => (
                        <td>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
