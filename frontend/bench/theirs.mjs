// Editors of a Hocuspocus server: the same load, by its protocol. What they receive is searched for marks and not merged,
// so that the time taken is the server's and the way's, and not the editors'.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";

const NAME = "text";
const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;

const message = (type, write) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, NAME);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** One editor with a document of its own. */
export class Editor {
  #socket;
  #doc = new Y.Doc();
  #index;
  #all;
  #opened = false;

  constructor(index, all) {
    this.#index = index;
    this.#all = all;
  }

  open(url) {
    this.#socket = new WebSocket(url, { perMessageDeflate: this.#all.deflate });
    this.#socket.on("open", () => {
      this.#socket.send(message(AUTH, this.#token));
      this.#socket.send(message(SYNC, (encoder) => sync.writeSyncStep1(encoder, this.#doc)));
    });
    return new Promise((resolve) => {
      this.#socket.on("message", (bytes) => this.#hear(bytes, resolve));
    });
  }

  close() {
    this.#socket.terminate();
  }

  type() {
    const paragraph = this.#doc.getXmlFragment("text").get(this.#index).get(0);
    paragraph.insert(0, this.#all.marks.type(this.#index));
  }

  #token = (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "token");
    encoding.writeVarString(encoder, "4.7.0");
  };

  #hear(bytes, opened) {
    if (this.#opened) {
      for (const key of this.#all.marks.keysIn(bytes)) if (this.#all.marks.owner(key) !== this.#index) this.#all.marks.seen(key);
      return;
    }
    const decoder = decoding.createDecoder(bytes);
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type !== SYNC && type !== SYNC_REPLY) return;
    if (decoding.readVarUint(decoder) !== sync.messageYjsSyncStep2) return;
    sync.readSyncStep2(decoder, this.#doc, null);
    this.#doc.on("update", (update) => {
      this.#socket.send(message(SYNC, (encoder) => sync.writeUpdate(encoder, update)));
    });
    this.#opened = true;
    opened(this);
  }
}
