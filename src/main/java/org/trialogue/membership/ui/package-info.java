/** The pages of working groups and of those who hold mandates in them. */
@NullMarked
package org.trialogue.membership.ui;

import org.jspecify.annotations.NullMarked;
