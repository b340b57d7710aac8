import type { Node, Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { allSteps, type CollabState, type Group, loaded, ownGroups, type OwnStep, type Passage, type Unplaced } from './model';
import { withUnplaced } from './own';
import type { StepJson } from './protocol';
import { Diverged, tryStep } from './replay';
import type { Kept } from './store';

interface GroupJson {
  readonly id: string;
  readonly size: number;
  readonly steps: readonly StepJson[];
  /** Absent from work that was kept before groups had it. */
  readonly unmarked?: readonly StepJson[];
  /** Absent from work that was kept before groups had it. */
  readonly undoes?: readonly string[] | null;
  readonly lost: readonly Passage[] | null;
}

/** What of a text is not confirmed yet, as plain data that a browser can keep over a crash. */
export interface Work {
  readonly version: number;
  readonly inFlight: { readonly commitId: string; readonly groups: readonly GroupJson[] } | null;
  readonly pending: readonly GroupJson[];
  readonly unplaced: readonly Unplaced[];
  readonly begun: number;
}

/** Whether there is anything to keep. */
export function isIdle(work: Work): boolean {
  return work.inFlight === null && work.pending.length === 0 && work.unplaced.length === 0;
}

/** What is to be kept of a state. */
export function workOf({ version, inFlight, pending, unplaced, begun }: CollabState): Work {
  const sent = inFlight && { commitId: inFlight.commitId, groups: inFlight.groups.map(groupJson) };
  return { version, inFlight: sent, pending: pending.map(groupJson), unplaced, begun };
}

/** Puts kept work back on the confirmed text of its version. */
export function restored(confirmed: Node, work: Work): CollabState {
  let doc = confirmed;
  const group = (json: GroupJson): Group => {
    const [steps, between] = readGroup(doc, json.steps);
    const [unmarked, after] = readGroup(between, json.unmarked ?? []);
    doc = after;
    return { id: json.id, size: json.size, steps, unmarked: unmarked.map(({ step }) => step), undoes: json.undoes ?? null, lost: json.lost };
  };
  const inFlight = work.inFlight && { commitId: work.inFlight.commitId, groups: work.inFlight.groups.map(group) };
  const pending = work.pending.map(group);
  return { ...loaded(confirmed, work.version), inFlight, pending, unplaced: work.unplaced, begun: work.begun };
}

/**
 * What a browser kept, put back on its text. Work of a later version waits until the text has reached that; work that
 * does not fit gives its words to the tray. Null when even the text cannot be read, as after a change of schema.
 */
export function unpacked(schema: Schema, { base, work }: Kept): { state: CollabState; waiting: Work | null } | null {
  try {
    const state = loaded(schema.nodeFromJSON(base.doc), base.version);
    if (work === null || work.version > base.version) return { state, waiting: work };
    return { state: fitting(state, work), waiting: null };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function fitting(state: CollabState, work: Work): CollabState {
  try {
    return work.version < state.version ? withWordsOf(state, work) : restored(state.confirmed, work);
  } catch (error) {
    if (error instanceof Diverged) return withWordsOf(state, work);
    throw error;
  }
}

/** The text with our own unconfirmed steps on top. */
export function textOf(state: CollabState): Node {
  return ownGroups(state).flatMap(allSteps).reduce((doc, step) => tryStep(doc, step) ?? doc, state.confirmed);
}

/** Adds kept work to the tray, as its text is no longer to be had. */
export function withWordsOf(state: CollabState, work: Work): CollabState {
  const kept = { ...state, unplaced: [...work.unplaced, ...state.unplaced], begun: Math.max(work.begun, state.begun) };
  return withUnplaced(kept, wordsOfWork(work), 'reloaded', null);
}

function wordsOfWork(work: Work): readonly Passage[] {
  const groups = [...(work.inFlight?.groups ?? []), ...work.pending];
  return groups.flatMap((group) => group.lost ?? group.steps.flatMap(sliceWords));
}

/** Read from the plain data, as a schema that changed since may not know the step. */
function sliceWords({ slice, from }: StepJson): readonly Passage[] {
  const text = textIn(slice);
  return text === '' ? [] : [{ text, slice, blockId: null, offset: typeof from === 'number' ? from : 0 }];
}

function textIn(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  if ('text' in json && typeof json.text === 'string') return json.text;
  return 'content' in json && Array.isArray(json.content) ? json.content.map(textIn).join('') : '';
}

function groupJson({ id, size, steps, unmarked, undoes, lost }: Group): GroupJson {
  const json = (step: Step): StepJson => step.toJSON() as StepJson;
  return { id, size, steps: steps.map(({ step }) => json(step)), unmarked: unmarked.map(json), undoes, lost };
}

function readGroup(start: Node, json: readonly StepJson[]): readonly [readonly OwnStep[], Node] {
  const steps: OwnStep[] = [];
  let doc = start;
  for (const step of json.map((one) => readStep(start.type.schema, one))) {
    const after = tryStep(doc, step);
    if (after === null) throw new Diverged('Kept work does not fit its text');
    steps.push({ step, inverted: step.invert(doc) });
    doc = after;
  }
  return [steps, doc];
}

function readStep(schema: Schema, json: StepJson): Step {
  return Step.fromJSON(schema, json);
}
