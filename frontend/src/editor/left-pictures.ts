import type { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

/** What counts as a picture of a page that is pasted; a single dot is none. */
const PICTURES = 'img:not([width="1"]), svg';

/** Tells that pictures stayed behind when words came in, by paste or drop. Pictures without words are put in one by one. */
export function leftPicturesPlugin(told: () => void): Plugin {
  let brought = 0;
  const tell = ({ content }: Slice): boolean => {
    if (brought > picturesIn(content)) told();
    return false;
  };
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        brought = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(PICTURES).length;
        return html;
      },
      transformPasted(slice, _view, plain) {
        if (plain) brought = 0;
        return slice;
      },
      handlePaste: (_view, _event, slice) => tell(slice),
      handleDrop: (_view, _event, slice, moved) => !moved && tell(slice),
    },
  });
}

function picturesIn(content: Fragment): number {
  let found = 0;
  content.descendants(({ type }) => {
    if (type.name === 'image') found++;
  });
  return found;
}
