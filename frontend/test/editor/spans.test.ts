import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { cutAt, spansAfter, withoutAny } from 'Frontend/editor/spans';
import { paragraphs, schema } from '../support/documents';

test('what lies within others is cut at their ends, and what lies between them is left out', () => {
  const spans = [{ from: 0, to: 10, who: 'a' }, { from: 10, to: 20, who: 'b' }];
  expect(cutAt(spans, [{ from: 1, to: 4 }, { from: 6, to: 12 }])).toEqual([
    { from: 1, to: 4, who: 'a' }, { from: 6, to: 10, who: 'a' }, { from: 10, to: 12, who: 'b' },
  ]);
  expect(withoutAny(spans, [{ from: 3, to: 5 }, { from: 9, to: 12 }])).toEqual([
    { from: 0, to: 3, who: 'a' }, { from: 5, to: 9, who: 'a' }, { from: 12, to: 20, who: 'b' },
  ]);
});

test('words put into a span part it, and words taken out of it are gone from it', () => {
  const start = paragraphs('abcdef');
  const put = new Transform(start).insert(4, schema.text('xy')).steps[0]?.getMap();
  const gone = new Transform(start).delete(3, 5).steps[0]?.getMap();
  if (!put || !gone) throw new Error('nothing changed');
  const span = [{ from: 2, to: 7 }];
  expect(spansAfter(span, put)).toEqual([{ from: 2, to: 4 }, { from: 6, to: 9 }]);
  expect(spansAfter(span, gone)).toEqual([{ from: 2, to: 3 }, { from: 3, to: 5 }]);
});
