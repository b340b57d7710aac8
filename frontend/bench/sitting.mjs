// Editors who sit in texts, and in the first of them type, until they are told to go.
import { createInterface } from "node:readline";
import { Marks } from "./marks.mjs";
import * as ours from "./ours.mjs";

const marks = new Marks();
const there = [];

const sit = async ({ url, tickets, everyMs }) => {
  const all = ours.shared(marks);
  const come = Promise.all(tickets.map((ticket, index) => new ours.Editor(index, all).open(url, ticket)));
  for (const editor of await come) {
    there.push(editor);
    if (everyMs) setInterval(() => editor.type(), everyMs);
    else setInterval(() => editor.ping(), 15_000);
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "rejected") console.log(there.reduce((sum, editor) => sum + editor.rejected, 0));
  else {
    await sit(JSON.parse(line));
    console.log(there.filter((editor) => editor.ended === null).length);
  }
}
process.exit(0);
