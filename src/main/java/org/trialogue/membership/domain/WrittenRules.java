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
import org.trialogue.membership.SubAmendments;
import org.trialogue.membership.Voting;
import org.trialogue.membership.Weighting;

/** Rules as they are kept: a column each. */
@Embeddable
class WrittenRules {

    @Enumerated(EnumType.STRING)
    private Preset preset;

    private boolean consultation;

    @Column(name = "authorized_by_parent")
    private boolean authorization;

    @Column(name = "observers_speak")
    private boolean observersSpeak;

    @Enumerated(EnumType.STRING)
    @Column(name = "sub_amendments")
    private SubAmendments subAmendments;

    @Column(name = "circulated_only")
    private boolean circulatedOnly;

    @Column(name = "reopening_unopposed")
    private boolean reopeningUnopposed;

    @Enumerated(EnumType.STRING)
    private Voting voting;

    @Enumerated(EnumType.STRING)
    private Weighting weighting;

    @Column(name = "silence_days")
    private int silenceDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @SuppressWarnings("NullAway.Init")
    protected WrittenRules() {}

    WrittenRules(Rules rules) {
        preset = rules.preset();
        consultation = rules.consultation();
        authorization = rules.authorization();
        observersSpeak = rules.observersSpeak();
        subAmendments = rules.subAmendments();
        circulatedOnly = rules.circulatedOnly();
        reopeningUnopposed = rules.reopeningUnopposed();
        voting = rules.voting();
        weighting = rules.weighting();
        silenceDays = rules.silenceDays();
        languages = rules.languages().stream().map(Locale::getLanguage).toList();
    }

    Rules read() {
        return new Rules(
                preset,
                consultation,
                authorization,
                observersSpeak,
                subAmendments,
                circulatedOnly,
                reopeningUnopposed,
                voting,
                weighting,
                silenceDays,
                languages.stream().map(Locale::of).toList());
    }

    /** The same, and each rule that is another one than before. */
    Particulars besides(WrittenRules before, Particulars said) {
        return said.and("preset", before.preset, preset)
                .and("consultation", before.consultation, consultation)
                .and("authorization", before.authorization, authorization)
                .and("observers-speak", before.observersSpeak, observersSpeak)
                .and("sub-amendments", before.subAmendments, subAmendments)
                .and("circulated-only", before.circulatedOnly, circulatedOnly)
                .and("reopening-unopposed", before.reopeningUnopposed, reopeningUnopposed)
                .and("voting", before.voting, voting)
                .and("weighting", before.weighting, weighting)
                .and("silence-days", before.silenceDays, silenceDays)
                .and("languages", before.languages, languages);
    }
}
