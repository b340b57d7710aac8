// Rebases as prosemirror-collab's rebaseSteps does, with groups that are all-or-nothing.
import { carefulness } from "./careful.mjs";
import { load } from "./schema.mjs";
import { attempt, stepsOfPart, toJson } from "./steps.mjs";

const { Mapping, ReplaceStep, ReplaceAroundStep } = await load("prosemirror-transform");
const { Slice } = await load("prosemirror-model");

const carefully = carefulness({ Slice, ReplaceStep, ReplaceAroundStep });

/** A step acts on whatever stands in its range by now. */
const boldly = (_step, mapped) => [mapped];

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

const place = (manner, group, state) => {
  const next = { doc: state.doc, maps: state.maps.slice(), mirrors: state.mirrors.slice(), mapFrom: state.mapFrom };
  const placed = [];
  for (const step of group) {
    const since = mappingOf(next.maps, next.mirrors).slice(next.mapFrom);
    const mapped = step.map(since);
    const parts = mapped ? manner(step, mapped, since, next.doc) : [];
    next.mapFrom--;
    let after = parts.length > 0 ? next.doc : null;
    for (const part of parts) after = after && attempt(part, after);
    if (!after) return { placed: group.map(() => null), state: { ...state, mapFrom: state.mapFrom - group.length } };
    next.doc = after;
    if (parts[0] === mapped) next.mirrors.push([next.mapFrom, next.maps.length]);
    next.maps.push(...parts.map((part) => part.getMap()));
    placed.push(...parts);
  }
  return { placed, state: next };
};

/** The rebased steps of each group, and the document after them. */
const rebaseGroups = (manner, groups, since, head) => {
  const sent = groups.flat();
  const maps = [...sent].reverse().map((step) => step.getMap().invert());
  let state = { doc: head, maps: maps.concat(since.map((step) => step.getMap())), mirrors: [], mapFrom: sent.length };
  const placed = groups.map((group) => {
    const result = place(manner, group, state);
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
  const rebased = (manner) => {
    const { placed, doc: after } = rebaseGroups(manner, groups, since.steps, since.doc);
    return { placed: placed.map((group) => group.map(toJson)), doc: after.toJSON() };
  };
  return {
    groups: groups.map((group) => group.map(toJson)),
    since: since.steps.map(toJson),
    bold: rebased(boldly),
    careful: rebased(carefully),
  };
};
