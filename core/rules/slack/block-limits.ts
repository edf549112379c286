import type {
  Block,
  Button,
  ConfirmDialog,
  InputElement,
  SlackMessage,
  SlackOption,
  SlackView,
} from './blocks.ts';

/** Slack's limits (comments of `@slack/types` 3.x; message text: Slack's reference of chat.postMessage). */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  messageText: 40_000,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  id: 255,
  optionText: 75,
  optionValue: 150,
  options: 100,
  radioOptions: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputLabel: 2000,
  inputLength: 3000,
  viewWords: 24,
  privateMetadata: 3000,
  callbackId: 255,
} as const;

/** Every limit that a message breaks, with where; none when Slack will take it. */
export function messageFaults({ text, blocks }: SlackMessage): string[] {
  return [
    ...(text === '' ? ['text is empty: notifications and screen readers need it'] : []),
    ...most('text', text, LIMITS.messageText),
    ...(blocks.length > LIMITS.messageBlocks ? [`${blocks.length} blocks`] : []),
    ...blocks.flatMap((block, at) => blockFaults(block, `blocks[${at}]`)),
    ...blocks.flatMap((block, at) =>
      block.type === 'input' ? [`blocks[${at}]: input blocks stand in views only`] : [],
    ),
    ...repeatedIds(blocks),
  ];
}

/** The same of a view. */
export function viewFaults(view: SlackView): string[] {
  const inputs = view.blocks.some(({ type }) => type === 'input');
  return [
    ...(view.blocks.length > LIMITS.viewBlocks ? [`${view.blocks.length} blocks`] : []),
    ...most('callback_id', view.callback_id, LIMITS.callbackId),
    ...view.blocks.flatMap((block, at) => blockFaults(block, `blocks[${at}]`)),
    ...repeatedIds(view.blocks),
    ...(view.type === 'modal'
      ? [
          ...words('title', view.title.text, LIMITS.viewWords),
          ...(view.submit === undefined ? [] : words('submit', view.submit.text, LIMITS.viewWords)),
          ...(view.close === undefined ? [] : words('close', view.close.text, LIMITS.viewWords)),
          ...most('private_metadata', view.private_metadata ?? '', LIMITS.privateMetadata),
          ...(inputs && view.submit === undefined ? ['submit is missing beside an input'] : []),
        ]
      : []),
  ];
}

function blockFaults(block: Block, at: string): string[] {
  return [...most(`${at}.block_id`, block.block_id ?? '', LIMITS.id), ...insideFaults(block, at)];
}

function insideFaults(block: Block, at: string): string[] {
  switch (block.type) {
    case 'header':
      return words(`${at}.text`, block.text.text, LIMITS.headerText);
    case 'section':
      return [
        ...(block.text === undefined ? [] : words(`${at}.text`, block.text.text, LIMITS.sectionText)),
        ...((block.fields ?? []).length > LIMITS.fields ? [`${at}: too many fields`] : []),
        ...(block.fields ?? []).flatMap(({ text }, n) => words(`${at}.fields[${n}]`, text, LIMITS.fieldText)),
        ...(block.accessory === undefined ? [] : buttonFaults(block.accessory, `${at}.accessory`)),
      ];
    case 'context':
      return [
        ...count(`${at}.elements`, block.elements.length, LIMITS.contextElements),
        ...block.elements.flatMap(({ text }, n) => words(`${at}.elements[${n}]`, text, LIMITS.fieldText)),
      ];
    case 'actions':
      return [
        ...count(`${at}.elements`, block.elements.length, LIMITS.actionsElements),
        ...block.elements.flatMap((button, n) => buttonFaults(button, `${at}.elements[${n}]`)),
      ];
    case 'input':
      return [
        ...words(`${at}.label`, block.label.text, LIMITS.inputLabel),
        ...(block.hint === undefined ? [] : words(`${at}.hint`, block.hint.text, LIMITS.inputLabel)),
        ...inputFaults(block.element, `${at}.element`),
      ];
    case 'divider':
      return [];
  }
}

function buttonFaults({ text, action_id, value = '', url = '', confirm }: Button, at: string): string[] {
  return [
    ...words(`${at}.text`, text.text, LIMITS.buttonText),
    ...words(`${at}.action_id`, action_id, LIMITS.id),
    ...most(`${at}.value`, value, LIMITS.buttonValue),
    ...most(`${at}.url`, url, LIMITS.url),
    ...(confirm === undefined ? [] : confirmFaults(confirm, `${at}.confirm`)),
  ];
}

function confirmFaults({ title, text, confirm, deny }: ConfirmDialog, at: string): string[] {
  return [
    ...words(`${at}.title`, title.text, LIMITS.confirmTitle),
    ...words(`${at}.text`, text.text, LIMITS.confirmText),
    ...words(`${at}.confirm`, confirm.text, LIMITS.confirmButton),
    ...words(`${at}.deny`, deny.text, LIMITS.confirmButton),
  ];
}

function inputFaults(element: InputElement, at: string): string[] {
  const own = words(`${at}.action_id`, element.action_id, LIMITS.id);
  switch (element.type) {
    case 'plain_text_input':
      return [
        ...own,
        ...((element.max_length ?? 1) > LIMITS.inputLength ? [`${at}: max_length`] : []),
        ...((element.min_length ?? 0) > LIMITS.inputLength ? [`${at}: min_length`] : []),
        ...most(`${at}.initial_value`, element.initial_value ?? '', LIMITS.inputLength),
      ];
    case 'static_select':
    case 'multi_static_select':
      return [...own, ...optionFaults(element.options, at, LIMITS.options)];
    case 'radio_buttons':
      return [...own, ...optionFaults(element.options, at, LIMITS.radioOptions)];
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'datepicker':
    case 'datetimepicker':
      return own;
  }
}

function optionFaults(options: SlackOption[], at: string, limit: number): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...count(`${at}.options`, options.length, limit),
    ...(new Set(values).size < values.length ? [`${at}: two options of one value`] : []),
    ...options.flatMap(({ text, value }, n) => [
      ...words(`${at}.options[${n}].text`, text.text, LIMITS.optionText),
      ...words(`${at}.options[${n}].value`, value, LIMITS.optionValue),
    ]),
  ];
}

/** Slack refuses two blocks of one id, and two elements of one id in a block. */
function repeatedIds(blocks: Block[]): string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  const inActions = blocks.flatMap((block, at) => {
    if (block.type !== 'actions') return [];
    const own = block.elements.map(({ action_id }) => action_id);
    return new Set(own).size < own.length ? [`blocks[${at}]: two elements of one action_id`] : [];
  });
  return [...(new Set(ids).size < ids.length ? ['two blocks of one block_id'] : []), ...inActions];
}

function count(at: string, number: number, limit: number): string[] {
  return number >= 1 && number <= limit ? [] : [`${at}: ${number} of at most ${limit}`];
}

function words(at: string, text: string, limit: number): string[] {
  return text === '' ? [`${at} is empty`] : most(at, text, limit);
}

function most(at: string, text: string, limit: number): string[] {
  return text.length > limit ? [`${at}: ${text.length} characters of at most ${limit}`] : [];
}
