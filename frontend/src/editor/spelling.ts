const KEY = 'trialogue.spelling';

/** Whether the browser checks the spelling, as this device remembers it; it does unless told otherwise. */
export function spellingIsChecked(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the browser's spell check on or off, for this device; whether it is on by now. */
export function toggleSpelling(): boolean {
  const on = !spellingIsChecked();
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    return spellingIsChecked();
  }
  return on;
}
