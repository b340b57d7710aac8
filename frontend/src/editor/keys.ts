import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { redo } from 'prosemirror-history';
import { ellipsis, emDash, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { calling, callsForCitation } from './citing';
import { openers, SUGGEST_KEY, tools } from './commands';
import type { PanelName } from './panel';
import { backspace, enter, indent, outdentHere } from './parts';
import { callsForReference } from './references';
import { nextCell, previousCell } from './tables';
import { typeOf } from './types';

const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(typeOf('hard_break').create()).scrollIntoView());
  return true;
};

/** Every key that is ours: what the toolbar offers, the deeds within provisions and lists. */
export function bindings(open: (panel: PanelName) => boolean, changeWay: () => boolean): Readonly<Record<string, Command>> {
  const offered = tools.flat().flatMap((tool): [string, Command][] => (tool.key ? [[tool.key, tool.run]] : []));
  const panels = openers.map(({ key, panel }): [string, Command] => [key, () => open(panel)]);
  const breaks = chainCommands(exitCode, lineBreak);
  return {
    ...Object.fromEntries([...offered, ...panels]),
    [SUGGEST_KEY]: changeWay, 'Mod-y': redo, 'Shift-Enter': breaks, 'Mod-Enter': breaks,
    Enter: enter, Backspace: backspace, Tab: chainCommands(nextCell, indent), 'Shift-Tab': chainCommands(previousCell, outdentHere),
  };
}

/** The keyboard: our keys, the signs that call for something, and what every editor has. */
export function keyPlugins(open: (panel: PanelName) => boolean, changeWay: () => boolean): readonly Plugin[] {
  const { Tab: inward, 'Shift-Tab': outward, ...others } = bindings(open, changeWay);
  return [
    tabPlugin({ ...(inward && { Tab: inward }), ...(outward && { 'Shift-Tab': outward }) }),
    callPlugin('@', calling('@', callsForCitation, () => open('citation'))),
    callPlugin('#', calling('#', callsForReference, () => open('reference'))),
    keymap(others),
    keymap(baseKeymap),
  ];
}

/** Tab moves from cell to cell, and parts up and down; after Escape it moves the focus, so that the keyboard is never caught in the text. */
function tabPlugin(tabs: Record<string, Command>): Plugin {
  let leaves = false;
  const steps = keymap(tabs);
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const left = leaves;
        leaves = event.key === 'Escape' || (leaves && (event.key === 'Shift' || event.key === 'Tab'));
        if (event.key === 'Tab' && left) return false;
        return steps.props.handleKeyDown?.call(steps, view, event) ?? false;
      },
    },
  });
}

/** Does a deed where a sign is typed. */
function callPlugin(sign: string, deed: Command): Plugin {
  return new Plugin({
    props: { handleTextInput: (view, _from, _to, text) => text === sign && deed(view.state, (tr) => view.dispatch(tr), view) },
  });
}

/** What typed signs turn into: "1. " a provision, "(a) " a part, "- " a list, "> " a quote, "# " a heading. */
export function inputRulesPlugin(): Plugin {
  return inputRules({
    rules: [
      ellipsis,
      emDash,
      wrappingInputRule(/^\d+\.\s$/u, typeOf('provision')),
      wrappingInputRule(/^\(a\)\s$/u, typeOf('sub_provisions')),
      wrappingInputRule(/^[-*]\s$/u, typeOf('bullet_list')),
      wrappingInputRule(/^>\s$/u, typeOf('quote')),
      textblockTypeInputRule(/^(#{1,3})\s$/u, typeOf('heading'), ([, signs]) => ({ level: signs?.length ?? 1 })),
    ],
  });
}
