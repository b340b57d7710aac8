package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.ReadingRows;

/** Reads practices from the tables; what is not published is as if it were not there. */
@Service
@Transactional(readOnly = true)
class StoredPractices implements Practices {

    private final PracticeRecords practices;
    private final ReadingRows readings;

    StoredPractices(PracticeRecords practices, ReadingRows readings) {
        this.practices = practices;
        this.readings = readings;
    }

    @Override
    public Optional<Practice> practice(String key) {
        return practices.findByKey(key).flatMap(PracticeRecord::read);
    }

    @Override
    public List<Practice> following(String key, int atMost) {
        return practices.published(key, atMost);
    }

    @Override
    public Reading reading(String key) {
        return readings.of(key);
    }

    @Override
    public List<Practice> citing(String instrument) {
        return practices.citing(instrument).stream()
                .flatMap(found -> found.read().stream())
                .toList();
    }
}
