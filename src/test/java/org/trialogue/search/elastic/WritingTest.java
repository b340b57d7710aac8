package org.trialogue.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;

/** What Elasticsearch answers of one entry among many is of the entry's own making, or is not. */
class WritingTest {

    private static final Kept ENTRY = new Kept(
            "provision",
            "one",
            1,
            "Draft",
            "texts/one",
            "en",
            null,
            new Kept.Body(List.of(), Map.of(), List.of(), null, null),
            false,
            Map.of());

    @ParameterizedTest
    @CsvSource({"400,document_parsing_exception", "400,illegal_argument_exception", "413,too_large"})
    void an_entry_is_refused_for_what_it_is(int status, String type) {
        assertThat(Writing.judge(ENTRY, answered(status, type))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "400,index_closed_exception",
        "403,cluster_block_exception",
        "403,security_exception",
        "404,index_not_found_exception",
        "429,es_rejected_execution_exception",
        "503,unavailable_shards_exception"
    })
    void an_index_that_takes_nothing_refuses_nothing_and_has_taken_nothing_out(int status, String type) {
        var item = answered(status, type);
        assertThatThrownBy(() -> Writing.judge(ENTRY, item)).isInstanceOf(IndexAway.class);
        assertThatThrownBy(() -> Writing.takenOut(List.of(item))).isInstanceOf(IndexAway.class);
    }

    @Test
    void what_is_gone_or_newer_by_now_is_no_error() {
        var gone = BulkResponseItem.of(item ->
                item.operationType(OperationType.Delete).index("library").status(404));
        var newer = answered(409, "version_conflict_engine_exception");
        assertThat(Writing.judge(ENTRY, newer)).isEmpty();
        assertThatCode(() -> Writing.takenOut(List.of(gone, newer))).doesNotThrowAnyException();
    }

    private static BulkResponseItem answered(int status, String type) {
        return BulkResponseItem.of(item -> item.operationType(OperationType.Index)
                .index("library")
                .status(status)
                .error(error -> error.type(type).reason("so it says")));
    }
}
