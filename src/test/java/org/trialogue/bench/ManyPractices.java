package org.trialogue.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.trialogue.local.SharedServices;
import org.trialogue.search.Passage;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Meaning;
import tools.jackson.databind.json.JsonMapper;

/**
 * Practices in great number, as the search keeps them: made of the starting library's passages, mixed anew, with words of the vocabulary. What a
 * passage means is what the passage meant that it is made of, perturbed: no model computes a million of them in an hour.
 */
final class ManyPractices implements AutoCloseable {

    static final int PRACTICES = Integer.getInteger("practices", 10_000);
    static final int PASSAGES = 10;

    private static final int AT_ONCE = 200;
    private static final double NOISE = 0.35;

    private static final String REAL = """
            select e.language, e.title, e.body::text, m.digests, m.directions from search.entry e join search.meaning m using (kind, id)
             where e.kind = 'practice' and not e.removed and e.id not like 'at-size-%' order by e.id""";

    private static final String ENTRY = """
            insert into search.entry (kind, id, version, title, link, language, body, words, pending, meant, changed_at, told_at)
            values ('practice', ?, 1, ?, 'practices', ?, ?::jsonb, '', true, true, now(), now()) on conflict do nothing""";

    private static final String MEANING =
            "insert into search.meaning (kind, id, model, digests, directions) values ('practice', ?, ?, ?, ?) on conflict do nothing";

    private final Connection owner;
    private final JsonMapper json;
    private final String model;
    private final Random random = new Random(1);
    private final List<Practice> real = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    ManyPractices(Stand stand) throws SQLException {
        var services = SharedServices.get();
        json = stand.the(JsonMapper.class);
        model = stand.the(Meaning.class).model();
        owner = DriverManager.getConnection(
                services.property("spring.flyway.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password"));
        owner.setAutoCommit(false);
        read();
    }

    private record Practice(String language, String title, Kept.Body body, List<float[]> directions) {}

    private record Made(String language, String title, Kept.Body body, byte[] digests, byte[] directions) {}

    /** Words that somebody may look for: labels of the vocabularies, in three languages. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Writes them, all in one transaction: the index learns of them at once. */
    void write() throws SQLException {
        try (var entry = owner.prepareStatement(ENTRY);
                var meaning = owner.prepareStatement(MEANING)) {
            for (var number = 1; number <= PRACTICES; number++) {
                var id = "at-size-" + number;
                var made = made(number);
                set(entry, id, made.title(), made.language(), json.writeValueAsString(made.body()));
                set(meaning, id, model, made.digests(), made.directions());
                if (number % AT_ONCE == 0 || number == PRACTICES) {
                    entry.executeBatch();
                    meaning.executeBatch();
                }
            }
        }
        owner.commit();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
        statement.addBatch();
    }

    private Made made(int number) {
        var like = real.get(number % real.size());
        var title = like.title() + ": " + word() + " " + number;
        var passages = new ArrayList<Passage>();
        var digests = new ByteArrayOutputStream();
        var directions = new ByteArrayOutputStream();
        while (passages.size() < PASSAGES) {
            var from = real.get(random.nextInt(real.size()));
            if (!from.language().equals(like.language())) continue;
            var at = random.nextInt(from.directions().size());
            var text = from.body().passages().get(at).text() + " " + word() + ", " + word() + ".";
            passages.add(new Passage("", "practices", text));
            digests.writeBytes(HexFormat.of().parseHex(Kept.digest(model, Kept.meaning(title, text))));
            directions.writeBytes(perturbed(from.directions().get(at)));
        }
        var facets = real.get(random.nextInt(real.size())).body().facets();
        var body = new Kept.Body(
                passages, facets, List.of(), "at-size-" + number, like.body().years());
        return new Made(like.language(), title, body, digests.toByteArray(), directions.toByteArray());
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private byte[] perturbed(float[] direction) {
        var other = new double[direction.length];
        var length = 0.0;
        for (var at = 0; at < other.length; at++) {
            other[at] = direction[at] + NOISE * random.nextGaussian() / Math.sqrt(other.length);
            length += other[at] * other[at];
        }
        var bytes = ByteBuffer.allocate(other.length * Short.BYTES);
        for (var number : other) bytes.putShort(Float.floatToFloat16((float) (number / Math.sqrt(length))));
        return bytes.array();
    }

    private void read() throws SQLException {
        try (var rows = owner.createStatement().executeQuery(REAL)) {
            while (rows.next()) {
                var body = json.readValue(rows.getString(3), Kept.Body.class);
                var directions = directions(rows.getBytes(4).length / Kept.DIGEST, rows.getBytes(5));
                var passages = Math.min(body.passages().size(), directions.size());
                if (passages > 0)
                    real.add(new Practice(rows.getString(1), rows.getString(2), body, directions.subList(0, passages)));
            }
        }
        try (var rows = owner.createStatement()
                .executeQuery("select word from standards.concept_word where position = 0 order by word")) {
            while (rows.next()) words.add(rows.getString(1));
        }
        if (real.isEmpty()) throw new IllegalStateException("the starting library is not there");
    }

    private static List<float[]> directions(int count, byte[] numbers) {
        var bytes = ByteBuffer.wrap(numbers);
        var directions = new ArrayList<float[]>();
        for (var number = 0; number < count; number++) {
            var direction = new float[numbers.length / Short.BYTES / count];
            for (var at = 0; at < direction.length; at++) direction[at] = Float.float16ToFloat(bytes.getShort());
            directions.add(direction);
        }
        return directions;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
