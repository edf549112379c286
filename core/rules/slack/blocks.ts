/** The part of Slack's Block Kit that we use; limits stand in block-limits.ts. */
export interface PlainText {
  type: 'plain_text';
  text: string;
  emoji?: false;
}
/** Slack's own markup: only for words of ours, and for what slackText has escaped. */
export interface MarkedText {
  type: 'mrkdwn';
  text: string;
  verbatim?: true;
}
export type TextObject = PlainText | MarkedText;

export interface ConfirmDialog {
  title: PlainText;
  text: PlainText;
  confirm: PlainText;
  deny: PlainText;
  style?: 'primary' | 'danger';
}

export interface Button {
  type: 'button';
  text: PlainText;
  action_id: string;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  confirm?: ConfirmDialog;
}

export interface SlackOption {
  text: PlainText;
  value: string;
}

export type InputElement =
  | {
      type: 'plain_text_input';
      action_id: string;
      multiline?: boolean;
      initial_value?: string;
      min_length?: number;
      max_length?: number;
    }
  | {
      type: 'number_input';
      action_id: string;
      is_decimal_allowed: boolean;
      initial_value?: string;
      min_value?: string;
      max_value?: string;
    }
  | { type: 'email_text_input'; action_id: string; initial_value?: string }
  | { type: 'url_text_input'; action_id: string; initial_value?: string }
  | { type: 'datepicker'; action_id: string; initial_date?: string }
  /** Seconds since 1970. */
  | { type: 'datetimepicker'; action_id: string; initial_date_time?: number }
  | {
      type: 'static_select';
      action_id: string;
      options: SlackOption[];
      initial_option?: SlackOption;
    }
  | {
      type: 'multi_static_select';
      action_id: string;
      options: SlackOption[];
      initial_options?: SlackOption[];
    }
  | {
      type: 'radio_buttons';
      action_id: string;
      options: SlackOption[];
      initial_option?: SlackOption;
    };

export type Block =
  | { type: 'header'; block_id?: string; text: PlainText }
  | { type: 'section'; block_id?: string; text: TextObject; fields?: never; accessory?: Button }
  | { type: 'section'; block_id?: string; text?: never; fields: TextObject[]; accessory?: Button }
  | { type: 'context'; block_id?: string; elements: TextObject[] }
  | { type: 'actions'; block_id?: string; elements: Button[] }
  | { type: 'divider'; block_id?: string }
  | {
      type: 'input';
      block_id: string;
      label: PlainText;
      hint?: PlainText;
      optional?: boolean;
      element: InputElement;
    };

/** `text` is what notifications and screen readers say. */
export interface SlackMessage {
  text: string;
  blocks: Block[];
}

export interface ModalView {
  type: 'modal';
  callback_id: string;
  private_metadata?: string;
  title: PlainText;
  submit?: PlainText;
  close?: PlainText;
  blocks: Block[];
}

export interface HomeView {
  type: 'home';
  callback_id: string;
  blocks: Block[];
}
export type SlackView = ModalView | HomeView;
