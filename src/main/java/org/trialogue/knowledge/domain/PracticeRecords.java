package org.trialogue.knowledge.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;

/** The practices. */
public interface PracticeRecords extends JpaRepository<PracticeRecord, UUID> {

    /** The one of that key, published or not. */
    Optional<PracticeRecord> findByKey(String key);

    /** The published ones whose keys come after this one, by key, at most so many, each in its latest version. */
    @Transactional(readOnly = true)
    default List<Practice> published(String after, int atMost) {
        return latest(Stage.PUBLISHED, after, Limit.of(atMost)).stream()
                .map(PracticeVersion::read)
                .toList();
    }

    /** The latest versions of those in a stage whose keys come after this one. */
    @Query("""
                    select v from PracticeVersion v join fetch v.practice p
                     where p.stage = ?1 and v.number = p.latest and p.key > ?2 order by p.key""")
    List<PracticeVersion> latest(Stage stage, String after, Limit atMost);

    /** Those whose latest version cites the instrument, whatever the case of its code. */
    @Query(nativeQuery = true, value = """
                    select p.* from knowledge.practice p
                      join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                     where upper(?) = any(cast(upper(cast(v.instruments as text)) as text[])) order by v.title""")
    List<PracticeRecord> citing(String instrument);
}
