package org.trialogue.membership.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.ImportPreview;
import org.trialogue.membership.domain.OrganizationBatch;
import org.trialogue.membership.domain.OrganizationList;
import org.trialogue.membership.domain.OrganizationNames;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A list of organizations comes in: first it is shown what it would do, then all of it is done or nothing. */
@Service
@Transactional
public class ImportingOrganizations {

    private final OrganizationBatch batch;
    private final OrganizationNames names;
    private final Secretariat secretariat;
    private final Audit audit;

    ImportingOrganizations(OrganizationBatch batch, OrganizationNames names, Secretariat secretariat, Audit audit) {
        this.batch = batch;
        this.names = names;
        this.secretariat = secretariat;
        this.audit = audit;
    }

    /**
     * Reads a file, and imports nothing.
     *
     * @throws Refusal when it is no list of organizations at all
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] file, MemberId by) {
        secretariat.required(by);
        return OrganizationList.read(file, batch.taken());
    }

    /**
     * Imports the rows that can be.
     *
     * @return how many there were
     * @throws Refusal when one of them was registered meanwhile: then none is imported
     */
    public int take(ImportPreview preview, MemberId by) {
        var acting = secretariat.required(by);
        names.inHand();
        var taken = batch.taken();
        for (var profile : preview.rows().values())
            for (var name : profile.names().all())
                if (taken.contains(OrganizationList.key(name, profile.affiliation(), profile.country())))
                    throw new Refusal("membership.refused.import-meanwhile", name);
        batch.add(preview.rows().values(), by);
        var said = Particulars.now("lines-created", preview.rows().size());
        audit.record(acting, null, "membership.organizations-imported", UUID.randomUUID(), said);
        return preview.rows().size();
    }
}
