import { isHistoryTransaction } from 'prosemirror-history';
import { DOMParser, type Fragment, type Mark, type Node, type ParseRule, type Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { arrival } from '../collab/plugin';
import { isSuggestion, type Kind } from '../suggest/marks';
import { isMac } from './mac';
import { documentSchema } from './schema';

/** Reads a page that is pasted; of suggestions it reads which there were, not whose: only `Moving` knows that. */
export const pasteParser = new DOMParser(documentSchema, [suggested('ins', 'insertion'), suggested('del', 'deletion'), ...DOMParser.fromSchema(documentSchema).rules]);

function suggested(tag: string, mark: Kind): ParseRule {
  return { tag: `${tag}[data-suggestion]`, mark, getAttrs: ({ dataset }) => ({ id: dataset.suggestion ?? '', member: '', group: '', at: '' }) };
}

/** Which suggestions go along with a passage: those of one that is moved within a text, once, and none of one that is copied. */
export class Moving {
  private cuts = false;
  private copies = false;
  private readonly cut = new Map<string, Mark>();
  /** What was cut stands nowhere in the text. */
  private gone = false;
  /** What was cut may come in with the next change. */
  private comes = false;

  constructor(private readonly suggests: () => boolean) {}

  /** The passage is taken to be put elsewhere, or only copied. */
  takes(cuts: boolean): void {
    this.cuts = cuts && !this.suggests();
  }

  /** The passage comes down with these keys held. */
  drops({ altKey, ctrlKey }: Pick<DragEvent, 'altKey' | 'ctrlKey'>): void {
    this.copies = isMac ? altKey : ctrlKey;
  }

  /** This is what is taken. */
  taken({ content }: Slice): void {
    this.cut.clear();
    if (this.cuts) marksIn(content).forEach((mark) => this.cut.set(keyOf(mark), mark));
    this.cuts = this.gone = this.comes = false;
  }

  /** This was done: what was cut is gone once the cut is made, and back once it is put somewhere or the cut is undone. */
  seen(tr: Transaction): void {
    if (!tr.docChanged || arrival(tr) !== null || this.cut.size === 0) return;
    const { comes } = this;
    this.comes = false;
    if (tr.getMeta('uiEvent') === 'cut') this.gone = true;
    else if (isHistoryTransaction(tr)) this.gone = this.growth(tr) === 0 ? this.gone : this.growth(tr) < 0;
    else if (comes && (tr.getMeta('uiEvent') === 'paste' || this.growth(tr) > 0)) this.gone = false;
  }

  /** The suggestion that a mark of what comes in stands for; null where it stays behind. */
  kept({ dragging }: Pick<EditorView, 'dragging'>): (mark: Mark) => Mark | null {
    if (this.suggests()) return () => null;
    if (dragging) return this.copies ? () => null : (mark) => mark;
    this.comes = this.gone;
    return this.gone ? (mark) => this.cut.get(keyOf(mark)) ?? null : () => null;
  }

  /** By how much more of a text bears the suggestions that were cut. */
  private growth({ before, doc }: Transaction): number {
    return this.amount(doc) - this.amount(before);
  }

  private amount(doc: Node): number {
    let amount = 0;
    doc.descendants((node) => {
      if (node.marks.some((mark) => this.cut.has(keyOf(mark)))) amount += node.isInline ? node.nodeSize : 1;
    });
    return amount;
  }
}

function keyOf({ type, attrs }: Mark): string {
  return `${type.name}|${String(attrs.id)}`;
}

function marksIn(content: Fragment): readonly Mark[] {
  const found: Mark[] = [];
  content.descendants(({ marks }) => void found.push(...marks.filter(isSuggestion)));
  return found;
}
