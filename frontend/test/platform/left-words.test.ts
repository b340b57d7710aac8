import { describe, expect, it } from 'vitest';
import { clearLeftWords, countLeftWords, LeftWords } from '../../src/platform/left-words';

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

describe('words that were typed and not sent', () => {
  it('come back once, to the member who typed them, on the page where that was', () => {
    const memory = new Memory();
    new LeftWords('ada', '/threads/1', memory).keep([{ field: '|Answer', words: 'No fees.' }]);
    const asked = new Set(['|Answer']);
    expect(new LeftWords('ben', '/threads/1', memory).take(asked)).toEqual([]);
    expect(new LeftWords('ada', '/threads/2', memory).take(asked)).toEqual([]);
    expect(new LeftWords('ada', '/threads/1', memory).take(asked)).toEqual([{ field: '|Answer', words: 'No fees.' }]);
    expect(new LeftWords('ada', '/threads/1', memory).take(asked)).toEqual([]);
    expect(memory.length).toBe(0);
  });

  it('wait for their own field, and the newest of a field hold', () => {
    const memory = new Memory();
    const left = new LeftWords('ada', '/threads/1', memory);
    left.keep([{ field: '|Answer', words: 'First' }]);
    left.keep([{ field: '|Title', words: 'Fees' }]);
    left.keep([{ field: '|Answer', words: 'Second' }]);
    expect(left.take(new Set(['|Answer']))).toEqual([{ field: '|Answer', words: 'Second' }]);
    expect(countLeftWords('ada', memory)).toBe(1);
    expect(left.take(new Set(['|Title']))).toEqual([{ field: '|Title', words: 'Fees' }]);
  });

  it('are counted and cleared for one member alone', () => {
    const memory = new Memory();
    new LeftWords('ada', '/a', memory).keep([{ field: '|A', words: '1' }]);
    new LeftWords('ada', '/b', memory).keep([{ field: '|A', words: '2' }]);
    new LeftWords('ben', '/a', memory).keep([{ field: '|A', words: '3' }]);
    expect(countLeftWords('ada', memory)).toBe(2);
    clearLeftWords('ada', memory);
    expect(countLeftWords('ada', memory)).toBe(0);
    expect(countLeftWords('ben', memory)).toBe(1);
  });
});
