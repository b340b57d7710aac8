// How long an edit takes to reach every other editor of one text.
import { bundled } from "./bundle.mjs";
import { Marks, percentiles } from "./marks.mjs";
import * as ours from "./ours.mjs";
import * as theirs from "./theirs.mjs";

const { url, editors, tickets, everyMs, warmSeconds, seconds, deflate, whole, edited } = JSON.parse(process.argv[2]);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const marks = new Marks();
const makers = {
  ours: async () => {
    const all = ours.shared(marks, { deflate, arrived: (key) => marks.seen(key) });
    return (index) => new ours.Editor(index, all);
  },
  theirs: async () => (index) => new theirs.Editor(index, { marks, deflate }),
  oursWhole: async () => {
    const { Editor } = await bundled("whole-ours.mjs");
    return (index) => new Editor(index, { marks, deflate });
  },
  theirsWhole: async () => {
    const { Editor } = await import("./whole-theirs.mjs");
    return (index) => new Editor(index, { marks, deflate });
  },
};
const make = await makers[(tickets ? "ours" : "theirs") + (whole ? "Whole" : "")]();
const there = await Promise.all(Array.from({ length: editors }, (_, i) => make(i).open(url, tickets?.[i] ?? edited)));

let typing = true;
const begun = performance.now();
there.forEach((editor, index) => {
  let turn = 0;
  const next = () => {
    if (!typing) return;
    editor.type();
    turn++;
    setTimeout(next, Math.max(0, begun + (index * everyMs) / editors + turn * everyMs - performance.now()));
  };
  setTimeout(next, (index * everyMs) / editors);
});

await wait(warmSeconds * 1000);
marks.count(seconds * 1000);
const cpu = process.cpuUsage();
await wait(seconds * 1000);
const { user, system } = process.cpuUsage(cpu);
typing = false;
const expected = marks.counted * (editors - 1);
for (let i = 0; i < 50 && marks.samples.length < expected; i++) await wait(100);
const rejected = there.reduce((sum, editor) => sum + (editor.rejected ?? 0), 0);
const load = (user + system) / 1e6 / seconds;
console.log(
  JSON.stringify({ ...percentiles(marks.samples), edits: marks.counted, missing: expected - marks.samples.length, rejected, load }),
);
process.exit(0);
