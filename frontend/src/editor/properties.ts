import type { PropertyDeclarations } from 'lit';

/** What the page hands to the editor. */
export const properties: PropertyDeclarations = {
  textId: { type: String, attribute: 'text-id' },
  ticketUrl: { type: String, attribute: 'ticket-url' },
  socketUrl: { type: String, attribute: 'socket-url' },
  member: { type: String },
  language: { type: String },
  mode: { type: String },
  labels: { type: Object },
  attribution: { type: Boolean },
  comments: { attribute: false },
  names: { attribute: false },
};
