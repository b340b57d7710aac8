package org.trialogue.knowledge.ui;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.search.LibraryPlace;
import org.trialogue.search.ResultFiles;

/** From the library's page, the practices that were found can be taken along, and others brought in. */
@Configuration(proxyBeanMethods = false)
class PracticePlaces {

    @Bean
    LibraryPlace practiceImportPlace() {
        return new LibraryPlace(6, "knowledge.import", "library/import", true);
    }

    @Bean
    ResultFiles filesOfPractices() {
        var formats = Arrays.stream(PracticeFormat.values())
                .map(format -> new ResultFiles.Format(format.key(), "knowledge.format." + format.key()))
                .toList();
        return new ResultFiles(
                "practice",
                "knowledge.export.found",
                "practices/as",
                formats,
                PracticeTaking.MOST,
                "knowledge.export.most");
    }
}
