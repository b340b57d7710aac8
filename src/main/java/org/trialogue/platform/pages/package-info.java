/**
 * The words of documents, page by page. A document is read by Apache Tika in a process of its own, with little memory, little time, no
 * environment and nothing else to lose: what a hostile one does there, it does to nobody.
 */
@NullMarked
@NamedInterface("pages")
package org.trialogue.platform.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
