// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdleWatch, type Word } from 'Frontend/shell/idle';

const MINUTE = 60_000;

describe('a page that nobody uses', () => {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string): string | null => kept.get(key) ?? null,
    setItem: (key: string, value: string): void => void kept.set(key, value),
  };
  let watches: IdleWatch[] = [];

  const page = (): { watch: IdleWatch; said: Word[] } => {
    const said: Word[] = [];
    const watch = new IdleWatch(60 * MINUTE, 5 * MINUTE, (word) => said.push(word), memory);
    watch.start();
    watches.push(watch);
    return { watch, said };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    kept.clear();
    watches = [];
  });

  afterEach(() => {
    for (const watch of watches) watch.stop();
    vi.useRealTimers();
  });

  test('warns before the end, and then ends', () => {
    const { said } = page();
    vi.advanceTimersByTime(54 * MINUTE);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(said).toEqual(['near']);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(said).toEqual(['near', 'over']);
    vi.advanceTimersByTime(500 * MINUTE);
    expect(said).toEqual(['near', 'over']);
  });

  test('a box that stands over the page makes way for the warning', () => {
    const box = document.createElement('dialog');
    box.open = true;
    document.body.append(box);
    const close = vi.fn(() => box.removeAttribute('open'));
    box.close = close;
    const { said } = page();
    vi.advanceTimersByTime(54 * MINUTE);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * MINUTE);
    expect([said, box.open]).toEqual([['near'], false]);
    box.remove();
  });

  test('goes on while somebody types', () => {
    const { said } = page();
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(30 * MINUTE);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    }
    expect(said).toEqual([]);
  });

  test('is not woken without a question by whoever opens the lid', () => {
    const { watch, said } = page();
    vi.advanceTimersByTime(54 * MINUTE);
    vi.setSystemTime(Date.now() + 3 * MINUTE);
    window.dispatchEvent(new Event('pointerdown'));
    expect(said).toEqual(['near']);
    watch.stay();
    expect(said).toEqual(['near', 'back']);
  });

  test('once warned, asks for an answer', () => {
    const { watch, said } = page();
    vi.advanceTimersByTime(56 * MINUTE);
    window.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(MINUTE);
    expect(said).toEqual(['near']);
    watch.stay();
    expect(said).toEqual(['near', 'back']);
    vi.advanceTimersByTime(54 * MINUTE);
    expect(said).toEqual(['near', 'back']);
  });

  test('goes on while another tab is used', () => {
    const { said } = page();
    vi.advanceTimersByTime(50 * MINUTE);
    memory.setItem('trialogue.used', String(Date.now()));
    vi.advanceTimersByTime(50 * MINUTE);
    expect(said).toEqual([]);
  });

  test('an answer in another tab takes the warning away here', () => {
    const { said } = page();
    vi.advanceTimersByTime(56 * MINUTE);
    memory.setItem('trialogue.used', String(Date.now()));
    vi.advanceTimersByTime(MINUTE);
    expect(said).toEqual(['near', 'back']);
  });
});
