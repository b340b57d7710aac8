package org.trialogue.drafting.collab;

import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.platform.MemberId;

/** A change that waits for its turn, and whose it is. */
record Submission(Connection from, MemberId member, Change change) {}
