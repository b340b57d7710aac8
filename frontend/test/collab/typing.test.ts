import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { withTyping } from '../../src/collab/typing';
import { documentSchema } from '../../src/editor/schema';
import { sampleDocument } from '../support/documents';
import { Random } from '../support/random';

/** Words, strong words, nothing, or what must not stand among words. */
function content(random: Random): Fragment {
  const text = documentSchema.text('brought', random.below(2) === 0 ? [] : [documentSchema.mark('strong')]);
  const whole = documentSchema.node('paragraph', null, text);
  return [Fragment.empty, Fragment.from(text), Fragment.from([text, documentSchema.text(' in')]), Fragment.from(whole)][random.below(4)] ?? Fragment.empty;
}

/** The text with a note among the words of its last block. */
function withNote(doc: Node): Node {
  const note = documentSchema.node('footnote', { id: 'note' }, documentSchema.text('words of a note'));
  const last = documentSchema.node('paragraph', { id: 'noted' }, [documentSchema.text('before '), note, documentSchema.text(' behind')]);
  return doc.copy(doc.content.addToEnd(last));
}

function applied(doc: Node, step: ReplaceStep): Node | null {
  try {
    return step.apply(doc).doc;
  } catch {
    return null;
  }
}

test('typing makes the text that the library makes of it, or leaves it to the library', () => {
  const random = new Random(11);
  const doc = withNote(sampleDocument());
  let quick = 0;
  for (let n = 0; n < 20_000; n++) {
    const from = random.below(doc.content.size + 1);
    const to = Math.min(from + random.below(n % 2 === 0 ? 1 : 30), doc.content.size);
    const step = new ReplaceStep(from, to, new Slice(content(random), 0, 0));
    const made = withTyping(doc, step);
    if (made === null) continue;
    quick++;
    expect(applied(doc, step)?.eq(made), `${from} to ${to}`).toBe(true);
  }
  expect(quick).toBeGreaterThan(5_000);
});
