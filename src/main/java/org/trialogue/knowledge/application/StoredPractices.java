package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;

/** Reads practices from the tables; what is not published is as if it were not there. */
@Service
@Transactional(readOnly = true)
class StoredPractices implements Practices {

    private final PracticeRecords practices;

    StoredPractices(PracticeRecords practices) {
        this.practices = practices;
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
    public List<Practice> citing(String instrument) {
        return practices.citing(instrument).stream()
                .flatMap(found -> found.read().stream())
                .toList();
    }
}
