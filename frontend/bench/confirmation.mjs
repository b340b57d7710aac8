// How long what is typed takes to be confirmed, over lines of 40 to 180 ms there and back.
import { Marks, percentiles } from "./marks.mjs";
import * as ours from "./ours.mjs";

const { url, editors, tickets, everyMs, warmSeconds, seconds, shortest, longest } = JSON.parse(process.argv[2]);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A line on which each frame takes half of the way there and back; what was said first arrives first. */
class Line {
  #under = [];
  #half;

  constructor(there) {
    this.#half = there / 2;
  }

  carry(deed) {
    this.#under.push({ due: performance.now() + this.#half, deed });
  }

  deliver(now) {
    let arrived = 0;
    while (arrived < this.#under.length && this.#under[arrived].due <= now) this.#under[arrived++].deed();
    if (arrived > 0) this.#under.splice(0, arrived);
  }
}

const marks = new Marks();
const lines = new Map();
const line = (editor, way) => lines.get(editor)[way];
const all = ours.shared(marks, {
  up: (editor, deed) => line(editor, 0).carry(deed),
  down: (editor, deed) => line(editor, 1).carry(deed),
  confirmed: (owner, commitId, version, text) => marks.keysOf(text).forEach((key) => marks.seen(key)),
});
setInterval(() => {
  const now = performance.now();
  for (const ways of lines.values()) ways.forEach((way) => way.deliver(now));
}, 1);

const there = await Promise.all(
  Array.from({ length: editors }, (_, index) => {
    const editor = new ours.Editor(index, all);
    const roundTrip = shortest + ((longest - shortest) * index) / Math.max(1, editors - 1);
    lines.set(editor, [new Line(roundTrip), new Line(roundTrip)]);
    return editor.open(url, tickets[index]);
  }),
);

let typing = true;
there.forEach((editor, index) => {
  const next = () => {
    if (!typing) return;
    editor.type();
    setTimeout(next, everyMs * (0.5 + Math.random()));
  };
  setTimeout(next, (index * everyMs) / editors);
});

await wait(warmSeconds * 1000);
marks.count(seconds * 1000);
await wait(seconds * 1000);
typing = false;
for (let i = 0; i < 50 && marks.samples.length < marks.counted; i++) await wait(100);
const rejected = there.reduce((sum, editor) => sum + editor.rejected, 0);
console.log(
  JSON.stringify({ ...percentiles(marks.samples), edits: marks.counted, missing: marks.counted - marks.samples.length, rejected }),
);
process.exit(0);
