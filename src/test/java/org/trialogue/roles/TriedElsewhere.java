package org.trialogue.roles;

import java.util.HashMap;
import java.util.Map;

/** Methods of use cases that have no row of their own in the matrix of roles, and why each needs none. A line names a use case and its methods. */
final class TriedElsewhere {

    /** By use case and method, such as {@code RoomKeeping.leave}. */
    static final Map<String, String> REASONS = reasons();

    private TriedElsewhere() {}

    private static Map<String, String> reasons() {
        var all = new HashMap<String, String>();
        because(
                all,
                "tells a page what to offer; the deed that it offers has a row",
                "Amending: amendable",
                "AnsweringPositions: may",
                "Archiving: keeps",
                "AskingForComments: candidates",
                "Assigning: audience",
                "ConsultationReading: ownCountry, readsAll",
                "CommentingOnCommitments: mentionable",
                "ConceptPlacing: may",
                "Contributing: may",
                "CrosswalkDeciding: may",
                "Discussion: hasOwnGroup",
                "FollowingPlans: follows, looks",
                "GroupingGovernments: governments",
                "HandingOver: givers, receivers",
                "Importing: mayImport",
                "InstrumentEditing: may",
                "LettingIn: may",
                "MilestoneKeeping: ahead",
                "Monitoring: possible",
                "NarrowingStages: decides",
                "Nominating: mayNominate, nominatesFor",
                "PlanAgreeing: plan",
                "PlanCopying: declined, objections, rows",
                "Retiring: may",
                "Reviewing: may, mayEndorse",
                "RoomReading: candidates, coordinated, counterparts, opens, people, secretaries",
                "Succession: candidates",
                "Talking: mayEdit",
                "ToDoKeeping: candidates",
                "VocabularyEditing: may");
        because(
                all,
                "shows more, or less, of what a row shows, under the same check",
                "Amending: beside",
                "Applying: find, of",
                "CalendarKeeping: page",
                "ChainReading: head",
                "Composing: balance",
                "Contributing: own",
                "Covering: citing",
                "Erasing: count, list",
                "InYourName: shelves",
                "KeepingReports: of",
                "NominationReading: count",
                "Opening: enter",
                "Outsiders: in",
                "PausingAnswers: of",
                "RecordReading: choices, page",
                "Registry: count, countries, file",
                "Reviewing: waiting",
                "RoomReading: enter",
                "TakingUpDecisions: of",
                "Talking: thread");
        because(
                all,
                "asked for by its address, which has a row",
                "Authorship: ofWhole",
                "BlockHistory: of",
                "BoardTaking: taken",
                "CalendarTaking: all, one",
                "Citable: find",
                "Colleagues: of",
                "Exporting: export",
                "Illustrating: find",
                "IndicatorReading: taken",
                "PlanAgreeing: taken",
                "PlanTaking: taken",
                "RecordTaking: begin",
                "Reporting: reportByScript",
                "Snapshotting: taken");
        because(
                all,
                "undoes, changes or goes on with what a row does, under the same check, and is refused in a test of its own",
                "Adopting: takeBack",
                "Agreeing: reopen",
                "Archiving: reopen",
                "AskingForComments: end",
                "Attaching: describe, remove",
                "CalendarKeeping: callOff, change",
                "Chartering: ask",
                "Commenting: reopen, resolve",
                "CommentingOnCommitments: delete, edit",
                "Contributing: beginTranslation",
                "DraftingCommittee: withdraw",
                "Experiences: answer",
                "Exporting: plainer",
                "ImportingOrganizations: take",
                "ImportingPractices: take",
                "InYourName: confirm",
                "InstrumentEditing: add",
                "KeepingReports: drop",
                "Nominating: again, giveBack, withdraw",
                "PlanImporting: take",
                "PlanPublishing: close, withdraw",
                "Planning: change",
                "Proposing: settle",
                "RoomKeeping: leave",
                "SavingSearches: pace",
                "SettingAside: takeUp",
                "Sharing: remove, renew",
                "Talking: edit, withdraw",
                "ToDoKeeping: reopen");
        because(
                all,
                "calls the real Keycloak, in tests of its own",
                "Checking: again, check",
                "Nominating: requireSendable");
        because(
                all,
                "concerns the one who comes and nobody else",
                "Accepting: accept, asks, signedIn",
                "Arrival: reads",
                "AskedOnce: answer",
                "OwnSignIns: end, of");
        return Map.copyOf(all);
    }

    private static void because(Map<String, String> all, String reason, String... lines) {
        for (var line : lines) {
            var useCase = line.substring(0, line.indexOf(':'));
            for (var method : line.substring(line.indexOf(':') + 1).split(","))
                all.put(useCase + "." + method.strip(), reason);
        }
    }
}
