// Editors of a Hocuspocus server with the client that its authors deliver, each with a document of its own.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import * as Y from "yjs";

/** One editor. */
export class Editor {
  #doc = new Y.Doc();
  #index;
  #marks;
  #socketClass;

  constructor(index, { marks, deflate }) {
    this.#index = index;
    this.#marks = marks;
    this.#socketClass = class extends WebSocket {
      constructor(url) {
        super(url, { perMessageDeflate: deflate });
      }
    };
  }

  open(url) {
    const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: this.#socketClass });
    return new Promise((resolve) => {
      const provider = new HocuspocusProvider({
        websocketProvider,
        name: "text",
        document: this.#doc,
        token: "token",
        onSynced: () => {
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
    const paragraph = this.#doc.getXmlFragment("text").get(this.#index).get(0);
    paragraph.insert(0, this.#marks.type(this.#index));
  }

  #took(update) {
    for (const key of this.#marks.keysIn(Buffer.from(update.buffer, update.byteOffset, update.byteLength))) this.#marks.seen(key);
  }
}
