const AFTER = 100;

/** Does something a little later, once for all that asked for it meanwhile. */
export class Soon {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deed: () => void) {}

  /** It is to be done. */
  begin(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.deed();
    }, AFTER);
  }

  /** It is not to be done any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
