package org.trialogue.search.onnx;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.search.domain.Meaning;
import tools.jackson.databind.json.JsonMapper;

/** Which model tells what words mean: the one that an operator mounted, or else the one that the portal brings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MountedModel.class)
class MeaningOfWords {

    private static final Logger LOG = LoggerFactory.getLogger(MeaningOfWords.class);

    @Bean
    Meaning meaning(MountedModel mounted, JsonMapper json) {
        if (!mounted.isThere()) return new BgeSmall(json);
        var model = new Mounted(mounted, json);
        LOG.info("What words mean tells {}, which was mounted", model.model());
        return model;
    }
}
