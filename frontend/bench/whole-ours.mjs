// Editors of the portal with all that an editor of the page does but draw: the text, its history, and the client that follows the server.
// Made into one file by bundle.mjs, as the client is TypeScript.
import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import WebSocket from "ws";
import { CollabClient } from "../src/collab/client";
import { loaded } from "../src/collab/model";
import { arrival, collabOf, collabPlugin } from "../src/collab/plugin";
import { parseFrame } from "../src/collab/protocol";
import { textOf } from "../src/collab/work";
import { idsPlugin } from "../src/editor/ids";
import { lockedPlugin } from "../src/editor/locked";
import { documentSchema } from "../src/editor/schema";

const stateOf = (collab) => {
  const plugins = [collabPlugin(collab), history(), idsPlugin(), lockedPlugin(() => {})];
  return EditorState.create({ doc: textOf(collab), plugins });
};

/** Where the text of the nth paragraph begins. */
const placeOf = (doc, nth) => {
  let found = -1;
  let left = nth;
  doc.descendants((node, pos) => {
    if (found >= 0) return false;
    if (node.type.name === "paragraph" && left-- === 0) found = pos + 1;
    return node.isBlock && !node.isTextblock;
  });
  return found;
};

const typedIn = (steps) => steps.map((step) => step.slice?.content?.[0]?.text ?? "").join("");

/** One editor with a text of its own. */
export class Editor {
  state = stateOf(loaded(documentSchema.topNodeType.createAndFill(), 0));
  rejected = 0;
  #client;
  #socket;
  #index;
  #marks;
  #deflate;
  #opened;

  constructor(index, { marks, deflate }) {
    this.#index = index;
    this.#marks = marks;
    this.#deflate = deflate;
    this.#client = new CollabClient(this, this, (frame) => this.#say(frame), () => this.#lost());
  }

  open(url, ticket) {
    this.#socket = new WebSocket(url, { perMessageDeflate: this.#deflate });
    this.#socket.on("open", () => this.#say(this.#client.hello(ticket)));
    this.#socket.on("message", (bytes) => this.#hear(parseFrame(bytes.toString())));
    return new Promise((resolve) => {
      this.#opened = () => resolve(this);
    });
  }

  type() {
    this.dispatch(this.state.tr.insertText(this.#marks.type(this.#index), placeOf(this.state.doc, this.#index)));
  }

  dispatch(tr) {
    const before = this.state;
    this.state = before.apply(tr);
    const come = arrival(tr);
    if (come === null) {
      if (collabOf(this.state) !== collabOf(before)) this.#client.noted();
    } else {
      for (const { commit } of come) for (const key of this.#marks.keysOf(typedIn(commit.steps))) this.#marks.seen(key);
    }
  }

  load(collab) {
    this.state = stateOf(collab);
  }

  composing() {
    return null;
  }

  welcomed() {
    this.#opened();
  }

  confirmed() {}

  heard() {}

  moved() {}

  #hear(frame) {
    if (frame === null) return;
    if (frame.type === "rejected") this.rejected++;
    this.#client.receive(frame);
  }

  #say(frame) {
    if (this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #lost() {
    throw new Error(`editor ${this.#index} and the server have different texts`);
  }
}
