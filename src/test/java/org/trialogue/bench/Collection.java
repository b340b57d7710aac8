package org.trialogue.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test collection: documents, and questions with what answers them.
 *
 * @param language two letters: what its folder's name ends with, or English
 */
record Collection(String name, String language, List<Document> documents, List<Question> questions) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LANGUAGE = Pattern.compile(".*-([a-z]{2})");
    private static final Pattern RECORD = Pattern.compile("(?m)^\\.I ");
    private static final Pattern OF_CRANFIELD =
            Pattern.compile("(?s)(\\d+)\\s*\\.T\\n(.*?)\\.A\\n.*?\\.B\\n.*?\\.W\\n(.*)");
    private static final int WORST = 5;

    record Document(String id, String title, String text) {}

    /** @param relevant the grades of the documents that answer it, the higher the better */
    record Question(String text, Map<String, Integer> relevant) {}

    /** Reads a folder: the Cranfield collection as it is handed around, or files in the shape of SQuAD. */
    static Collection read(Path folder) throws IOException {
        var name = folder.getFileName().toString();
        if (Files.exists(folder.resolve("cran.all.1400"))) return cranfield(folder, name);
        var matched = LANGUAGE.matcher(name);
        var collection =
                new Collection(name, matched.matches() ? matched.group(1) : "en", new ArrayList<>(), new ArrayList<>());
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) collection.addSquad(file);
        }
        return collection;
    }

    /** A question's own paragraph is what answers it. The title often is the question itself, so that of the paragraph is its number. */
    private void addSquad(Path file) throws IOException {
        var text = Files.readString(file).replace("\r", "").replace("\uFEFF", "");
        for (var article : JSON.readTree(text).path("data"))
            for (var paragraph : article.path("paragraphs")) {
                var id = name + "-" + (documents.size() + 1);
                documents.add(new Document(
                        id,
                        Integer.toString(documents.size() + 1),
                        paragraph.path("context").asString()));
                for (var asked : paragraph.path("qas"))
                    questions.add(new Question(asked.path("question").asString(), Map.of(id, 1)));
            }
    }

    /** Judgements name questions by their place in the file; 1 is the best, and what is below 1 was not judged. */
    private static Collection cranfield(Path folder, String name) throws IOException {
        var judged = new HashMap<Integer, Map<String, Integer>>();
        for (var line : Files.readAllLines(folder.resolve("cranqrel"))) {
            var parts = line.strip().split("\\s+");
            var code = Integer.parseInt(parts[2]);
            if (code >= 1 && code < WORST)
                judged.computeIfAbsent(Integer.valueOf(parts[0]), first -> new HashMap<>())
                        .put(name + "-" + parts[1], WORST - code);
        }
        var questions = new ArrayList<Question>();
        for (var asked : records(folder.resolve("cran.qry")))
            questions.add(new Question(
                    spaced(asked.substring(asked.indexOf(".W") + 2)),
                    judged.getOrDefault(questions.size() + 1, Map.of())));
        var documents = new ArrayList<Document>();
        for (var told : records(folder.resolve("cran.all.1400"))) {
            var parts = OF_CRANFIELD.matcher(told);
            if (parts.matches() && !parts.group(3).isBlank())
                documents.add(
                        new Document(name + "-" + parts.group(1), spaced(parts.group(2)), spaced(parts.group(3))));
        }
        return new Collection(name, "en", documents, questions);
    }

    private static List<String> records(Path file) throws IOException {
        return RECORD.splitAsStream(Files.readString(file, StandardCharsets.UTF_8))
                .filter(record -> !record.isBlank())
                .toList();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
