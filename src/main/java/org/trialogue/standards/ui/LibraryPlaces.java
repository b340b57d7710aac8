package org.trialogue.standards.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.search.LibraryPlace;

/** What of the standards is reached from the library's page. */
@Configuration
class LibraryPlaces {

    @Bean
    LibraryPlace crosswalkPlace() {
        return new LibraryPlace(1, "standards.crosswalk", "crosswalk", false);
    }

    @Bean
    LibraryPlace vocabulariesPlace() {
        return new LibraryPlace(2, "standards.vocabularies", "vocabularies", false);
    }

    @Bean
    LibraryPlace coveragePlace() {
        return new LibraryPlace(3, "standards.coverage", "coverage/library", false);
    }

    @Bean
    LibraryPlace newInstrumentPlace() {
        return new LibraryPlace(5, "standards.new", "standards/new", true);
    }

    @Bean
    LibraryPlace ratificationsPlace() {
        return new LibraryPlace(6, "standards.import", "ratifications/import", true);
    }
}
