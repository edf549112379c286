import * as z from 'zod';

/** A field of a form, as far as somebody needs it who writes the answers by hand. */
export const FieldBody = z.looseObject({
  type: z.string(),
  title: z.string(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  required: z.array(z.string()).optional(),
  'x-when': z.looseObject({ field: z.string(), in: z.array(z.unknown()) }).optional(),
  get items() {
    return FieldBody.optional();
  },
  get properties() {
    return z.record(z.string(), FieldBody).optional();
  },
});
export type FieldBody = z.infer<typeof FieldBody>;

export const FormBody = z.looseObject({
  properties: z.record(z.string(), FieldBody),
  required: z.array(z.string()),
});
export type FormBody = z.infer<typeof FormBody>;
