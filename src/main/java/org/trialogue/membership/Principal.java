package org.trialogue.membership;

/** Somebody for whom a deputy stands in: the mandate, and the name of who holds it. */
public record Principal(MandateId mandate, String name) {}
