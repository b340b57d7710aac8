// The oracle of the Java document model: runs steps through the npm packages. One JSON request a line on standard input,
// one JSON answer a line on standard output, in the same order. The schema file is the argument.
import { argv, stdin, stdout } from "node:process";
import { expressionStates, readSchema } from "./schema.mjs";
import { runSteps } from "./steps.mjs";
import { runRebase } from "./rebase.mjs";

const schema = readSchema(argv[2]);

const answers = {
  steps: (request) => runSteps(schema, request),
  rebase: (request) => runRebase(schema, request),
  states: (request) => expressionStates(schema, request.expressions),
};

const answer = (line) => {
  const request = JSON.parse(line);
  try {
    return answers[request.kind](request);
  } catch (error) {
    return { crashed: String(error.stack) };
  }
};

// node:readline would break lines at U+2028 too
let rest = "";
for await (const chunk of stdin.setEncoding("utf8")) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop();
  if (lines.length) stdout.write(lines.map((line) => `${JSON.stringify(answer(line))}\n`).join(""));
}
