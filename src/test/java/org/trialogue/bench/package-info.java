/**
 * The benchmarks of co-editing: programs that print tables, run by hand and in no build. {@code docs/benchmarks.md} says how, and what the
 * figures mean. The load, and the server that the portal is compared with, run in Node: {@code frontend/bench}.
 */
@NullMarked
package org.trialogue.bench;

import org.jspecify.annotations.NullMarked;
