package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Adopting;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.NarrowingStages;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.PublishingTexts;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.application.Versions;
import org.trialogue.drafting.collab.BringingUp;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.drafting.collab.Splitting;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.knowledge.application.ImportingPractices;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.Contact;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.Names;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Profile;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.membership.application.Chartering;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.Erasing;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.NominationReading;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.membership.application.Registry;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.membership.application.Succession;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Answer;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.SnoozeDraft;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.PlanCopying;
import org.trialogue.plans.application.PlanImporting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.plans.application.Snoozing;
import org.trialogue.plans.application.StepReading;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;
import org.trialogue.rooms.application.ToDoKeeping;
import org.trialogue.search.Query;
import org.trialogue.search.Search;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.CrosswalkDeciding;
import org.trialogue.standards.application.InstrumentEditing;
import org.trialogue.standards.application.RatificationImport;
import org.trialogue.standards.application.VocabularyEditing;

/** Who may do what, through every door: each cell of the table in {@code docs/security-model.md} is tried on the real services. */
@TestInstance(Lifecycle.PER_CLASS)
class RolesTest extends Scene {

    private static final String DRAFT_WORD = "Xenolith";
    private static final String PUBLISHED_WORD = "Wolframite";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private ImportingPractices importingPractices;

    @Autowired
    private Opening opening;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Versions versions;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private NarrowingStages narrowing;

    @Autowired
    private Nominating nominating;

    @Autowired
    private NominationReading nominations;

    @Autowired
    private Succession succession;

    @Autowired
    private Deputizing deputizing;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Adopting adopting;

    @Autowired
    private PublishingTexts publishing;

    @Autowired
    private Amending amending;

    @Autowired
    private Proposing proposing;

    @Autowired
    private SettingAside settingAside;

    @Autowired
    private BringingUp bringingUp;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Positioning positioning;

    @Autowired
    private Talking talking;

    @Autowired
    private ToDoKeeping toDos;

    @Autowired
    private Sharing sharing;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private RoomReading roomReading;

    @Autowired
    private Chartering chartering;

    @Autowired
    private CalendarKeeping keeping;

    @Autowired
    private GroupingGovernments governments;

    @Autowired
    private Registry registry;

    @Autowired
    private RecordReading record;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanReading plans;

    @Autowired
    private KeepingReports keepingReports;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanAgreeing planAgreeing;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private PlanPublishing planPublishing;

    @Autowired
    private Snapshotting snapshotting;

    @Autowired
    private PublishingReading publishingReading;

    @Autowired
    private PlanTemplates templates;

    @Autowired
    private PlanCopying planCopying;

    @Autowired
    private GivingEvidence givingEvidence;

    @Autowired
    private PlanImporting planImporting;

    @Autowired
    private StepReading steps;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private BoardReading board;

    @Autowired
    private FeedKeeping feeds;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @Autowired
    private CrosswalkDeciding crosswalk;

    @Autowired
    private InstrumentEditing instruments;

    @Autowired
    private RatificationImport ratifications;

    @Autowired
    private VocabularyEditing vocabulary;

    @Autowired
    private Covering covering;

    @Autowired
    private FileStore files;

    @Autowired
    private Search search;

    @Autowired
    private WebApplicationContext portal;

    private MockMvc web;
    private Attempts attempts;
    private FileId sharedFile;
    private FileId caucusFile;
    private PlanId plan;
    private PlanId agreedPlan;
    private PlanId publicPlan;
    private CommitmentId commitment;
    private UUID milestone;
    private ReportId report;

    @BeforeAll
    void everything() throws Exception {
        convene();
        web = MockMvcBuilders.webAppContextSetup(portal).apply(springSecurity()).build();
        sharedFile = kept(shared, Role.SECRETARY);
        caucusFile = kept(caucus, Role.EMPLOYERS);
        plan = as(member(Role.SECRETARY), () -> planning.open(group, planned(), secretary));
        commitment = as(member(Role.SECRETARY), () -> planning.record(plan, promised(), secretary));
        milestone = as(member(Role.SECRETARY), () -> {
            var draft = new MilestoneDraft(null, "Write the list", TODAY.plusDays(9));
            milestones.write(commitment, List.of(draft), List.of(), secretary);
            return steps.of(commitment, member(Role.SECRETARY))
                    .orElseThrow()
                    .milestones()
                    .getFirst()
                    .id();
        });
        as(member(Role.GOVERNMENT), () -> {
            accepting.accept(plan, Map.of(commitment, 0), acting(Role.GOVERNMENT));
            return true;
        });
        report = as(
                member(Role.GOVERNMENT),
                () -> reporting.report(commitment, reported(0), List.of(), acting(Role.GOVERNMENT)));
        agreedPlan = toBeShown();
        publicPlan = toBeShown();
        as(member(Role.SECRETARY), () -> {
            planPublishing.open(publicPlan, secretary);
            return true;
        });
        attempts = new Attempts(transaction, this::member);
        mandates();
        organizations();
        forgetting();
        body();
        library();
        rooms("shared room", shared, Role.SECRETARY);
        rooms("Employers' room", caucus, Role.EMPLOYERS);
        rooms("partners' room", partners, Role.PARTNER);
        texts("shared text", text, shared, provision(text, Role.SECRETARY));
        texts("Employers' text", caucusText, caucus, provision(caucusText, Role.EMPLOYERS));
        texts("partners' text", partnersText, partners, provision(partnersText, Role.PARTNER));
        asked();
        adoption();
        amendments();
        positions();
        files();
        plans();
        finding();
        rows();
    }

    @TestFactory
    Stream<DynamicTest> each_may_do_what_the_table_says_and_nothing_else() throws Exception {
        var table = ModelOfSecurity.read().roles();
        return table.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> DynamicTest.dynamicTest(
                                row.getKey() + " · " + cell.getKey().title(),
                                () -> assertThat(
                                                attempts.all().get(row.getKey()).by(cell.getKey()))
                                        .as("%s may %s", cell.getKey().title(), row.getKey())
                                        .isEqualTo(cell.getValue()))));
    }

    @Test
    void the_table_has_a_row_for_each_attempt_and_a_column_for_each_role() throws Exception {
        var table = ModelOfSecurity.read().roles();
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(attempts.all().keySet());
        assertThat(table.values()).allSatisfy(row -> assertThat(row.keySet()).containsExactly(Role.values()));
    }

    private void mandates() {
        attempts.sight("working group: see", role -> membership.actingIn(member(role), group));
        attempts.deed(
                "working group: open another",
                role -> convening.open("Another " + UUID.randomUUID(), "", Preset.COMMITTEE, member(role)));
        attempts.deed("mandate: find whom to give one", role -> convening.candidates(group, "a", 5, acting(role)));
        attempts.deed(
                "mandate: give",
                role -> convening.mandate(
                        group, subject(Role.STRANGER), new Term(Capacity.TITULAR, TODAY, null), acting(role)));
        attempts.deed("mandate: end", role -> {
            convening.end(group, mandate(Role.OBSERVER), acting(role));
            return true;
        });
        attempts.deed(
                "mandate: hand over",
                role -> succession.handOver(
                        group, mandate(Role.WORKERS_ADVISER), subject(Role.STRANGER), member(role)));
        var newcomer = arrived(Affiliation.WORKERS);
        var entered = as(
                secretary.member(),
                () -> convening.mandate(group, newcomer, new Term(Capacity.ADVISER, TODAY, null), secretary));
        attempts.deed("mandate: let in whom a secretary entered for the Workers", role -> {
            letting.letIn(group, entered, member(role));
            return true;
        });
        attempts.sight(
                "record: who was entered for the Workers",
                role -> record.count(
                        new RecordQuestion(group, null, "membership.mandate-given", entered.value(), null, null),
                        member(role)));
        attempts.deed("mandate: say whose deputy", role -> {
            deputizing.name(group, mandate(Role.OBSERVER), null, member(role));
            return true;
        });
        attempts.deed(
                "nomination: make",
                role -> nominating.nominate(
                        group, organization(role), somebody(), new Term(Capacity.ADVISER, TODAY, null), member(role)));
        attempts.sight("nominations: list", role -> {
            nominations.list(group, Set.of(), 0, 5, member(role));
            return true;
        });
        attempts.sight("record of the working group: read", role -> record.count(ofGroup(), member(role)));
    }

    private void organizations() {
        attempts.deed(
                "organization: find",
                role -> registry.find(OrganizationSearch.ALL, Locale.ENGLISH, 0, 5, member(role)));
        attempts.deed("organization: register", role -> registry.register(profile(), member(role)));
        attempts.deed("organization: change", role -> {
            registry.change(organization(Role.WORKERS), profile(), member(role));
            return true;
        });
        attempts.deed("organization: merge", role -> {
            var other = registry.register(profile(), member(role));
            registry.merge(other, organization(Role.WORKERS), member(role));
            return true;
        });
    }

    private void library() throws Exception {
        var link = crosswalk.subject("data").orElseThrow().links().getFirst();
        attempts.sight("crosswalk: read", role -> crosswalk.subjects());
        attempts.add("crosswalk: take along", role -> shown(get("/crosswalk/as/csv"), role));
        attempts.deed("crosswalk: confirm a link", role -> {
            crosswalk.decide(link.id(), link.state(), CrosswalkLink.State.CONFIRMED, member(role));
            return true;
        });
        attempts.deed(
                "crosswalk: propose a link", role -> crosswalk.propose("data", "C029", role.name(), member(role)));
        edited();
        attempts.deed(
                "practices: import",
                role -> importingPractices.preview(
                        "externalId,title,text\n".getBytes(StandardCharsets.UTF_8), Locale.ENGLISH, member(role)));
        attempts.add("practices: take along", role -> shown(get("/practices/as/ris?q=inspection"), role));
        attempts.sight("library: see what it covers", role -> covering.of("library", "", member(role)));
        attempts.sight("plan: see what it covers", role -> covering.of("plan", plan.toString(), member(role)));
        attempts.add(
                "plan: take along what it covers", role -> shown(get("/coverage/as/csv?whole=plan&key=" + plan), role));
    }

    private void edited() {
        var seen = as(
                member(Role.SECRETARY),
                () -> instruments.open("C029", member(Role.SECRETARY)).orElseThrow());
        var list = "instrument,country,date,status\nC029,SN,1999-01-01,in force\n".getBytes(StandardCharsets.UTF_8);
        var preview = as(member(Role.SECRETARY), () -> ratifications.preview(list, member(Role.SECRETARY)));
        var words = as(member(Role.SECRETARY), () -> vocabulary.open("themes", "wages", member(Role.SECRETARY)));
        attempts.deed("instrument: change", role -> {
            instruments.change(withdrawn(seen.draft()), seen.version(), member(role));
            return true;
        });
        attempts.deed("ratifications: import", role -> ratifications.take(preview, member(role)));
        attempts.deed("vocabulary: change words", role -> {
            vocabulary.change("themes", "wages", renamed(words.words()), words.version(), member(role));
            return true;
        });
    }

    private static InstrumentDraft withdrawn(InstrumentDraft draft) {
        return new InstrumentDraft(
                draft.code(),
                draft.titles(),
                draft.type(),
                draft.body(),
                draft.adopted(),
                draft.adoptedOn(),
                draft.inForceOn(),
                draft.themes(),
                draft.articles(),
                draft.note(),
                draft.source(),
                !draft.withdrawn());
    }

    private static ConceptWords renamed(ConceptWords words) {
        var labels = new HashMap<>(words.labels());
        labels.put("en", "Renamed");
        return new ConceptWords(labels, words.synonyms());
    }

    private void body() throws Exception {
        attempts.sight("rules: read", role -> chartering.charter(group, member(role)));
        attempts.deed("rules: change", role -> {
            var charter = chartering.charter(group, member(role));
            chartering.settle(group, charter.rules(), charter.edition(), member(role));
            return true;
        });
        attempts.deed("rules: narrow a stage", role -> {
            narrowing.decide(group, Stage.FIRST_READING, null, new Narrowing(AtMost.COMMENT), member(role));
            return true;
        });
        attempts.deed("calendar: read", role -> keeping.count(group, false, member(role)));
        attempts.deed("calendar: enter", role -> keeping.enter(group, sitting(), member(role)));
        attempts.deed("named group of governments: see", role -> governments.in(group, member(role)));
        attempts.deed(
                "named group of governments: form",
                role -> governments.form(
                        group,
                        new GovernmentGroupDraft("Group " + UUID.randomUUID(), Set.of(mandate(Role.GOVERNMENT)), null),
                        member(role)));
        attempts.add("calendar: take along", role -> shown(get("/calendar/groups/" + group), role));
    }

    private void rooms(String name, RoomId room, Role within) {
        var thread = as(member(within), () -> talking.open(room, "Fees", CAUCUS_WORD, member(within)));
        as(member(within), () -> toDos.add(room, "Write", null, null, member(within)));
        as(member(within), () -> shared(room, within));
        attempts.sight(
                name + ": read its threads",
                role -> talking.threads(room, member(role), 0, 5).total());
        attempts.deed(name + ": open a thread", role -> talking.open(room, "Title", "Words", member(role)));
        attempts.deed(name + ": reply", role -> talking.reply(thread, "Words", member(role)));
        attempts.sight(
                name + ": see what is to do",
                role -> toDos.page(room, member(role), 0, 5).total());
        attempts.deed(name + ": note what is to do", role -> toDos.add(room, "Write", null, null, member(role)));
        attempts.sight(
                name + ": see its files",
                role -> sharing.page(room, member(role), 0, 5).total());
        attempts.deed(name + ": share a file", role -> shared(room, role));
        attempts.sight(name + ": find words in it", role -> finding.find(room, CAUCUS_WORD, member(role)));
        attempts.sight(
                name + ": see that it is there",
                role -> roomReading.in(group, member(role)).stream()
                        .anyMatch(seen -> seen.id().equals(room)));
    }

    private UUID shared(RoomId room, Role by) {
        var words = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        return sharing.share(room, "a.csv", words, member(by));
    }

    private void forgetting() {
        var gone = person("Léa", Affiliation.WORKERS);
        attempts.deed("former member: forget", role -> {
            erasing.erase(gone, member(role));
            return true;
        });
    }

    private void texts(String name, TextId id, RoomId room, String provision) {
        attempts.sight(name + ": read", role -> opening.open(id, member(role)));
        attempts.sight(name + ": see what it covers", role -> covering.of("text", id.toString(), member(role)));
        attempts.sight(name + ": read its versions", role -> versions.of(id, ZoneOffset.UTC));
        attempts.add(name + ": open the editing socket", role -> socketOpens(id, role));
        attempts.add(
                name + ": write by the editing socket",
                role -> socketOpens(id, role) && SocketDoor.takes(port, id, ticket(id, member(role)), 12));
        attempts.deed(
                name + ": comment", role -> commenting.open(id, marked(), Audience.EVERYONE, "Why?", member(role)));
        attempts.deed(
                name + ": comment for the own group",
                role -> commenting.open(id, marked(), Audience.OWN_GROUP, "Why?", member(role)));
        attempts.deed(name + ": name a version", role -> {
            versions.name(id, 0, "First", member(role));
            return true;
        });
        attempts.deed(name + ": bring to the next stage", role -> {
            staging.bring(id, Stage.PREPARATION, Stage.GENERAL_DISCUSSION, "", member(role));
            return true;
        });
        attempts.deed(name + ": agree a provision", role -> {
            agreeing.agree(id, provision, member(role));
            return true;
        });
        attempts.deed(
                name + ": bring another into its room", role -> importing.importText(room, upload(), acting(role)));
        for (var ending : List.of("docx", "pdf", "html", "md", "txt"))
            attempts.add(
                    name + ": take along as " + ending, role -> shown(get("/texts/" + id + "/as/" + ending), role));
        attempts.add(name + ": ask who may be mentioned", role -> shown(get("/texts/" + id + "/members"), role));
        attempts.add(
                name + ": ask for a ticket",
                role -> shown(post("/texts/" + id + "/ticket").with(csrf()), role));
        attempts.add(name + ": bring in a picture", role -> pictured(id, role));
    }

    private void asked() {
        attempts.deed("shared text: ask who only reads for comments", role -> {
            askingForComments.ask(text, Set.of(member(Role.OBSERVER)), TODAY, member(role));
            return true;
        });
        attempts.deed(
                "shared text of which comments are asked for: comment",
                role -> commenting.open(askedText, marked(), Audience.EVERYONE, "Why?", member(role)));
        attempts.sight(
                "shared text of which comments are asked for: see of whom",
                role -> outsiders.pieces(group, member(role)));
    }

    private void adoption() {
        var read = finalReading();
        attempts.deed("shared text at its final reading: adopt", role -> adopting.adopt(read, 0, member(role)));
        var adopted = adopted();
        attempts.deed("adopted text: record that it is authorized", role -> {
            publishing.authorize(adopted, "Governing Body", member(role));
            return true;
        });
        attempts.deed("adopted text: bring back", role -> {
            staging.bring(adopted, Stage.ADOPTED, Stage.DISCUSSION, "Unclear.", member(role));
            return true;
        });
        var authorized = authorized();
        attempts.deed("authorized text: publish", role -> {
            publishing.publish(authorized, false, member(role));
            return true;
        });
        var published = authorized();
        as(secretary.member(), () -> {
            publishing.publish(published, false, secretary.member());
            return true;
        });
        attempts.sight("published text: read", role -> publishing.find(published));
        attempts.deed("published text: withdraw", role -> {
            publishing.withdraw(published, "Unclear.", member(role));
            return true;
        });
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> found(Role.STRANGER, PUBLISHED_WORD, published));
        attempts.add("published text: find", role -> found(role, PUBLISHED_WORD, published));
    }

    private TextId finalReading() {
        var id = imported(shared, secretary, WORDS.formatted(PUBLISHED_WORD));
        return as(secretary.member(), () -> {
            staging.bring(id, Stage.PREPARATION, Stage.FINAL_READING, "", secretary.member());
            return id;
        });
    }

    private TextId adopted() {
        var id = finalReading();
        for (var role : List.of(Role.CHAIR, Role.EMPLOYERS, Role.WORKERS))
            as(member(role), () -> adopting.adopt(id, 0, member(role)));
        return id;
    }

    private TextId authorized() {
        var id = adopted();
        return as(secretary.member(), () -> {
            publishing.authorize(id, "Governing Body", secretary.member());
            return id;
        });
    }

    private void amendments() {
        var name = "draft amendment of the Employers' room: ";
        var draft = drafted();
        attempts.sight(name + "see that it is there", role -> amending.in(caucus));
        attempts.sight(name + "see beside the shared text", role -> amending.of(text));
        attempts.sight(name + "see what it changes", role -> proposing.of(draft));
        attempts.add(name + "open the editing socket", role -> socketOpens(draft, role));
        attempts.add(
                name + "write by the editing socket",
                role -> socketOpens(draft, role) && SocketDoor.takes(port, draft, ticket(draft, member(role)), 12));
        attempts.add(
                name + "ask for a ticket",
                role -> shown(post("/texts/" + draft + "/ticket").with(csrf()), role));
        attempts.add(name + "take along as docx", role -> shown(get("/texts/" + draft + "/as/docx"), role));
        attempts.deed(name + "begin", role -> amending.begin(text, caucus, "Another", "", member(role)));
        attempts.deed(name + "say anew why", role -> {
            amending.describe(draft, "Named anew", "Why", member(role));
            return true;
        });
        attempts.deed(name + "set aside", role -> {
            settingAside.setAside(draft, "Others matter more.", member(role));
            return true;
        });
        attempts.sight(name + "bring up to its text", role -> bringingUp.bringUp(draft, member(role)));
        attempts.deed(name + "split", role -> splitting.split(draft, member(role)));
        attempts.sight(
                name + "find its words in the room",
                role -> finding.find(caucus, DRAFT_WORD, member(role)).stream()
                        .filter(hit -> hit.link().contains(draft.toString()))
                        .toList());
        attempts.add(
                name + "find its words by the search",
                role -> search.find(Query.of(DRAFT_WORD, Locale.ENGLISH), member(role))
                                .total()
                        > 0);
        attempts.deed(
                "draft amendment of the governments' room: begin",
                role -> amending.begin(text, room(RoomKind.GOVERNMENTS), "Ours", "", member(role)));
    }

    /** A draft that touches two provisions, of a text that has moved on since. */
    private TextId drafted() {
        var by = acting(Role.EMPLOYERS);
        var draft = as(by.member(), () -> amending.begin(text, caucus, DRAFT_WORD, "", by.member()));
        written(draft, by, 1, 12, DRAFT_WORD + " ");
        written(draft, by, 2, 60, DRAFT_WORD + " ");
        written(text, secretary, 1, 38, "n");
        return draft;
    }

    private void positions() {
        state(caucus, Role.EMPLOYERS);
        attempts.sight("position of the Employers' room: see in the room", role -> positioning.in(caucus));
        attempts.sight("position of the Employers' room: see beside the shared text", role -> positioning.on(text));
        attempts.deed("position of the Employers' room: state", role -> state(caucus, role));
        attempts.deed("position in the governments' room: state", role -> state(room(RoomKind.GOVERNMENTS), role));
    }

    private boolean state(RoomId room, Role role) {
        var position = new Positioning.Position(text, null, Stance.OBJECT, "As it stands.", null);
        as(member(role), () -> {
            positioning.state(room, position, member(role));
            return true;
        });
        return true;
    }

    private void files() {
        attempts.add("file of the shared room: take along", role -> shown(get("/files/" + sharedFile), role));
        attempts.add("file of the Employers' room: take along", role -> shown(get("/files/" + caucusFile), role));
        attempts.add(
                "record of the working group: take along", role -> shown(get("/record/as/csv?group=" + group), role));
    }

    private void plans() {
        attempts.sight("plan: read", role -> plans.board(plan, 10, member(role)));
        attempts.deed("plan: open", role -> planning.open(group, planned(), acting(role)));
        attempts.deed("plan: follow", role -> {
            following.follow(plan, true, member(role));
            return true;
        });
        attempts.sight("plan: see who has accepted it", role -> agreements.of(plan, member(role)));
        attempts.sight("plan: compare its versions", role -> planAgreeing.compared(plan, 0, 0, member(role)));
        attempts.add("plan: take along what differs", role -> shown(get("/plans/" + plan + "/versions/as/csv"), role));
        for (var format : List.of("csv", "docx", "json", "pdf", "xlsx"))
            attempts.add("plan: take along as " + format, role -> shown(get("/plans/" + plan + "/as/" + format), role));
        attempts.deed(
                "plan: begin with a template",
                role -> templates.begin("recruitment", Locale.ENGLISH, group, planned(), acting(role)));
        attempts.deed("plan: copy", role -> planCopying.copy(plan, group, planned(), List.of(), acting(role)));
        attempts.deed(
                "plan: look at what a file would write into it",
                role -> planImporting.preview(
                        plan, "sentence,lead,start,due\n".getBytes(StandardCharsets.UTF_8), acting(role)));
        attempts.deed("plan: agree", role -> {
            var read =
                    agreements.of(plan, member(role)).map(found -> found.mark()).orElse("");
            return planAgreeing.agree(plan, 0, read, acting(role));
        });
        attempts.sight("plan: see what is public of it", role -> publishingReading.of(plan, member(role)));
        attempts.sight("plan: see its figures from time to time", role -> snapshotting.of(plan, member(role)));
        attempts.add("plan: take along its figures", role -> shown(get("/plans/" + plan + "/snapshots/as/csv"), role));
        attempts.deed("plan: keep its figures", role -> {
            snapshotting.keep(plan, acting(role));
            return true;
        });
        attempts.deed("plan: agree that everybody sees what one promised", role -> {
            planPublishing.agree(plan, acting(role));
            return true;
        });
        attempts.deed("plan: open its public page", role -> {
            planPublishing.open(agreedPlan, acting(role));
            return true;
        });
        attempts.add("public page of a plan: read", role -> shown(get("/public/plans/" + publicPlan), role));
        attempts.sight("commitment: see its milestones and dependencies", role -> steps.of(commitment, member(role)));
        attempts.deed("commitment: write its milestones", role -> {
            milestones.write(commitment, List.of(), seen(role), acting(role));
            return true;
        });
        attempts.deed("commitment: write what it depends on", role -> {
            depending.needs(commitment, Set.of(), Set.of(), acting(role));
            return true;
        });
        attempts.deed("commitment: say that a milestone is reached", role -> {
            milestones.reached(commitment, milestone, TODAY, acting(role));
            return true;
        });
        attempts.deed("commitment: accept", role -> {
            accepting.accept(plan, Map.of(commitment, 0), acting(role));
            return true;
        });
        attempts.deed("commitment: record", role -> planning.record(plan, promised(), acting(role)));
        attempts.deed(
                "commitment: report on", role -> reporting.report(commitment, reported(1), List.of(), acting(role)));
        attempts.deed("report: give evidence", role -> {
            givingEvidence.link(report, new EvidenceLink("https://example.org/list", "The list"), acting(role));
            return true;
        });
        attempts.deed("commitment: keep a report that is being written", role -> {
            var begun = new KeptReport(TODAY, Claim.UNDER_WAY, "Begun.", TODAY, TODAY, "", 0, null);
            return keepingReports.keep(commitment, begun, acting(role));
        });
        attempts.deed("commitment: pause its reminders", role -> {
            snoozing.snooze(commitment, new SnoozeDraft(TODAY.plusDays(9), "Elections."), acting(role));
            return true;
        });
        var question = new BoardQuestion(null, plan, null, null, null, null, null);
        attempts.sight(
                "plan: count on the board",
                role -> board.counts(question).tally().total());
        attempts.add("plan: take along from the board", role -> listed(get("/plans/board/as/csv?plan=" + plan), role));
        attempts.deed("plan: have a calendar fetch it", role -> feeds.make(plan, member(role)));
        attempts.deed("report: confirm", role -> {
            confirming.answer(report, new Answer(Verdict.CONFIRMED, ""), acting(role));
            return true;
        });
    }

    private void finding() {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> found(Role.SECRETARY, SHARED_WORD, text));
        attempts.add("search: find the shared text", role -> found(role, SHARED_WORD, text));
        attempts.add("search: find the Employers' text", role -> found(role, CAUCUS_WORD, caucusText));
        attempts.add(
                "search: count what only the Employers' text says",
                role -> search.find(Query.of(CAUCUS_WORD, Locale.ENGLISH), member(role))
                                .total()
                        > 0);
    }

    /** What the database itself shows, without any condition in the question; what is published is everybody's. */
    private void rows() {
        var tables = jdbc.sql("""
                select distinct table_schema || '.' || table_name from information_schema.column_privileges
                         where column_name = 'room_id' and privilege_type = 'SELECT' and table_name <> 'published_text' order by 1""").query(String.class).list();
        attempts.add("database: rows of the shared room", role -> anyRow(tables, shared, role));
        attempts.add("database: rows of the Employers' room", role -> anyRow(tables, caucus, role));
    }

    private boolean anyRow(List<String> tables, RoomId room, Role role) {
        return as(
                member(role),
                () -> transaction.execute(status -> tables.stream()
                        .anyMatch(table -> jdbc.sql("select room_id from " + table)
                                .query(UUID.class)
                                .list()
                                .contains(room.value()))));
    }

    private boolean found(Role role, String word, TextId id) {
        return search.find(Query.of(word, Locale.ENGLISH), member(role)).hits().stream()
                .anyMatch(hit -> hit.link().contains(id.toString()));
    }

    private boolean socketOpens(TextId id, Role role) {
        var ticket = as(member(role), () -> tickets.issue(id, member(role), SignIn.ofSession("s")));
        return ticket.isPresent() && SocketDoor.opens(port, id, ticket.get());
    }

    private boolean shown(MockHttpServletRequestBuilder request, Role role) throws Exception {
        var someone = new SomeoneSignedIn(member(role), role.side(), "Ada", Instant.now());
        var token = new TestingAuthenticationToken(
                someone, null, "ROLE_" + role.side().name());
        var answer =
                web.perform(request.with(authentication(token))).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(200, 201, 403, 404, 422);
        return answer.getStatus() < 300;
    }

    /** The table is there for everybody; whether there is a line in it is the question. */
    private boolean listed(MockHttpServletRequestBuilder request, Role role) throws Exception {
        var someone = new SomeoneSignedIn(member(role), role.side(), "Ada", Instant.now());
        var token = new TestingAuthenticationToken(
                someone, null, "ROLE_" + role.side().name());
        var answer =
                web.perform(request.with(authentication(token))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString().lines().count() > 1;
    }

    private boolean pictured(TextId id, Role role) throws Exception {
        var bytes = PictureFiles.plain("png", 4, 4);
        return shown(post("/texts/" + id + "/images?name=a.png").content(bytes).with(csrf()), role);
    }

    private String subject(Role role) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member(role).value())
                .query(String.class)
                .single();
    }

    private String provision(TextId id, Role reader) {
        return as(member(reader), () -> drafts.provisions(id).getFirst().blockId());
    }

    private FileId kept(RoomId room, Role by) {
        var words = new ByteArrayInputStream("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        return as(
                member(by), () -> transaction.execute(status -> files.keep(room.value(), "a.csv", words, member(by))));
    }

    private List<Milestone> seen(Role role) {
        return steps.of(commitment, member(role))
                .map(found -> found.milestones())
                .orElse(List.of());
    }

    /** A plan of which the government agrees that everybody sees what it promised. */
    private PlanId toBeShown() {
        var opened = as(member(Role.SECRETARY), () -> planning.open(group, planned(), secretary));
        return as(member(Role.GOVERNMENT), () -> {
            planPublishing.agree(opened, acting(Role.GOVERNMENT));
            return opened;
        });
    }

    private PlanDraft planned() {
        var parties = Set.of(organization(Role.GOVERNMENT), organization(Role.EMPLOYERS), organization(Role.WORKERS));
        return new PlanDraft("Plan " + UUID.randomUUID(), new Period(TODAY, TODAY.plusYears(1)), parties);
    }

    private CommitmentDraft promised() {
        return new CommitmentDraft(
                "Inspect every agency.",
                organization(Role.GOVERNMENT),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                null);
    }

    private static ReportDraft reported(int after) {
        return new ReportDraft(Claim.UNDER_WAY, "Begun.", new Period(TODAY, TODAY), Map.of(), after);
    }

    private static Profile profile() {
        return new Profile(
                new Names("Union " + UUID.randomUUID(), null, null),
                Affiliation.WORKERS,
                null,
                false,
                "",
                Contact.NONE);
    }

    private static CalendarEntryDraft sitting() {
        return new CalendarEntryDraft(EntryKind.SITTING, "First sitting", Instant.now(), null, ZoneOffset.UTC, "", "");
    }

    private static Nominee somebody() {
        return new Nominee("Ines", "Diaz", UUID.randomUUID() + "@example.org", Locale.ENGLISH);
    }

    private RecordQuestion ofGroup() {
        return new RecordQuestion(group, null, null, null, null, null);
    }

    private static Marked marked() {
        return new Marked(0, 12, 20, List.of());
    }

    private static Upload upload() {
        var bytes = WORDS.formatted(SHARED_WORD).getBytes(StandardCharsets.UTF_8);
        return new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length);
    }
}
