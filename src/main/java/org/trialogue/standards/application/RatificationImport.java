package org.trialogue.standards.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.RatificationPreview;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.RatificationList;
import org.trialogue.standards.domain.RatificationRows;
import org.trialogue.standards.domain.RatificationRows.Place;

/** A list of ratifications comes in: first it is shown what it would do, then all of it is done or nothing. */
@Service
@Transactional
public class RatificationImport {

    private final RatificationRows rows;
    private final Standards standards;
    private final Editors editors;
    private final Audit audit;
    private final Clock clock;

    RatificationImport(RatificationRows rows, Standards standards, Editors editors, Audit audit, Clock clock) {
        this.rows = rows;
        this.standards = standards;
        this.editors = editors;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands for an instrument. */
    @Transactional(readOnly = true)
    public List<Ratification> of(String code) {
        return rows.of(code);
    }

    /**
     * Reads a file, and imports nothing.
     *
     * @throws Refusal when the member may not, or it is no list of ratifications at all
     */
    @Transactional(readOnly = true)
    public RatificationPreview preview(byte[] file, MemberId by) {
        editors.required(by);
        var instruments = standards.all().stream()
                .collect(Collectors.toMap(each -> each.code().toUpperCase(Locale.ROOT), each -> each));
        return RatificationList.read(file, instruments, rows.all(), LocalDate.now(clock));
    }

    /**
     * Imports the rows that can be.
     *
     * @return how many there were
     * @throws Refusal when the member may not, or something else stands by now for one of them than when they were read: then none is imported
     */
    public int take(RatificationPreview preview, MemberId by) {
        var acting = editors.required(by);
        rows.inHand();
        var standing = rows.all();
        for (var row : preview.rows()) {
            var stands = standing.get(new Place(row.code(), row.ratification().country()));
            if (!Objects.equals(stands, row.before()))
                throw new Refusal("standards.refused.imported-meanwhile", row.code());
        }
        rows.add(preview.rows(), by, clock.instant());
        audit.record(
                acting,
                null,
                "standards.ratifications-imported",
                UUID.randomUUID(),
                Particulars.now("library-rows", preview.rows().size()));
        return preview.rows().size();
    }
}
