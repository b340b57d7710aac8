/**
 * Joint action plans: commitments, the reports of those who owe them, and the confirmations of the others.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: rest",
            "platform :: ui",
            "platform :: files",
            "platform :: tables",
            "platform :: calendars",
            "membership",
            "audit",
            "notifications",
            "notifications :: ui",
            "search",
            "standards",
            "standards :: ui",
            "knowledge",
            "drafting"
        })
package org.trialogue.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
