// Runs steps one after the other and tells all that can be compared about each.
import { load } from "./schema.mjs";
import { stepsOf } from "./deeds.mjs";

const { Mapping, Step } = await load("prosemirror-transform");

/** The result of applying a step; what throws is a failure too. */
export const attempt = (step, doc) => {
  try {
    return step.apply(doc).doc;
  } catch {
    return null;
  }
};

/** Reads what an earlier session of the editor or a generator asks for: a step as JSON, or a deed. */
export const stepsOfPart = (schema, doc, part) => (part.step ? [Step.fromJSON(schema, part.step)] : stepsOf(doc, part.deed));

const flat = (json) => (json.stepType === "markSet" ? json.steps.flatMap(flat) : [json]);

/** A step's JSON, with sets within sets made one and a value that is not there made null. */
export const toJson = (step) => {
  if (!step) return null;
  const json = step.toJSON();
  if (json.stepType === "markSet") return { stepType: "markSet", steps: flat(json) };
  return json.stepType.endsWith("ttr") ? { ...json, value: json.value ?? null } : json;
};

const mapped = (mapping, pos, assoc) => {
  const result = mapping.mapResult(pos, assoc);
  return [result.pos, mapping.map(pos, assoc), result.deleted, result.deletedBefore, result.deletedAfter, result.deletedAcross];
};

const mappedAll = (mapping, positions) => positions.flatMap((pos) => [mapped(mapping, pos, -1), mapped(mapping, pos, 1)]);

const report = (step, doc, previous, positions) => {
  const after = attempt(step, doc);
  const map = step.getMap();
  const inverse = after && step.invert(doc);
  const undone = inverse && attempt(inverse, after);
  return {
    step: toJson(step),
    doc: after && after.toJSON(),
    map: { positions: mappedAll(map, positions), inverted: mappedAll(map.invert(), positions) },
    inverse: toJson(inverse),
    undone: undone !== null && undone.eq(doc),
    undoneMap: inverse && mappedAll(inverse.getMap(), positions),
    merged: previous ? toJson(previous.merge(step)) : null,
  };
};

const backAndForth = (steps) => {
  const mapping = new Mapping();
  for (const step of [...steps].reverse()) mapping.appendMap(step.getMap().invert());
  steps.forEach((step, i) => mapping.appendMap(step.getMap(), i % 3 === 2 ? undefined : steps.length - 1 - i));
  return mapping;
};

const forthAndBack = (steps) => {
  const mapping = new Mapping(steps.map((step) => step.getMap()));
  for (let i = steps.length - 1; i >= 0; i--) mapping.appendMap(steps[i].getMap().invert(), i);
  return mapping;
};

/** Everything about a run of steps on one document. */
export const runSteps = (schema, { doc: json, parts, positions }) => {
  let doc = schema.nodeFromJSON(json);
  doc.check();
  const reports = [];
  const applied = [];
  const all = [];
  for (const part of parts)
    for (const step of stepsOfPart(schema, doc, part)) {
      reports.push(report(step, doc, applied.at(-1), positions));
      all.push(step);
      const after = attempt(step, doc);
      if (after) applied.push(step);
      doc = after ?? doc;
    }
  const mapping = backAndForth(applied);
  return {
    reports,
    positions: mappedAll(mapping, positions),
    forthAndBack: mappedAll(forthAndBack(applied), positions),
    backwards: mappedAll(mapping.invert(), positions),
    mapped: all.map((step, i) => toJson(step.map(mapping.slice(i % (applied.length + 1))))),
  };
};
