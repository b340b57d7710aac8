package org.trialogue.membership;

import org.trialogue.platform.MemberId;

/**
 * A member whom an invitation asks to answer.
 *
 * @param answer the address of the page where they do, beginning with no slash
 */
public record InvitedMember(MemberId member, String answer) {}
