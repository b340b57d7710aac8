import { html, type TemplateResult } from 'lit';
import { collabOf } from '../collab/plugin';
import { belowTemplate } from './below';
import { closedTemplate, unsentWords } from './closed';
import type { Labels } from './labels';
import type { Panels } from './panels';
import type { Passing } from './passing';
import type { Session } from './session';
import type { Situation } from './situation';
import { awayTemplate, lengthTemplate, peopleTemplate, type Safety, statusTemplate } from './status';
import type { TrayPanel } from './tray-panel';

/** What stands around a text. */
export interface Frame {
  readonly labels: Labels;
  readonly session: Session | null;
  readonly situation: Situation;
  readonly panels: Panels;
  readonly passing: Passing;
  readonly tray: TrayPanel;
  readonly toolbar: TemplateResult;
  readonly mayWrite: boolean;
  readonly safety: Safety;
  /** A key pressed in the text, also where it cannot be edited. */
  readonly pressed: (event: KeyboardEvent) => void;
}

/** The text with all that is around it. What is to be heard is said in one place, whichever part says it. */
export function frameTemplate({ labels, session, situation, panels, passing, tray, toolbar, mayWrite, safety, pressed }: Frame): TemplateResult {
  return html`
    <div class="tri-desk-top">
      ${peopleTemplate(labels, situation.self, situation.people)} ${lengthTemplate(labels, session?.state ?? null)} ${statusTemplate(labels, safety)}
    </div>
    <div class="tri-desk-bar">${toolbar} ${panels.template()} ${passing.template()} ${awayTemplate(labels, safety)}</div>
    ${closedTemplate(labels, situation, () => (session ? unsentWords(session.state) : []))}
    ${situation.rights?.reason ? html`<p class="tri-reason">${situation.rights.reason}</p>` : ''}
    <div class="tri-desk-body">
      ${panels.outline.template(labels, session?.view ?? null)}
      <div>
        <div class="tri-desk-page" ?data-loading=${session?.client.isLoaded !== true} @keydown=${pressed}></div>
        ${belowTemplate(labels, session?.view ?? null)}
      </div>
    </div>
    ${tray.template(labels, session ? collabOf(session.state).unplaced : [], mayWrite)}
    <div class="tri-unseen" role="status" aria-live="polite">${situation.spoken}</div>
  `;
}
