package org.trialogue.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down all that the portal holds of a person: a folder a module, a file a question, each an array in JSON. */
@Component
public class PersonalArchive {

    private static final int AT_ONCE = 500;

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;

    PersonalArchive(List<PersonalData> modules, JdbcClient jdbc) {
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
    }

    /** Writes a zip archive, row by row, within a transaction that names the person; the stream stays open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(MemberId member, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var module : modules)
            for (var question : new TreeMap<>(module.questions()).entrySet())
                write(module.folder(), question, member, zip);
        zip.finish();
    }

    private void write(String folder, Map.Entry<String, String> question, MemberId member, ZipOutputStream zip)
            throws IOException {
        zip.putNextEntry(new ZipEntry(folder + "/" + question.getKey() + ".json"));
        var sql = "select row_to_json(found)::text from (" + question.getValue() + ") found";
        try (var rows = jdbc
                .sql(sql)
                .withFetchSize(AT_ONCE)
                .param("me", member.value())
                .query((row, number) -> (number == 0 ? "[\n" : ",\n") + row.getString(1))
                .stream()) {
            var any = new boolean[1];
            rows.forEach(row -> {
                any[0] = true;
                put(row, zip);
            });
            put(any[0] ? "\n]\n" : "[]\n", zip);
        }
        zip.closeEntry();
    }

    private static void put(String text, ZipOutputStream zip) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
