package org.trialogue.knowledge.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Wording;

/** The file of what we read out of the practices that we ship. */
record ReadingsFile(List<Row> readings) {

    /** A tag, as the file writes it. */
    record Tag(String key, String basis) {

        Reading.Tag read() {
            return new Reading.Tag(key, Basis.valueOf(basis.toUpperCase(Locale.ROOT)));
        }
    }

    /** What the file says of one practice. */
    record Row(
            String id,
            List<Tag> targetGroups,
            List<Tag> sectors,
            List<Tag> rootCauses,
            List<Tag> rights,
            List<Tag> evidence,
            Tag objectives,
            Map<String, String> titles,
            Map<String, String> summaries) {

        Reading reading() {
            var tags = Map.of(
                    "target", targetGroups,
                    "sector", sectors,
                    "cause", rootCauses,
                    "right", rights,
                    "evidence", evidence,
                    "objectives", List.of(objectives));
            var read = new HashMap<String, List<Reading.Tag>>();
            tags.forEach((facet, found) ->
                    read.put(facet, found.stream().map(Tag::read).toList()));
            var wordings = new HashMap<String, Wording>();
            summaries.forEach(
                    (language, summary) -> wordings.put(language, new Wording(titles.get(language), summary)));
            return new Reading(read, wordings);
        }
    }

    /** What was read out of each, by its key. */
    Map<String, Reading> byKey() {
        return readings.stream().collect(Collectors.toMap(Row::id, Row::reading));
    }
}
