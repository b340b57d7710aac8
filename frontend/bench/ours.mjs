// Editors of the portal, by docs/collab-protocol.md: each types at the beginning of a paragraph of its own.
import { randomUUID } from "node:crypto";
import WebSocket from "ws";

const size = (node) => (node.text ? node.text.length : 2 + inside(node));
const inside = (node) => (node.content ?? []).reduce((sum, child) => sum + size(child), 0);

/** Where the text of each paragraph begins. */
export const paragraphs = (doc) => {
  const found = [];
  const walk = (node, at) => {
    if (node.type === "paragraph") found.push(at);
    let pos = at;
    for (const child of node.content ?? []) {
      walk(child, pos + 1);
      pos += size(child);
    }
  };
  walk(doc, 0);
  return found;
};

/** What each version added, read once for all editors of this process. */
export class Log {
  #added = new Map();
  #frames = new Map();

  of(version) {
    return this.#added.get(version);
  }

  /** The version that the frame read last from a version on reached, and how long that frame was. */
  until(from) {
    return this.#frames.get(from)?.until;
  }

  length(from) {
    return this.#frames.get(from)?.length;
  }

  frame(from, until, length) {
    this.#frames.set(from, { until, length });
  }

  add(version, owner, text) {
    if (!this.#added.has(version)) this.#added.set(version, { owner, text });
    return this.#added.get(version);
  }
}

/** One editor: follows the text, types ahead, and has one commit under way at a time. */
export class Editor {
  #socket;
  #waiting = [];
  #inFlight = null;
  #place;
  #index;
  #all;
  version = -1;
  rejected = 0;
  ended = null;

  /** `all`: what the editors of this process share. */
  constructor(index, all) {
    this.#index = index;
    this.#all = all;
  }

  /** Comes in with a ticket. */
  open(url, ticket) {
    this.#socket = new WebSocket(url, { perMessageDeflate: this.#all.deflate });
    this.#socket.on("open", () => {
      const inFlight = this.#inFlight?.commitId ?? null;
      this.#say({ type: "hello", v: 1, ticket, have: null, inFlight });
    });
    this.#socket.on("error", () => {});
    this.#socket.on("close", (code) => {
      this.ended = code;
      this.#all.ended?.(this, code);
    });
    return new Promise((resolve) => {
      this.#socket.on("message", (bytes) => this.#all.down(this, () => this.#hear(bytes, resolve)));
    });
  }

  close() {
    this.#socket.terminate();
  }

  /** Types one mark. */
  type() {
    this.#waiting.push(this.#all.marks.type(this.#index));
    this.#send();
  }

  /** Says that it is still there. */
  ping() {
    if (this.ended === null) this.#say({ type: "ping" });
  }

  get isIdle() {
    return this.#inFlight === null && this.#waiting.length === 0;
  }

  #say(frame) {
    const text = JSON.stringify(frame);
    this.#all.up(this, () => this.#socket.send(text));
  }

  #hear(bytes, welcomed) {
    const start = bytes.latin1Slice(0, Math.min(40, bytes.length));
    if (start.startsWith('{"type":"commits","from":')) this.#commits(Number.parseInt(start.slice(25), 10), bytes);
    else if (start.startsWith('{"type":"ack"')) this.#ack(JSON.parse(bytes));
    else if (start.startsWith('{"type":"welcome"')) this.#welcome(JSON.parse(bytes), welcomed);
    else if (start.startsWith('{"type":"rejected"')) this.#reject();
  }

  /** The frame is read by whichever editor it reaches first; it may hold several commits. */
  #commits(from, bytes) {
    const { log } = this.#all;
    const until = log.length(from) === bytes.length ? log.until(from) : this.#until(from, bytes);
    for (let version = from; version <= until; version++) {
      const added = this.#all.log.of(version);
      for (const key of this.#all.marks.keysOf(added.text)) this.#all.arrived(key);
      this.#advance(version, added);
    }
  }

  /** Reads a frame, and says which version it reaches. */
  #until(from, bytes) {
    const { list } = JSON.parse(bytes);
    for (const commit of list) this.#read(commit.version, commit);
    const { version } = list.at(-1);
    this.#all.log.frame(from, version, bytes.length);
    return version;
  }

  #read(version, commit) {
    return this.#all.log.add(version, ...this.#all.typedBy(commit.steps));
  }

  #advance(version, { owner, text }) {
    if (version !== this.version + 1) throw new Error(`version ${version} after ${this.version}`);
    this.version = version;
    if (owner < this.#index) this.#place += text.length;
  }

  #welcome(welcome, welcomed) {
    this.version = welcome.version;
    this.#place = paragraphs(welcome.snapshot)[this.#index];
    this.ended = null;
    if (welcome.acked) this.#confirm(welcome.acked);
    else if (this.#inFlight) this.#commit();
    welcomed(this);
    this.#send();
  }

  #ack(answer) {
    const { text } = this.#inFlight;
    this.#advance(answer.version, this.#all.log.add(answer.version, this.#index, text));
    this.#confirm(answer);
    this.#send();
  }

  #confirm(answer) {
    const { commitId, text } = this.#inFlight;
    this.#inFlight = null;
    this.#all.confirmed(this.#index, commitId, answer.version, text);
  }

  #reject() {
    this.rejected++;
    this.#inFlight = null;
    this.#send();
  }

  #send() {
    if (this.#inFlight || this.#waiting.length === 0 || this.ended !== null || this.version < 0) return;
    this.#inFlight = { commitId: randomUUID(), text: this.#waiting.splice(0).join("") };
    this.#commit();
  }

  #commit() {
    const { commitId, text } = this.#inFlight;
    const slice = { content: [{ type: "text", text }] };
    const step = { stepType: "replace", from: this.#place, to: this.#place, slice };
    this.#say({ type: "commit", commitId, base: this.version, groups: [[step]] });
  }
}

/** What editors of one process share: `more` says what becomes of what happens. */
export const shared = (marks, more = {}) => ({
  marks,
  log: new Log(),
  deflate: false,
  arrived: () => {},
  confirmed: () => {},
  up: (_, deed) => deed(),
  down: (_, deed) => deed(),
  typedBy: (steps) => {
    const text = steps.map((step) => step.slice?.content?.[0]?.text ?? "").join("");
    return [marks.owner(marks.keysOf(text)[0]), text];
  },
  ...more,
});
