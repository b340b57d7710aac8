// Editors who go on whatever dies beneath them: they come back, ask after their last commit and send it again if it was not kept.
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Marks } from "./marks.mjs";
import * as ours from "./ours.mjs";

const { url, ticketUrl, editors, everyMs, results } = JSON.parse(process.argv[2]);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const marks = new Marks();
const acked = [];
let typing = true;
let over = false;

const ticket = async (index) => {
  for (;;) {
    try {
      const answer = await fetch(`${ticketUrl}${index}`, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return await answer.text();
    } catch {
      // whoever gives tickets needs the database as well
    }
    await wait(200);
  }
};

const back = async (editor, index) => editor.open(url, await ticket(index));

const all = ours.shared(marks, {
  confirmed: (owner, commitId, version, text) => acked.push({ owner, commitId, version, text }),
  ended: (editor) => {
    if (!over) setTimeout(() => back(editor, there.indexOf(editor)), 200);
  },
});
const there = Array.from({ length: editors }, (_, index) => new ours.Editor(index, all));
await Promise.all(there.map(back));
console.log("there");

there.forEach((editor) => {
  const next = () => {
    if (!typing) return;
    editor.type();
    setTimeout(next, everyMs * (0.5 + Math.random()));
  };
  next();
});

for await (const word of createInterface({ input: process.stdin })) {
  if (word === "count") console.log(acked.length);
  if (word === "stop") break;
}
typing = false;
for (let i = 0; i < 600 && !there.every((editor) => editor.isIdle); i++) await wait(100);
over = true;
const rejected = there.reduce((sum, editor) => sum + editor.rejected, 0);
writeFileSync(results, JSON.stringify({ acked, rejected, settled: there.every((editor) => editor.isIdle) }));
console.log("done");
process.exit(0);
