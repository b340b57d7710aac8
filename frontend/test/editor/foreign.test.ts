import { Fragment, Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { foreignLeft, mentionsIn } from 'Frontend/editor/foreign';
import { shape } from '../support/desk';
import { schema } from '../support/documents';

const mention = schema.node('mention', { id: 'm', member: 'ama', label: 'Ama Mensah' });
const line = schema.node('paragraph', null, [schema.text('Ask '), mention]);
const image = (text: string) => schema.node('image', { src: `/texts/${text}/images/i`, alt: 'A ship' });
const slice = new Slice(Fragment.from([line, image('t1'), image('t2')]), 0, 0);

test('pictures of other texts are left when text is pasted', () => {
  const kept = foreignLeft(slice, 't1', new Set(['ama'])).content;
  expect(kept.content.map(shape)).toEqual(['"Ask "mention()', 'image()']);
  expect(kept.child(1).attrs.src).toBe('/texts/t1/images/i');
});

test('a mention from elsewhere becomes words, one copied here stays a mention', () => {
  expect(mentionsIn(slice.content)).toEqual(['ama']);
  expect(shape(foreignLeft(slice, 't1', new Set()).content.child(0))).toBe('"Ask @Ama Mensah"');
  expect(shape(foreignLeft(slice, 't1', new Set(mentionsIn(slice.content))).content.child(0))).toBe('"Ask "mention()');
});
