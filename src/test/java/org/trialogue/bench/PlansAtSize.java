package org.trialogue.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.ListReading;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.Standards;

/**
 * What the pages of plans ask for, as they ask for it, where there are as many plans as the portal is meant for: as a secretary of all working
 * groups, a member of one, and a partner who looks on.
 */
final class PlansAtSize implements Benchmarks.Benchmark {

    private static final int ROUNDS = Integer.getInteger("times", 40);
    private static final int BOARD = 300;
    private static final int HEAT = 500;
    private static final int PLAN = 300;
    private static final int PAGE = 100;
    private static final int LINES = 51;

    @Override
    public void run(Stand stand) throws Exception {
        try (var plans = ManyPlans.written()) {
            System.out.println(plans.told() + "\n");
            System.out.println(
                    "| what | as | p50, ms | p95 | longest | bar |\n| --- | --- | ---: | ---: | ---: | --- |");
            boards(stand);
            heatMaps(stand);
            planPages(stand);
            lists(stand);
            new PlanExport(stand).print();
            new Digests(stand, plans).print();
        }
    }

    private static void boards(Stand stand) {
        var page = new BoardPage(stand);
        for (var who : Reader.values()) {
            row("board", who, BOARD, round -> page.shown(BoardQuestion.ALL, null));
            row("board of a concern", who, BOARD, round -> page.shown(BoardQuestion.ALL.about(concern(round)), null));
            row("board narrowed", who, BOARD, round -> page.shown(page.narrowed(round), null));
            row("board, a page far on", who, BOARD, round -> page.shown(BoardQuestion.ALL, page.far(round)));
        }
    }

    private static Concern concern(int round) {
        return Concern.values()[round % Concern.values().length];
    }

    private static void heatMaps(Stand stand) {
        var expecting = stand.the(Expecting.class);
        for (var who : Reader.values()) {
            row("heat map of the largest plan", who, HEAT, round -> there(expecting.of(ManyPlans.large(), who.member)));
            if (who != Reader.PARTNER)
                row("heat map of a plan of sixty", who, HEAT, round -> there(expecting.of(small(), who.member)));
        }
    }

    private static void there(Optional<?> found) {
        if (found.isEmpty()) throw new IllegalStateException("It is not there.");
    }

    /** In the working group of the largest plan. */
    private static PlanId small() {
        return ManyPlans.plan(1 + Math.max(1, ManyPlans.plans() / 50) * 2);
    }

    private static void planPages(Stand stand) {
        for (var who : Reader.values()) {
            row("plan page, the largest", who, PLAN, round -> planPage(stand, ManyPlans.large(), 0, who.member));
            row(
                    "plan page, the largest, the last page",
                    who,
                    PLAN,
                    round -> planPage(stand, ManyPlans.large(), ManyPlans.commitmentsOfLarge() - PAGE, who.member));
            row("search in the largest plan", who, PLAN, round -> searched(stand, round, who.member));
            row("plan page of sixty", who, PLAN, round -> planPage(stand, small(), 0, who.member));
            row(
                    "agreement, the largest",
                    who,
                    PLAN,
                    round -> there(stand.the(AgreementReading.class).of(ManyPlans.large(), who.member)));
        }
    }

    private static void planPage(Stand stand, PlanId plan, int from, MemberId reader) {
        var reading = stand.the(PlanReading.class);
        var head = reading.board(plan, 0, reader).orElseThrow();
        var found = stand.the(ListReading.class)
                .of(plan, ListQuestion.ALL, from, PAGE, reader)
                .orElseThrow();
        stand.the(Membership.class).sharedRoom(head.plan().workingGroup().id());
        if (found.some().isEmpty()) throw new IllegalStateException("nothing is shown");
    }

    /** Words that many, few and no commitments have, with accents and without. */
    private static void searched(Stand stand, int round, MemberId reader) {
        var words = List.of("inspéctors", "fishing rights", "domestic work", "committee mining", "zzz")
                .get(round % 5);
        there(stand.the(ListReading.class).of(ManyPlans.large(), new ListQuestion(words, null), 0, PAGE, reader));
    }

    private static void lists(Stand stand) {
        var shelf = stand.the(PlanShelf.class);
        var choices = stand.the(BoardChoices.class);
        var letters = List.of("joint", "child", "PLAN 19", "labour", "zzz");
        var names = List.of("union", "ministry", "employers 4", "zzz");
        for (var who : Reader.values()) {
            row("list of plans", who, null, round -> {
                stand.the(Membership.class).workingGroupsOf(who.member);
                shelf.count(Optional.empty());
                shelf.plans(Optional.empty(), 0, 50);
            });
            row("plans found by letters", who, null, round -> choices.plans(letters.get(round % 5), 0, 50));
            row("leading parties found by letters", who, null, round -> choices.leading(names.get(round % 4), 0, 50));
        }
        var record = stand.the(RecordReading.class);
        var asked = new RecordQuestion(ManyPlans.group(1), null, null, null, null, null);
        row("record of a working group", Reader.SECRETARY, null, round -> {
            record.count(asked, Reader.SECRETARY.member);
            record.page(asked, Reader.SECRETARY.member, 0, 50);
        });
    }

    private static void row(String what, Reader who, @Nullable Integer bar, IntConsumer deed) {
        var times = Viewing.as(who.member, () -> Times.of(ROUNDS, deed));
        System.out.printf(
                "| %s | %s | %.0f | %.0f | %.0f | %s |%n",
                what, who.told, times.at(0.5), times.at(0.95), times.longest(), held(bar, times));
    }

    private static String held(@Nullable Integer bar, Times times) {
        if (bar == null) return "";
        return (times.at(0.95) <= bar ? "held (" : "missed (") + bar + ")";
    }

    /** Those who look. */
    private enum Reader {
        SECRETARY("secretary of all", ManyPlans.secretary()),
        MEMBER("member of one", ManyPlans.member(1)),
        PARTNER("partner", ManyPlans.partner());

        private final String told;
        private final MemberId member;

        Reader(String told, MemberId member) {
            this.told = told;
            this.member = member;
        }
    }

    /** What the board's page asks for. */
    private record BoardPage(Stand stand) {

        void shown(BoardQuestion question, @Nullable BoardPlace after) {
            var reading = stand.the(BoardReading.class);
            var choices = stand.the(BoardChoices.class);
            var organization = question.organization();
            var plan = question.plan();
            if (plan != null) choices.plan(plan);
            if (organization != null) choices.organization(organization);
            choices.countries();
            reading.counts(question);
            reading.page(question, after, LINES);
        }

        BoardQuestion narrowed(int round) {
            var all = BoardQuestion.ALL;
            var standards = stand.the(Standards.class).all();
            var standard = standards.get(round % standards.size());
            return switch (round % 5) {
                case 0 -> question(ManyPlans.large(), null, null, null, null);
                case 1 -> question(null, Affiliation.WORKERS, null, null, null);
                case 2 -> question(null, null, "SN", null, null);
                case 3 ->
                    question(
                            null,
                            null,
                            null,
                            standard.themes().stream().findFirst().orElse(null),
                            null);
                case 4 -> question(null, null, null, null, standard.code());
                default -> all;
            };
        }

        private static BoardQuestion question(
                @Nullable PlanId plan,
                @Nullable Affiliation side,
                @Nullable String country,
                @Nullable String theme,
                @Nullable String standard) {
            return new BoardQuestion(null, plan, side, null, country, theme, standard);
        }

        BoardPlace far(int round) {
            return new BoardPlace(LocalDate.now(ZoneOffset.UTC).plusDays(round), new UUID(0, 0));
        }
    }
}
