package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.Decision;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.LastChange;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/** Texts as the member signed in may see them: the policies leave out the rest. */
@Service
@Transactional(readOnly = true)
class ReadTexts implements Drafts {

    private final TextRows texts;
    private final History history;
    private final CommitRows commits;
    private final CitedTexts cited;
    private final AdoptionRows adoptions;
    private final AgreedRows agreed;
    private final Membership membership;

    ReadTexts(
            TextRows texts,
            History history,
            CommitRows commits,
            CitedTexts cited,
            AdoptionRows adoptions,
            AgreedRows agreed,
            Membership membership) {
        this.texts = texts;
        this.history = history;
        this.commits = commits;
        this.cited = cited;
        this.adoptions = adoptions;
        this.agreed = agreed;
        this.membership = membership;
    }

    @Override
    public List<DraftText> textsIn(RoomId room) {
        return texts.in(room).stream().map(TextHead::shown).toList();
    }

    @Override
    public Optional<DraftText> text(TextId text) {
        return texts.find(text).map(TextHead::shown);
    }

    @Override
    public Optional<LastChange> lastChange(TextId text) {
        return texts.find(text).map(found -> {
            var newest = commits.between(text, found.head() - 1, found.head());
            if (newest.isEmpty()) return imported(text);
            return new LastChange(
                    name(newest.getLast().by().member()), newest.getLast().at(), false);
        });
    }

    private LastChange imported(TextId text) {
        var origin = texts.origin(text);
        return new LastChange(name(origin.by().member()), origin.at(), true);
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }

    @Override
    public List<Provision> provisions(TextId text) {
        return texts.find(text)
                .map(found -> Provisions.of(history.at(text, found.head()).doc()))
                .orElse(List.of());
    }

    @Override
    public List<Decision> decisions(RoomId room) {
        return texts.in(room).stream()
                .flatMap(found -> Stream.concat(adopted(found).stream(), agreed(found).stream()))
                .sorted(Comparator.comparing(Decision::at).reversed())
                .toList();
    }

    private Optional<Decision> adopted(TextHead found) {
        if (found.stage().compareTo(Stage.ADOPTED) < 0) return Optional.empty();
        var text = found.shown();
        return adoptions
                .adoptedAt(text.id())
                .map(at -> new Decision(text.id(), null, text.title(), text.title(), text.language(), at));
    }

    private List<Decision> agreed(TextHead found) {
        var since = agreed.since(found.id());
        if (since.isEmpty()) return List.of();
        var text = found.shown();
        return provisions(text.id()).stream()
                .flatMap(provision -> Stream.ofNullable(since.get(provision.blockId()))
                        .map(at -> new Decision(
                                text.id(),
                                provision.blockId(),
                                text.title(),
                                provision.number() + ". " + provision.opening(),
                                text.language(),
                                at)))
                .toList();
    }

    @Override
    public List<CitedProvision> citations(TextId text) {
        return texts.find(text).map(cited::of).orElse(List.of());
    }
}
