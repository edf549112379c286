import { html, type Html } from '../pages/page.ts';
import type { Block, Button, Input, Words } from './shapes.ts';

/** Where the buttons of these blocks lead: the form's address, and what names the message or view. */
export interface Place {
  action: string;
  /** Hidden fields. */
  of: Record<string, string>;
}

/** Blocks as Slack would show them, each button a form of its own. */
export function drawBlocks(blocks: Block[], place: Place): Html[] {
  return blocks.map((block, at) => drawBlock(block, at, place));
}

/** The inputs of a dialog; the form stands around them. */
export function drawInput(block: Extract<Block, { type: 'input' }>): Html {
  const { block_id: id, label, hint, optional = false, element } = block;
  return html`<p class="field">
    <label for="${id}">${label.text}${optional ? ' (optional)' : ''}</label>
    ${hint === undefined ? html`` : html`<span class="quiet">${hint.text}</span>`}
    ${control(id, element, !optional)}
  </p>`;
}

function drawBlock(block: Block, at: number, place: Place): Html {
  switch (block.type) {
    case 'header':
      return html`<p class="strong">${block.text.text}</p>`;
    case 'section':
      return html`<div class="section">
        ${block.text === undefined ? html`` : html`<p>${words(block.text)}</p>`}
        ${
          block.fields === undefined
            ? html``
            : html`<div class="fields">${block.fields.map((field) => html`<p>${words(field)}</p>`)}</div>`
        }
        ${block.accessory === undefined ? html`` : drawButton(block.accessory, at, place)}
      </div>`;
    case 'context':
      return html`<p class="quiet small">
        ${block.elements.map((element) => html`<span>${words(element)}</span><br />`)}
      </p>`;
    case 'actions':
      return html`<div class="row">${block.elements.map((button) => drawButton(button, at, place))}</div>`;
    case 'divider':
      return html`<hr />`;
    case 'input':
      return drawInput(block);
  }
}

/** A link opens; a button with a question asks it first. */
function drawButton(button: Button, at: number, place: Place): Html {
  const { text, url, confirm } = button;
  if (url !== undefined) return html`<a class="button" href="${url}">${text.text}</a>`;
  if (confirm === undefined) return pressForm(text.text, button, at, place);
  return html`<details>
    <summary class="button">${text.text}</summary>
    <div class="ask">
      <p class="strong">${confirm.title.text}</p>
      <p>${confirm.text.text}</p>
      ${pressForm(confirm.confirm.text, button, at, place)}
    </div>
  </details>`;
}

function pressForm(label: string, { action_id }: Button, at: number, { action, of }: Place): Html {
  const fields = { ...of, do: 'press', block: String(at), action: action_id };
  return html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${label}</button>
  </form>`;
}

function control(id: string, element: Input, required: boolean): Html {
  const must = required ? html` required` : html``;
  const { options = [], initial_option, initial_options = [] } = element;
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
    case 'multi_static_select': {
      const many = element.type === 'multi_static_select';
      const chosen = [initial_option, ...initial_options].map((one) => one?.value);
      return html`<select id="${id}" name="in.${id}" ${many ? html`multiple` : html``} ${must}>
        ${many ? html`` : html`<option value=""></option>`}
        ${options.map(
          ({ text, value }) =>
            html`<option value="${value}" ${chosen.includes(value) ? html`selected` : html``}>
              ${text.text}
            </option>`,
        )}
      </select>`;
    }
    case 'datepicker':
      return html`<input
        type="date"
        id="${id}"
        name="in.${id}"
        value="${element.initial_date ?? ''}"
        ${must}
      />`;
    case 'datetimepicker': {
      const { initial_date_time: seconds } = element;
      const value = seconds === undefined ? '' : new Date(seconds * 1000).toISOString().slice(0, 16);
      return html`<input type="datetime-local" id="${id}" name="in.${id}" value="${value}" ${must} />`;
    }
    default:
      return element.multiline === true
        ? html`<textarea id="${id}" name="in.${id}" rows="4" ${must}>
${element.initial_value ?? ''}</textarea>`
        : html`<input
            type="text"
            id="${id}"
            name="in.${id}"
            value="${element.initial_value ?? ''}"
            ${must}
          />`;
  }
}

/** Plain text as it is; marked text with what is bold, and what was escaped turned back. */
function words({ type, text }: Words): Html[] {
  const lines = text.split('\n');
  return lines.map(
    (line, at) => html`${at === 0 ? html`` : html`<br />`}${type === 'mrkdwn' ? bold(line) : line}`,
  );
}

function bold(line: string): Html[] {
  // Splitting by a group keeps what matched: every second piece is bold.
  return line
    .split(/(?<![\u200b\w])\*([^*\u200b]+)\*(?![\u200b\w])/)
    .map((piece, at) => (at % 2 === 1 ? html`<strong>${plain(piece)}</strong>` : html`${plain(piece)}`));
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
