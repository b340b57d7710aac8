// @vitest-environment jsdom
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { sayAnew } from 'Frontend/editor/redrawn';
import { type Stated, stancesPlugin } from 'Frontend/editor/stances';
import { sampleDocument } from '../support/documents';

const workers: Stated = { block: 'v1', group: 'workers', stance: 'agree', said: 'Workers: agrees' };
const ghana: Stated = { block: 'v1', group: 'government', stance: 'object', said: 'Government of Ghana: objects' };

test('beside a provision stand the signs of who stated a position on it, each with words for those who do not see it', () => {
  let stated: readonly Stated[] = [workers, ghana, { ...workers, block: 'gone' }, { ...workers, block: 'h' }];
  const plugin = stancesPlugin(() => stated);
  const shown = (state: EditorState): readonly (readonly (string | null)[])[] => {
    const widgets = plugin.getState(state)?.find() as unknown as { readonly type: { readonly toDOM: () => HTMLElement } }[];
    return widgets.map(({ type }) => [...type.toDOM().children].flatMap((one) => [one.textContent, one.getAttribute('aria-label')]));
  };
  const state = EditorState.create({ doc: sampleDocument(), plugins: [plugin] });
  expect(shown(state)).toEqual([['▲✓', 'Workers: agrees', '●✕', 'Government of Ghana: objects']]);
  const written = state.apply(state.tr.insertText('x', 20));
  expect(shown(written)).toHaveLength(1);
  stated = [{ ...workers, block: 'v2', stance: 'reserve', said: 'Workers: reserve' }];
  expect(shown(written.apply(sayAnew(written)))).toEqual([['▲◐', 'Workers: reserve']]);
});
