package org.trialogue.standards.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.standards.application.Ratifications;
import org.trialogue.standards.application.Ratifications.Bound;
import org.trialogue.standards.domain.RatificationList;

/** Ratifications as a file, which the import takes in again. */
@RestController
class RatificationFile {

    /** Where it is, beginning with no slash. */
    static final String ADDRESS = "ratifications/as/csv";

    private final Ratifications ratifications;

    RatificationFile(Ratifications ratifications) {
        this.ratifications = ratifications;
    }

    @GetMapping("/" + ADDRESS)
    ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable String instrument) {
        var code = Optional.ofNullable(instrument).filter(each -> !each.isBlank());
        var lines = ratifications.of(code, Optional.empty()).stream()
                .map(RatificationFile::line)
                .collect(Collectors.joining());
        var file = CsvLine.MARK + CsvLine.of(RatificationList.COLUMNS) + lines;
        return Handout.csv("ratifications", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Bound bound) {
        var ratification = bound.ratification();
        return CsvLine.of(List.of(
                bound.instrument(),
                ratification.country(),
                ratification.on().toString(),
                ratification.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
}
