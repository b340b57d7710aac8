package org.trialogue.platform.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What is handed out as a file: nobody keeps a copy on the way, and no browser takes it for anything else. */
public final class Handout {

    /** The type of CSV. */
    public static final String CSV = "text/csv;charset=UTF-8";

    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String OPTIONS = "X-Content-Type-Options";

    private Handout() {}

    /** As CSV, under a name without its ending. */
    public static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return file(name + ".csv", CSV, bytes);
    }

    /** As a workbook, under a name without its ending. */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] bytes) {
        return file(name + ".xlsx", XLSX, bytes);
    }

    /** As a file of any type, under its whole name. */
    public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(OPTIONS, "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(bytes);
    }

    /** The same for an answer that is written as it is read: this is its head. */
    public static void head(HttpServletResponse answer, String name, String type) {
        answer.setContentType(type);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(OPTIONS, "nosniff");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
