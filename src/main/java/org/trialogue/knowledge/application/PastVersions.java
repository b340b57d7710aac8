package org.trialogue.knowledge.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;

/** Every version of a published practice stays to be read. */
@Service
@Transactional(readOnly = true)
public class PastVersions {

    private final PracticeRecords practices;

    PastVersions(PracticeRecords practices) {
        this.practices = practices;
    }

    /** When a version was written. */
    public record Past(int version, Instant at) {}

    /** When each version was written, the newest first. */
    public List<Past> of(String key) {
        return practices.findByKey(key).map(PracticeRecord::told).orElse(List.of()).reversed().stream()
                .map(told -> new Past(told.version(), told.at()))
                .toList();
    }

    /** A version by its number, of a practice that is published. */
    public Optional<Practice> version(String key, int number) {
        return practices.findByKey(key).flatMap(practice -> practice.version(number));
    }
}
