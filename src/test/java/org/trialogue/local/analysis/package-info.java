/**
 * Text analysis for the local Elasticsearch only: its distribution on Maven Central comes without the module that a full
 * distribution has. The names and settings here are those of the full one, so the portal's index settings serve both; never
 * install this on a full distribution, where the names would clash. {@link org.trialogue.local.AnalysisPlugin} packs it.
 *
 * <p>One thing differs: a stable plugin does not see the chain that its filter stands in, so synonyms are read with the
 * standard tokenizer and lower case. Put a synonym filter right after {@code lowercase} and both servers agree.
 */
@NullMarked
package org.trialogue.local.analysis;

import org.jspecify.annotations.NullMarked;
