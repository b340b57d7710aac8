package org.trialogue.drafting.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.TextExport;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;

/** Lets a member take a text along as a file, as it stands. */
@Service
public class Exporting {

    private static final int LONGEST_NAME = 100;

    private final TextRows texts;
    private final History history;
    private final Membership membership;

    Exporting(TextRows texts, History history, Membership membership) {
        this.texts = texts;
        this.history = history;
        this.membership = membership;
    }

    /** A file with its name. */
    public record ExportedFile(String name, byte[] bytes) {}

    /**
     * The newest version of a text in a format; empty when there is none or the member may not see it: nobody can tell which.
     *
     * @param labels gives the sentence of a key in the reader's language
     */
    @Transactional(readOnly = true)
    public Optional<ExportedFile> export(
            TextId text, ExportFormat format, MemberId reader, UnaryOperator<String> labels) {
        return texts.find(text)
                .filter(found -> membership.actingIn(reader, found.room()).isPresent())
                .map(found -> written(found, format, labels));
    }

    private ExportedFile written(TextHead head, ExportFormat format, UnaryOperator<String> labels) {
        var doc = history.at(head.id(), head.head()).doc();
        var setting = new TextExport.Setting(head.language(), this::name, labels);
        return new ExportedFile(fileName(head.title()) + "." + format.ending(), TextExport.of(doc, format, setting));
    }

    private String name(String member) {
        try {
            return membership
                    .person(new MemberId(UUID.fromString(member)))
                    .map(Person::name)
                    .orElse("");
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    private static String fileName(String title) {
        var words = title.replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "").strip();
        var kept = words.codePoints().limit(LONGEST_NAME).toArray();
        return kept.length == 0 ? "text" : new String(kept, 0, kept.length);
    }
}
