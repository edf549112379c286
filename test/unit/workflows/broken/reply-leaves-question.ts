import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'reply.mismatch',
  step: 'build',
  definition: process(
    aTask('build', {
      byMail: 'reply',
      form: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: { how: { type: 'string', title: 'How?' } },
        required: ['how'],
        additionalProperties: false,
      },
    }),
  ),
};
