// Rebases as prosemirror-collab's rebaseSteps does, with groups that are all-or-nothing.
import { load } from "./schema.mjs";
import { attempt, stepsOfPart, toJson } from "./steps.mjs";

const { Mapping } = await load("prosemirror-transform");

/** The steps that apply, one after the other, and the document after them. */
const perform = (schema, doc, parts) => {
  const steps = [];
  let current = doc;
  for (const part of parts)
    for (const step of stepsOfPart(schema, current, part)) {
      const after = attempt(step, current);
      if (!after) continue;
      steps.push(step);
      current = after;
    }
  return { steps, doc: current };
};

const mappingOf = (maps, mirrors) => {
  const mapping = new Mapping(maps.slice());
  mirrors.forEach(([map, mirrored]) => mapping.setMirror(map, mirrored));
  return mapping;
};

const place = (group, state) => {
  const next = { doc: state.doc, maps: state.maps.slice(), mirrors: state.mirrors.slice(), mapFrom: state.mapFrom };
  const placed = [];
  for (const step of group) {
    const mapped = step.map(mappingOf(next.maps, next.mirrors).slice(next.mapFrom));
    next.mapFrom--;
    const after = mapped && attempt(mapped, next.doc);
    if (!after) return { placed: group.map(() => null), state: { ...state, mapFrom: state.mapFrom - group.length } };
    next.doc = after;
    next.mirrors.push([next.mapFrom, next.maps.push(mapped.getMap()) - 1]);
    placed.push(mapped);
  }
  return { placed, state: next };
};

/** The rebased steps of each group, and the document after them. */
const rebaseGroups = (groups, since, head) => {
  const sent = groups.flat();
  const maps = [...sent].reverse().map((step) => step.getMap().invert());
  let state = { doc: head, maps: maps.concat(since.map((step) => step.getMap())), mirrors: [], mapFrom: sent.length };
  const placed = groups.map((group) => {
    const result = place(group, state);
    state = result.state;
    return result.placed;
  });
  return { placed, doc: state.doc };
};

export const runRebase = (schema, { doc: json, groups: wanted, since: others }) => {
  const base = schema.nodeFromJSON(json);
  let doc = base;
  const groups = wanted.map((parts) => {
    const performed = perform(schema, doc, parts);
    doc = performed.doc;
    return performed.steps;
  });
  const since = perform(schema, base, others);
  const { placed, doc: after } = rebaseGroups(groups, since.steps, since.doc);
  return {
    groups: groups.map((group) => group.map(toJson)),
    since: since.steps.map(toJson),
    placed: placed.map((group) => group.map(toJson)),
    doc: after.toJSON(),
  };
};
