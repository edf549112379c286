import * as z from 'zod';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import { ANNOUNCEMENT_TYPES } from '../../../core/rules/partner/announcement-types.ts';
import { ENDPOINT_SCHEMES } from '../../../core/rules/partner/endpoint.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { readForm } from '../../forms/read-form.ts';
import { FormToken } from '../../parts/form-token.tsx';
import type { Visitor } from '../../session/current-session.ts';

/** What stands in the form. */
export type EndpointEntered = z.output<typeof Entered>;

const Entered = z.object({
  name: z.string().default(''),
  url: z.string().default(''),
  scheme: z.enum(ENDPOINT_SCHEMES).default('v1a'),
  types: z.array(z.string()).default([]),
});

export const NOTHING_ENTERED = Entered.parse({});

const CHOICES = Object.entries(ANNOUNCEMENT_TYPES).filter(([type]) => type !== 'endpoint.test');

const FORM: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    name: {
      type: 'string',
      title: 'Name',
      description: 'For instance: case system of the transit authority.',
      maxLength: 100,
    },
    url: {
      type: 'string',
      format: 'uri',
      title: 'Address',
      description: 'Begins with https:// and is on the public internet.',
      maxLength: 500,
    },
    scheme: {
      type: 'string',
      title: 'How messages are signed',
      description:
        'A public key is no secret. Take the shared secret only where the receiver knows no other way.',
      enum: [...ENDPOINT_SCHEMES],
      'x-labels': ['Public key (Ed25519, v1a)', 'Shared secret (HMAC-SHA256, v1)'],
    },
    types: {
      type: 'array',
      title: 'What it is told',
      description: 'Choose nothing to tell everything.',
      items: {
        type: 'string',
        title: 'Type',
        enum: CHOICES.map(([type]) => type),
        'x-labels': CHOICES.map(([type, meaning]) => `${meaning} (${type})`),
      },
    },
  },
  required: ['name', 'url', 'scheme'],
  additionalProperties: false,
};

/** As it was sent; what is wrong with it is found by the action. */
export function readEndpointForm(form: URLSearchParams): EndpointEntered {
  return Entered.catch(NOTHING_ENTERED).parse(readForm(FORM, form, 'UTC'));
}

/** The fields of an endpoint, to add one or to change it. */
export function EndpointForm(props: {
  visitor: Visitor;
  action: string;
  entered: EndpointEntered;
  problems: FormProblem[];
  button: string;
}) {
  const { visitor, action, problems, button } = props;
  const { name, url, scheme, types } = props.entered;
  return (
    <form method="post" action={action} novalidate>
      <FormToken visitor={visitor} />
      <input type="hidden" name="do" value="save" />
      <FormFields
        properties={FORM.properties}
        required={FORM.required}
        answers={{ name, url, scheme, types }}
        path={[]}
        context={{ timeZone: 'UTC', organizations: [], problems }}
      />
      <button class="button">{button}</button>
    </form>
  );
}
