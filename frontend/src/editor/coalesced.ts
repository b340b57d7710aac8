const PAUSE = 1_500;

/** Gathers what comes in quick succession and hands it on at once, after a pause. */
export class Coalesced {
  private waiting: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly handOn: (all: readonly string[]) => void) {}

  add(more: readonly string[]): void {
    if (more.length === 0) return;
    this.waiting = [...this.waiting, ...more];
    this.timer ??= setTimeout(() => {
      const all = this.waiting;
      this.timer = undefined;
      this.waiting = [];
      this.handOn(all);
    }, PAUSE);
  }
}
