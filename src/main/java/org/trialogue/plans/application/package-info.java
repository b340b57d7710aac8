/** What can be done with plans: each deed asks who acts, loads, lets the aggregate decide, saves and records. Knows no Vaadin. */
@NullMarked
package org.trialogue.plans.application;

import org.jspecify.annotations.NullMarked;
