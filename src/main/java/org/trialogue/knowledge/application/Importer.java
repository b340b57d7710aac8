package org.trialogue.knowledge.application;

import java.util.Optional;
import org.trialogue.platform.MemberId;

/**
 * Who loads practices by script.
 *
 * @param account the key of the account at the identity provider
 * @param member the member whose account it is; empty where it is a program's own
 */
public record Importer(String account, Optional<MemberId> member) {}
