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
.tri-number { display: inline-flex; gap: 8px; align-items: center; }
.tri-number input { width: 72px; height: 30px; padding: 0 8px; border: 1px solid var(--tri-i-quiet); border-radius: 6px; background: transparent; color: inherit; font: inherit; }
.tri-text .selectedCell { background: color-mix(in srgb, var(--tri-i-ink) 10%, transparent); outline: 1px solid var(--tri-i-ink); outline-offset: -1px; }
.tri-cite { position: relative; }
.tri-options { position: absolute; inset-inline: 16px; top: 100%; z-index: 4; max-width: 640px; max-height: 50vh; margin: -4px 0 0; padding: 4px; overflow-y: auto; border: 1px solid var(--tri-i-ink); border-radius: 6px; background: var(--tri-i-paper); list-style: none; }
.tri-option { padding: 6px 8px; border: 1px solid transparent; border-radius: 6px; cursor: pointer; }
.tri-option[aria-selected='true'] { border-color: var(--tri-i-ink); }
.tri-options-heading { padding: 6px 8px 2px; color: var(--tri-i-quiet); font-size: 13px; font-weight: 600; }
.tri-keys { box-sizing: border-box; width: min(560px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); padding: 16px 20px; overflow-y: auto; border: 1px solid var(--tri-i-ink); border-radius: 6px; background: var(--tri-i-paper); color: var(--tri-i-ink); font: 15px/1.45 var(--tri-i-sans); }
.tri-keys::backdrop { background: color-mix(in srgb, #000 40%, transparent); }
.tri-keys h2 { margin: 0 0 8px; font-size: 18px; outline: none; }
.tri-keys dl { margin: 0 0 16px; }
.tri-keys dl > div { display: grid; grid-template-columns: minmax(120px, 40%) 1fr; gap: 12px; padding-block: 6px; border-block-end: 1px solid var(--tri-i-line); }
.tri-keys dd { margin: 0; }
.tri-keys kbd { padding: 1px 6px; border: 1px solid var(--tri-i-line); border-radius: 6px; font: 13px var(--tri-i-sans); white-space: nowrap; }
.tri-wide { max-width: 720px; }
.tri-signs .tri-line { gap: 2px; margin-block: 0; }
.tri-notes { box-sizing: content-box; max-width: 66ch; margin: 0 auto 64px; padding-inline: var(--tri-i-margin) 12px; font: 18px/1.6 var(--tri-i-serif); }
.tri-notes ol { margin: 0; font-size: 15px; padding: 12px 0 0 24px; border-block-start: 1px solid var(--tri-i-line); }
.tri-notes button { padding: 2px 4px; border: 0; border-radius: 6px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.tri-notes button:hover { text-decoration: underline; }
.tri-notes button:focus-visible, .tri-options:focus-visible { outline: 2px solid var(--tri-i-ink); outline-offset: 1px; }
.tri-count { color: var(--tri-i-quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
.tri-count:empty { display: none; }
.tri-line + p, .tri-done + p { margin: 6px 0 0; }
.tri-done { font-size: 13px; font-weight: 600; }
.tri-field input[type='file'] { height: auto; padding: 4px; }
.tri-choice select { min-height: 30px; border: 1px solid var(--tri-i-quiet); border-radius: 6px; background: var(--tri-i-paper); color: inherit; font: inherit; }
.tri-levels { display: flex; flex-direction: column; gap: 2px; margin: 0 0 8px; padding: 0; border: 0; }
.tri-levels legend { padding: 0 0 4px; font-weight: 600; }
.tri-changes .tri-suggested li { display: block; }
.tri-changes .tri-suggested p { margin: 0; }
.tri-change-who { font-size: 13px; color: var(--tri-i-quiet); }
.tri-changes del { text-decoration: line-through; }
.tri-changes ins { text-decoration: underline; text-underline-offset: 3px; }
.tri-suggested { max-height: 40vh; margin: 8px 0 0; padding: 0; overflow-y: auto; list-style: none; }
.tri-suggested:empty { display: none; }
.tri-suggested li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 6px 0; border-block-start: 1px solid var(--tri-i-line); }
.tri-suggested-words { flex: 1 1 260px; padding: 4px; border: 0; border-radius: 6px; background: none; color: inherit; font: 15px/1.4 var(--tri-i-serif); text-align: start; cursor: pointer; }
.tri-suggested-words:hover { text-decoration: underline; }
.tri-suggested-words:focus-visible, .tri-choice select:focus-visible { outline: 2px solid var(--tri-i-ink); outline-offset: 1px; }
.tri-suggested .tri-line { margin: 0; flex-wrap: nowrap; }
.tri-suggested-who { color: var(--tri-i-quiet); font-size: 13px; }
.tri-tool-word { padding-inline: 4px; font-size: 13px; }
.tri-length { margin-inline-start: auto; color: var(--tri-i-quiet); font-size: 13px; font-variant-numeric: tabular-nums; text-align: end; }
.tri-outline { --tri-beside: 0; position: sticky; top: 44px; z-index: 2; box-sizing: border-box; max-height: 45vh; padding: 8px 12px; overflow-y: auto; border-block-end: 1px solid var(--tri-i-line); background: var(--tri-i-paper); font-size: 13px; }
.tri-outline ol { margin: 0; padding: 0; list-style: none; }
.tri-outline p { margin: 4px 8px; color: var(--tri-i-quiet); }
.tri-outline button { width: 100%; min-height: 28px; padding: 4px 8px; border: 1px solid transparent; border-radius: 6px; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.tri-outline button:hover { border-color: var(--tri-i-line); }
.tri-outline button[aria-current] { border-color: var(--tri-i-ink); }
.tri-outline button:focus-visible { outline: 2px solid var(--tri-i-ink); outline-offset: -1px; }
.tri-outline [data-level='1'] { font-weight: 600; }
.tri-outline [data-level='2'] { padding-inline-start: 12px; font-weight: 600; }
.tri-outline [data-level='3'] { padding-inline-start: 24px; font-style: italic; }
.tri-outline [data-level='4'] { padding-inline-start: 12px; }
.tri-outline .tri-outline-open { width: auto; margin: 2px 0 6px; border-color: var(--tri-i-line); border-radius: 14px; }
.tri-outline .tri-outline-open[aria-pressed='true'] { border-color: var(--tri-i-ink); background: color-mix(in srgb, var(--tri-i-ink) 10%, transparent); font-weight: 600; }
.tri-outline-holders { color: var(--tri-i-quiet); font-style: italic; }
.tri-outline-holders::after { content: ' ·'; }
.tri-outline .tri-sign { font-style: normal; }
.tri-open > li { padding-block: 6px; border-block-start: 1px solid var(--tri-i-line); }
.tri-open ul { margin: 0; padding: 0; list-style: none; }
.tri-open .tri-outline-number { padding-inline-start: 8px; }
.tri-tool-count { margin-inline-start: 4px; font-size: 13px; font-variant-numeric: tabular-nums; vertical-align: 2px; }
.tri-outline-number { color: var(--tri-i-quiet); font-variant-numeric: tabular-nums; }
.tri-desk-body { min-width: 0; }
@container tri-editor (min-width: 780px) {
  .tri-desk-body:has(> .tri-outline) { display: grid; grid-template-columns: 232px minmax(0, 1fr); align-items: start; }
  .tri-outline { --tri-beside: 1; max-height: calc(100dvh - 60px); padding-block: 24px; border: 0; border-inline-end: 1px solid var(--tri-i-line); }
}
@container tri-editor (min-width: 641px) and (max-width: 960px) {
  .tri-outline { top: 82px; }
}
.tri-text .tri-found { background: color-mix(in srgb, var(--tri-mark, #fbeaa8) 60%, transparent); border-radius: 2px; }
.tri-text .tri-found-here { outline: 2px solid var(--tri-i-ink); outline-offset: 1px; }
@media (max-width: 640px) {
  .tri-panel { padding: 8px 12px; }
  .tri-field { flex-flow: column; flex-basis: 100%; gap: 2px; align-items: stretch; max-width: none; min-width: 0; }
  .tri-field input { flex: none; box-sizing: border-box; width: 100%; }
  .tri-field input:not([type='file']), .tri-number input { height: 40px; }
  .tri-choice, .tri-choice select, .tri-suggested-words, .tri-outline button { min-height: 40px; }
  .tri-desk-top { flex-wrap: wrap; }
  .tri-outline { top: 48px; }
}
@media print {
  .tri-outline { display: none; }
  .tri-text .tri-found { background: none; outline: none; }
}
`;
