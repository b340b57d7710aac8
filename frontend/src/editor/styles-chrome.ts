/** The look of what stands around the text: quiet, one hairline, no shadows. */
export const chromeStyles = `
.tri-desk-top { display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 8px 16px; min-height: 28px; }
.tri-people { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; list-style: none; }
.tri-person { display: inline-flex; gap: 5px; align-items: center; padding: 1px 8px; border: 1px solid var(--tri-i-line); border-radius: 6px; font-size: 13px; font-weight: 600; }
.tri-status { display: inline-flex; gap: 7px; align-items: center; color: var(--tri-i-quiet); font-size: 13px; font-variant-numeric: tabular-nums; text-align: end; }
.tri-status::before { content: ''; flex: none; width: 7px; height: 7px; border: 1.5px solid var(--tri-i-quiet); border-radius: 50%; }
.tri-status[data-state='connected']::before { background: var(--tri-i-quiet); }
.tri-status:is([data-state='offline'], [data-state='slow'], [data-state='closed']) { color: var(--tri-i-ink); font-weight: 600; }
.tri-status:is([data-state='offline'], [data-state='slow'], [data-state='closed'])::before { border-radius: 0; border-color: var(--tri-i-ink); transform: rotate(45deg); }
.tri-away { margin: 0; padding: 8px 16px; border-block-start: 1px solid var(--tri-i-line); font-size: 13px; font-weight: 600; }
.tri-desk-bar {
  position: sticky;
  top: 0;
  z-index: 3;
  background: var(--tri-i-paper);
  border-block: 1px solid var(--tri-i-line);
}
/* The rule before a group is cut off where the group begins a row. */
.tri-toolbar { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px 12px; clip-path: inset(0 0 0 12px); }
.tri-tools { display: inline-flex; gap: 2px; padding-inline-start: 5px; margin-inline-start: -1px; border-inline-start: 1px solid var(--tri-i-line); }
.tri-tool {
  min-width: 34px;
  height: 34px;
  padding: 0 8px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  color: inherit;
  font: 15px/1 var(--tri-i-sans);
  direction: ltr;
  cursor: pointer;
}
.tri-tool[data-tool='tool.strong'] { font-weight: 700; }
.tri-tool[data-tool='tool.em'] { font-family: var(--tri-i-serif); font-style: italic; }
.tri-tool[data-tool='tool.underline'] { text-decoration: underline; text-underline-offset: 3px; }
.tri-tool[data-tool='tool.quote'] { font-family: var(--tri-i-serif); font-size: 22px; line-height: 34px; }
.tri-tool[data-tool='tool.undo'], .tri-tool[data-tool='tool.redo'] { font-size: 18px; }
.tri-tool[aria-pressed='true'] { border-color: var(--tri-i-ink); }
.tri-tool[aria-disabled='true'] { color: var(--tri-i-quiet); opacity: 0.55; cursor: default; }
.tri-tool:not([aria-disabled]):hover { background: color-mix(in srgb, var(--tri-i-ink) 6%, transparent); }
.tri-tool:focus-visible, .tri-act:focus-visible, .tri-panel input:focus-visible { outline: 2px solid var(--tri-i-ink); outline-offset: 1px; }
.tri-wrong { flex-basis: 100%; margin: 0; font-size: 13px; }
.tri-act { height: 32px; padding: 0 12px; border: 1px solid var(--tri-i-line); border-radius: 6px; background: none; color: inherit; font: 600 13px/1 var(--tri-i-sans); cursor: pointer; }
.tri-act:hover { border-color: var(--tri-i-ink); }
.tri-passing { position: absolute; inset-inline: 16px; top: calc(100% + 8px); z-index: 4; box-sizing: border-box; width: fit-content; max-width: min(560px, calc(100% - 32px)); margin: 0; padding: 8px 12px; border: 1px solid var(--tri-i-ink); border-radius: 6px; background: var(--tri-i-paper); font-weight: 600; pointer-events: none; }
.tri-reason { margin: 0; padding: 8px 16px; border-block-end: 1px solid var(--tri-i-line); color: var(--tri-i-quiet); }
.tri-closed { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 12px 16px; border-block-end: 1px solid var(--tri-i-ink); }
.tri-closed p { margin: 0; }
.tri-closed p[role='alert'] { font-weight: 600; }
.tri-closed .tri-why, .tri-closed .tri-words { flex-basis: 100%; }
.tri-tray {
  position: sticky;
  bottom: calc(var(--tri-foot, 0px) + 12px);
  z-index: 3;
  box-sizing: border-box;
  width: calc(100% - 24px);
  max-width: 720px;
  max-height: 40vh;
  margin: 0 auto 12px;
  padding: 12px 16px;
  overflow-y: auto;
  border: 1px solid var(--tri-i-ink);
  border-radius: 6px;
  background: var(--tri-i-paper);
}
.tri-tray-title { margin: 0; font-size: 15px; font-weight: 600; }
.tri-tray-note { margin: 2px 0 8px; color: var(--tri-i-quiet); font-size: 13px; }
.tri-tray ul { margin: 0; padding: 0; list-style: none; }
.tri-tray li { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; padding: 8px 0; border-block-start: 1px solid var(--tri-i-line); }
.tri-words { grid-column: 1 / -1; margin: 0; font: 16px/1.5 var(--tri-i-serif); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 9em; overflow-y: auto; }
.tri-where { grid-column: 1 / -1; color: var(--tri-i-quiet); font-size: 13px; overflow-wrap: anywhere; }
.tri-around { font-family: var(--tri-i-serif); }
.tri-why { color: var(--tri-i-quiet); font-size: 13px; align-self: center; }
.tri-acts { display: inline-flex; flex-wrap: wrap; gap: 8px; justify-content: end; }
.tri-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 640px) {
  .tri-desk-top { padding: 8px 12px; gap: 8px; }
  .tri-toolbar { flex-wrap: nowrap; padding: 2px 8px; overflow-x: auto; scrollbar-width: none; clip-path: none; }
  .tri-tools:first-child { border-inline-start: 0; }
  .tri-tool { min-width: 40px; height: 42px; }
  .tri-act { height: 40px; }
  .tri-tray li { grid-template-columns: 1fr; }
  .tri-acts { justify-content: start; }
}
@media (forced-colors: active) {
  .tri-tool[aria-pressed='true'] { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
}
@media (prefers-reduced-motion: reduce) {
  .tri-flag-name { animation-duration: 1ms; }
}
`;
