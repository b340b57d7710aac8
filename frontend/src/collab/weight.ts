import type { Step } from 'prosemirror-transform';

/** Bytes of steps that one commit may carry, with room left for the frame around them: a frame of the protocol holds 1 MiB. */
export const HEAVIEST_COMMIT = 900_000;

const encoder = new TextEncoder();

/** How many bytes steps take on the way to the server. */
export function weightOf(steps: readonly Step[]): number {
  return encoder.encode(JSON.stringify(steps.map((step): unknown => step.toJSON()))).length;
}
