package org.trialogue.membership.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** The organizations that sit in a working group, to all who do: which of them count among the most representative ones, and on what basis. */
@Service
@Transactional(readOnly = true)
public class SeatedOrganizations {

    private final Membership membership;
    private final Organizations organizations;
    private final GroupOfficers officers;

    SeatedOrganizations(Membership membership, Organizations organizations, GroupOfficers officers) {
        this.membership = membership;
        this.organizations = organizations;
        this.officers = officers;
    }

    /**
     * An organization in a working group.
     *
     * @param basis on what it rests that it counts among the most representative ones; empty where it does not
     */
    public record Seated(Organization organization, String basis) {}

    /**
     * Those of the people who hold a mandate today, by side and name.
     *
     * @throws Refusal when the reader has no mandate in it
     */
    public List<Seated> in(WorkingGroupId group, MemberId reader) {
        officers.sitting(group, reader);
        return membership.organizationsIn(group).stream()
                .map(each -> new Seated(each, basis(each)))
                .toList();
    }

    private String basis(Organization organization) {
        return organizations
                .findById(organization.id().value())
                .map(found -> found.profile(Contact.NONE).basis())
                .orElse("");
    }
}
