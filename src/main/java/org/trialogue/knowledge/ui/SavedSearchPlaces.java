package org.trialogue.knowledge.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.search.LibraryPlace;
import org.trialogue.search.ResultPlace;

/** From where saved searches are reached. */
@Configuration(proxyBeanMethods = false)
class SavedSearchPlaces {

    @Bean
    LibraryPlace savedSearchesPlace() {
        return new LibraryPlace(7, "knowledge.searches", "searches", false);
    }

    @Bean
    ResultPlace savingSearchesPlace() {
        return new ResultPlace("knowledge.search.save", "searches/new");
    }
}
