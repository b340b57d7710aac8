/** The look of the text itself: an instrument on paper, its numbers in the margin. */
export const textStyles = `
trialogue-editor {
  --tri-i-paper: var(--tri-paper, #faf8f4);
  --tri-i-ink: var(--tri-ink, #1b1d22);
  --tri-i-quiet: var(--tri-quiet, #5b5e66);
  --tri-i-line: var(--tri-hairline, color-mix(in srgb, var(--tri-i-ink) 16%, transparent));
  --tri-i-serif: var(--tri-font-serif, 'Source Serif 4 Variable', 'Source Serif 4', 'Noto Sans Arabic', Georgia, serif);
  --tri-i-sans: var(--tri-font-sans, 'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans Arabic', system-ui, sans-serif);
  --tri-i-margin: 56px;
  display: block;
  container: tri-editor / inline-size;
  color: var(--tri-i-ink);
  background: var(--tri-i-paper);
  font: 15px/1.45 var(--tri-i-sans);
}
.tri-of-government { --tri-i-group: var(--tri-government, #005a8c); }
.tri-of-employers { --tri-i-group: var(--tri-employers, #a84300); }
.tri-of-workers { --tri-i-group: var(--tri-workers, #00704f); }
.tri-of-secretariat { --tri-i-group: var(--tri-secretariat, #54565c); }
.tri-of-partners { --tri-i-group: var(--tri-partners, #8a3b6b); }
.tri-desk-page { padding: 28px 20px 96px; }
.tri-desk-page[data-loading] { opacity: 0; }
.tri-text {
  position: relative;
  box-sizing: content-box;
  max-width: 66ch;
  margin-inline: auto;
  padding-inline: var(--tri-i-margin) 12px;
  font: 18px/1.6 var(--tri-i-serif);
  font-variant-numeric: oldstyle-nums;
  white-space: break-spaces;
  overflow-wrap: break-word;
  -webkit-font-smoothing: auto;
  font-variant-ligatures: none;
  outline: none;
  min-height: 40vh;
}
.tri-text[aria-readonly='true']:focus-visible { outline: 2px solid var(--tri-i-quiet); outline-offset: 8px; border-radius: 6px; }
.tri-text p { margin: 0 0 12px; }
.tri-text .tri-title { margin: 0 0 24px; font-size: 28px; line-height: 1.25; font-weight: 600; text-wrap: balance; }
.tri-text .tri-title:has(> br.ProseMirror-trailingBreak:only-child)::before { content: var(--tri-untitled); float: inline-start; height: 0; color: var(--tri-i-quiet); font-weight: 400; font-style: italic; pointer-events: none; }
.tri-text .tri-heading { margin: 32px 0 12px; font-weight: 600; line-height: 1.3; font-size: 22px; }
.tri-text .tri-heading[data-level='2'] { font-size: 18px; }
.tri-text .tri-heading[data-level='3'] { font-size: 18px; font-weight: 400; font-style: italic; }
.tri-text .tri-provision { position: relative; }
.tri-desk-number {
  position: absolute;
  inset-inline-start: -56px;
  width: 44px;
  text-align: end;
  color: var(--tri-i-quiet);
  font-variant-numeric: tabular-nums lining-nums;
  user-select: none;
}
.tri-stances { float: inline-end; display: flex; gap: 6px; margin-inline-start: 12px; font: 600 13px/1.8 var(--tri-i-sans); user-select: none; }
.tri-stance { color: var(--tri-i-group); white-space: nowrap; cursor: default; }
.tri-desk-tabled { display: block; font: 11px/1.2 var(--tri-i-sans); overflow-wrap: anywhere; }
.tri-text .tri-sub_provisions, .tri-text .tri-bullet_list { margin: 0 0 12px; padding: 0; list-style: none; }
.tri-text .tri-sub_provision { position: relative; padding-inline-start: 40px; }
.tri-text .tri-sub_provision > .tri-desk-number { inset-inline-start: 0; width: 32px; text-align: start; }
.tri-text .tri-bullet_list { padding-inline-start: 24px; list-style: '–  '; }
.tri-text .tri-sub_provision p, .tri-text .tri-list_item p { margin-bottom: 6px; }
.tri-text .tri-list_item::marker { color: var(--tri-i-quiet); }
.tri-text .tri-quote { margin: 0 0 12px; padding-inline-start: 20px; border-inline-start: 1px solid var(--tri-i-line); font-style: italic; }
.tri-text a { color: inherit; text-decoration: underline; text-decoration-color: var(--tri-i-quiet); text-underline-offset: 3px; }
.tri-text table { width: 100%; margin: 0 0 16px; border-collapse: collapse; font: 15px/1.45 var(--tri-i-sans); font-variant-numeric: tabular-nums; }
.tri-text td, .tri-text th { padding: 6px 10px; border-block: 1px solid var(--tri-i-line); text-align: start; vertical-align: top; }
.tri-text td p, .tri-text th p { margin: 0; }
.tri-text .tri-image { display: block; max-width: 100%; height: auto; margin: 0 0 16px; border-radius: 6px; }
.tri-text a.tri-citation { padding: 0 5px; border: 1px solid var(--tri-i-line); border-radius: 6px; font: 0.82em var(--tri-i-sans); white-space: nowrap; text-decoration: none; }
.tri-text a.tri-practice { white-space: normal; overflow-wrap: anywhere; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.tri-text .tri-reference { text-decoration: underline; text-decoration-color: var(--tri-i-quiet); text-underline-offset: 3px; cursor: pointer; white-space: nowrap; font-variant-numeric: lining-nums; }
.tri-text .tri-reference[data-deleted] { color: var(--tri-i-quiet); font-style: italic; text-decoration: none; white-space: normal; cursor: default; }
.tri-text .tri-mention { font: 0.9em var(--tri-i-sans); font-weight: 600; white-space: nowrap; }
.tri-text .tri-footnote { margin-inline: 1px; font: 600 0.7em/0 var(--tri-i-sans); vertical-align: super; cursor: pointer; }
.tri-text .tri-footnote::before { content: attr(data-number); }
.tri-text .tri-bracket { margin: 0 0 12px; padding-inline-start: 12px; border: solid var(--tri-i-quiet); border-width: 1px 0 1px 2px; }
.tri-text .tri-wording { padding: 8px 0 0; }
.tri-text .tri-wording + .tri-wording { border-block-start: 1px dashed var(--tri-i-line); }
.tri-text .tri-wording::before { content: var(--tri-i-sign, '') ' ' attr(data-said); content: var(--tri-i-sign, '') ' ' attr(data-said) / ''; color: var(--tri-i-quiet); font: 600 13px var(--tri-i-sans); }
/* The sign of the group stands before its words, as colour alone tells nobody enough; its name is said otherwise. */
.tri-of-government { --tri-i-sign: '●'; }
.tri-of-employers { --tri-i-sign: '■'; }
.tri-of-workers { --tri-i-sign: '▲'; }
.tri-of-secretariat { --tri-i-sign: '◆'; }
.tri-of-partners { --tri-i-sign: '✚'; }
.tri-text :is(ins, del):not(:has(> :is(p, div, ol, ul, li, table, tr, td, blockquote, img, h3, h4, h5)))::before,
.tri-text :is(ins, del) > :is(p, div, li, blockquote, h3, h4, h5)::after {
  content: var(--tri-i-sign, '');
  content: var(--tri-i-sign, '') / '';
  display: inline-block;
  margin-inline-end: 1px;
  color: var(--tri-i-group, currentcolor);
  font: 600 0.5em/1 var(--tri-i-sans);
  vertical-align: 0.8em;
  text-decoration: none;
  user-select: none;
}
.tri-text :is(ins, del) > :is(p, div, li, blockquote, h3, h4, h5) { position: relative; }
.tri-text :is(ins, del) > :is(p, div, li, blockquote, h3, h4, h5)::after { position: absolute; inset-inline-end: -3px; top: -4px; margin: 0; }
.tri-text .tri-sign { margin-inline-end: 1px; font: 600 0.5em/1 var(--tri-i-sans); vertical-align: 0.8em; user-select: none; }
.tri-text ins > .tri-sign { display: none; }
.tri-text .tri-flag .tri-sign { font: inherit; vertical-align: baseline; }
.tri-text ins { text-decoration: underline var(--tri-i-group, currentcolor); text-decoration-thickness: 2px; text-underline-offset: 3px; }
.tri-text del { text-decoration: line-through var(--tri-i-group, currentcolor); color: var(--tri-i-quiet); }
/* A suggestion that is a whole block, or where one begins: a bar at its side, double for what would come, dashed for what would go. */
.tri-text :is(ins, del):has(> :is(p, div, ol, ul, li, table, tr, td, blockquote, img, h3, h4, h5)) { display: contents; text-decoration: none; color: inherit; }
.tri-text ins > :is(p, div, ol, ul, li, table, blockquote, img, h3, h4, h5) { border-inline-end: 4px double var(--tri-i-group, currentcolor); }
.tri-text del > :is(p, div, ol, ul, li, table, blockquote, img, h3, h4, h5) { border-inline-end: 2px dashed var(--tri-i-group, currentcolor); }
.tri-text ins > tr { outline: 2px solid var(--tri-i-group, currentcolor); outline-offset: -2px; }
.tri-text del > tr { outline: 2px dashed var(--tri-i-group, currentcolor); outline-offset: -2px; }
.tri-text .tri-locked { background: color-mix(in srgb, var(--tri-i-ink) 4%, transparent); border-radius: 6px; box-shadow: 0 0 0 6px color-mix(in srgb, var(--tri-i-ink) 4%, transparent); }
.tri-text .tri-named { border-radius: 6px; background: color-mix(in srgb, var(--tri-mark, #fbeaa8) 35%, transparent); box-shadow: 0 0 0 6px color-mix(in srgb, var(--tri-mark, #fbeaa8) 35%, transparent); }
.tri-text .tri-commented { background: color-mix(in srgb, var(--tri-mark, #fbeaa8) 30%, transparent); border-block-end: 2px dotted var(--tri-i-quiet); color: inherit; cursor: pointer; }
.tri-text .tri-locked::after {
  content: '';
  position: absolute;
  inset-inline-end: -4px;
  top: 8px;
  width: 10px;
  height: 12px;
  background: var(--tri-i-quiet);
  clip-path: polygon(0 45%, 15% 45%, 15% 20%, 35% 0, 65% 0, 85% 20%, 85% 45%, 68% 45%, 68% 24%, 58% 14%, 42% 14%, 32% 24%, 32% 45%, 100% 45%, 100% 100%, 0 100%);
}
.tri-written { background: color-mix(in srgb, var(--tri-i-group) 12%, transparent); box-shadow: 0 1px 0 color-mix(in srgb, var(--tri-i-group) 45%, transparent); }
.tri-selected { background: color-mix(in srgb, var(--tri-i-group) 18%, transparent); }
.tri-caret { position: relative; margin-inline: -1px; border-inline-start: 2px solid var(--tri-i-group); pointer-events: none; user-select: none; }
.tri-flag {
  position: absolute;
  bottom: 100%;
  inset-inline-start: -2px;
  display: inline-flex;
  gap: 4px;
  align-items: center;
  padding: 0 5px;
  border-radius: 6px 6px 6px 0;
  background: var(--tri-i-paper);
  border: 1px solid var(--tri-i-group);
  color: var(--tri-i-group);
  font: 600 11px/16px var(--tri-i-sans);
  white-space: nowrap;
  z-index: 2;
}
.tri-flag-back { inset-inline: auto -1px; border-radius: 6px 6px 0 6px; }
.tri-flag-name { animation: tri-hide 120ms 2.5s forwards; }
.tri-sign { color: var(--tri-i-group); }
@keyframes tri-hide { to { width: 0; font-size: 0; margin-inline-start: -4px; visibility: hidden; } }
.tri-drop { background: var(--tri-i-ink); width: 2px; }
.ProseMirror-gapcursor { position: absolute; width: 24px; border-block-start: 2px solid var(--tri-i-ink); }
.tri-text img.ProseMirror-separator { display: inline; border: none; margin: 0; width: 0; height: 0; }
.tri-text .ProseMirror-selectednode { outline: 2px solid var(--tri-i-quiet); outline-offset: 2px; border-radius: 6px; }
/* Number, bullet and rule stand where the block's own text begins, whatever the page's direction. */
:is(.tri-provision, .tri-sub_provision, .tri-list_item, .tri-quote):has(> p:first-of-type:dir(ltr)) { direction: ltr; }
:is(.tri-provision, .tri-sub_provision, .tri-list_item, .tri-quote):has(> p:first-of-type:dir(rtl)) { direction: rtl; }
:is(.tri-sub_provisions, .tri-bullet_list):has(> :first-child > p:first-of-type:dir(ltr)) { direction: ltr; }
:is(.tri-sub_provisions, .tri-bullet_list):has(> :first-child > p:first-of-type:dir(rtl)) { direction: rtl; }
.tri-text:has(> .tri-provision > p:first-of-type:dir(rtl)) { padding-inline-end: var(--tri-i-margin); }
@media (max-width: 640px) {
  trialogue-editor { --tri-i-margin: 34px; }
  .tri-desk-page { padding: 20px 14px 64px; }
  .tri-text:not(:has(> .tri-provision > p:first-of-type:dir(rtl))) { padding-inline-end: 2px; }
  .tri-desk-number { inset-inline-start: -34px; width: 28px; }
  .tri-text .tri-sub_provision { padding-inline-start: 32px; }
  .tri-text .tri-title { font-size: 24px; }
}
@media (forced-colors: active) {
  .tri-written { border-block-end: 1px solid; }
  .tri-text .tri-locked::after { forced-color-adjust: none; background: CanvasText; }
}
@media print {
  .tri-caret, .tri-desk-top, .tri-desk-bar, .tri-tray { display: none; }
}
`;
