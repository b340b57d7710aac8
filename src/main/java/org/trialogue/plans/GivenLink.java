package org.trialogue.plans;

/** What a report or an answer rests on that stands elsewhere, with who reads of it. */
public record GivenLink(EvidenceLink link, Confidentiality readers) {}
