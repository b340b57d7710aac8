package org.trialogue.drafting.application;

import java.util.UUID;

/** What members may do with texts of a room is different from now on. */
public record RightsChanged(UUID room) {}
