/** Whether the page is on a Mac, whose keys differ. */
export const isMac: boolean = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent);
