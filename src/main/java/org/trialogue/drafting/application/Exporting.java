package org.trialogue.drafting.application;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.exporting.CitedPractices;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Plainer;
import org.trialogue.drafting.exporting.TabledNumbers;
import org.trialogue.drafting.exporting.TextExport;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Node;

/** Lets a member take a text along as a file, as it stands. */
@Service
public class Exporting {

    private static final int LONGEST_NAME = 100;

    private final TextRows texts;
    private final History history;
    private final Discussion discussion;
    private final Illustrating illustrating;
    private final TabledNumbering numbering;
    private final Practices practices;
    private final AgreedRows agreed;
    private final Membership membership;
    private final Audit audit;

    Exporting(
            TextRows texts,
            History history,
            Discussion discussion,
            Illustrating illustrating,
            TabledNumbering numbering,
            Practices practices,
            AgreedRows agreed,
            Membership membership,
            Audit audit) {
        this.texts = texts;
        this.history = history;
        this.discussion = discussion;
        this.illustrating = illustrating;
        this.numbering = numbering;
        this.practices = practices;
        this.agreed = agreed;
        this.membership = membership;
        this.audit = audit;
    }

    /**
     * Who takes a text along.
     *
     * @param labels gives the sentence of a key in the reader's language
     * @param language the reader's
     * @param portal the address of the portal, ending with a slash
     */
    public record Reader(UnaryOperator<String> labels, Locale language, String portal) {}

    /** A file with its name. */
    public record ExportedFile(String name, byte[] bytes) {}

    /**
     * The newest version of a text in a format; empty when there is none or the member may not see it: nobody can tell which.
     *
     * @param wishes what goes along besides; comments only as far as the reader sees them
     * @param reading for whom it is written
     */
    @Transactional
    public Optional<ExportedFile> export(
            TextId text, ExportFormat format, Wishes wishes, MemberId reader, Reader reading) {
        return texts.find(text)
                .flatMap(found -> membership
                        .actingOn(reader, found.room(), found.id().value())
                        .map(by -> {
                            var file = written(found, format, wishes, reading);
                            record(by, found, format);
                            return file;
                        }));
    }

    /** What each format would show of a text in a plainer form, or leave out; empty when the member may not see the text. */
    @Transactional
    public Map<ExportFormat, Map<Plainer, Integer>> plainer(TextId text, Wishes.Comments comments, MemberId reader) {
        var found = texts.find(text)
                .filter(head ->
                        membership.actingOn(reader, head.room(), text.value()).isPresent());
        if (found.isEmpty()) return Map.of();
        var doc = history.at(text, found.get().head()).doc();
        var threads = threads(text, comments).size();
        return Arrays.stream(ExportFormat.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        format -> Plainer.of(doc, format, threads),
                        (one, other) -> one,
                        () -> new EnumMap<>(ExportFormat.class)));
    }

    private void record(Acting by, TextHead head, ExportFormat format) {
        var besides = Particulars.of(Kind.READING)
                .and("format", null, format.ending())
                .and("version", null, head.head());
        audit.record(
                by, head.room().value(), "drafting.text-exported", head.id().value(), besides);
    }

    private ExportedFile written(TextHead head, ExportFormat format, Wishes wishes, Reader reading) {
        var doc = cited(head, format, reading);
        var threads = threads(head.id(), wishes.comments());
        var setting = new TextExport.Setting(
                head.language(),
                head.title(),
                this::name,
                reading.labels(),
                wishes.linesEvery(),
                threads,
                illustrating::picture,
                wishes.tabledToo() ? numbering.of(head.id()) : TabledNumbers.NONE);
        return new ExportedFile(fileName(head.title()) + "." + format.ending(), TextExport.of(doc, format, setting));
    }

    /** What is adopted, and what is agreed before, says what was read then; the rest says what practices are called now. */
    private Node cited(TextHead head, ExportFormat format, Reader reading) {
        var doc = history.at(head.id(), head.head()).doc();
        if (head.stage().settled()) return CitedPractices.linked(doc, reading.portal(), format);
        var names = practices.names(CitedPractices.in(doc), reading.language());
        var named = CitedPractices.named(doc, names, agreed.of(head.id()));
        return CitedPractices.linked(named, reading.portal(), format);
    }

    private List<CommentThread> threads(TextId text, Wishes.Comments wished) {
        if (wished == Wishes.Comments.NONE) return List.of();
        return discussion.of(text).threads().stream()
                .filter(thread -> wished == Wishes.Comments.GROUP_TOO || !thread.ofGroupAlone())
                .toList();
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
