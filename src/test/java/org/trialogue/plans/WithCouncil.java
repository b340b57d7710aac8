package org.trialogue.plans;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/**
 * A test of use cases, without pages, with a {@link Council} to bring people together: all modules that plans build on, and the rooms. It is one
 * context for all such tests, begun once in a process; what a test adds of its own (a bean, a property) costs the start of another.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(module = "plans", mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "rooms")
@Import(Council.class)
public @interface WithCouncil {}
