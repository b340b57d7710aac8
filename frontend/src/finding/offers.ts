import { html, nothing, type TemplateResult } from 'lit';
import type { Combobox, Group, Offer } from './combobox';

/** The element of the offer that is meant, if any is. */
export function meantId(list: string, box: Combobox): string | null {
  return box.meant < 0 ? null : `${list}-${box.meant}`;
}

/** The list of what is offered. */
export function offersTemplate(list: string, label: string, box: Combobox): TemplateResult {
  const { offers } = box;
  return html`<div id=${list} class="tri-offers" role="listbox" aria-label=${label} ?hidden=${offers.length === 0}>
    ${box.offered.groups.map((group, i) => groupTemplate(list, group, i, box))}
  </div>`;
}

function groupTemplate(list: string, { heading, offers }: Group, number: number, box: Combobox): TemplateResult {
  const id = `${list}-of-${number}`;
  return html`<div role="group" aria-labelledby=${id}>
    <div id=${id} class="tri-offers-heading" role="presentation">${heading}</div>
    ${offers.map((offer) => offerTemplate(list, offer, box))}
  </div>`;
}

function offerTemplate(list: string, offer: Offer, box: Combobox): TemplateResult {
  const index = box.offers.indexOf(offer);
  return html`<div
    id="${list}-${index}"
    class="tri-offer"
    role="option"
    aria-selected=${index === box.meant}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => box.take(offer)}
  >
    <span lang=${offer.language || nothing} dir="auto">${offer.title}</span>
    ${offer.note === '' ? nothing : html`<small dir="auto">${offer.note}</small>`}
  </div>`;
}

/** Brings what is meant into view. */
export function showMeant(list: string, box: Combobox): void {
  const id = meantId(list, box);
  if (id !== null) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}

/** Goes to an address within the portal as a link would: what was typed elsewhere on the page is asked about before. */
export function follow(from: HTMLElement, address: string): void {
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.hidden = true;
  from.append(link);
  link.click();
  link.remove();
}
