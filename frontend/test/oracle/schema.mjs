// Builds the document schema for prosemirror-model from the file that both sides read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(`${process.env.TRIALOGUE_FRONTEND ?? process.cwd()}/package.json`);

/** Loads a package from the frontend's node_modules. The ES module is the only copy: both packages must share it. */
export const load = (name) => {
  const main = installed.resolve(name);
  return import(pathToFileURL(main.replace(/index\.cjs$/, "index.js")).href);
};

const { Schema } = await load("prosemirror-model");

const within = (rule, value) => (rule.min ?? -Infinity) <= value && value <= (rule.max ?? Infinity);

const accepts = {
  null: (value) => value === null,
  string: (value, rule) => typeof value === "string" && (!rule.pattern || new RegExp(rule.pattern).test(value)),
  integer: (value, rule) => Number.isInteger(value) && within(rule, value),
  boolean: (value) => typeof value === "boolean",
  array: (value, rule) => Array.isArray(value) && value.every((each) => Number.isInteger(each) && within(rule, each)),
};

const attribute = (name, rule) => {
  const validate = (value) => {
    if (!rule.type.split("|").some((type) => accepts[type](value, rule))) throw new RangeError(`Wrong value of ${name}`);
  };
  return "default" in rule ? { default: rule.default, validate } : { validate };
};

const specs = (list) =>
  Object.fromEntries(
    list.map(({ name, attrs = {}, ...rest }) => [
      name,
      { ...rest, attrs: Object.fromEntries(Object.entries(attrs).map(([key, rule]) => [key, attribute(key, rule)])) },
    ]),
  );

/** The schema described by the file at `path`. */
export const readSchema = (path) => {
  const { nodes, marks, topNode } = JSON.parse(readFileSync(path, "utf8"));
  return new Schema({ nodes: specs(nodes), marks: specs(marks), topNode });
};

const stateText = (states, state) => {
  const edges = Array.from({ length: state.edgeCount }, (_, n) => state.edge(n));
  const moves = edges.map(({ type, next }) => `${type.name}>${states.indexOf(next)}`);
  return `${state.validEnd ? "*" : " "}${moves.join(" ")}`;
};

/** The automaton of each content expression, as text: one state after the other in order of discovery. */
export const expressionStates = (schema, expressions) =>
  expressions.map((expression) => {
    const nodes = schema.spec.nodes.append({ probe: { content: expression } });
    const probe = new Schema({ nodes, marks: schema.spec.marks, topNode: "doc" }).nodes.probe;
    const states = [probe.contentMatch];
    for (let i = 0; i < states.length; i++)
      for (let n = 0; n < states[i].edgeCount; n++) {
        const { next } = states[i].edge(n);
        if (!states.includes(next)) states.push(next);
      }
    return states.map((state) => stateText(states, state));
  });
