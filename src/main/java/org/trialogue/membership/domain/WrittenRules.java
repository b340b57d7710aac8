package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Rules;

/** Rules as they are kept: a column each. */
@Embeddable
class WrittenRules {

    @Enumerated(EnumType.STRING)
    private Preset preset;

    @Column(name = "authorized_by_parent")
    private boolean authorization;

    @Column(name = "reopening_unopposed")
    private boolean reopeningUnopposed;

    @Column(name = "silence_days")
    private int silenceDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @SuppressWarnings("NullAway.Init")
    protected WrittenRules() {}

    WrittenRules(Rules rules) {
        preset = rules.preset();
        authorization = rules.authorization();
        reopeningUnopposed = rules.reopeningUnopposed();
        silenceDays = rules.silenceDays();
        languages = rules.languages().stream().map(Locale::getLanguage).toList();
    }

    Rules read() {
        return new Rules(
                preset,
                authorization,
                reopeningUnopposed,
                silenceDays,
                languages.stream().map(Locale::of).toList());
    }

    /** The same, and each rule that is another one than before. */
    Particulars besides(WrittenRules before, Particulars said) {
        return said.and("preset", before.preset, preset)
                .and("authorization", before.authorization, authorization)
                .and("reopening-unopposed", before.reopeningUnopposed, reopeningUnopposed)
                .and("silence-days", before.silenceDays, silenceDays)
                .and("languages", before.languages, languages);
    }
}
