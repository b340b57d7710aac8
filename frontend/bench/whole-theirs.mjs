// Editors of a Hocuspocus server with the client that its authors deliver, each with a document of its own; and, when asked to, with the
// state of a ProseMirror editor on it, bound by y-prosemirror.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import WebSocket from "ws";
import { ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import * as Y from "yjs";

const schema = new Schema({
  nodes: { doc: { content: "paragraph+" }, paragraph: { content: "text*" }, text: {} },
});

/** What the plugins need of an editor's view, which draws nothing. */
class View {
  #plugins;

  constructor(fragment) {
    this.state = EditorState.create({ schema, plugins: [ySyncPlugin(fragment), yUndoPlugin()] });
    this.#plugins = this.state.plugins.flatMap((plugin) => (plugin.spec.view ? [plugin.spec.view(this)] : []));
  }

  dispatch(tr) {
    const before = this.state;
    this.state = before.apply(tr);
    for (const plugin of this.#plugins ?? []) plugin.update?.(this, before);
  }

  hasFocus() {
    return false;
  }
}

/** Where the text of the nth paragraph ends: there y-prosemirror, which compares texts, tells a mark as a whole. */
const placeOf = (doc, nth) => {
  let pos = -1;
  for (let i = 0; i <= nth; i++) pos += doc.child(i).nodeSize;
  return pos;
};

/** One editor. */
export class Editor {
  #doc = new Y.Doc();
  #index;
  #marks;
  #socketClass;
  #view = null;

  constructor(index, { marks, deflate }) {
    this.#index = index;
    this.#marks = marks;
    this.#socketClass = class extends WebSocket {
      constructor(url) {
        super(url, { perMessageDeflate: deflate });
      }
    };
  }

  open(url, edited) {
    const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: this.#socketClass });
    return new Promise((resolve) => {
      const provider = new HocuspocusProvider({
        websocketProvider,
        name: "text",
        document: this.#doc,
        token: "token",
        onSynced: () => {
          if (edited) this.#view = new View(this.#doc.getXmlFragment("text"));
          this.#doc.on("update", (update, origin) => {
            if (origin === provider) this.#took(update);
          });
          resolve(this);
        },
      });
      provider.attach();
    });
  }

  type() {
    const mark = this.#marks.type(this.#index);
    const view = this.#view;
    if (view) view.dispatch(view.state.tr.insertText(mark, placeOf(view.state.doc, this.#index)));
    else this.#doc.getXmlFragment("text").get(this.#index).get(0).insert(0, mark);
  }

  /** The plugins have heard of it already. */
  #took(update) {
    for (const key of this.#marks.keysIn(Buffer.from(update.buffer, update.byteOffset, update.byteLength))) this.#marks.seen(key);
  }
}
