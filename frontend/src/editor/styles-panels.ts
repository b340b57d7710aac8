/** The look of the forms under the toolbar. */
export const panelStyles = `
.tri-panel { padding: 8px 16px; border-block-start: 1px solid var(--tri-i-line); }
.tri-toolbar + .tri-panel { margin: 0; }
.tri-line { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.tri-line + .tri-line { margin-block-start: 8px; }
.tri-field { display: inline-flex; flex: 1 1 240px; gap: 8px; align-items: center; max-width: 480px; }
.tri-field input { flex: 1; min-width: 0; height: 30px; padding: 0 8px; border: 1px solid var(--tri-i-quiet); border-radius: 6px; background: transparent; color: inherit; font: inherit; }
.tri-choice { display: inline-flex; gap: 6px; align-items: center; min-height: 30px; font-size: 13px; }
.tri-choice input { width: 18px; height: 18px; margin: 0; accent-color: var(--tri-i-ink); }
.tri-count { color: var(--tri-i-quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
.tri-count:empty { display: none; }
.tri-text .tri-found { background: color-mix(in srgb, var(--tri-mark, #fbeaa8) 60%, transparent); border-radius: 2px; }
.tri-text .tri-found-here { outline: 2px solid var(--tri-i-ink); outline-offset: 1px; }
@media (max-width: 640px) {
  .tri-panel { padding: 8px 12px; }
  .tri-field { flex-basis: 100%; max-width: none; }
  .tri-field input { height: 40px; }
  .tri-choice { min-height: 40px; }
}
@media print {
  .tri-text .tri-found { background: none; outline: none; }
}
`;
