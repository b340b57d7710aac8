import { Node, type Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { allSteps, type Change, type CollabState } from './model';
import type { Answer, Commit, CommitFrame, StepJson, Welcome } from './protocol';
import { receiveAck, receiveRejection, receiveSnapshot, receiveTheirs } from './receive';
import { Diverged } from './replay';
import type { Placed } from './unchanged';


/** Reads steps; a step this schema cannot read means that the copy cannot follow. */
export function readSteps(schema: Schema, steps: readonly StepJson[]): readonly Step[] {
  try {
    return steps.map((json) => Step.fromJSON(schema, json));
  } catch (error) {
    if (error instanceof RangeError) throw new Diverged(error.message);
    throw error;
  }
}

/** Takes in a commit that may be our own; null when it is already here. A gap means that the copy must be loaded anew. */
export function takeCommit(state: CollabState, doc: Node, commit: Commit): Change | null {
  if (commit.commitId === state.inFlight?.commitId) return takeAnswer(state, doc, answerIn(commit));
  return takeTheirs(state, doc, [commit]);
}

/** Takes in others' commits that follow one another, in one go; null when all are already here. A gap means that the copy must be loaded anew. */
export function takeTheirs(state: CollabState, doc: Node, commits: readonly Commit[]): Change | null {
  const news: Commit[] = [];
  for (const commit of commits) {
    if (commit.version <= state.version + news.length) continue;
    follows(state.version + news.length, commit.version);
    news.push(commit);
  }
  const steps = news.map((commit) => readSteps(doc.type.schema, commit.steps));
  return news.length === 0 ? null : receiveTheirs(state, doc, steps, state.version + news.length);
}

/** Takes in an answer; one to a commit that we no longer wait for counts as somebody else's change. */
export function takeAnswer(state: CollabState, doc: Node, answer: Answer): Change | null {
  if (answer.version <= state.version) return null;
  follows(state.version, answer.version);
  const { schema } = doc.type;
  const placed: Placed = answer.groups.map((group) =>
    group.map((json) => (json === null ? null : (readSteps(schema, [json])[0] ?? null))),
  );
  if (state.inFlight?.commitId === answer.commitId) return receiveAck(state, doc, placed, answer.version);
  return receiveTheirs(state, doc, [placed.flat().filter((step) => step !== null)], answer.version);
}

/** Takes in a refusal; null when it concerns no commit of ours. */
export function takeRejection(state: CollabState, doc: Node, commitId: string, message: string): Change | null {
  return state.inFlight?.commitId === commitId ? receiveRejection(state, doc, message) : null;
}

/** Loads a snapshot; whether the commit that was under way is in it, the welcome says. */
export function takeSnapshot(state: CollabState, doc: Node, welcome: Welcome): CollabState {
  const snapshot = Node.fromJSON(doc.type.schema, welcome.snapshot);
  const answer = welcome.acked?.groups ?? null;
  return receiveSnapshot(state, doc, { doc: snapshot, version: welcome.version, answer });
}

/** The changes a welcome brings, in order: our own commit among them is an answer, wherever the server lists it. */
export function missed(own: string | null, welcome: Welcome): readonly (Commit | Answer)[] {
  const theirs: (Commit | Answer)[] = welcome.commits.filter(({ commitId }) => commitId !== own);
  const listed = welcome.commits.find(({ commitId }) => commitId === own);
  const answer = welcome.acked ?? (listed && answerIn(listed));
  return (answer ? [...theirs, answer] : theirs).sort((a, b) => a.version - b.version);
}

/** Our own commit told as a commit: an earlier connection's, whose answer was lost on the way. */
function answerIn({ commitId, version, steps }: Commit): Answer {
  return { commitId, version, groups: [steps] };
}


/** The frame of the commit under way, on the newest version we know. */
export function frameOf(state: CollabState): CommitFrame | null {
  if (state.inFlight === null) return null;
  const standing = state.inFlight.groups.filter((group) => group.lost === null);
  const groups = standing.map((group) => allSteps(group).map((step) => step.toJSON() as StepJson));
  return { type: 'commit', commitId: state.inFlight.commitId, base: state.version, groups };
}

function follows(before: number, version: number): void {
  if (version !== before + 1) throw new Diverged(`Version ${version} does not follow ${before}`);
}
