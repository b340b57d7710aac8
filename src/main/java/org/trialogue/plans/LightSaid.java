package org.trialogue.plans;

/** The light that somebody put in the place of the reckoned one, and why; it holds until a newer value is reported. */
public record LightSaid(Light light, String reason, Said by) {}
