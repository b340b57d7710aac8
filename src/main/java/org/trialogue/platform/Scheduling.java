package org.trialogue.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Small things done by the clock on each node, which harm nothing when two nodes do them at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
