package org.trialogue.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.local.SharedServices;
import org.trialogue.search.Query;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Sought.Slice;

/** After an upgrade an index of the shape before is there until the new one is built, and has not all that is asked for. */
class OlderShapeTest {

    private static final Sought SOUGHT = new Sought(
            Query.of("passports", Locale.ENGLISH),
            Asked.of("passports"),
            Map.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(0),
            new Slice(0, 10));

    @Test
    void an_index_of_another_shape_is_not_asked_and_the_new_one_is() throws IOException {
        var alias = "older" + UUID.randomUUID();
        var url = SharedServices.get().property("spring.elasticsearch.uris");
        try (var client = ElasticsearchClient.of(builder -> builder.host(url))) {
            client.indices()
                    .create(request -> request.index(alias + "-0123456789-1").aliases(alias, same -> same));
            var index = new ElasticIndex(client, new Unasked(), alias, Clock.systemUTC());
            assertThatThrownBy(() -> index.find(SOUGHT)).isInstanceOf(IndexAway.class);
            assertThatThrownBy(() -> index.hits(SOUGHT)).isInstanceOf(IndexAway.class);
            index.begin().finish();
            assertThat(index.find(SOUGHT).total()).isZero();
            assertThat(index.hits(SOUGHT)).isEmpty();
            for (var name : client.indices()
                    .get(request -> request.index(alias + "-*"))
                    .indices()
                    .keySet()) client.indices().delete(request -> request.index(name));
        }
    }

    /** A model that has a name, and is asked nothing. */
    private record Unasked() implements Meaning {

        @Override
        public String model() {
            return "unasked";
        }

        @Override
        public int dimensions() {
            return 384;
        }

        @Override
        public List<float[]> ofPassages(List<String> passages) {
            throw new AssertionError();
        }

        @Override
        public int pieces(String word) {
            throw new AssertionError();
        }

        @Override
        public float[] ofQuestion(String question) {
            throw new AssertionError();
        }
    }
}
