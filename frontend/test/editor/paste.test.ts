// @vitest-environment jsdom
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { expect, test, vi } from 'vitest';
import { leftPicturesPlugin } from 'Frontend/editor/left-pictures';
import { at, stateOf } from '../support/desk';
import { paragraphs, schema } from '../support/documents';
import { by, desk, PASTE, tracked } from '../support/pasting';
import { body } from '../support/suggestions';

const GOOGLE = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f1c2a0e-7fff-1b7c-9d7e-2f4a0c8d1b11"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">Fees are </span><span style="font-size:11pt;font-family:Arial,sans-serif;font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">never</span><span style="font-size:11pt;font-weight:400;vertical-align:baseline;white-space:pre-wrap;"> borne, see note</span><span style="font-size:0.6em;font-weight:400;vertical-align:super;white-space:pre-wrap;">2</span></p><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:decimal;font-size:11pt;font-weight:400;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-size:11pt;font-weight:400;">Agencies</span></p></li><ol style="margin-top:0;margin-bottom:0;"><li dir="ltr" style="list-style-type:lower-alpha;font-weight:400;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">are licensed</span></p></li></ol></ol></b><br class="Apple-interchange-newline">`;

const sign = (mark: string): string =>
  `<![if !supportLists]><span lang=EN-GB style='mso-fareast-font-family:Calibri;mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

const item = (level: number, mark: string, words: string, part = 'Middle'): string =>
  `<p class=MsoListParagraphCxSp${part} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${sign(mark)}<span lang=EN-GB>${words}<o:p></o:p></span></p>`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- @list l0 {mso-list-id:1;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal><span lang=EN-GB>Fees </span><span class=msoDel><del cite="mailto:Ama%20Mensah" datetime="2026-11-24T09:12"><span lang=EN-GB>and charges </span></del></span><ins cite="mailto:Ama%20Mensah" datetime="2026-11-24T09:12"><span lang=EN-GB>of any kind </span></ins><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>stay</span></b><sup>1</sup><o:p></o:p></p>
${item(1, '1.', 'Agencies', 'First')}
${item(2, 'a)', 'are licensed')}
${item(3, 'i.', 'each year')}
${item(2, 'b)', 'are inspected')}
${item(1, '2.', 'Workers', 'Last')}
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l3 level1 lfo2'>${sign('·')}<span lang=EN-GB>keep their papers<o:p></o:p></span></p>
<!--EndFragment--></body></html>`;

const online = (level: number, list: string, words: string): string =>
  `<div class="ListContainerWrapper SCXW80155421 BCX0" style="margin:0px;"><ol class="NumberListStyle${level} SCXW80155421 BCX0" role="list" start="1" style="margin:0px;padding:0px;list-style-type:${list};"><li class="OutlineElement Ltr SCXW80155421 BCX0" role="listitem" data-leveltext="%${level}." data-listid="1" data-aria-posinset="1" data-aria-level="${level}" style="margin:0px 0px 0px 24px;"><p class="Paragraph SCXW80155421 BCX0" paraid="1" paraeid="{a}" style="margin:0px;"><span data-contrast="auto" class="TextRun SCXW80155421 BCX0" lang="EN-GB" style="font-weight:normal;"><span class="NormalTextRun SCXW80155421 BCX0">${words}</span></span><span class="EOP SCXW80155421 BCX0" data-ccp-props="{}">&nbsp;</span></p></li></ol></div>`;

const ONLINE = `<div class="OutlineElement Ltr SCXW80155421 BCX0"><p class="Paragraph SCXW80155421 BCX0"><span class="TextRun SCXW80155421 BCX0" style="font-style:italic;"><span class="NormalTextRun SCXW80155421 BCX0">Fees</span></span><span class="TrackedChange SCXW80155421 BCX0"><span class="TextRun TrackChangeTextDeletion SCXW80155421 BCX0"> and charges</span></span><span class="EOP SCXW80155421 BCX0">&nbsp;</span></p></div>${online(1, 'decimal', 'Agencies')}${online(2, 'lower-alpha', 'are licensed')}${online(1, 'decimal', 'Workers')}`;

const PAGE = `<html><body><!--StartFragment--><h2 class="lead">Scope</h2><ol start="4" class="articles"><li>Agencies:<ol type="a"><li>are licensed</li><li>are <b>inspected</b></li></ol></li><li><h3>Workers</h3><p>keep <del>all</del> papers</p></li></ol><ul><li>one</li></ul><!--EndFragment--></body></html>`;

function pasted(html: string, state = at(stateOf(paragraphs('')), '')): string {
  const view = desk(state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc))));
  view.pasteHTML(html, PASTE);
  return body(view.state);
}

test('what comes from Google Docs is as bold as it was, and its lists are provisions with parts', () => {
  const words = 'p("Fees are " "never" " borne, see note" "2")';
  expect(pasted(GOOGLE)).toBe(`${words} provision(p("Agencies") sub_provisions(sub_provision(p("are licensed"))))`);
  const view = desk(stateOf(paragraphs('')));
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
  view.pasteHTML(GOOGLE, PASTE);
  const marks = view.state.doc.child(1).children.map((node) => node.marks.map(({ type }) => type.name).join());
  expect(marks).toEqual(['', 'strong', '', 'superscript']);
});

test('lists of Word become provisions, parts and bullets, and what is tracked as deleted stays behind', () => {
  expect(pasted(WORD)).toBe(
    'p("Fees of any kind " "stay" "1") ' +
      'provision(p("Agencies") sub_provisions(sub_provision(p("are licensed") sub_provisions(sub_provision(p("each year")))) sub_provision(p("are inspected")))) ' +
      'provision(p("Workers") bullet_list(list_item(p("keep their papers"))))',
  );
});

test('a number of Word in words stays as words, and only what looks like a bullet is one', () => {
  const [titled, first, roman, dash] = [item(1, 'Article 12.', 'Fees'), item(1, 'Primero.', 'Tasas'), item(1, 'xviii)', 'each year'), item(1, '–', 'papers')];
  expect(pasted(`<html><body>${titled}${first}<p>then</p>${roman}<p>and</p>${dash}</body></html>`)).toBe(
    'p("Article 12. Fees") p("Primero. Tasas") p("then") sub_provisions(sub_provision(p("each year"))) p("and") bullet_list(list_item(p("papers")))',
  );
});

test('lists of Word in a browser are put together from their pieces', () => {
  expect(pasted(ONLINE)).toBe(
    'p("Fees") provision(p("Agencies") sub_provisions(sub_provision(p("are licensed")))) provision(p("Workers"))',
  );
});

test('the numbered list of a page becomes provisions, its bullets stay bullets', () => {
  expect(pasted(PAGE)).toBe(
    'heading("Scope") provision(p("Agencies:") sub_provisions(sub_provision(p("are licensed")) sub_provision(p("are " "inspected")))) ' +
      'provision(p("Workers") p("keep papers")) bullet_list(list_item(p("one")))',
  );
});

const ALL = 'p("live " +"new " -"old " "end")';

test('words that claim to be a suggestion of somebody come in as words', () => {
  const forged = '<p data-pm-slice="1 1 []">a<ins data-suggestion="s-ama" class="tri-insertion">b</ins><del data-suggestion="s-bo">c</del></p>';
  expect(pasted(forged, tracked())).toBe(`${ALL} p("afterab")`);
});

function brought(...blocks: readonly Node[]): readonly string[] {
  const view = desk(tracked());
  let come = new Slice(Fragment.from(blocks), 0, 0);
  view.someProp('transformPasted', (f) => void (come = f(come, view, false)));
  return come.content.content.map(String);
}

const struck = by('deletion', 'bo');
const words = (text: string, ...marks: readonly Mark[]): Node => schema.node('paragraph', null, schema.text(text, marks));

test('a struck block that is copied leaves no empty one, and a struck picture stays behind', () => {
  expect(brought(words('gone', struck).mark([struck]), words('x'))).toEqual(['paragraph("x")']);
  const picture = (...marks: readonly Mark[]): Node => schema.node('image', { src: '/texts//a', alt: 'A' }, [], marks);
  expect(brought(picture(struck), picture(), words('x'))).toEqual(['image', 'paragraph("x")']);
});

test('what is left of a copied list or row stays, with an empty block where it cannot do without', () => {
  const gone = words('gone', struck).mark([struck]);
  const item = (...blocks: readonly Node[]): Node => schema.node('list_item', null, blocks);
  const list = (...items: readonly Node[]): Node => schema.node('bullet_list', null, items);
  expect(brought(list(item(gone, list(item(words('live')))), item(gone)))).toEqual(['bullet_list(list_item(paragraph, bullet_list(list_item(paragraph("live")))))']);
  const row = (...cells: readonly Node[]): Node => schema.node('table_row', null, cells.map((one) => schema.node('table_cell', null, one)));
  const table = schema.node('table', null, [row(gone, words('live')), row(gone, gone)]);
  expect(brought(table)).toEqual(['table(table_row(table_cell(paragraph), table_cell(paragraph("live"))), table_row(table_cell(paragraph), table_cell(paragraph)))']);
});

test('plain words take nobody’s suggestion over', () => {
  const around = at(tracked(), 'old ', 2);
  const plain = desk(around);
  plain.pasteText('mid', PASTE);
  expect(body(plain.state)).toBe('p("live " +"new " -"ol" "mid" -"d " "end") p("after")');
});

test('pictures that stay behind when words come in are told, and words alone are not', () => {
  const left = vi.fn();
  const state = stateOf(paragraphs('Fees'));
  const view = desk(state.reconfigure({ plugins: [leftPicturesPlugin(left)] }));
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
  view.pasteHTML('<p> as <img src="https://elsewhere.example/x.png" alt="x">shown</p>', PASTE);
  expect(view.state.doc.textContent).toBe('GuidanceFeesas shown');
  expect(left).toHaveBeenCalledTimes(1);
  view.pasteHTML('<p>and</p><img src="https://elsewhere.example/dot.gif" width="1">', PASTE);
  view.pasteHTML('<p>with <img src="/texts/t/images/i" alt="A ship"></p>', PASTE);
  expect(left).toHaveBeenCalledTimes(2);
  view.pasteText('so on', PASTE);
  expect(left).toHaveBeenCalledTimes(2);
});
