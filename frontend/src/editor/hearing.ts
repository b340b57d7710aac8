import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { arrival } from '../collab/plugin';
import type { Affiliation, Commit } from '../collab/protocol';
import { type Labels, say, sayCount } from './labels';
import { numbersOf } from './numbers';
import type { Level } from './telling';

/** What others do in quick succession is told at once, after a pause. */
const PAUSE = 3_000;

/** More members than that are counted, not named. */
const NAMED = 3;

/** How near to the cursor a change is. */
export type Distance = 'mine' | 'near' | 'far';

/** Somebody else's change as it is told. */
export interface Heard {
  readonly member: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly distance: Distance;
  /** The number of the provision; empty outside provisions. */
  readonly number: string;
}

/** What others' commits in a transaction changed, and how near to the cursor. */
export function heardIn(tr: Transaction, selection: EditorState['selection']): readonly Heard[] {
  return (arrival(tr) ?? []).flatMap(({ commit, from, to }) => {
    const places = placesOf(tr, from, to);
    return places.map(([start, end]) => heard(commit, tr.doc, start, end, selection));
  });
}

function placesOf(tr: Transaction, from: number, to: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = from; i < to; i++) {
    const later = tr.mapping.slice(i + 1);
    tr.mapping.maps[i]?.forEach((_from, _to, start, end) => void found.push([later.map(start, -1), later.map(end, 1)]));
  }
  return found;
}

function heard({ memberId, name, affiliation }: Commit, doc: Node, from: number, to: number, { $from }: EditorState['selection']): Heard {
  const [start, end] = [doc.resolve(from), doc.resolve(Math.min(to, doc.content.size))];
  const here = $from.depth > 0 && from <= $from.end() + 1 && to >= $from.start() - 1;
  const apart = Math.max(start.index(0) - $from.index(0), $from.index(0) - end.index(0));
  return { member: memberId, name, affiliation, distance: here ? 'mine' : apart <= 1 ? 'near' : 'far', number: numberAt(doc, start.index(0)) };
}

function numberAt(doc: Node, index: number): string {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return numbersOf(doc).find((one) => one.pos === pos)?.label.replace(/\.$/u, '') ?? '';
}

/** What is told of changes at a level, in one sentence for each member; empty where there is nothing to tell. */
export function toldOf(labels: Labels, all: readonly Heard[], level: Level): string {
  const wanted = all.filter(({ distance }) => tells(level, distance));
  const members = [...new Set(wanted.map(({ member }) => member))];
  if (members.length > NAMED) return sayCount(labels, 'heard.members', members.length);
  return members.map((member) => sentence(labels, wanted.filter((one) => one.member === member))).join(' ');
}

function tells(level: Level, distance: Distance): boolean {
  if (level === 'all') return true;
  return level === 'near' ? distance !== 'far' : level === 'mine' && distance === 'mine';
}

function sentence(labels: Labels, own: readonly Heard[]): string {
  const [first] = own;
  if (first === undefined) return '';
  const who = [first.name, say(labels, `group.${first.affiliation}`)] as const;
  if (own.some(({ distance }) => distance === 'mine')) return say(labels, 'heard.mine', ...who);
  const numbers = [...new Set(own.map(({ number }) => number).filter((number) => number !== ''))];
  return numbers.length === 0 ? say(labels, 'heard.text', ...who) : say(labels, 'heard.provisions', ...who, numbers.join(', '));
}

/** Gathers what others change, and tells it after a pause. */
export class Hearing {
  private waiting: readonly Heard[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tell: (all: readonly Heard[]) => void,
    private readonly self: () => string,
  ) {}

  /** A transaction came in. */
  arrived(tr: Transaction): void {
    const news = heardIn(tr, tr.selection).filter(({ member }) => member !== this.self());
    if (news.length === 0) return;
    this.waiting = [...this.waiting, ...news];
    this.timer ??= setTimeout(() => {
      const all = this.waiting;
      this.timer = undefined;
      this.waiting = [];
      this.tell(all);
    }, PAUSE);
  }
}
