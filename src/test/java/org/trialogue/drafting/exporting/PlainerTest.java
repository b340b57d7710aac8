package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.exporting.Plainer.CITATIONS;
import static org.trialogue.drafting.exporting.Plainer.COMMENTS;
import static org.trialogue.drafting.exporting.Plainer.JOINED_CELLS;
import static org.trialogue.drafting.exporting.Plainer.LINKS;
import static org.trialogue.drafting.exporting.Plainer.SUGGESTED_BLOCKS;
import static org.trialogue.drafting.exporting.Plainer.WORDINGS;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file will not show as the text does is said beforehand. */
class PlainerTest {

    @Test
    void each_format_has_its_own() {
        assertThat(Plainer.of(WholeText.all(), ExportFormat.WORD, 2)).isEqualTo(Map.of(CITATIONS, 1, WORDINGS, 1));
        assertThat(Plainer.of(WholeText.all(), ExportFormat.PDF, 2))
                .isEqualTo(Map.of(CITATIONS, 1, WORDINGS, 1, COMMENTS, 2));
        assertThat(Plainer.of(WholeText.all(), ExportFormat.PLAIN, 0))
                .isEqualTo(Map.of(CITATIONS, 1, WORDINGS, 1, LINKS, 1, JOINED_CELLS, 1));
    }

    @Test
    void suggested_blocks_are_counted_where_their_words_alone_are_marked() {
        assertThat(Plainer.of(WholeText.suggested(), ExportFormat.MARKDOWN, 0)).containsOnlyKeys(SUGGESTED_BLOCKS);
        assertThat(Plainer.of(WholeText.suggested(), ExportFormat.WORD, 0)).isEmpty();
    }
}
