package org.trialogue.membership.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Person;
import org.trialogue.membership.RecordEntry;
import org.trialogue.platform.tables.CsvLine;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which the record is handed out: a table for a spreadsheet, and lines of JSON for a program. */
enum RecordForm {
    /** Words in the reader's language; begins with the mark by which spreadsheets know the letters. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        String head(RecordWords words) {
            var names =
                    Arrays.stream(COLUMNS.split(" ", -1)).map(name -> words.said("membership.record.column." + name));
            return CsvLine.MARK + CsvLine.of(names.toList());
        }

        @Override
        String line(RecordEntry entry, RecordWords words) {
            var subject = entry.subject();
            return CsvLine.of(List.of(
                    entry.at().toString(),
                    words.room(entry),
                    Long.toString(entry.number()),
                    words.author(entry),
                    words.side(entry),
                    words.capacity(entry),
                    words.deed(entry),
                    subject == null ? entry.subjectKey().toString() : subject.name(),
                    String.join("; ", words.changes(entry)),
                    words.whence(entry)));
        }
    },
    /** Keys and values as they are recorded. */
    JSONL("application/x-ndjson") {
        @Override
        String head(RecordWords words) {
            return "";
        }

        @Override
        String line(RecordEntry entry, RecordWords words) {
            var all = new LinkedHashMap<String, @Nullable Object>();
            all.put("at", entry.at().toString());
            all.put("room", entry.room());
            all.put("number", entry.number());
            all.put("member", key(entry.by()));
            all.put("name", entry.by() == null ? null : entry.by().name());
            all.put("side", entry.side());
            all.put("capacity", entry.capacity());
            all.put("kind", entry.kind());
            all.put("deed", entry.deed());
            all.put("subject", entry.subjectKey());
            all.put("concerned", key(entry.concerned()));
            all.put("changed", entry.changed());
            all.put("network", entry.whence() == null ? null : entry.whence().network());
            all.put("via", entry.whence() == null ? null : entry.whence().via());
            return JSON.writeValueAsString(all) + "\n";
        }
    };

    private static final String COLUMNS = "at room number name side capacity deed subject changed whence";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String mediaType;

    RecordForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of files with that ending. */
    static Optional<RecordForm> ending(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equals(ending))
                .findFirst();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** What stands before all entries. */
    abstract String head(RecordWords words);

    abstract String line(RecordEntry entry, RecordWords words);

    private static @Nullable Object key(@Nullable Person person) {
        return person == null ? null : person.id().value();
    }
}
