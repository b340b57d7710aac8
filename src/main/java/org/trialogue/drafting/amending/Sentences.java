package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.amending.Sentence.Form;
import org.trialogue.drafting.comparing.Line;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.prosemirror.Node;

/** Says what a proposal does to a provision, in classic sentences: one for each thing that is done. */
public final class Sentences {

    private final Proposal proposal;
    private final ProvisionChange change;
    private final List<String> keys;
    private final List<Sentence> said = new ArrayList<>();

    private Sentences(Proposal proposal, ProvisionChange change) {
        this.proposal = proposal;
        this.change = change;
        this.keys = Keyed.of(proposal.base()).keys();
    }

    /** The sentences of one change of a proposal; never none. */
    public static List<Sentence> of(Proposal proposal, ProvisionChange change) {
        var sentences = new Sentences(proposal, change);
        switch (change.kind()) {
            case ADDED -> sentences.said.add(sentences.added());
            case DELETED -> sentences.say(Form.REMOVE, null, "");
            case MOVED -> sentences.moved();
            case CHANGED -> sentences.reworded();
        }
        if (sentences.said.isEmpty()) sentences.say(Form.RESHAPE, null, words(change.before()));
        return List.copyOf(sentences.said);
    }

    private void say(Form form, @Nullable Place to, String old) {
        said.add(new Sentence(form, own(), to, "", old, ""));
    }

    private Sentence added() {
        return new Sentence(Form.ADD, behind(), null, "", "", words(change.now()));
    }

    private void moved() {
        say(Form.MOVE, behind(), "");
        if (change.isReworded()) reworded();
    }

    private Place own() {
        return Places.of(proposal.base(), keys.indexOf(change.key()));
    }

    /** The nearest block before it in the proposal that the text has, at the place where it stays. */
    private Place behind() {
        var proposed = Keyed.of(proposal.now()).keys();
        var moved = proposal.moved();
        for (int i = change.at() - 1; i > 0; i--) {
            var index = keys.indexOf(proposed.get(i));
            if (index >= 0 && !moved.contains(proposed.get(i))) return Places.of(proposal.base(), index);
        }
        return Places.of(proposal.base(), 0);
    }

    private void reworded() {
        var rows = proposal.compared(change).rows();
        var lines = rows.stream().flatMap(row -> before(row).stream()).toList();
        var places = Places.of(own(), lines);
        var last = own();
        for (var row : rows) {
            say(row, places, last);
            var stays = row instanceof Row.Same || row instanceof Row.Changed;
            if (stays) last = place(places, before(row).getFirst());
        }
    }

    /** The line as it was, where it was. */
    private static List<Line> before(Row row) {
        return switch (row) {
            case Row.Same(var before, var now) -> List.of(before);
            case Row.Changed(var before, var now, var runs) -> List.of(before);
            case Row.Deleted(var before) -> List.of(before);
            case Row.MovedAway(var before, var now) -> List.of(before);
            case Row.Inserted inserted -> List.of();
            case Row.MovedHere moved -> List.of();
        };
    }

    private void say(Row row, Map<String, Place> places, Place last) {
        switch (row) {
            case Row.Same same -> {}
            case Row.MovedAway away -> {}
            case Row.Changed(var before, var now, var runs) ->
                said.addAll(LineSentences.of(place(places, before), runs));
            case Row.Inserted(var now) -> {
                if (!now.text().isBlank())
                    said.add(new Sentence(
                            Form.ADD, last, null, "", "", now.text().strip()));
            }
            case Row.Deleted(var before) ->
                said.add(new Sentence(Form.REMOVE, place(places, before), null, "", "", ""));
            case Row.MovedHere(var before, var now, var runs) -> {
                said.add(new Sentence(Form.MOVE, place(places, before), last, "", "", ""));
                said.addAll(LineSentences.of(place(places, before), runs));
            }
        }
    }

    private static Place place(Map<String, Place> places, Line line) {
        return Objects.requireNonNull(places.get(line.key()));
    }

    private static String words(@Nullable Node block) {
        return block == null
                ? ""
                : block.textBetween(0, block.content().size(), " ", " ").strip();
    }
}
