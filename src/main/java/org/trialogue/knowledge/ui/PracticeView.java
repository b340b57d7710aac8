package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.PracticeUses;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.application.Attaching;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.knowledge.application.Curated;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.knowledge.application.PastVersions;
import org.trialogue.knowledge.application.PracticeUsage;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Fragments;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.search.Search;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** A practice: what was tried, what was learned and who says so, how sure we are, where, when, with whom, under which standard. */
@Route("practices/:key")
@PermitAll
@StyleSheet("look/library.css")
@StyleSheet("look/practices.css")
class PracticeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Practices practices;
    private final transient PastVersions versions;
    private final transient Retiring retiring;
    private final transient Contributing contributing;
    private final transient Curated curated;
    private final transient Experiences experiences;
    private final transient Attaching attaching;
    private final transient PracticeUsage usage;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient Search search;
    private final transient Attentions attentions;
    private final transient SignedIn signedIn;
    private final transient ObjectProvider<PracticeUses> uses;
    private final transient CiteDesk citing;
    private final transient StandingDeeds standing;
    private QueryParameters address = QueryParameters.empty();
    private String counted = "";

    PracticeView(
            Practices practices,
            PastVersions versions,
            Retiring retiring,
            Contributing contributing,
            Curated curated,
            Experiences experiences,
            Attaching attaching,
            PracticeUsage usage,
            Standards standards,
            Concepts concepts,
            Search search,
            Attentions attentions,
            SignedIn signedIn,
            ObjectProvider<PracticeUses> uses,
            CiteDesk citing) {
        this.practices = practices;
        this.versions = versions;
        this.retiring = retiring;
        this.contributing = contributing;
        this.curated = curated;
        this.experiences = experiences;
        this.attaching = attaching;
        this.usage = usage;
        this.standards = standards;
        this.concepts = concepts;
        this.search = search;
        this.attentions = attentions;
        this.signedIn = signedIn;
        this.uses = uses;
        this.citing = citing;
        this.standing = new StandingDeeds(retiring, signedIn.id());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var key = entering.getRouteParameters().get("key").orElseThrow(NotFoundException::new);
        address = entering.getLocation().getQueryParameters();
        var newest = retiring.read(key).orElseThrow(NotFoundException::new);
        var asked = version(address).filter(number -> number != newest.version());
        if (asked.isPresent())
            showEarlier(versions.version(key, asked.get()).orElseThrow(NotFoundException::new), newest);
        else if (practices.practice(key).isPresent()) {
            count(key);
            show(newest);
        } else showRetired(retiring.retired(key).orElseThrow(NotFoundException::new));
        Fragments.show(this);
    }

    /** Another language of it, or another page of one of its lists, is no other opening. */
    private void count(String key) {
        if (counted.equals(key)) return;
        usage.opened(key);
        counted = key;
    }

    private static Optional<Integer> version(QueryParameters address) {
        return address.getSingleParameter("version")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf);
    }

    private void show(Practice newest) {
        var translations = practices.translations(newest.key());
        var chosen = LanguageChoice.chosen(
                newest, translations, address.getSingleParameter("lang").orElse(""), getLocale());
        var practice = chosen.flatMap(
                        each -> versions.version(newest.key(), each.version()).map(each::of))
                .orElse(newest);
        headed(practice);
        if (!translations.isEmpty()) add(new LanguageChoice(newest, translations, practice.language()));
        if (practice.imported()) add(new StateWord(Look.CLAIMED, getTranslation("knowledge.imported")));
        retiring.returned(newest.key()).ifPresent(back -> add(StandingDeeds.told(back)));
        var endorsed = curated.endorsedBy(practice.key());
        if (!endorsed.isEmpty() && chosen.isEmpty()) add(endorsement(endorsed));
        var speaks = contributing.may(signedIn.id());
        acts(newest, speaks);
        acts(citing.cite(practice));
        acts(new PracticeExportMenu(practice), new AttentionMenu(attentions, newest.link()));
        var reading = practices.reading(practice.key());
        if (chosen.isEmpty() || practice.account().summary().isBlank())
            reading.wording(getLocale()).ifPresent(wording -> add(inShort(wording, practice)));
        var account = new AccountPart(practice, getLocale(), standards, concepts);
        account.told().forEach(this::add);
        if (practice.account().tags().isNone() && !reading.tags().isEmpty())
            add(part("read", "knowledge.read", new ReadingPart(reading, concepts)));
        account.rests().forEach(this::add);
        attached(newest);
        cited(newest);
        var applied = new AppliedPart(newest.key(), uses);
        if (applied.isVisible()) add(part("applied", "knowledge.applied", applied));
        said(newest, speaks);
        usage.of(newest.key(), signedIn.id())
                .ifPresent(months -> add(part("usage", "knowledge.usage", new UsagePart(months))));
        var alike = new AlikePart(newest, search, signedIn.id());
        if (alike.isVisible()) add(part("alike", "knowledge.alike", alike));
    }

    private void acts(Practice newest, boolean speaks) {
        if (speaks) acts(revising(newest));
        if (speaks) acts(translating(newest));
        if (retiring.may(signedIn.id())) acts(standing.retire(newest, this::showRetired));
    }

    private void cited(Practice practice) {
        var cited = citing.cited(practice.key());
        if (cited.isVisible())
            add(part(
                    "cited",
                    "knowledge.cited",
                    new Paragraph(getTranslation("knowledge.cited.count", cited.total())),
                    cited));
    }

    private void attached(Practice practice) {
        var attachments = attaching.of(practice.key(), practice.version());
        if (!attachments.isEmpty())
            add(part("attachments", "knowledge.attachments", new AttachmentList(attachments, practice.key())));
    }

    /** What members say of it, and what it said before. */
    private void said(Practice practice, boolean speaks) {
        add(new ExperiencePart(practice, address, experiences, signedIn.id(), speaks));
        versions(practice);
    }

    private void versions(Practice practice) {
        var all = versions.of(practice.key());
        if (all.size() > 1) add(part("versions", "knowledge.versions", earlier(practice, all)));
    }

    private void showEarlier(Practice earlier, Practice now) {
        headed(earlier);
        add(new StateWord(Look.WARNING, getTranslation("knowledge.version.earlier", earlier.version(), now.version())));
        add(new Anchor(now.link(), getTranslation("knowledge.version.newest")));
        var account = new AccountPart(earlier, getLocale(), standards, concepts);
        account.told().forEach(this::add);
        account.rests().forEach(this::add);
        attached(earlier);
    }

    private void showRetired(Retiring.Retired retired) {
        headed(retired.practice());
        var why = retired.retirement();
        add(
                new StateWord(Look.WARNING, getTranslation("knowledge.retired")),
                new Paragraph(SideMark.acting(why.by().affiliation(), why.by().capacity()), new Moment(why.at())),
                new Paragraph(why.reason()));
        var account = new AccountPart(retired.practice(), getLocale(), standards, concepts);
        account.told().forEach(this::add);
        account.rests().forEach(this::add);
        attached(retired.practice());
        cited(retired.practice());
        if (retiring.may(signedIn.id())) acts(standing.bringBack(retired.practice(), this::show));
        add(ExperiencePart.closed(retired.practice(), address, experiences, signedIn.id()));
        versions(retired.practice());
    }

    private void headed(Practice practice) {
        var account = practice.account();
        cleared();
        under(getTranslation("knowledge.library"), "library?kind=practice");
        titled(account.title(), practice.language());
        led(Stream.of(
                        getTranslation("knowledge.kind." + account.kind()),
                        period(account),
                        Countries.named(account.countries(), getLocale()))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    /** In the reader's language, under the title that it has there; the words are ours, and say so. */
    private Section inShort(Wording wording, Practice practice) {
        var part = part("short", "knowledge.short");
        var title = wording.title();
        if (title != null
                && !getLocale().getLanguage().equals(practice.language().getLanguage())) {
            var line = new Paragraph(title);
            line.addClassName("tri-titled");
            part.add(line);
        }
        var ours = new Paragraph(getTranslation("knowledge.short.ours"));
        ours.addClassName("tri-ours");
        part.add(new Paragraph(wording.summary()), ours);
        return part;
    }

    private Component endorsement(List<Affiliation> sides) {
        var line = new Paragraph(getTranslation("knowledge.endorsed-by") + " ");
        sides.forEach(side -> line.add(SideMark.named(side)));
        line.addClassName("tri-endorsed");
        return line;
    }

    private Component revising(Practice practice) {
        return new Button(
                getTranslation("knowledge.revise"),
                pressed -> getUI().ifPresent(
                                ui -> ui.navigate("contribute", QueryParameters.of("practice", practice.key()))));
    }

    private Component translating(Practice practice) {
        return new Button(
                getTranslation("knowledge.translate"),
                pressed -> getUI().ifPresent(ui -> ui.navigate("translate/" + practice.key())));
    }

    private static Component earlier(Practice practice, List<PastVersions.Past> all) {
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (var past : all) {
            var moment = new Moment(past.at());
            list.add(
                    past.version() == practice.version()
                            ? new ListItem(moment)
                            : new ListItem(new Anchor(practice.link() + "?version=" + past.version(), moment)));
        }
        return list;
    }

    private Section part(String id, String key, Component... content) {
        var part = part(key, content);
        part.setId(id);
        return part;
    }

    private String period(Account account) {
        var from = account.period().from();
        var to = account.period().to();
        if (from == null && to == null) return getTranslation("knowledge.no-period");
        if (from == null || from.equals(to)) return String.valueOf(to);
        return to == null ? getTranslation("knowledge.since", String.valueOf(from)) : from + "–" + to;
    }
}
