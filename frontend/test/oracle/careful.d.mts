import type { Node, Slice } from 'prosemirror-model';
import type { Mapping, ReplaceAroundStep, ReplaceStep, Step } from 'prosemirror-transform';

interface Libraries {
  readonly Slice: typeof Slice;
  readonly ReplaceStep: typeof ReplaceStep;
  readonly ReplaceAroundStep: typeof ReplaceAroundStep;
}

export function carefulness(libraries: Libraries): (step: Step, mapped: Step, since: Mapping, doc: Node) => readonly Step[];
