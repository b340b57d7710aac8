package org.trialogue.knowledge.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.search.LibraryPlace;

/** What of the practices is reached from the library's page. */
@Configuration
class PlacesOfPractices {

    @Bean
    LibraryPlace gapsPlace() {
        return new LibraryPlace(4, "knowledge.gaps", "gaps", false);
    }
}
