import { chromeStyles } from './styles-chrome';
import { panelStyles } from './styles-panels';
import { textStyles } from './styles-text';

let sheet: CSSStyleSheet | null = null;

/** Gives a document the editor's look, once; a constructed sheet needs no inline style in the page's policy. */
export function adoptStyles(page: Document): void {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(textStyles + chromeStyles + panelStyles);
  if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
