/** A property of a form in JSON Schema 2020-12 (the part that forms use), with what a page needs to draw it. */
export interface FormField {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  title: string;
  description?: string;
  format?: 'date' | 'date-time' | 'email' | 'uri';
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  items?: FormField;
  properties?: Record<string, FormField>;
  required?: string[];
  default?: unknown;
  /** Words for each value of `enum`, in the same order. */
  'x-labels'?: string[];
  /**
   * `long` = several lines; `organizations` = choose among the ecosystem's organizations; `hidden` = not shown: what the
   * system hands over when it starts a process. Anybody can send it, so rules check it like any other answer.
   */
  'x-widget'?: 'long' | 'organizations' | 'hidden';
  /** Asked for, and then required, only when another answer has one of these values. */
  'x-when'?: { field: string; in: unknown[] };
  /** May be left empty although it is only asked for sometimes. */
  'x-optional'?: boolean;
}

/** A form as data: what a person answers to end a task. A JSON Schema of type object, closed. */
export interface FormSchema {
  $schema: 'https://json-schema.org/draft/2020-12/schema';
  type: 'object';
  properties: Record<string, FormField>;
  required: string[];
  additionalProperties: false;
}

/** One fault of an answer, said to the person who gave it. `field` is a dotted path; '' is the whole form. */
export interface FormProblem {
  field: string;
  message: string;
}
