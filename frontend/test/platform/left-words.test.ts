import { describe, expect, it } from 'vitest';
import { clearLeftWords, countLeftWords, fieldOf, forgetLeftWords, LeftWords, type Words } from '../../src/platform/left-words';

const MONDAY = 1_800_000_000_000;
const DAY = 24 * 3600 * 1000;
const ANSWER = fieldOf('answer/1', 'Answer');
const TITLE = fieldOf('thread/2', 'Title');

class Memory {
  private readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

function typed(field: string, words: string, loaded = ''): Words {
  return { field, loaded, words };
}

function words(left: LeftWords, field: string, there = ''): readonly string[] {
  return left.of(new Map([[field, there]])).map((each) => each.words);
}

describe('words that were typed and not sent', () => {
  const at = (page: string, member: string, memory: Memory, now = MONDAY): LeftWords =>
    new LeftWords(member, page, memory, () => now);

  it('stand by for the member who typed them, on the page where that was, until they are settled', () => {
    const memory = new Memory();
    at('/threads/1', 'ada', memory).keep([typed(ANSWER, 'No fees.')]);
    expect(words(at('/threads/1', 'ben', memory), ANSWER)).toEqual([]);
    expect(words(at('/threads/2', 'ada', memory), ANSWER)).toEqual([]);
    expect(words(at('/threads/1', 'ada', memory), ANSWER)).toEqual(['No fees.']);
    expect(words(at('/threads/1', 'ada', memory), ANSWER)).toEqual(['No fees.']);
    forgetLeftWords('ada', 'answer/1', memory, MONDAY);
    expect(memory.length).toBe(0);
  });

  it('are of one thing, and settling it leaves those of another', () => {
    const memory = new Memory();
    const left = at('/threads/1', 'ada', memory);
    left.keep([typed(fieldOf('message/1', 'Message'), 'One'), typed(fieldOf('message/11', 'Message'), 'Eleven')]);
    expect(words(left, fieldOf('message/2', 'Message'))).toEqual([]);
    forgetLeftWords('ada', 'message/1', memory, MONDAY);
    expect(words(left, fieldOf('message/1', 'Message'))).toEqual([]);
    expect(words(left, fieldOf('message/11', 'Message'))).toEqual(['Eleven']);
  });

  it('wait for their own field, the newest of a field hold, and a field emptied since holds none', () => {
    const memory = new Memory();
    const left = at('/threads/1', 'ada', memory);
    left.keep([typed(ANSWER, 'First')]);
    left.keep([typed(TITLE, 'Fees')]);
    left.keep([typed(ANSWER, 'Second')]);
    expect(words(left, ANSWER)).toEqual(['Second']);
    left.keep([typed(ANSWER, '')]);
    expect(words(left, ANSWER)).toEqual([]);
    expect(words(left, TITLE)).toEqual(['Fees']);
  });

  it('do not come over what stands there by now instead of what stood there when they were typed', () => {
    const memory = new Memory();
    const left = at('/contributions/1', 'ada', memory);
    left.keep([typed(TITLE, 'Fees, by Ada', 'Fees')]);
    expect(words(left, TITLE, 'Fees, by Ben')).toEqual([]);
    expect(words(left, TITLE, 'Fees')).toEqual(['Fees, by Ada']);
  });

  it('are forgotten after a week, as are those of which nobody wrote down when that was', () => {
    const memory = new Memory();
    at('/threads/1', 'ada', memory).keep([typed(ANSWER, 'No fees.')]);
    memory.setItem('trialogue.words|ada|/old', JSON.stringify([{ field: ANSWER, words: 'Old' }]));
    expect(words(at('/threads/1', 'ada', memory, MONDAY + 6 * DAY), ANSWER)).toEqual(['No fees.']);
    expect(countLeftWords('ada', memory, MONDAY + 6 * DAY)).toBe(1);
    expect(words(at('/threads/1', 'ada', memory, MONDAY + 7 * DAY), ANSWER)).toEqual([]);
    expect(countLeftWords('ada', memory, MONDAY + 7 * DAY)).toBe(0);
    expect(words(at('/old', 'ada', memory), ANSWER)).toEqual([]);
    expect(memory.length).toBe(0);
  });

  it('are counted and cleared for one member alone', () => {
    const memory = new Memory();
    at('/a', 'ada', memory).keep([typed(ANSWER, '1')]);
    at('/b', 'ada', memory).keep([typed(ANSWER, '2')]);
    at('/a', 'ben', memory).keep([typed(ANSWER, '3')]);
    expect(countLeftWords('ada', memory, MONDAY)).toBe(2);
    clearLeftWords('ada', memory);
    expect(countLeftWords('ada', memory, MONDAY)).toBe(0);
    expect(countLeftWords('ben', memory, MONDAY)).toBe(1);
  });
});
