/** What all pages share: texts in three languages, the page's head, the marks of the groups, states, messages. */
@NullMarked
@NamedInterface("ui")
package org.trialogue.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
