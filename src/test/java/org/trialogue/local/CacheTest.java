package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path folder;

    @Test
    void an_entry_that_could_not_be_made_is_made_again() throws IOException {
        var cache = new Cache(folder);
        assertThatThrownBy(() -> cache.provide("server", half -> {
                    Files.writeString(half.resolve("a"), "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("disk full");
        var entry = cache.provide("server", whole -> Files.writeString(whole.resolve("b"), "whole"));
        assertThat(entry).isDirectoryContaining("glob:**b").isDirectoryNotContaining("glob:**a");
    }

    @Test
    void two_who_want_the_same_make_it_once() throws Exception {
        var made = new AtomicInteger();
        try (var executor = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                var _ = executor.submit(() -> new Cache(folder).provide("server", it -> made.incrementAndGet()));
            }
        }
        assertThat(made).hasValue(1);
    }
}
