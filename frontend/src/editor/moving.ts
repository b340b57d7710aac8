import { DOMParser, type Fragment, type Mark, type ParseRule, type Slice } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { isSuggestion, type Kind } from '../suggest/marks';
import { isMac } from './mac';
import { documentSchema } from './schema';

/** Reads a page that is pasted; of suggestions it reads which there were, not whose: only `Moving` knows that. */
export const pasteParser = new DOMParser(documentSchema, [suggested('ins', 'insertion'), suggested('del', 'deletion'), ...DOMParser.fromSchema(documentSchema).rules]);

function suggested(tag: string, mark: Kind): ParseRule {
  return { tag: `${tag}[data-suggestion]`, mark, getAttrs: ({ dataset }) => ({ id: dataset.suggestion ?? '', member: '', group: '', at: '' }) };
}

/** Which suggestions go along with a passage: those of one that is moved within a text, and none of one that is copied. */
export class Moving {
  private cuts = false;
  private copies = false;
  private readonly cut = new Map<string, Mark>();

  constructor(private readonly suggests: () => boolean) {}

  /** The passage is taken to be put elsewhere, or only copied. */
  takes(cuts: boolean): void {
    this.cuts = cuts;
  }

  /** The passage comes down with these keys held. */
  drops({ altKey, ctrlKey }: Pick<DragEvent, 'altKey' | 'ctrlKey'>): void {
    this.copies = isMac ? altKey : ctrlKey;
  }

  /** This is what is taken. */
  taken({ content }: Slice): void {
    this.cut.clear();
    if (this.cuts) marksIn(content).forEach((mark) => this.cut.set(keyOf(mark), mark));
    this.cuts = false;
  }

  /** The suggestion that a mark of what comes in stands for; null where it stays behind. */
  kept({ dragging }: Pick<EditorView, 'dragging'>): (mark: Mark) => Mark | null {
    if (this.suggests()) return () => null;
    if (dragging) return this.copies ? () => null : (mark) => mark;
    const cut = new Map(this.cut);
    this.cut.clear();
    return (mark) => cut.get(keyOf(mark)) ?? null;
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
