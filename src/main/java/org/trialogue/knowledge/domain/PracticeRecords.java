package org.trialogue.knowledge.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The practices. */
public interface PracticeRecords extends JpaRepository<PracticeRecord, UUID> {

    /** The one of that key, published or not. */
    Optional<PracticeRecord> findByKey(String key);

    /** Those in a stage, by key. */
    List<PracticeRecord> findByStageOrderByKey(Stage stage);

    /** Those whose latest version cites the instrument. */
    @Query(nativeQuery = true, value = """
                    select p.* from knowledge.practice p
                      join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                     where ? = any(v.instruments) order by v.title""")
    List<PracticeRecord> citing(String instrument);
}
