package org.trialogue.knowledge.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;

/** The practices. */
public interface PracticeRecords extends JpaRepository<PracticeRecord, UUID> {

    /** The one of that key, published or not. */
    Optional<PracticeRecord> findByKey(String key);

    /** The same, while nobody else changes it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PracticeRecord p where p.key = ?1")
    Optional<PracticeRecord> locked(String key);

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

    /** The published ones among these keys, each in its latest version, in no order. */
    @Transactional(readOnly = true)
    default List<Published> published(Collection<String> keys) {
        return latest(Stage.PUBLISHED, keys).stream()
                .map(PracticeVersion::published)
                .toList();
    }

    /** The latest versions of those in a stage among these keys. */
    @Query("""
                    select v from PracticeVersion v join fetch v.practice p
                     where p.stage = ?1 and v.number = p.latest and p.key in ?2""")
    List<PracticeVersion> latest(Stage stage, Collection<String> keys);

    /** The published ones whose latest version was written before this moment, or at it under a key that comes after this one; the last first. */
    @Transactional(readOnly = true)
    default List<Published> writtenBefore(Instant moment, String key, int atMost) {
        return writtenBefore(Stage.PUBLISHED, moment, key, Limit.of(atMost)).stream()
                .map(PracticeVersion::published)
                .toList();
    }

    /** The latest versions of those in a stage that were written before this moment, or at it under a key that comes after this one. */
    @Query("""
                    select v from PracticeVersion v join fetch v.practice p
                     where p.stage = ?1 and v.number = p.latest and (v.writtenAt < ?2 or (v.writtenAt = ?2 and p.key > ?3))
                     order by v.writtenAt desc, p.key""")
    List<PracticeVersion> writtenBefore(Stage stage, Instant moment, String key, Limit atMost);

    /** Those whose latest version cites the instrument, whatever the case of its code. */
    @Query(nativeQuery = true, value = """
                    select p.* from knowledge.practice p
                      join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                     where upper(?) = any(cast(upper(cast(v.instruments as text)) as text[])) order by v.title""")
    List<PracticeRecord> citing(String instrument);

    /** Whether one that is or was published has this title in any of its versions, or in any translation. */
    @Query(nativeQuery = true, value = """
                    select exists (
                      select from knowledge.practice p
                       where p.key = ?1 and p.stage in ('PUBLISHED', 'RETIRED')
                         and (exists (select from knowledge.practice_version v where v.practice_id = p.id and v.title = ?2)
                              or exists (select from knowledge.translation t where t.practice_id = p.id and t.title = ?2)))""")
    boolean isTitle(String key, String title);

    /** How many published ones there are whose latest version is about at least one of these themes, which have commas between. */
    @Query(nativeQuery = true, value = """
                    select count(*) from knowledge.practice p
                      join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                     where p.stage = 'PUBLISHED' and v.themes && string_to_array(?, ',')""")
    int about(String themes);

    /** The keys of such, at most so many: those that cite one of the instruments first, then those about most of the themes, then the surest ones. */
    @Query(nativeQuery = true, value = """
                    select p.key from knowledge.practice p
                      join knowledge.practice_version v on v.practice_id = p.id and v.number = p.latest
                     where p.stage = 'PUBLISHED' and v.themes && string_to_array(?1, ',')
                     order by not v.instruments && string_to_array(?2, ','),
                              (select count(*) from unnest(v.themes) theme where theme = any(string_to_array(?1, ','))) desc,
                              case v.confidence when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, p.key
                     limit ?3""")
    List<String> leading(String themes, String instruments, int atMost);
}
