/** The search index in Elasticsearch: its shape, what is written to it, what is asked of it. The only place that knows it. */
@NullMarked
package org.trialogue.search.elastic;

import org.jspecify.annotations.NullMarked;
