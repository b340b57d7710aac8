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
  settled: { type: Boolean },
  comments: { attribute: false },
  names: { attribute: false },
  tabled: { attribute: false },
  stances: { attribute: false },
};

/** What holds of them while the page has handed nothing. */
export const unset = {
  textId: '', ticketUrl: '', socketUrl: '', member: '', language: '', mode: 'write', labels: {}, attribution: false, settled: false,
  comments: { version: 0, threads: [] }, names: {}, tabled: null, stances: { marks: [] },
} as const;
