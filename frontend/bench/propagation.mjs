// How long an edit takes to reach every other editor of one text.
import { Marks, percentiles } from "./marks.mjs";
import * as ours from "./ours.mjs";
import * as theirs from "./theirs.mjs";

const { url, editors, tickets, everyMs, warmSeconds, seconds, deflate } = JSON.parse(process.argv[2]);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const marks = new Marks();
const all = ours.shared(marks, { deflate, arrived: (key) => marks.seen(key) });
const make = (index) => (tickets ? new ours.Editor(index, all) : new theirs.Editor(index, { marks, deflate }));
const there = await Promise.all(Array.from({ length: editors }, (_, i) => make(i).open(url, tickets?.[i])));

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
