import { expect, test } from '@jest/globals';
import { renderProcess } from '../../lib/state-machine/render-process.ts';
import { asked, backTo, branched, forEach, processOf, repeated, sideBySide } from './sample-process.ts';

test.each([
  ['two steps of one name', processOf(asked('a'), asked('a')), 'step a: there is another step'],
  [
    'a step named like a helper',
    processOf(asked('a'), asked('a-stuck')),
    'step a-stuck: is the name of a helper state of a',
  ],
  ['a step named like the start', processOf(asked('start')), 'step start: there is another step or state'],
  ['an id that cannot be a name', processOf(asked('Ask Me')), 'step Ask Me: ids are'],
  [
    'a branch on nothing',
    processOf(branched('way', 'nobody', {})),
    'step way: the outcome of "nobody" cannot be read here',
  ],
  [
    'a branch on a step of another scope',
    processOf(sideBySide('sides', [asked('a')], [asked('b')]), branched('way', 'a', { done: [] })),
    'step way: the outcome of "a" cannot be read here',
  ],
  [
    'a branch inside a map on a step before it',
    processOf(asked('a'), forEach('all', asked('b'), branched('way', 'a', { done: [] }))),
    'step way: the outcome of "a" cannot be read here',
  ],
  [
    'a branch on a map',
    processOf(forEach('all', asked('a'), asked('b')), branched('way', 'all', {})),
    'step way: the outcome of "all"',
  ],
  [
    'a repeat until a step that is nowhere',
    processOf(repeated('loop', { step: 'gone', outcomes: ['done'] }, asked('a'))),
    'step loop: the outcome of "gone" cannot be read here',
  ],
  [
    'an empty repeat',
    processOf(asked('a'), repeated('loop', { step: 'a', outcomes: ['done'] })),
    'step loop: has no steps',
  ],
  ['an empty each', processOf(forEach('all')), 'step all: has no steps'],
  ['an empty side', processOf(sideBySide('sides', [asked('a')], [])), 'step sides: has a side without steps'],
  [
    'going back to nowhere',
    processOf(asked('a'), backTo('back', 'gone')),
    'step back: there is no step "gone" to go back to',
  ],
  [
    'going back out of a side',
    processOf(asked('a'), sideBySide('sides', [asked('b'), backTo('back', 'a')], [asked('c')])),
    'step back: there is no step "a" to go back to',
  ],
])('%s', (_what, definition, message) => {
  expect(() => renderProcess(definition)).toThrow(`Process sample, ${message}`);
});
