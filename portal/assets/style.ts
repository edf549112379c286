import { BASE_STYLE } from './style-base.ts';
import { FORM_STYLE } from './style-forms.ts';
import { PARTS_STYLE } from './style-parts.ts';
import { PRINT_STYLE } from './style-print.ts';
import { DOCUMENT_STYLE } from './style-document.ts';
import { TIMELINE_STYLE } from './style-timeline.ts';

/** The whole style sheet, in the order in which later rules may refine earlier ones. */
export const STYLE = [BASE_STYLE, PARTS_STYLE, FORM_STYLE, TIMELINE_STYLE, DOCUMENT_STYLE, PRINT_STYLE].join(
  '\n',
);
