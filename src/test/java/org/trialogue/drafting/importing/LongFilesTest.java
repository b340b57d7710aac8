package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However plain text is made up, a file twice as long is twice the work. */
class LongFilesTest {

    /** What is said again and again, and what only begins the file. */
    record Kind(String begins, String again) {

        String of(int letters) {
            return begins + again.repeat(letters / again.length());
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("", "ab\n"),
                new Kind("", "foo\n5. bar\n\n"),
                new Kind("(a) x\n\n", "(i) x\n\n(i) x.\n(i) y\n\n"),
                new Kind("", "(vvv) x\n\n(a) x.\n(b) y\n\n"),
                new Kind("ab cd ", "ab-\ncd-\n"),
                new Kind("1." + " ".repeat(1000) + "x\n", "ab.\n(b) c\n"),
                new Kind("", "[\n\n"),
                new Kind("", "\u00AD\nab\u00AD\n"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_work_grows_as_the_file_does(Kind kind) {
        work(kind.of(2_000));
        var half = work(kind.of(100_000));
        var whole = work(kind.of(200_000));
        assertThat(whole).isLessThan(3 * half);
    }

    /** What is looked through is copied, so the memory that a thread asked for says how much that was. */
    private static long work(String letters) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThat(PlainText.read(letters).paragraphs()).isNotEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
