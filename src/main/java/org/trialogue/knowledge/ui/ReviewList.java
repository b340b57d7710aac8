package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.Review;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Group;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Which groups have endorsed a contribution, and what was said of it in each round. */
final class ReviewList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ReviewList(Contribution contribution, Membership membership) {
        getContent().add(groups(contribution));
        if (contribution.reviews().isEmpty()) return;
        var list = new OrderedList();
        list.addClassName("tri-cards");
        for (var review : contribution.reviews()) list.add(new ListItem(card(review, membership)));
        getContent().add(list);
    }

    private Component groups(Contribution contribution) {
        var endorsed = contribution.endorsedBy();
        var list = new UnorderedList();
        list.addClassName("tri-endorsing");
        for (var group : Group.values()) {
            var yes = endorsed.contains(group);
            var word = new StateWord(
                    yes ? Look.CONFIRMED : Look.CLAIMED,
                    getTranslation(yes ? "knowledge.review.endorsed" : "knowledge.review.awaited"));
            list.add(new ListItem(SideMark.named(group.affiliation()), word));
        }
        return list;
    }

    private Component card(Review review, Membership membership) {
        var name = new Span(
                membership.person(review.by().member()).map(Person::name).orElse(""));
        var head = new Paragraph(
                name, SideMark.acting(review.by().affiliation(), review.by().capacity()), new Moment(review.at()));
        head.addClassName("tri-card-head");
        var verdict = new StateWord(
                review.endorsed() ? Look.CONFIRMED : Look.WARNING,
                getTranslation(review.endorsed() ? "knowledge.review.endorsed" : "knowledge.review.wants-change"));
        var card = new Div(head, verdict);
        card.addClassName("tri-card");
        if (!review.remark().isEmpty()) card.add(new Paragraph(review.remark()));
        return card;
    }
}
