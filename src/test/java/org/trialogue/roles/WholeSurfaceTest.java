package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.trialogue.drafting.Setting;
import org.trialogue.membership.application.OwnData;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.PersonalData;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.EntrySource;

/** Whatever the portal has by which something could be seen stands in {@code docs/security-model.md}: what comes later must join it. */
class WholeSurfaceTest extends Setting {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private List<EntrySource> sources;

    @Autowired
    private List<PersonalData> personal;

    @Autowired
    private OwnData own;

    @Test
    void each_table_is_named_with_what_keeps_it() throws IOException {
        var named = ModelOfSecurity.read().pairs("## Tables of the database");
        assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(named).allSatisfy((table, keeper) -> {
            if (isGuarded(table)) assertThat(keeper).as(table).startsWith("rows:");
            else assertThat(keeper).as(table).startsWith("all:");
        });
    }

    @Test
    void each_table_with_rows_of_a_room_is_guarded_by_the_database() {
        var ofRooms = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_catalog.pg_attribute a
                          join pg_catalog.pg_class c on c.oid = a.attrelid
                          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                         where a.attname = 'room_id' and c.relkind in ('r', 'p')""").query(String.class).list();
        assertThat(ofRooms).isNotEmpty().allMatch(this::isGuarded);
    }

    /** But for tickets, which are gone within the minute. */
    @Test
    void each_column_that_names_a_person_is_in_what_that_person_is_handed() {
        var questions = personal.stream()
                .flatMap(part -> part.questions().values().stream())
                .toList();
        var columns = jdbc.sql("""
                        select replace(c.conrelid::regclass::text, '"', '') || ' ' || a.attname
                          from pg_catalog.pg_constraint c
                          join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                         where c.contype = 'f' and c.confrelid = 'membership.member'::regclass""").query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(50).allSatisfy(column -> {
            var table = column.split(" ")[0];
            var name = column.split(" ")[1];
            if (table.equals("drafting.socket_ticket")) return;
            assertThat(questions)
                    .as(column)
                    .anyMatch(question -> question.matches("(?s).*\\b" + table.replace(".", "\\.") + "\\b.*")
                            && question.matches("(?s).*\\b" + name + "\\b.*"));
        });
    }

    @Test
    void each_question_after_a_person_has_an_answer() throws IOException {
        var member = convened().worker();
        try (var archive = Viewing.as(member, () -> own.take(member)).orElseThrow()) {
            assertThat(archive.size()).isPositive();
        }
    }

    @Test
    void each_view_of_tables_shows_what_its_reader_may_see() {
        var blind = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')
                           and has_table_privilege(c.oid, 'select')
                           and not coalesce('security_invoker=true' = any(c.reloptions), false)""").query(String.class).list();
        assertThat(blind).isEmpty();
    }

    @Test
    void each_address_that_answers_is_named() throws IOException {
        var addresses = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.trialogue"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ModelOfSecurity.read().pairs("## Addresses").keySet()).containsExactlyElementsOf(addresses);
    }

    @Test
    void each_page_is_named_with_who_may_come() throws IOException {
        assertThat(ModelOfSecurity.read().pairs("## Pages")).containsExactlyInAnyOrderEntriesOf(pages());
    }

    @Test
    void each_kind_of_search_entry_is_named() throws IOException {
        assertThat(ModelOfSecurity.read().pairs("## Kinds of search entries").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().map(EntrySource::kind).collect(Collectors.toSet()));
    }

    /** A method, and not its use case alone: what is added to one joins the matrix, or says why not. */
    @Test
    void each_deed_of_a_use_case_that_names_who_asks_is_tried_in_the_matrix_of_roles() {
        var tried = new HashSet<String>();
        for (var type : new ClassFileImporter().importPackages("org.trialogue.roles")) {
            type.getMethodCallsFromSelf().forEach(call -> tried.add(named(call)));
            type.getMethodReferencesFromSelf().forEach(reference -> tried.add(named(reference)));
        }
        var missing = Stream.of(portal.getBeanDefinitionNames())
                .map(portal::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .distinct()
                .flatMap(WholeSurfaceTest::deeds)
                .filter(deed -> !tried.contains(deed))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).containsExactlyElementsOf(new TreeSet<>(TriedElsewhere.REASONS.keySet()));
    }

    private static String named(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    /** Those that say who acts. */
    private static Stream<String> deeds(Class<?> type) {
        if (!type.getName().matches("org[.]trialogue[.][a-z]+[.](application|collab)[.].*")
                || !Modifier.isPublic(type.getModifiers())) return Stream.of();
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Stream.of(method.getParameterTypes())
                        .anyMatch(given -> given == MemberId.class || given == Acting.class))
                .map(method -> type.getSimpleName() + "." + method.getName())
                .distinct();
    }

    private Set<String> tables() {
        return Set.copyOf(jdbc.sql("""
                        select schemaname || '.' || tablename from pg_catalog.pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                           and tablename not like 'flyway%'""").query(String.class).list());
    }

    private boolean isGuarded(String table) {
        return jdbc.sql(
                        "select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = ?::regclass")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static List<? extends Class<?>> found(TypeFilter filter) {
        var finding = new ClassPathScanningCandidateComponentProvider(false);
        finding.addIncludeFilter(filter);
        return finding.findCandidateComponents("org.trialogue").stream()
                .map(found -> found.getBeanClassName())
                .map(WholeSurfaceTest::loaded)
                .toList();
    }

    private static Map<String, String> pages() {
        return found(new AnnotationTypeFilter(Route.class)).stream()
                .collect(
                        Collectors.toMap(page -> page.getAnnotation(Route.class).value(), WholeSurfaceTest::allowed));
    }

    private static String allowed(Class<?> page) {
        if (page.isAnnotationPresent(AnonymousAllowed.class)) return "everybody";
        if (page.isAnnotationPresent(RolesAllowed.class))
            return String.join(", ", page.getAnnotation(RolesAllowed.class).value())
                    .toLowerCase(java.util.Locale.ROOT);
        return page.isAnnotationPresent(PermitAll.class) ? "signed in" : "nobody";
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
